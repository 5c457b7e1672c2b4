/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A box with a header that hides while it has nothing to say. Title and caption stand in one line
 * where both fit, else the caption stands below; what stands at the end of the header goes below both where it
 * would leave the title too little. */
#include "gui/widgets/dfp-card.h"

#include "gui/widgets/dfp-children.h"

struct _DfpCard
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkLabel *title_label;
  GtkLabel *caption_label;
  GtkWidget *suffix;
  GtkWidget *content;
  GtkWidget *footer;
};

static void dfp_card_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpCard, dfp_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_card_buildable_init))

typedef enum
{
  PROP_TITLE = 1,
  PROP_CAPTION,
  PROP_FLUSH,
} DfpCardProperty;
#define N_PROPERTIES (PROP_FLUSH + 1)
static GParamSpec *properties[N_PROPERTIES];

static GtkBuildableIface *parent_buildable;

#define HEADER_GAP 12
#define STACK_GAP 6
#define WORDS_LEAST 0.5 /* of the width, for a title that does not fit beside the suffix */

/* Where the header's children go when it is @width wide. */
typedef struct
{
  int words;   /* width of title and caption together */
  int title;   /* widths */
  int caption; /* 0: none */
  int suffix;
  gboolean below;   /* the caption stands below the title */
  gboolean stacked; /* the suffix stands below both */
} Header;

static int
measure_across (GtkWidget *widget, gboolean natural)
{
  int least = 0, wanted = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return natural ? wanted : least;
}

static int
measure_up (GtkWidget *widget, int width)
{
  int height = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
get_children (GtkWidget *header, GtkWidget **children)
{
  children[0] = gtk_widget_get_first_child (header);
  children[1] = gtk_widget_get_next_sibling (children[0]);
  children[2] = gtk_widget_get_last_child (header);
}

static void
plan_header (GtkWidget **children, int width, Header *plan)
{
  plan->suffix = measure_across (children[2], TRUE);
  plan->words = MAX (width - (plan->suffix > 0 ? plan->suffix + HEADER_GAP : 0), 0);
  plan->title = measure_across (children[0], TRUE);
  plan->stacked = plan->suffix > 0 && plan->title > plan->words && plan->words < width * WORDS_LEAST;
  if (plan->stacked)
    plan->words = width;
  plan->suffix = MIN (plan->suffix, width);
  plan->caption = measure_across (children[1], TRUE);
  plan->below = plan->caption > 0 && plan->title + HEADER_GAP + plan->caption > plan->words;
  if (plan->below || plan->caption == 0)
    plan->title = plan->words;
  else
    plan->title = plan->words - HEADER_GAP - plan->caption;
  if (plan->below)
    plan->caption = plan->words;
}

static GtkSizeRequestMode
get_header_mode (GtkWidget *header)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_header (GtkWidget *header, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *children[3];
  const gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  Header plan;
  int title, caption, suffix;

  get_children (header, children);
  *minimum_baseline = *natural_baseline = -1;
  plan_header (children, for_size < 0 || across ? G_MAXINT / 4 : for_size, &plan);
  if (across)
    {
      suffix = plan.suffix > 0 ? plan.suffix + HEADER_GAP : 0;
      caption = measure_across (children[1], TRUE);
      *minimum = MAX (MAX (measure_across (children[0], FALSE), measure_across (children[1], FALSE)),
                      measure_across (children[2], FALSE));
      *natural = measure_across (children[0], TRUE) + (caption > 0 ? caption + HEADER_GAP : 0) + suffix;
      return;
    }
  title = measure_up (children[0], for_size < 0 ? -1 : plan.title);
  caption = measure_up (children[1], for_size < 0 ? -1 : plan.caption);
  suffix = measure_up (children[2], plan.suffix);
  title = plan.below ? title + caption : MAX (title, caption);
  *minimum = *natural = plan.stacked ? title + STACK_GAP + suffix : MAX (title, suffix);
}

static void
allocate_header_part (GtkWidget *header, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (header) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (header) - x - width;
  if (gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate_header (GtkWidget *header, int width, int height, int baseline)
{
  GtkWidget *children[3];
  Header plan;
  int title, caption, words, top;

  get_children (header, children);
  plan_header (children, width, &plan);
  title = measure_up (children[0], plan.title);
  caption = measure_up (children[1], plan.caption);
  words = plan.below ? title + caption : MAX (title, caption);
  top = plan.stacked ? 0 : (height - words) / 2;
  allocate_header_part (header, children[0], 0, top, plan.title, title);
  if (plan.below)
    allocate_header_part (header, children[1], 0, top + title, plan.caption, caption);
  else
    allocate_header_part (header, children[1], plan.words - plan.caption, top + MAX (title - caption, 0) / 2 + 1,
                          plan.caption, caption);
  if (plan.stacked)
    allocate_header_part (header, children[2], 0, words + STACK_GAP, plan.suffix, height - words - STACK_GAP);
  else
    allocate_header_part (header, children[2], width - plan.suffix, 0, plan.suffix, height);
}

static void
show_header (DfpCard *self)
{
  const gboolean title = *gtk_label_get_label (self->title_label) != '\0';
  const gboolean caption = *gtk_label_get_label (self->caption_label) != '\0';
  const gboolean suffix = gtk_widget_get_first_child (self->suffix) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->caption_label), caption);
  gtk_widget_set_visible (self->suffix, suffix);
  gtk_widget_set_visible (self->header, title || caption || suffix);
}

static void
dfp_card_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  DfpCard *self = DFP_CARD (buildable);

  if (self->content == NULL || !GTK_IS_WIDGET (child)) /* the template's own parts, and controllers */
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "suffix") == 0)
    dfp_card_append_suffix (self, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "footer") == 0)
    {
      gtk_box_append (GTK_BOX (self->footer), GTK_WIDGET (child));
      gtk_widget_set_visible (self->footer, TRUE);
    }
  else
    dfp_card_append (self, GTK_WIDGET (child));
  if (self->content != NULL)
    show_header (self);
}

