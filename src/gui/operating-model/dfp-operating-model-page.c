/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three instruments below one another: who decides, the culture, what is in place. Each is a table whose
 * rails are the picture, beside the verdicts that follow from it. */
#include "gui/operating-model/dfp-operating-model-page.h"

#include <glib/gi18n.h>

#include "analysis/culture/dfp-culture.h"
#include "analysis/culture/dfp-readiness.h"
#include "base/dfp-format.h"
#include "exhibit/comparison/dfp-verdict.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/operating-model/dfp-rail.h"
#include "gui/operating-model/dfp-verdict-list.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/table/dfp-table.h"
#include "gui/widgets/dfp-card.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-operating-presets.h"
#include "model/dfp-readiness-factor.h"

#define SCORE_MAXIMUM 5

struct _DfpOperatingModelPage
{
  DfpPage parent_instance;

  DfpTable *rights;
  DfpTableColumn *holder_column;
  DfpCard *contradictions_card;
  DfpVerdictList *lead;
  DfpVerdictList *contradictions;
  DfpTable *culture;
  DfpTableColumn *culture_column;
  DfpVerdictList *culture_verdicts;
  DfpTable *readiness;
  DfpTableColumn *score_column;
  DfpVerdictList *readiness_verdicts;
};

G_DEFINE_FINAL_TYPE (DfpOperatingModelPage, dfp_operating_model_page, DFP_TYPE_PAGE)

static const DfpRailSpec holder_rail = { .field = "holder",
                                         .maximum = DFP_HOLDER_PARTNER,
                                         .step = 1,
                                         .places = TRUE,
                                         .strong_to = DFP_HOLDER_FACTORY,
                                         .undo = N_ ("Change Holder") };
static const DfpRailSpec share_rail = { .field = "wanted",
                                        .second = "now",
                                        .maximum = DFP_CULTURE_WHOLE,
                                        .step = 1,
                                        .n_parts = 4,
                                        .strong_to = DFP_CULTURE_WHOLE,
                                        .undo = N_ ("Change Culture") };
static const DfpRailSpec level_rail = { .field = "wanted",
                                        .second = "now",
                                        .minimum = DFP_CULTURE_LEVEL_MINIMUM,
                                        .maximum = DFP_CULTURE_LEVEL_MAXIMUM,
                                        .step = 0.1,
                                        .n_parts = DFP_CULTURE_LEVEL_MAXIMUM - DFP_CULTURE_LEVEL_MINIMUM,
                                        .strong_to = DFP_CULTURE_LEVEL_MAXIMUM,
                                        .undo = N_ ("Change Culture") };
static const DfpRailSpec score_rail = { .field = "score",
                                        .minimum = 1,
                                        .maximum = SCORE_MAXIMUM,
                                        .step = 1,
                                        .places = TRUE,
                                        .strong_from = DFP_READINESS_STRONG,
                                        .strong_to = SCORE_MAXIMUM,
                                        .undo = N_ ("Change Score") };

static const DfpRailSpec *
get_holder_rail (DfpObject *row)
{
  return &holder_rail;
}

static const DfpRailSpec *
get_culture_rail (DfpObject *row)
{
  return dfp_culture_trait_get (DFP_CULTURE_TRAIT (row))->kind == DFP_TRAIT_KIND_LEVEL ? &level_rail : &share_rail;
}

static const DfpRailSpec *
get_score_rail (DfpObject *row)
{
  return &score_rail;
}

static GtkWidget *
create_holder_rail (DfpObject *row, gpointer page)
{
  return dfp_rail_new (row, get_holder_rail, dfp_page_get_session (page));
}

static GtkWidget *
create_culture_rail (DfpObject *row, gpointer page)
{
  return dfp_rail_new (row, get_culture_rail, dfp_page_get_session (page));
}

static GtkWidget *
create_score_rail (DfpObject *row, gpointer page)
{
  return dfp_rail_new (row, get_score_rail, dfp_page_get_session (page));
}

/* --- narrow rows --- */

static void
describe_right (DfpObject *row, DfpTableItem *item, gpointer page)
{
  const DfpDecisionRightData *right = dfp_decision_right_get (DFP_DECISION_RIGHT (row));
  g_autofree char *weight = dfp_format_number_short (right->weight, 1);

  item->value = g_strdup (dfp_enum_get_label (DFP_TYPE_HOLDER, right->holder));
  item->detail = g_strdup (dfp_enum_get_label (DFP_TYPE_AREA, right->area));
  item->aside = g_strdup_printf (_ ("weight %s"), weight);
}

