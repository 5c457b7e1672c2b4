/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A box that turns upright on a narrow page. */
#include "gui/page/dfp-heading.h"

#include "gui/page/dfp-page-follow.h"
#include "gui/page/dfp-page-subjects.h"

struct _DfpHeading
{
  GtkBox parent_instance;

  GtkWidget *texts;
  GtkLabel *sentence;
  GtkLabel *subtitle;
  GtkBox *suffix;
  DfpPage *page; /* borrowed while rooted; NULL when it stands on none */
};

static void dfp_heading_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpHeading, dfp_heading, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_heading_buildable_init))

typedef enum
{
  PROP_SENTENCE = 1,
  PROP_SUBTITLE,
  PROP_NARROW,
} DfpHeadingProperty;

static GParamSpec *properties[PROP_NARROW + 1];
static GtkBuildableIface *parent_buildable;

static void
set_narrow (DfpHeading *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (GTK_WIDGET (self->suffix), narrow ? GTK_ALIGN_START : GTK_ALIGN_END);
}

/* Says what the row of the page has it say; what it has not is left to the page. */
static void
update_cb (DfpHeading *self)
{
  const DfpPageWords *words = dfp_page_get_words (self->page);
  g_autofree char *sentence = NULL, *detail = NULL;
  DfpSubject subject;

  if (words == NULL || words->sentence == NULL)
    return;
  dfp_page_get_subject (self->page, &subject);
  sentence = words->sentence (&subject);
  dfp_heading_set_sentence (self, sentence);
  if (words->detail == NULL)
    return;
  detail = words->detail (&subject);
  dfp_heading_set_subtitle (self, detail);
}

static void
add_suffix (DfpHeading *self, GtkWidget *widget)
{
  g_return_if_fail (DFP_IS_HEADING (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_box_append (self->suffix, widget);
  gtk_widget_set_visible (GTK_WIDGET (self->suffix), TRUE);
}

/* The parts built in init have no builder around them, so whatever comes here is a suffix. */
static void
dfp_heading_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    add_suffix (DFP_HEADING (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
dfp_heading_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_heading_add_child;
}

static void
dfp_heading_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpHeading *self = DFP_HEADING (object);

  if (property_id == PROP_SENTENCE)
    g_value_set_string (value, gtk_label_get_label (self->sentence));
  else if (property_id == PROP_SUBTITLE)
    g_value_set_string (value, gtk_label_get_label (self->subtitle));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_heading_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpHeading *self = DFP_HEADING (object);

  switch ((DfpHeadingProperty) property_id)
    {
    case PROP_SENTENCE:
      dfp_heading_set_sentence (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      dfp_heading_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_heading_class_init (DfpHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dfp_heading_get_property;
  object_class->set_property = dfp_heading_set_property;
  properties[PROP_SENTENCE] =
      g_param_spec_string ("sentence", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] =
      g_param_spec_string ("subtitle", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
dfp_heading_init (DfpHeading *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_hexpand (self->texts, TRUE);
  self->sentence = add_label (self->texts, "page-sentence");
  self->subtitle = add_label (self->texts, "page-subtitle");
  self->suffix = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  gtk_widget_set_valign (GTK_WIDGET (self->suffix), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self->suffix), FALSE);
  gtk_box_append (GTK_BOX (self), self->texts);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->suffix));
  dfp_page_follow (GTK_WIDGET (self), &self->page, G_CALLBACK (update_cb));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

void
dfp_heading_set_sentence (DfpHeading *self, const char *sentence)
{
  g_return_if_fail (DFP_IS_HEADING (self));

  set_text (self->sentence, sentence);
}

void
dfp_heading_set_subtitle (DfpHeading *self, const char *subtitle)
{
  g_return_if_fail (DFP_IS_HEADING (self));

  set_text (self->subtitle, subtitle);
}
