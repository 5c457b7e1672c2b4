/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The popover is made when it is first asked for, and filled each time. */
#include "gui/exhibit/dfp-explain-button.h"

#include <glib/gi18n.h>

#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/dfp-explanation.h"
#include "gui/exhibit/dfp-explain.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-popover.h"

struct _DfpExplainButton
{
  GtkButton parent_instance;

  GtkWidget *popover; /* child; NULL until the first question */
  char *explains;
};

G_DEFINE_FINAL_TYPE (DfpExplainButton, dfp_explain_button, GTK_TYPE_BUTTON)

enum
{
  PROP_EXPLAINS = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_ASKED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
explain (DfpExplainButton *self, DfpPage *page)
{
  g_auto (DfpHeadlineExplanation) explanation = { 0 };
  const DfpExhibitInput input = dfp_page_get_input (page);

  dfp_explanation_explain (dfp_exhibit_find (self->explains), &input, &explanation);
  dfp_explain_show (DFP_EXPLAIN (self->popover), NULL, &explanation);
}

static void
dfp_explain_button_clicked (GtkButton *button)
{
  DfpExplainButton *self = DFP_EXPLAIN_BUTTON (button);
  DfpPage *page = DFP_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), DFP_TYPE_PAGE));
  gboolean done = FALSE;

  if (self->popover == NULL)
    {
      self->popover = dfp_explain_new ();
      dfp_popover_attach (self->popover, GTK_WIDGET (self));
    }
  g_signal_emit (self, signals[SIGNAL_ASKED], 0, self->popover, &done);
  if (!done && page != NULL && dfp_page_get_configuration (page) != NULL)
    explain (self, page);
}

static void
dfp_explain_button_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpExplainButton *self = DFP_EXPLAIN_BUTTON (object);

  if (property_id != PROP_EXPLAINS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  g_free (self->explains);
  self->explains = g_value_dup_string (value);
}

static void
dfp_explain_button_dispose (GObject *object)
{
  DfpExplainButton *self = DFP_EXPLAIN_BUTTON (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->explains, g_free);
  G_OBJECT_CLASS (dfp_explain_button_parent_class)->dispose (object);
}

static void
dfp_explain_button_class_init (DfpExplainButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = dfp_explain_button_set_property;
  object_class->dispose = dfp_explain_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = dfp_explain_button_clicked;
  properties[PROP_EXPLAINS] =
      g_param_spec_string ("explains", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_ASKED] =
      g_signal_new ("asked", DFP_TYPE_EXPLAIN_BUTTON, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL,
                    NULL, G_TYPE_BOOLEAN, 1, DFP_TYPE_EXPLAIN);
}

static void
dfp_explain_button_init (DfpExplainButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_button_set_icon_name (GTK_BUTTON (self), "dfp-explain-symbolic");
  gtk_widget_add_css_class (widget, "flat");
  gtk_widget_add_css_class (widget, "explain-button");
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (widget, _ ("How this comes about"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How this comes about"), -1);
}

GtkWidget *
dfp_explain_button_new (const char *explains)
{
  return g_object_new (DFP_TYPE_EXPLAIN_BUTTON, "explains", explains, NULL);
}

const char *
dfp_explain_button_get_explains (DfpExplainButton *self)
{
  g_return_val_if_fail (DFP_IS_EXPLAIN_BUTTON (self), NULL);
  return self->explains;
}
