/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a version are made here, for the list and for what stands beside it. */
#include "gui/versions/dfp-version-row.h"

#include <glib/gi18n.h>

#include "document/dfp-moment.h"

struct _DfpVersionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *number;
  GtkLabel *change;
  GtkLabel *origin;
  GtkLabel *badge;
};

G_DEFINE_FINAL_TYPE (DfpVersionRow, dfp_version_row, GTK_TYPE_LIST_BOX_ROW)

static void
dfp_version_row_class_init (DfpVersionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/versions/dfp-version-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpVersionRow, number);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionRow, change);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionRow, origin);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionRow, badge);
}

static void
dfp_version_row_init (DfpVersionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What keeps a version for ever; "" for nothing. */
static const char *
get_badge (const DfpVersion *version)
{
  if (version->sealed)
    return _ ("sealed");
  return version->name != NULL ? _ ("named") : "";
}

static void
fill (DfpVersionRow *self, const char *number, const char *change, const char *origin, const char *badge)
{
  /* Translators: a version for a screen reader: number, what changed, when and by whom, "named" or nothing. */
  g_autofree char *name = *badge != '\0' ? g_strdup_printf (_ ("Version %s, %s, %s, %s"), number, change, origin, badge)
                                         : g_strdup_printf (_ ("Version %s, %s, %s"), number, change, origin);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->change, change);
  gtk_label_set_text (self->origin, origin);
  gtk_label_set_text (self->badge, badge);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), *badge != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), change);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, *number != '\0' ? name : change,
                                  -1);
}

GtkWidget *
dfp_version_row_new (const DfpVersion *version)
{
  DfpVersionRow *self = g_object_new (DFP_TYPE_VERSION_ROW, NULL);
  g_autofree char *number = NULL;
  g_autofree char *change = NULL;
  g_autofree char *origin = NULL;

  if (version == NULL)
    {
      fill (self, "", _ ("As it stands, not yet saved"), _ ("Now"), "");
      return GTK_WIDGET (self);
    }
  number = g_strdup_printf ("%u", version->number);
  change = dfp_version_describe (version);
  origin = dfp_version_describe_origin (version);
  fill (self, number, change, origin, get_badge (version));
  return GTK_WIDGET (self);
}

char *
dfp_version_describe (const DfpVersion *version)
{
  const guint more = version->n_changes > 1 ? version->n_changes - 1 : 0;

  if (version->name != NULL)
    return g_strdup_printf (_ ("“%s”"), version->name);
  if (version->change == NULL)
    return g_strdup (_ ("Saved"));
  if (more == 0)
    return g_strdup (version->change);
  /* Translators: what the last of several changes is called, such as Change Heads, and how many came before. */
  return g_strdup_printf (ngettext ("%s and %u more change", "%s and %u more changes", more), version->change, more);
}

/* With a capital, as it stands at the beginning. Transfer full. */
static char *
describe_time (const DfpVersion *version)
{
  g_autofree char *when = dfp_moment_describe (version->time, dfp_moment_get_now ());
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (when)));
  g_string_append (text, g_utf8_next_char (when));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
dfp_version_describe_origin (const DfpVersion *version)
{
  g_autofree char *when = describe_time (version);

  if (version->author == NULL || *version->author == '\0')
    return g_steal_pointer (&when);
  return g_strdup_printf ("%s · %s", when, version->author);
}
