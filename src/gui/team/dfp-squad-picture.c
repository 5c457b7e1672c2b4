/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns in a flow box, made again only when they read differently. */
#include "gui/team/dfp-squad-picture.h"

#include <glib/gi18n.h>

#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "exhibit/team/dfp-pictures-team.h"
#include "gui/widgets/dfp-swatch.h"
#include "gui/widgets/dfp-wrapped-label.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"

#define COLUMNS_MAXIMUM 5
#define CHIP_WIDTH 8
#define CHIP_HEIGHT 13

struct _DfpSquadPicture
{
  GtkWidget parent_instance;

  GtkFlowBox *columns; /* child */
  char *shown;         /* what is shown, as text */
};

G_DEFINE_FINAL_TYPE (DfpSquadPicture, dfp_squad_picture, GTK_TYPE_WIDGET)

static GtkWidget *
append_label (GtkBox *box, const char *text, float xalign, const char *css_class)
{
  GtkWidget *label = dfp_line_label_new (text, css_class);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_box_append (box, label);
  return label;
}

static void
append_role (GtkBox *column, const DfpRoleData *role)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *heads = dfp_format_number (role->heads, 0, DFP_FORMAT_PLAIN);

  gtk_box_append (GTK_BOX (line), dfp_swatch_new (dfp_group_get_color (dfp_group_from_discipline (role->discipline)),
                                                  CHIP_WIDTH, CHIP_HEIGHT));
  gtk_widget_set_hexpand (append_label (GTK_BOX (line), role->title, 0, NULL), TRUE);
  append_label (GTK_BOX (line), heads, 1, "strong");
  gtk_box_append (column, line);
}

static gboolean
belongs_to (const DfpRoleData *role, const DfpSquadData *squad, DfpList *squads)
{
  if (squad != NULL)
    return g_str_equal (role->squad, squad->id);
  return dfp_list_find_position (squads, role->squad) < 0;
}

/* Most heads at one time. */
static int
get_peak (const DfpSubject *subject, int squad)
{
  const DfpStaffing *staffing = subject->totals->staffing;
  double peak = 0;

  for (int i = 0; squad <= staffing->n_squads && i < staffing->n_months; i++)
    peak = MAX (peak, staffing->by_squad[squad][i]);
  return (int) peak;
}

/* @squad NULL: the shared core. */
static GtkWidget *
create_column (const DfpSubject *subject, int position, const DfpSquadData *squad)
{
  GtkBox *column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const int peak = get_peak (subject, position);
  g_autofree char *people = g_strdup_printf (ngettext ("%d person", "%d people", peak), peak);

  gtk_widget_add_css_class (GTK_WIDGET (column), "squad-column");
  gtk_widget_set_valign (GTK_WIDGET (column), GTK_ALIGN_START);
  gtk_widget_set_hexpand (append_label (GTK_BOX (head), squad != NULL ? squad->name : _ ("Shared core"), 0, "heading"),
                          TRUE);
  append_label (GTK_BOX (head), people, 1, "secondary");
  gtk_box_append (column, head);
  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (subject->configuration->roles, i);

      if (belongs_to (role, squad, subject->configuration->squads))
        append_role (column, role);
    }
  return GTK_WIDGET (column);
}

static void
append_column (DfpSquadPicture *self, GtkWidget *column)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), column);
  gtk_flow_box_insert (self->columns, child, -1);
}

/* Everything that shows, in one text: equal texts look the same. */
static char *
describe (const DfpSubject *subject)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->squads); i++)
    {
      const DfpSquadData *squad = dfp_list_get_data (subject->configuration->squads, i);

      g_string_append_printf (out, "%s %s %d\n", squad->id, squad->name, get_peak (subject, (int) i));
    }
  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (subject->configuration->roles, i);

      g_string_append_printf (out, "%s %s %d %d\n", role->squad, role->title, role->heads, role->discipline);
    }
  g_string_append_printf (out, "%d", get_peak (subject, subject->totals->staffing->n_squads));
  return g_string_free (out, FALSE);
}

static void
dfp_squad_picture_dispose (GObject *object)
{
  DfpSquadPicture *self = DFP_SQUAD_PICTURE (object);

  g_clear_pointer ((GtkWidget **) &self->columns, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (dfp_squad_picture_parent_class)->dispose (object);
}

static void
dfp_squad_picture_class_init (DfpSquadPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_squad_picture_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
dfp_squad_picture_init (DfpSquadPicture *self)
{
  self->columns = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->columns, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (self->columns, TRUE);
  gtk_flow_box_set_min_children_per_line (self->columns, 1);
  gtk_flow_box_set_max_children_per_line (self->columns, COLUMNS_MAXIMUM);
  gtk_flow_box_set_column_spacing (self->columns, 12);
  gtk_flow_box_set_row_spacing (self->columns, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Organisation"),
                                  -1);
  gtk_widget_set_parent (GTK_WIDGET (self->columns), GTK_WIDGET (self));
}

void
dfp_squad_picture_show (DfpSquadPicture *self, const DfpSubject *subject)
{
  g_autofree char *wanted = NULL;
  DfpList *squads;
  int n;

  g_return_if_fail (DFP_IS_SQUAD_PICTURE (self));
  if (subject->configuration == NULL)
    return;
  wanted = describe (subject);
  if (g_strcmp0 (wanted, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&wanted);
  while (gtk_flow_box_get_child_at_index (self->columns, 0) != NULL)
    gtk_flow_box_remove (self->columns, GTK_WIDGET (gtk_flow_box_get_child_at_index (self->columns, 0)));
  squads = subject->configuration->squads;
  n = (int) dfp_list_get_n_rows (squads);
  for (int i = 0; i < n; i++)
    append_column (self, create_column (subject, i, dfp_list_get_data (squads, (guint) i)));
  append_column (self, create_column (subject, n, NULL));
  gtk_flow_box_set_max_children_per_line (self->columns, (guint) CLAMP (n + 1, 1, COLUMNS_MAXIMUM));
}
