/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings die with the next change, so it is found again by its key when somebody asks. */
#include "gui/exhibit/dfp-finding-button.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "exhibit/health/dfp-finding-explanation.h"
#include "gui/exhibit/dfp-explain.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-popover.h"

struct _DfpFindingButton
{
  GtkButton parent_instance;

  DfpLamp *lamp; /* template widgets */
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *principle_label;
  GtkWidget *explain; /* child; NULL until the first click */
  char *key;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (DfpFindingButton, dfp_finding_button, GTK_TYPE_BUTTON)

enum
{
  PROP_COMPACT = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static void
show_label (DfpFindingButton *self, GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), !self->compact && *text != '\0');
}

static void
dfp_finding_button_clicked (GtkButton *button)
{
  DfpFindingButton *self = DFP_FINDING_BUTTON (button);
  DfpPage *page = DFP_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), DFP_TYPE_PAGE));
  g_auto (DfpHeadlineExplanation) explanation = { 0 };
  g_autofree char *place = NULL;
  const DfpFinding *finding;
  DfpSubject subject;

  if (page == NULL || self->key == NULL)
    return;
  dfp_page_get_subject (page, &subject);
  finding = subject.design != NULL ? dfp_health_find (subject.design->health, self->key) : NULL;
  if (finding == NULL)
    return;
  if (self->explain == NULL)
    {
      self->explain = dfp_explain_new ();
      dfp_popover_attach (self->explain, GTK_WIDGET (self));
    }
  place = dfp_page_get_title_of (page, finding->target);
  dfp_finding_explain (finding, place, &explanation);
  dfp_explain_show (DFP_EXPLAIN (self->explain), _ ("Judged"), &explanation);
}

static void
dfp_finding_button_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpFindingButton *self = DFP_FINDING_BUTTON (object);

  if (property_id != PROP_COMPACT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  self->compact = g_value_get_boolean (value);
  (self->compact ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "compact");
}

static void
dfp_finding_button_dispose (GObject *object)
{
  DfpFindingButton *self = DFP_FINDING_BUTTON (object);

  g_clear_pointer (&self->explain, gtk_widget_unparent);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (dfp_finding_button_parent_class)->dispose (object);
}

static void
dfp_finding_button_class_init (DfpFindingButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_finding_button_set_property;
  object_class->dispose = dfp_finding_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = dfp_finding_button_clicked;
  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (DFP_TYPE_LAMP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/exhibit/dfp-finding-button.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpFindingButton, lamp);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingButton, title_label);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingButton, detail_label);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingButton, principle_label);
}

static void
dfp_finding_button_init (DfpFindingButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dfp_finding_button_new (gboolean compact)
{
  return g_object_new (DFP_TYPE_FINDING_BUTTON, "compact", compact, NULL);
}

void
dfp_finding_button_set_finding (DfpFindingButton *self, const DfpFinding *finding)
{
  g_autofree char *principle = NULL, *name = NULL;

  g_return_if_fail (DFP_IS_FINDING_BUTTON (self) && finding != NULL);
  g_free (self->key);
  self->key = g_strdup (finding->check->key);
  principle = g_strdup_printf (_ ("Principle: %s"), dfp_check_get_principle (finding->check));
  name = dfp_finding_read (finding);
  dfp_lamp_set_level (self->lamp, dfp_lamp_get_level_of (finding->light));
  gtk_label_set_text (self->title_label, finding->title);
  show_label (self, self->detail_label, finding->detail);
  show_label (self, self->principle_label, principle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
