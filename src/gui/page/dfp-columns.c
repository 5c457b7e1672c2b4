/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout of its own, because a box gives room by natural size and not by proportion. */
#include "gui/page/dfp-columns.h"

#include "gui/page/dfp-page-follow.h"
#include "gui/widgets/dfp-children.h"

#define COLUMNS_MAXIMUM 8
#define SPACING 12

struct _DfpColumns
{
  GtkWidget parent_instance;

  double proportions[COLUMNS_MAXIMUM];
  int spacing;
  gboolean narrow;
  int narrow_columns; /* beside one another on a narrow page that has room for them */
};

static void dfp_columns_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpColumns, dfp_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_columns_buildable_init))

typedef enum
{
  PROP_PROPORTIONS = 1,
  PROP_SPACING,
  PROP_NARROW,
  PROP_NARROW_COLUMNS,
} DfpColumnsProperty;

static GParamSpec *properties[PROP_NARROW_COLUMNS + 1];
static GtkBuildableIface *parent_buildable;

static void
set_proportions (DfpColumns *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ":", COLUMNS_MAXIMUM);

  for (int i = 0; i < COLUMNS_MAXIMUM; i++)
    self->proportions[i] = 1;
  for (int i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    self->proportions[i] = MAX (g_ascii_strtod (parts[i], NULL), 0.01);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkWidget *
get_next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The visible children, at most COLUMNS_MAXIMUM, with the share of each. Returns how many. */
static int
collect (DfpColumns *self, GtkWidget **children, double *shares)
{
  double sum = 0;
  int n = 0;

  for (GtkWidget *child = get_next_visible (gtk_widget_get_first_child (GTK_WIDGET (self)));
       child != NULL && n < COLUMNS_MAXIMUM; child = get_next_visible (gtk_widget_get_next_sibling (child)))
    {
      children[n] = child;
      sum += shares[n] = self->proportions[n];
      n++;
    }
  for (int i = 0; i < n; i++)
    shares[i] /= sum;
  return n;
}

/* Widths of @n columns that fill @width: by proportion, but none below its minimum. */
static void
divide (GtkWidget **children, const double *shares, int n, int width, int spacing, int *widths)
{
  int minima[COLUMNS_MAXIMUM], rest = MAX (width - (n - 1) * spacing, 0);
  double free_share = 1;
  gboolean fixed[COLUMNS_MAXIMUM] = { FALSE };

  for (int i = 0; i < n; i++)
    gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &minima[i], NULL, NULL, NULL);
  for (int i = 0; i < n; i++)
    {
      if (fixed[i] || free_share <= 0 || rest * shares[i] / free_share >= minima[i])
        continue;
      fixed[i] = TRUE;
      widths[i] = minima[i];
      rest = MAX (rest - minima[i], 0);
      free_share -= shares[i];
      i = -1; /* what is left for the others has changed */
    }
  for (int i = 0; i < n; i++)
    if (!fixed[i])
      {
        widths[i] = (int) (rest * shares[i] / free_share);
        rest -= widths[i];
        free_share -= shares[i];
      }
}

static void
measure_width (DfpColumns *self, GtkWidget **children, int n, int *minimum, int *natural)
{
  const int across = self->narrow_columns;
  int widest_minimum = 0, widest_natural = 0;

  for (int i = 0; i < n; i++)
    {
      int least, wanted;

      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      widest_minimum = MAX (widest_minimum, least);
      widest_natural = MAX (widest_natural, wanted);
      *minimum += least + (i > 0 ? self->spacing : 0);
      *natural += wanted + (i > 0 ? self->spacing : 0);
    }
  if (self->narrow)
    {
      *minimum = widest_minimum;
      *natural = across * widest_natural + (across - 1) * self->spacing;
    }
}

/* How many cells stand beside one another on a narrow page of @width, and how wide they are; −1 for any. */
static int
fit_cells (DfpColumns *self, GtkWidget **children, int n, int width, int *cell)
{
  int across = self->narrow_columns, widest = 0;

  *cell = -1;
  if (width < 0)
    return across;
  for (int i = 0; i < n; i++)
    {
      int least;

      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      widest = MAX (widest, least);
    }
  while (across > 1 && across * widest + (across - 1) * self->spacing > width)
    across--;
  *cell = MAX ((width - (across - 1) * self->spacing) / across, 0);
  return across;
}

