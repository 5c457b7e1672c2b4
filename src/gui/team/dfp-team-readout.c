/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three lines with the marks of the chart before them, so that they are its key as well. */
#include "gui/team/dfp-team-readout.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "gui/widgets/dfp-swatch.h"
#include "gui/widgets/dfp-theme.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define MARK_WIDTH 32
#define MARK_HEIGHT 14

typedef enum
{
  LINE_CONTRACTED,
  LINE_EFFECTIVE,
  LINE_EVERYONE,
} Line;
#define N_LINES (LINE_EVERYONE + 1)

struct _DfpTeamReadout
{
  GtkGrid parent_instance;

  GtkLabel *totals[N_LINES]; /* borrowed, as the hint */
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (DfpTeamReadout, dfp_team_readout, GTK_TYPE_GRID)

static void
draw_dashes (cairo_t *cr, int width, int height, DfpAppearance look)
{
  const double dashes[] = { 5, 3 };

  dfp_theme_set_source (cr, dfp_palette_get (look, DFP_COLOR_TEXT)->fill);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, 0, height / 2.0);
  cairo_line_to (cr, width, height / 2.0);
  cairo_stroke (cr);
}

static void
draw_dotted_line (cairo_t *cr, int width, int height, DfpAppearance look)
{
  dfp_theme_set_source (cr, dfp_palette_get (look, DFP_COLOR_EFFECTIVE)->fill);
  cairo_set_line_width (cr, 2.6);
  cairo_move_to (cr, 0, height / 2.0);
  cairo_line_to (cr, width, height / 2.0);
  cairo_stroke (cr);
  cairo_arc (cr, width / 2.0, height / 2.0, 4.5, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* The stack that the lines are drawn over: a bar of its colours. */
static void
draw_stack (cairo_t *cr, int width, int height)
{
  static const DfpColor colors[] = { DFP_COLOR_N2, DFP_COLOR_N1, DFP_COLOR_S2, DFP_COLOR_S1 };
  const double step = height / (double) G_N_ELEMENTS (colors);

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      cairo_rectangle (cr, 0, i * step, width, step);
      dfp_swatch_fill (cr, colors[i], DFP_PATTERN_SOLID);
    }
}

static void
draw_mark_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer line)
{
  const DfpAppearance look = dfp_theme_get_appearance ();

  switch ((Line) GPOINTER_TO_INT (line))
    {
    case LINE_CONTRACTED:
      draw_dashes (cr, width, height, look);
      break;
    case LINE_EFFECTIVE:
      draw_dotted_line (cr, width, height, look);
      break;
    case LINE_EVERYONE:
    default:
      draw_stack (cr, width, height);
    }
}

static GtkWidget *
create_mark (Line line)
{
  GtkWidget *mark = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (mark), MARK_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (mark), MARK_HEIGHT);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (mark), draw_mark_cb, GINT_TO_POINTER (line), NULL);
  dfp_theme_follow (mark);
  return mark;
}

static GtkLabel *
attach_label (DfpTeamReadout *self, const char *text, int column, int row, const char *css_class)
{
  GtkWidget *label = dfp_line_label_new (text, css_class);

  gtk_label_set_xalign (GTK_LABEL (label), column == 2 ? 1 : 0);
  gtk_widget_set_hexpand (label, column == 1);
  gtk_grid_attach (GTK_GRID (self), label, column, row, 1, 1);
  return GTK_LABEL (label);
}

static void
dfp_team_readout_class_init (DfpTeamReadoutClass *klass)
{
}

static void
dfp_team_readout_init (DfpTeamReadout *self)
{
  static const char *const names[N_LINES] = { N_ ("Contracted to build"), N_ ("Effective after ramp-up"),
                                              N_ ("Everyone in the factory") };

  gtk_grid_set_column_spacing (GTK_GRID (self), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "team-readout");
  for (int i = 0; i < N_LINES; i++)
    {
      gtk_grid_attach (GTK_GRID (self), create_mark (i), 0, i, 1, 1);
      attach_label (self, _ (names[i]), 1, i, NULL);
      self->totals[i] = attach_label (self, "–", 2, i, "readout-figure");
      gtk_label_set_ellipsize (self->totals[i], PANGO_ELLIPSIZE_NONE);
    }
  self->hint = attach_label (self, NULL, 1, N_LINES, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "secondary");
}

static double
get_value (const double *values, int n, int month)
{
  return month >= 1 && month <= n ? values[month - 1] : 0;
}

/* A dash where nobody is planned at all: a zero would be a statement. */
static void
show_figure (GtkLabel *label, const DfpSubject *subject, double value, int decimals)
{
  const gboolean anybody = subject->totals->staffing->peak_heads > 0;
  g_autofree char *text = dfp_format_number (anybody ? value : NAN, decimals, DFP_FORMAT_PLAIN);

  gtk_label_set_label (label, text);
}

void
dfp_team_readout_show (DfpTeamReadout *self, const DfpSubject *subject, int month)
{
  g_autofree char *name = NULL, *hint = NULL;

  g_return_if_fail (DFP_IS_TEAM_READOUT (self));
  if (subject->totals == NULL)
    return;
  name = dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_LONG);
  /* Translators: %s is the month that the figures above belong to */
  hint = g_strdup_printf (_ ("%s · move the pointer or use ← →"), name);
  show_figure (self->totals[LINE_CONTRACTED], subject,
               get_value (subject->totals->capacity->contracted, subject->totals->capacity->n_months, month), 1);
  show_figure (self->totals[LINE_EFFECTIVE], subject,
               get_value (subject->totals->capacity->effective, subject->totals->capacity->n_months, month), 1);
  show_figure (self->totals[LINE_EVERYONE], subject,
               get_value (subject->totals->staffing->heads, subject->totals->staffing->n_months, month), 0);
  gtk_label_set_label (self->hint, hint);
}
