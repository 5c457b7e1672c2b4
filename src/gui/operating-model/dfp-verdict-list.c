/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made anew only when something else is to be said, so that a focused button stays while others move. */
#include "gui/operating-model/dfp-verdict-list.h"

#include <glib/gi18n.h>

#include "base/dfp-const.h"
#include "exhibit/comparison/dfp-verdict.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define SHOWN 6 /* verdicts; the others are counted */
#define N_LINES 4

struct _DfpVerdictList
{
  GtkWidget parent_instance;

  char *nothing; /* or NULL */
  char *shown;   /* all texts in a row, to see whether anything changed */
};

G_DEFINE_FINAL_TYPE (DfpVerdictList, dfp_verdict_list, GTK_TYPE_WIDGET)

enum
{
  PROP_NOTHING = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
create_button (const DfpVerdict *verdict)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Go there"));
  g_autofree char *label = g_strdup_printf (_ ("Go there: %s"), verdict->sentence);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", verdict->target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "verdict-button");
  return button;
}

static void
append (DfpVerdictList *self, const DfpVerdict *verdict)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *lamp = dfp_lamp_new (dfp_lamp_get_level_of (verdict->light));

  gtk_widget_set_valign (lamp, GTK_ALIGN_START);
  gtk_widget_set_margin_top (lamp, 2);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), dfp_wrapped_label_new (verdict->sentence, N_LINES, NULL));
  if (*verdict->detail != '\0')
    gtk_box_append (GTK_BOX (words), dfp_wrapped_label_new (verdict->detail, N_LINES, "verdict-detail"));
  gtk_box_append (GTK_BOX (line), lamp);
  gtk_box_append (GTK_BOX (line), words);
  if (verdict->target != NULL)
    gtk_box_append (GTK_BOX (line), create_button (verdict));
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

static char *
join_texts (const GPtrArray *verdicts)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < verdicts->len; i++)
    {
      const DfpVerdict *verdict = g_ptr_array_index (verdicts, i);

      g_string_append_printf (all, "%d\n%s\n%s\n%s\n", verdict->light, verdict->sentence, verdict->detail,
                              verdict->target != NULL ? verdict->target : "");
    }
  return g_string_free (all, FALSE);
}

void
dfp_verdict_list_show (DfpVerdictList *self, const GPtrArray *verdicts)
{
  g_autofree char *texts = NULL, *more = NULL;

  g_return_if_fail (DFP_IS_VERDICT_LIST (self) && verdicts != NULL);
  texts = join_texts (verdicts);
  if (g_strcmp0 (texts, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&texts);
  dfp_children_remove (GTK_WIDGET (self));
  for (guint i = 0; i < MIN (verdicts->len, SHOWN); i++)
    append (self, g_ptr_array_index (verdicts, i));
  if (verdicts->len == 0 && self->nothing != NULL)
    append (self, &(DfpVerdict){ DFP_LIGHT_GREEN, self->nothing, dfp_drop_const (""), NULL });
  if (verdicts->len <= SHOWN)
    return;
  more = g_strdup_printf (ngettext ("and %u more", "and %u more", verdicts->len - SHOWN), verdicts->len - SHOWN);
  gtk_widget_set_parent (dfp_wrapped_label_new (more, 1, "verdict-detail"), GTK_WIDGET (self));
}

static void
dfp_verdict_list_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpVerdictList *self = DFP_VERDICT_LIST (object);

  if (property_id != PROP_NOTHING)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  g_free (self->nothing);
  self->nothing = g_value_dup_string (value);
}

static void
dfp_verdict_list_dispose (GObject *object)
{
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_verdict_list_parent_class)->dispose (object);
}

static void
dfp_verdict_list_finalize (GObject *object)
{
  g_free (DFP_VERDICT_LIST (object)->nothing);
  g_free (DFP_VERDICT_LIST (object)->shown);
  G_OBJECT_CLASS (dfp_verdict_list_parent_class)->finalize (object);
}

static void
dfp_verdict_list_class_init (DfpVerdictListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_verdict_list_set_property;
  object_class->dispose = dfp_verdict_list_dispose;
  object_class->finalize = dfp_verdict_list_finalize;
  properties[PROP_NOTHING] =
      g_param_spec_string ("nothing", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "verdictlist");
}

static void
dfp_verdict_list_init (DfpVerdictList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
}
