/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two plans, each with its own answers, make the two columns of one comparison. Before both have their
 * chances, no chance is shown, as half of a difference is none. */
#include "gui/versions/dfp-total-changes.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/compare/dfp-comparison.h"
#include "document/dfp-answers.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-wrap.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define N_VALUES 4 /* before, an arrow, after, the difference */

/* The rows, in the order of the decision. */
static const char *const measures[] = {
  "chance-all", "finish-80", "cost-with-contingency", "npv", "peak-heads",
};

/* By DfpVerdict. */
static const char *const verdict_classes[] = {
  [DFP_VERDICT_NEUTRAL] = "secondary",
  [DFP_VERDICT_SAME] = "secondary",
  [DFP_VERDICT_BETTER] = "better",
  [DFP_VERDICT_WORSE] = "worse",
};

typedef struct
{
  DfpPlan *plan;                   /* owned, as all but the next */
  DfpConfiguration *configuration; /* borrowed of the plan */
  DfpAnswers *answers;
} Side;

struct _DfpTotalChanges
{
  GtkWidget parent_instance;

  GtkWidget *lines;                /* child: a box */
  GtkSizeGroup *columns[N_VALUES]; /* owned: what makes the lines columns */
  Side sides[2];                   /* before and after */
};

G_DEFINE_FINAL_TYPE (DfpTotalChanges, dfp_total_changes, GTK_TYPE_WIDGET)

static void
clear_side (DfpTotalChanges *self, Side *side)
{
  if (side->answers != NULL)
    {
      g_signal_handlers_disconnect_by_data (side->answers, self);
      g_object_run_dispose (G_OBJECT (side->answers)); /* a job that runs holds it */
    }
  g_clear_object (&side->answers);
  g_clear_object (&side->plan);
  side->configuration = NULL;
}

static void
dfp_total_changes_dispose (GObject *object)
{
  DfpTotalChanges *self = DFP_TOTAL_CHANGES (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    clear_side (self, &self->sides[i]);
  for (guint i = 0; i < N_VALUES; i++)
    g_clear_object (&self->columns[i]);
  g_clear_pointer (&self->lines, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_total_changes_parent_class)->dispose (object);
}

static void
dfp_total_changes_class_init (DfpTotalChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_total_changes_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
dfp_total_changes_init (DfpTotalChanges *self)
{
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < N_VALUES; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
}

static DfpComparison *
compare (DfpTotalChanges *self)
{
  DfpComparisonColumn columns[2];
  gboolean forecast = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const Side *side = &self->sides[i];

      columns[i].design = dfp_answers_get_design (side->answers, side->configuration);
      columns[i].forecast = dfp_answers_get_forecast (side->answers, side->configuration);
      forecast = forecast && columns[i].forecast != NULL;
    }
  for (guint i = 0; !forecast && i < G_N_ELEMENTS (columns); i++)
    columns[i].forecast = NULL;
  return dfp_comparison_new (NULL, columns, G_N_ELEMENTS (columns), 0, FALSE);
}

static char *
describe_difference (const DfpComparison *comparison, guint row)
{
  g_autofree char *words = dfp_comparison_format_difference (comparison, row, 1);
  const DfpVerdict verdict = comparison->rows[row].cells[1].verdict;
  const char *sign = verdict == DFP_VERDICT_BETTER ? " ✓" : verdict == DFP_VERDICT_WORSE ? " ✕" : "";

  return g_strconcat (words, sign, NULL);
}

/* Takes @text. */
static void
append_value (DfpTotalChanges *self, GtkWidget *values, int column, char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "figures");
  gtk_widget_add_css_class (label, css_class);
  gtk_size_group_add_widget (self->columns[column], label);
  gtk_box_append (GTK_BOX (values), label);
  g_free (text);
}

static GtkWidget *
create_line (DfpTotalChanges *self, const DfpComparison *comparison, guint row)
{
  GtkWidget *line = g_object_new (DFP_TYPE_WRAP, "css-classes", (const char *[]){ "change-line", NULL }, NULL);
  GtkWidget *name = dfp_wrapped_label_new (dfp_measure_get_label (comparison->rows[row].measure), 2, NULL);
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  append_value (self, values, 0, dfp_comparison_format_value (comparison, row, 0), "secondary");
  append_value (self, values, 1, g_strdup ("→"), "secondary");
  append_value (self, values, 2, dfp_comparison_format_value (comparison, row, 1), "strong");
  append_value (self, values, 3, describe_difference (comparison, row),
                verdict_classes[comparison->rows[row].cells[1].verdict]);
  gtk_widget_set_hexpand (name, TRUE);
  dfp_wrap_append (DFP_WRAP (line), name);
  dfp_wrap_append (DFP_WRAP (line), values);
  return line;
}

/* The row of a measure that is known of either side, or NULL. */
static const DfpComparisonRow *
find_row (const DfpComparison *comparison, const char *measure)
{
  const DfpComparisonRow *row = dfp_comparison_find_row (comparison, measure);

  return row != NULL && !(isnan (row->cells[0].value) && isnan (row->cells[1].value)) ? row : NULL;
}

static void
update (DfpTotalChanges *self)
{
  g_autoptr (DfpComparison) comparison = compare (self);
  gboolean differs = FALSE;

  dfp_children_remove (self->lines);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      const DfpComparisonRow *row = find_row (comparison, measures[i]);

      differs = differs || (row != NULL && row->differs);
    }
  if (!differs)
    gtk_box_append (GTK_BOX (self->lines), dfp_wrapped_label_new (_ ("The figures stay as they are."), 2, NULL));
  for (guint i = 0; differs && i < G_N_ELEMENTS (measures); i++)
    {
      const DfpComparisonRow *row = find_row (comparison, measures[i]);

      if (row != NULL)
        gtk_box_append (GTK_BOX (self->lines), create_line (self, comparison, (guint) (row - comparison->rows)));
    }
}

static void
set_side (DfpTotalChanges *self, Side *side, DfpPlan *plan, const char *configuration)
{
  clear_side (self, side);
  side->plan = g_object_ref (plan);
  side->configuration =
      configuration != NULL ? dfp_list_find (dfp_plan_get (plan)->configurations, configuration) : NULL;
  if (side->configuration == NULL)
    side->configuration = dfp_plan_get_baseline (plan);
  side->answers = dfp_answers_new (plan);
  g_signal_connect_swapped (side->answers, "answered::forecast", G_CALLBACK (update), self);
}

void
dfp_total_changes_show (DfpTotalChanges *self, DfpPlan *before, DfpPlan *after, const char *configuration)
{
  g_return_if_fail (DFP_IS_TOTAL_CHANGES (self));
  g_return_if_fail (DFP_IS_PLAN (before));
  g_return_if_fail (DFP_IS_PLAN (after));

  set_side (self, &self->sides[0], before, configuration);
  set_side (self, &self->sides[1], after, configuration);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->sides[0].configuration != NULL && self->sides[1].configuration != NULL);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    update (self);
}