static void
dfp_card_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_card_add_child;
}

/* What reaches to the edges is cut where they are round. */
static void
set_flush (DfpCard *self, gboolean flush)
{
  (flush ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "flush");
  gtk_widget_set_overflow (GTK_WIDGET (self), flush ? GTK_OVERFLOW_HIDDEN : GTK_OVERFLOW_VISIBLE);
}

static void
dfp_card_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpCard *self = DFP_CARD (object);

  switch ((DfpCardProperty) property_id)
    {
    case PROP_TITLE:
      dfp_card_set_title (self, g_value_get_string (value));
      break;
    case PROP_CAPTION:
      dfp_card_set_caption (self, g_value_get_string (value));
      break;
    case PROP_FLUSH:
      set_flush (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_card_dispose (GObject *object)
{
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_card_parent_class)->dispose (object);
}

static void
dfp_card_class_init (DfpCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_card_set_property;
  object_class->dispose = dfp_card_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_FLUSH] = g_param_spec_boolean ("flush", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/widgets/dfp-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpCard, header);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, caption_label);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, suffix);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, content);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, footer);
}

static void
dfp_card_init (DfpCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_xalign (self->caption_label, 0);
  gtk_widget_set_layout_manager (self->header,
                                 gtk_custom_layout_new (get_header_mode, measure_header, allocate_header));
  show_header (self);
}

GtkWidget *
dfp_card_new (const char *title, const char *caption)
{
  return g_object_new (DFP_TYPE_CARD, "title", title, "caption", caption, NULL);
}

void
dfp_card_set_title (DfpCard *self, const char *title)
{
  g_return_if_fail (DFP_IS_CARD (self));
  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  show_header (self);
}

void
dfp_card_set_caption (DfpCard *self, const char *caption)
{
  g_return_if_fail (DFP_IS_CARD (self));
  gtk_label_set_label (self->caption_label, caption != NULL ? caption : "");
  show_header (self);
}

void
dfp_card_append (DfpCard *self, GtkWidget *child)
{
  g_return_if_fail (DFP_IS_CARD (self));
  gtk_box_append (GTK_BOX (self->content), child);
}

void
dfp_card_append_suffix (DfpCard *self, GtkWidget *child)
{
  g_return_if_fail (DFP_IS_CARD (self));
  gtk_box_append (GTK_BOX (self->suffix), child);
  show_header (self);
}