/* The height of the row of @n cells at @children on a narrow page. */
static void
measure_cells (GtkWidget **children, int n, int cell, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (int i = 0; i < n; i++)
    {
      int least, wanted;

      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, cell, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
measure_narrow_height (DfpColumns *self, GtkWidget **children, int n, int width, int *minimum, int *natural)
{
  int cell;
  const int across = fit_cells (self, children, n, width, &cell);

  for (int first = 0; first < n; first += across)
    {
      int least, wanted;

      measure_cells (children + first, MIN (across, n - first), cell, &least, &wanted);
      *minimum += least + (first > 0 ? self->spacing : 0);
      *natural += wanted + (first > 0 ? self->spacing : 0);
    }
}

static void
measure_height (DfpColumns *self, GtkWidget **children, const double *shares, int n, int width, int *minimum,
                int *natural)
{
  int widths[COLUMNS_MAXIMUM];

  if (width >= 0)
    divide (children, shares, n, width, self->spacing, widths);
  for (int i = 0; i < n; i++)
    {
      int least, wanted;

      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, width < 0 ? -1 : widths[i], &least, &wanted, NULL,
                          NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
dfp_columns_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  DfpColumns *self = DFP_COLUMNS (widget);
  GtkWidget *children[COLUMNS_MAXIMUM];
  double shares[COLUMNS_MAXIMUM];
  const int n = collect (self, children, shares);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, children, n, minimum, natural);
  else if (self->narrow)
    measure_narrow_height (self, children, n, for_size, minimum, natural);
  else
    measure_height (self, children, shares, n, for_size, minimum, natural);
}

static GtkSizeRequestMode
dfp_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
allocate_narrow (DfpColumns *self, GtkWidget **children, int n, int width, gboolean rtl)
{
  int cell, y = 0;
  const int across = fit_cells (self, children, n, width, &cell);

  for (int first = 0; first < n; first += across)
    {
      int least, height;

      measure_cells (children + first, MIN (across, n - first), cell, &least, &height);
      for (int i = first; i < MIN (first + across, n); i++)
        {
          const int x = (i - first) * (cell + self->spacing);

          gtk_widget_size_allocate (children[i], &(GtkAllocation){ rtl ? width - x - cell : x, y, cell, height }, -1);
        }
      y += height + self->spacing;
    }
}

static void
dfp_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpColumns *self = DFP_COLUMNS (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *children[COLUMNS_MAXIMUM];
  double shares[COLUMNS_MAXIMUM];
  int widths[COLUMNS_MAXIMUM], x = 0;
  const int n = collect (self, children, shares);

  if (self->narrow)
    {
      allocate_narrow (self, children, n, width, rtl);
      return;
    }
  divide (children, shares, n, width, self->spacing, widths);
  for (int i = 0; i < n; i++)
    {
      gtk_widget_size_allocate (children[i], &(GtkAllocation){ rtl ? width - x - widths[i] : x, 0, widths[i], height },
                                -1);
      x += widths[i] + self->spacing;
    }
}

static void
dfp_columns_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (type == NULL && GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
dfp_columns_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_columns_add_child;
}

static void
dfp_columns_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpColumns *self = DFP_COLUMNS (object);

  switch ((DfpColumnsProperty) property_id)
    {
    case PROP_PROPORTIONS:
      set_proportions (self, g_value_get_string (value));
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_NARROW_COLUMNS:
      self->narrow_columns = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_columns_dispose (GObject *object)
{
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_columns_parent_class)->dispose (object);
}

static void
dfp_columns_class_init (DfpColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_columns_set_property;
  object_class->dispose = dfp_columns_dispose;
  widget_class->measure = dfp_columns_measure;
  widget_class->get_request_mode = dfp_columns_get_request_mode;
  widget_class->size_allocate = dfp_columns_size_allocate;

  properties[PROP_PROPORTIONS] = g_param_spec_string ("proportions", NULL, NULL, NULL, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 100, SPACING, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW_COLUMNS] = g_param_spec_int ("narrow-columns", NULL, NULL, 1, COLUMNS_MAXIMUM, 1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_css_name (widget_class, "columns");
}

static void
dfp_columns_init (DfpColumns *self)
{
  self->spacing = SPACING;
  self->narrow_columns = 1;
  set_proportions (self, NULL);
  dfp_page_follow (GTK_WIDGET (self), NULL, NULL);
}
