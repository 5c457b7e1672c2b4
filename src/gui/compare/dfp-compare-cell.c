/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Value and difference are labels, the bar is drawn; their places come from one layout so that
 * columns line up over all rows without size groups. */
#include "gui/compare/dfp-compare-cell.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/totals/dfp-totals.h"
#include "chart/dfp-palette.h"
#include "gui/widgets/dfp-theme.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define PADDING 12
#define GAP 10
#define VALUE_WIDTH 68
#define BAR_MINIMUM 36
#define BAR_MAXIMUM 88
#define BAR_HEIGHT 8
#define DIFFERENCE_WIDTH 98
#define ROW_HEIGHT 27
#define TIGHT_WIDTH 206 /* below this a cell saves on padding and gap, so that the words have room */
#define TIGHT_PADDING 4
#define TIGHT_GAP 4
#define TIGHT_VALUE_WIDTH 60
#define NARROW_PADDING 14
#define NARROW_BAR_ROOM 14 /* from below the value to the end of the cell */

struct _DfpCompareCell
{
  GtkWidget parent_instance;

  GtkLabel *value;      /* owned as a child */
  GtkLabel *difference; /* owned as a child */
  double share;         /* length of the bar, NAN for none */
  int colour;           /* palette index */
  gboolean has_difference;
  gboolean narrow; /* the bar lies below the value */
};

G_DEFINE_FINAL_TYPE (DfpCompareCell, dfp_compare_cell, GTK_TYPE_WIDGET)

static const char *const verdict_classes[] = {
  [DFP_VERDICT_NEUTRAL] = "neutral",
  [DFP_VERDICT_SAME] = "neutral",
  [DFP_VERDICT_BETTER] = "better",
  [DFP_VERDICT_WORSE] = "worse",
};

static int
get_padding (int width)
{
  return width < TIGHT_WIDTH ? TIGHT_PADDING : PADDING;
}

static int
get_gap (int width)
{
  return width < TIGHT_WIDTH ? TIGHT_GAP : GAP;
}

/* The width of the bar when the cell is @width wide, 0 for none: the bar gives way first. It is the
 * same in the base, whose difference is empty, so that bars of a row can be compared. */
static int
get_bar_width (DfpCompareCell *self, int width)
{
  if (self->narrow)
    return isnan (self->share) ? 0 : MAX (width - 2 * NARROW_PADDING, 0);
  const int room = width - 2 * PADDING - VALUE_WIDTH - GAP - (self->has_difference ? GAP + DIFFERENCE_WIDTH : 0);

  return isnan (self->share) || room < BAR_MINIMUM ? 0 : MIN (room, BAR_MAXIMUM);
}

static void
dfp_compare_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  DfpCompareCell *self = DFP_COMPARE_CELL (widget);
  int value = 0, difference = 0;

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (GTK_WIDGET (self->value), orientation, -1, &value, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->difference), orientation, -1, &difference, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->narrow ? value + NARROW_BAR_ROOM - (isnan (self->share) ? 4 : 0)
                                       : MAX (ROW_HEIGHT, MAX (value, difference));
  else
    {
      *minimum = 2 * TIGHT_PADDING + value + (self->has_difference && !self->narrow ? TIGHT_GAP + difference : 0);
      *natural = 2 * PADDING + VALUE_WIDTH + GAP + BAR_MAXIMUM + GAP + DIFFERENCE_WIDTH;
    }
}

static void
allocate_narrow (DfpCompareCell *self, int width)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int value, height;

  gtk_widget_measure (GTK_WIDGET (self->value), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &value, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->value), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (self->difference), FALSE);
  gtk_widget_size_allocate (GTK_WIDGET (self->value),
                            &(GtkAllocation){ rtl ? width - NARROW_PADDING - value : NARROW_PADDING, 0, value, height },
                            -1);
}

