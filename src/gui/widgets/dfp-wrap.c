/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout of its own, because a flow box gives all its children the width of the widest. A line is found by
 * natural widths, so that a sentence stands alone on its line before it is broken into two. */
#include "gui/widgets/dfp-wrap.h"

#include "gui/widgets/dfp-children.h"

#define SPACING 8

struct _DfpWrap
{
  GtkWidget parent_instance;

  int spacing;
};

static void dfp_wrap_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpWrap, dfp_wrap, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_wrap_buildable_init))

enum
{
  PROP_SPACING = 1,
};

static GtkBuildableIface *parent_buildable;

typedef struct
{
  GtkWidget *first;
  GtkWidget *end; /* the first of the next line, or NULL */
  int width;      /* px, of its children and what is between them */
  int height;
  int n_expand;
} Line;

static GtkWidget *
get_next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (DfpWrap *self)
{
  return get_next_visible (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return get_next_visible (gtk_widget_get_next_sibling (child));
}

/* Its natural width, if there is room for it on a line of its own. */
static int
measure_child (GtkWidget *child, int width)
{
  int least, wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return MAX (least, MIN (wanted, width));
}

static int
measure_height (GtkWidget *child, int width)
{
  int wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &wanted, NULL, NULL);
  return wanted;
}

/* What every child that expands gets beyond what it wants. */
static int
get_extra (const Line *line, int width)
{
  return line->n_expand > 0 ? MAX (width - line->width, 0) / line->n_expand : 0;
}

static int
get_child_width (const Line *line, GtkWidget *child, int width)
{
  const gboolean expands = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);

  return measure_child (child, width) + (expands ? get_extra (line, width) : 0);
}

/* The line that begins with @first. */
static Line
find_line (DfpWrap *self, GtkWidget *first, int width)
{
  Line line = { .first = first };

  for (line.end = first; line.end != NULL; line.end = get_next (line.end))
    {
      const int wanted = measure_child (line.end, width) + (line.end != first ? self->spacing : 0);

      if (line.end != first && line.width + wanted > width)
        break;
      line.width += wanted;
      line.n_expand += gtk_widget_compute_expand (line.end, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
    }
  for (GtkWidget *child = first; child != line.end; child = get_next (child))
    line.height = MAX (line.height, measure_height (child, get_child_width (&line, child, width)));
  return line;
}

static void
place_line (DfpWrap *self, const Line *line, int width, int y)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end; child = get_next (child))
    {
      const int own = get_child_width (line, child, width);

      gtk_widget_size_allocate (child, &(GtkAllocation){ rtl ? width - x - own : x, y, own, line->height }, -1);
      x += own + self->spacing;
    }
}

static int
measure_lines (DfpWrap *self, int width)
{
  int height = 0;

  for (GtkWidget *child = get_first (self); child != NULL;)
    {
      const Line line = find_line (self, child, width);

      height += line.height + (line.end != NULL ? self->spacing : 0);
      child = line.end;
    }
  return height;
}

static void
measure_width (DfpWrap *self, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      int least, wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (child != get_first (self) ? self->spacing : 0);
    }
}

static void
dfp_wrap_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  DfpWrap *self = DFP_WRAP (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_lines (self, for_size >= 0 ? for_size : G_MAXINT / 2);
}

static GtkSizeRequestMode
dfp_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dfp_wrap_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpWrap *self = DFP_WRAP (widget);
  int y = 0;

  for (GtkWidget *child = get_first (self); child != NULL;)
    {
      const Line line = find_line (self, child, width);

      place_line (self, &line, width, y);
      y += line.height + self->spacing;
      child = line.end;
    }
}

static void
dfp_wrap_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (type == NULL && GTK_IS_WIDGET (child))
    dfp_wrap_append (DFP_WRAP (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
dfp_wrap_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_wrap_add_child;
}

static void
dfp_wrap_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SPACING)
    DFP_WRAP (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_wrap_dispose (GObject *object)
{
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_wrap_parent_class)->dispose (object);
}

static void
dfp_wrap_class_init (DfpWrapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_wrap_set_property;
  object_class->dispose = dfp_wrap_dispose;
  widget_class->measure = dfp_wrap_measure;
  widget_class->get_request_mode = dfp_wrap_get_request_mode;
  widget_class->size_allocate = dfp_wrap_size_allocate;
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, 100, SPACING,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dfp_wrap_init (DfpWrap *self)
{
  self->spacing = SPACING;
}

void
dfp_wrap_append (DfpWrap *self, GtkWidget *child)
{
  g_return_if_fail (DFP_IS_WRAP (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
