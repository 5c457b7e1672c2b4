/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The button may carry an action, or leave what to do to a signal. */
#include "gui/widgets/dfp-empty.h"

#include "gui/widgets/dfp-children.h"

struct _DfpEmpty
{
  GtkWidget parent_instance;

  GtkLabel *sentence_label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (DfpEmpty, dfp_empty, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SENTENCE = 1,
  PROP_BUTTON,
  PROP_ACTION_NAME,
  PROP_ACTION_TARGET,
} DfpEmptyProperty;
#define N_PROPERTIES (PROP_ACTION_TARGET + 1)
static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
clicked_cb (DfpEmpty *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
dfp_empty_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpEmpty *self = DFP_EMPTY (object);
  const char *text = g_value_get_string (value);

  switch ((DfpEmptyProperty) property_id)
    {
    case PROP_SENTENCE:
      gtk_label_set_label (self->sentence_label, text != NULL ? text : "");
      break;
    case PROP_BUTTON:
      gtk_button_set_label (self->button, text != NULL ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->button), text != NULL && *text != '\0');
      break;
    case PROP_ACTION_NAME:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), text);
      break;
    case PROP_ACTION_TARGET:
      if (text != NULL)
        gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_empty_dispose (GObject *object)
{
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_empty_parent_class)->dispose (object);
}

static void
dfp_empty_class_init (DfpEmptyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_empty_set_property;
  object_class->dispose = dfp_empty_dispose;

  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON] = g_param_spec_string ("button", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_TARGET] = g_param_spec_string ("action-target", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", DFP_TYPE_EMPTY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/widgets/dfp-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpEmpty, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, DfpEmpty, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
dfp_empty_init (DfpEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