static void
dfp_compare_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpCompareCell *self = DFP_COMPARE_CELL (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int bar = get_bar_width (self, width), padding = get_padding (width), gap = get_gap (width);
  int value, x, rest;

  if (self->narrow)
    {
      allocate_narrow (self, width);
      return;
    }
  gtk_widget_measure (GTK_WIDGET (self->value), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &value, NULL, NULL);
  value = MIN (MAX (value, width < TIGHT_WIDTH ? TIGHT_VALUE_WIDTH : VALUE_WIDTH), width - 2 * padding);
  x = padding + value + gap + (bar > 0 ? bar + gap : 0);
  rest = MAX (width - padding - x, 0);
  gtk_widget_size_allocate (GTK_WIDGET (self->value),
                            &(GtkAllocation){ rtl ? width - padding - value : padding, 0, value, height }, -1);
  gtk_widget_set_child_visible (GTK_WIDGET (self->difference), self->has_difference && rest > 0);
  if (self->has_difference && rest > 0)
    {
      int minimum;

      gtk_widget_measure (GTK_WIDGET (self->difference), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      rest = MAX (rest, minimum);
      gtk_widget_size_allocate (GTK_WIDGET (self->difference),
                                &(GtkAllocation){ rtl ? padding : width - padding - rest, 0, rest, height }, -1);
    }
}

static void
append_bar (GtkSnapshot *snapshot, float x, float y, float width, const DfpPaint *paint)
{
  GskRoundedRect rounded;
  const GdkRGBA colour = dfp_theme_get_rgba (paint->fill);

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (x, y, width, BAR_HEIGHT), 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &colour, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
dfp_compare_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpCompareCell *self = DFP_COMPARE_CELL (widget);
  const int width = gtk_widget_get_width (widget), bar = get_bar_width (self, width);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const DfpAppearance appearance = dfp_theme_get_appearance ();
  const int value = gtk_widget_get_width (GTK_WIDGET (self->value));
  const float y = self->narrow ? (float) gtk_widget_get_height (GTK_WIDGET (self->value)) + 1
                               : (float) (gtk_widget_get_height (widget) - BAR_HEIGHT) / 2;
  const float x = self->narrow ? NARROW_PADDING : (float) (PADDING + value + GAP);

  if (bar > 0)
    {
      const float length = (float) (bar * self->share);

      append_bar (snapshot, rtl ? (float) (width - bar) - x : x, y, (float) bar,
                  dfp_palette_get (appearance, DFP_COLOR_TRACK));
      if (length > 0)
        append_bar (snapshot, rtl ? (float) width - x - length : x, y, length,
                    dfp_palette_get (appearance, DFP_COLOR_A + self->colour));
    }
  GTK_WIDGET_CLASS (dfp_compare_cell_parent_class)->snapshot (widget, snapshot);
}

static void
dfp_compare_cell_dispose (GObject *object)
{
  DfpCompareCell *self = DFP_COMPARE_CELL (object);

  g_clear_pointer ((GtkWidget **) &self->value, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->difference, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_compare_cell_parent_class)->dispose (object);
}

static void
dfp_compare_cell_class_init (DfpCompareCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_compare_cell_dispose;
  widget_class->measure = dfp_compare_cell_measure;
  widget_class->size_allocate = dfp_compare_cell_size_allocate;
  widget_class->snapshot = dfp_compare_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "comparecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
create_label (DfpCompareCell *self, const char *class)
{
  GtkWidget *label = dfp_line_label_new (NULL, class);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
dfp_compare_cell_init (DfpCompareCell *self)
{
  self->share = NAN;
  self->value = create_label (self, "compare-value");
  self->difference = create_label (self, "compare-difference");
  gtk_label_set_ellipsize (self->value, PANGO_ELLIPSIZE_NONE);
  dfp_theme_follow (GTK_WIDGET (self));
}

GtkWidget *
dfp_compare_cell_new (void)
{
  return g_object_new (DFP_TYPE_COMPARE_CELL, NULL);
}

/* "−€0.85m ✕": transfer full; "" in the base. */
static char *
describe_difference (const DfpComparison *comparison, guint row, guint column, DfpCompareMode mode)
{
  static const char *const glyphs[] = {
    [DFP_VERDICT_NEUTRAL] = "",
    [DFP_VERDICT_SAME] = "",
    [DFP_VERDICT_BETTER] = " ✓",
    [DFP_VERDICT_WORSE] = " ✕",
  };
  const DfpComparisonCell *cell = &comparison->rows[row].cells[column];
  g_autofree char *text = mode == DFP_COMPARE_PER_CENT ? dfp_comparison_format_per_cent (comparison, row, column)
                                                       : dfp_comparison_format_difference (comparison, row, column);

  return g_strconcat (text, *text != '\0' ? glyphs[cell->verdict] : "", NULL);
}

static void
set_verdict_class (GtkWidget *label, DfpVerdict verdict)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdict_classes); i++)
    gtk_widget_remove_css_class (label, verdict_classes[i]);
  gtk_widget_add_css_class (label, verdict_classes[verdict]);
}

/* "Net present value, In-house incubator: €1.30m, −€0.85m, worse" */
static void
set_accessible_name (DfpCompareCell *self, const DfpComparison *comparison, guint row, guint column, const char *value,
                     const char *difference)
{
  const DfpVerdict verdict = comparison->rows[row].cells[column].verdict;
  const char *meaning = verdict == DFP_VERDICT_BETTER  ? _ (", better")
                        : verdict == DFP_VERDICT_WORSE ? _ (", worse")
                                                       : "";
  g_autofree char *name = g_strdup_printf ("%s, %s: %s%s%s%s", dfp_measure_get_label (comparison->rows[row].measure),
                                           dfp_comparison_get_column_name (comparison, column), value,
                                           *difference != '\0' ? ", " : "", difference, meaning);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
dfp_compare_show_difference (GtkLabel *label, const DfpComparison *comparison, guint row, guint column,
                             DfpCompareMode mode)
{
  g_autofree char *text =
      mode == DFP_COMPARE_VALUE ? g_strdup ("") : describe_difference (comparison, row, column, mode);

  /* "−2" has no letter that says how it is read */
  if (gtk_widget_get_direction (GTK_WIDGET (label)) == GTK_TEXT_DIR_RTL)
    {
      g_autofree char *marked = g_strconcat ("\u200e", text, NULL);

      gtk_label_set_text (label, marked);
    }
  else
    gtk_label_set_text (label, text);
  set_verdict_class (GTK_WIDGET (label), comparison->rows[row].cells[column].verdict);
}

void
dfp_compare_cell_show (DfpCompareCell *self, const DfpComparison *comparison, guint row, guint column,
                       DfpCompareMode mode, double share)
{
  g_autofree char *value = dfp_comparison_format_value (comparison, row, column);
  const DfpDesign *design = comparison->columns[column].design;

  self->colour = design != NULL ? design->totals->colour : 0;
  self->share = design != NULL ? share : NAN;
  self->has_difference = mode != DFP_COMPARE_VALUE;
  gtk_label_set_text (self->value, value);
  dfp_compare_show_difference (self->difference, comparison, row, column, mode);
  set_accessible_name (self, comparison, row, column, value, gtk_label_get_text (self->difference));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
dfp_compare_cell_set_narrow (DfpCompareCell *self, gboolean narrow)
{
  self->narrow = narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