static void
describe_trait (DfpObject *row, DfpTableItem *item, gpointer page)
{
  const DfpCultureTraitData *trait = dfp_culture_trait_get (DFP_CULTURE_TRAIT (row));
  g_autofree char *now = dfp_format_number_short (trait->now, 1), *wanted = dfp_format_number_short (trait->wanted, 1);

  /* Translators: from a number now to a number wanted */
  item->value = g_strdup_printf (_ ("%s to %s"), now, wanted);
  item->detail = g_strdup (trait->practice);
}

static void
describe_factor (DfpObject *row, DfpTableItem *item, gpointer page)
{
  const DfpReadinessFactorData *factor = dfp_readiness_factor_get (DFP_READINESS_FACTOR (row));

  item->value = g_strdup_printf (_ ("%d of 5"), factor->score);
  item->detail = g_strdup (factor->evidence);
  item->aside = g_strdup (factor->owner);
}

/* --- presets --- */

/* Takes @edits; one undo step. */
static void
apply (DfpOperatingModelPage *self, const char *label, GPtrArray *edits)
{
  DfpSession *session = dfp_page_get_session (DFP_PAGE (self));
  DfpConfiguration *configuration = dfp_page_get_configuration (DFP_PAGE (self));

  if (configuration != NULL)
    {
      dfp_session_begin (session, label);
      dfp_edits_apply (edits, dfp_session_get_plan (session), configuration);
      dfp_session_end (session);
    }
  g_ptr_array_unref (edits);
}

static void
add_rights_cb (DfpOperatingModelPage *self)
{
  apply (self, _ ("Add Usual Decisions"), dfp_preset_rights ());
}

static void
add_culture_cb (DfpOperatingModelPage *self)
{
  apply (self, _ ("Add Types of Culture"), dfp_preset_culture ());
}

static void
add_readiness_cb (DfpOperatingModelPage *self)
{
  apply (self, _ ("Add Factors of Readiness"), dfp_preset_readiness ());
}

/* --- the page --- */

/* The cards beside a table stand there while there is something to judge. */
static void
show_beside (DfpVerdictList *list, gboolean visible)
{
  gtk_widget_set_visible (gtk_widget_get_parent (gtk_widget_get_ancestor (GTK_WIDGET (list), DFP_TYPE_CARD)), visible);
}

/* Takes @verdicts. Returns how many there are. */
static guint
show_verdicts (DfpVerdictList *list, GPtrArray *verdicts)
{
  const guint n = verdicts->len;

  dfp_verdict_list_show (list, verdicts);
  g_ptr_array_unref (verdicts);
  return n;
}

static void
dfp_operating_model_page_update (DfpPage *page)
{
  DfpOperatingModelPage *self = DFP_OPERATING_MODEL_PAGE (page);
  g_autofree char *count = NULL;
  DfpSubject subject;
  guint n;

  dfp_page_get_subject (page, &subject);
  n = show_verdicts (self->lead, dfp_verdicts_lead (&subject));
  show_beside (self->lead, n > 0);
  n = show_verdicts (self->contradictions, dfp_verdicts_contradictions (&subject));
  count = n > 0 ? g_strdup_printf ("%u", n) : NULL;
  dfp_card_set_caption (self->contradictions_card, count);
  n = show_verdicts (self->culture_verdicts, dfp_verdicts_culture (&subject));
  show_beside (self->culture_verdicts, n > 0);
  n = show_verdicts (self->readiness_verdicts, dfp_verdicts_readiness (&subject));
  show_beside (self->readiness_verdicts, n > 0);
}

static void
dfp_operating_model_page_class_init (DfpOperatingModelPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_operating_model_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_VERDICT_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/digitalfactory/Planner/ui/operating-model/dfp-operating-model-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, rights);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, holder_column);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, lead);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, contradictions_card);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, contradictions);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, culture);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, culture_column);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, culture_verdicts);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, readiness);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, score_column);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, readiness_verdicts);
  gtk_widget_class_bind_template_callback (widget_class, add_rights_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_culture_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_readiness_cb);
}

static void
dfp_operating_model_page_init (DfpOperatingModelPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dfp_table_column_set_widget_func (self->holder_column, create_holder_rail, self, NULL);
  dfp_table_column_set_widget_func (self->culture_column, create_culture_rail, self, NULL);
  dfp_table_column_set_widget_func (self->score_column, create_score_rail, self, NULL);
  dfp_table_set_item_func (self->rights, describe_right, self, NULL);
  dfp_table_set_item_func (self->culture, describe_trait, self, NULL);
  dfp_table_set_item_func (self->readiness, describe_factor, self, NULL);
}
