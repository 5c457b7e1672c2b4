/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields come from the model's own tables; one table here says on which page they are edited, once for the search and for
 * every link: a gate holds it against the templates, and against it whatever leads to a page. */
#include "gui/dfp-search-index.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "document/dfp-answers.h"
#include "gui/dfp-commands.h"
#include "gui/dfp-pages.h"
#include "model/dfp-assumption.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-key-result.h"
#include "model/dfp-objective.h"
#include "model/dfp-phase.h"
#include "model/dfp-readiness-factor.h"
#include "model/dfp-risk.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"
#include "model/dfp-stakeholder.h"
#include "model/dfp-work-item.h"

/* Where the fields of a class are edited. */
typedef struct
{
  GType (*type) (void);
  const char *page;
  const char *fields; /* names between blanks, or NULL for all */
  gboolean to_field;  /* FALSE: the page is as near as it gets */
} Place;

static const Place places[] = {
  { dfp_plan_get_type, "purpose",
    " title organisation business-unit industry author sponsor status summary purpose ambition market ", TRUE },
  { dfp_plan_get_type, "purpose", " weight-speed weight-capability weight-scale ", FALSE },
  { dfp_plan_get_type, "money", " start currency price-year horizon-months discount-rate discounting ", TRUE },
  { dfp_plan_get_type, "forecast", " rate-uncertainty item-dependence seed ", TRUE },
  { dfp_plan_get_type, "forecast", " backlog ", FALSE }, /* stands there once there is a history */
  { dfp_configuration_get_type, "set-up", " summary set-up months ", TRUE },
  { dfp_configuration_get_type, "handover",
    " transfer-owner receiving-unit exit-month graduates-per-quarter adoption-push adoption-pull adoption-uplift ",
    TRUE },
  { dfp_configuration_get_type, "money", " induction recruitment partner-overhead contingency budget-cap ", TRUE },
  { dfp_configuration_get_type, "production-line", " experiment-share pair-hours week-hours mentor-drain cross-skill ",
    TRUE },
  { dfp_assumption_get_type, "purpose", NULL, TRUE },
  { dfp_objective_get_type, "objectives", NULL, FALSE },
  { dfp_key_result_get_type, "objectives", NULL, FALSE },
  { dfp_work_item_get_type, "work", NULL, TRUE },
  { dfp_stakeholder_get_type, "leadership", NULL, TRUE },
  { dfp_risk_get_type, "risks", NULL, TRUE },
  { dfp_sourcing_terms_get_type, "money", NULL, TRUE },
  { dfp_squad_get_type, "team", NULL, FALSE },
  { dfp_role_get_type, "team", NULL, TRUE },
  { dfp_stage_get_type, "production-line", NULL, TRUE },
  { dfp_cash_line_get_type, "money", NULL, TRUE },
  { dfp_phase_get_type, "set-up", NULL, TRUE },
  { dfp_decision_right_get_type, "operating-model", NULL, TRUE },
  { dfp_culture_trait_get_type, "operating-model", NULL, FALSE },
  { dfp_readiness_factor_get_type, "operating-model", NULL, FALSE },
};

static void
free_item (gpointer data)
{
  DfpSearchItem *item = data;

  g_free (item->title);
  g_free (item->detail);
  g_free (item->action);
  g_free (item->words);
  g_free (item);
}

/* Letters without case and accents, so that “plan” finds “Plän”. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (plain != NULL ? plain : text, -1);
  GString *letters = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));
  return g_string_free (letters, FALSE);
}

/* Takes @detail and @action. */
static void
add (GPtrArray *index, const char *title, char *detail, char *action, const char *more)
{
  DfpSearchItem *item = g_new0 (DfpSearchItem, 1);
  g_autofree char *words = g_strconcat (title, " ", detail, " ", more, NULL);

  item->title = g_strdup (title);
  item->detail = detail;
  item->action = action;
  item->words = fold (words);
  g_ptr_array_add (index, item);
}

static void
add_pages (GPtrArray *index)
{
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  for (guint i = 0; i < n; i++)
    add (index, dfp_page_info_get_title (&pages[i]), g_strdup (_ ("Page")),
         g_strdup_printf ("win.go-to::%s", pages[i].name), "");
}

static gboolean
is_at (const Place *place, const DfpField *field)
{
  g_autofree char *name = g_strdup_printf (" %s ", field->name);

  return field->kind != DFP_FIELD_LIST && (place->fields == NULL || strstr (place->fields, name) != NULL);
}

static void
add_fields (GPtrArray *index, const Place *place)
{
  const DfpPageInfo *page = dfp_pages_find (place->page);
  guint n;
  const DfpField *fields = dfp_type_get_fields (place->type (), &n);

  for (guint i = 0; page != NULL && i < n; i++)
    if (is_at (place, &fields[i]))
      add (index, dfp_field_get_label (&fields[i]),
           g_strdup_printf ("%s · %s", dfp_page_info_get_title (page), dfp_field_get_hint (&fields[i])),
           place->to_field ? g_strdup_printf ("win.go-to::%s/%s", place->page, fields[i].name)
                           : g_strdup_printf ("win.go-to::%s", place->page),
           "");
}

/* Where the rows of a class are edited. */
static const DfpPageInfo *
find_page_of (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].type () == type)
      return dfp_pages_find (places[i].page);
  return NULL;
}

static void
add_rows (GPtrArray *index, DfpList *list)
{
  const DfpPageInfo *page = find_page_of (dfp_list_get_row_type (list));

  for (guint i = 0; page != NULL && i < dfp_list_get_n_rows (list); i++)
    {
      DfpObject *row = dfp_list_get (list, i);

      if (*dfp_object_get_name (row) != '\0')
        add (index, dfp_object_get_name (row),
             g_strdup_printf ("%s · %s", dfp_page_info_get_title (page), dfp_object_get_noun (row)),
             g_strdup_printf ("win.go-to::%s/%s", page->name, dfp_object_get_id (row)), "");
    }
}

static void
add_configurations (GPtrArray *index, DfpList *list)
{
  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    {
      const DfpConfigurationData *data = dfp_list_get_data (list, i);

      if (*data->name != '\0')
        add (index, data->name, g_strdup (_ ("Configuration")), g_strdup_printf ("win.look-at::%s", data->id),
             data->summary);
    }
}

static void
add_findings (GPtrArray *index, const DfpHealth *health)
{
  const DfpPageInfo *page = dfp_pages_find ("health");

  for (guint i = 0; page != NULL && i < health->n_findings; i++)
    {
      const DfpFinding *finding = &health->findings[i];

      add (index, finding->title,
           g_strdup_printf ("%s · %s", dfp_page_info_get_title (page), dfp_light_get_label (finding->light)),
           g_strdup_printf ("win.go-to::health/%s", finding->check->key), dfp_check_get_question (finding->check));
    }
}

static void
add_plan (GPtrArray *index, DfpSession *session)
{
  const DfpPlanData *plan = dfp_plan_get (dfp_session_get_plan (session));
  DfpConfiguration *configuration = dfp_session_get_configuration (session);

  add_rows (index, plan->objectives);
  add_rows (index, plan->stakeholders);
  add_rows (index, plan->risks);
  add_rows (index, plan->work);
  add_configurations (index, plan->configurations);
  if (configuration == NULL)
    return;
  add_rows (index, dfp_configuration_get (configuration)->roles);
  add_rows (index, dfp_configuration_get (configuration)->phases);
  add_rows (index, dfp_configuration_get (configuration)->cash);
  add_findings (index, dfp_answers_get_design (dfp_session_get_answers (session), configuration)->health);
}

static void
add_commands (GPtrArray *index)
{
  guint n;
  const DfpCommand *commands = dfp_commands_list (&n);

  for (guint i = 0; i < n; i++)
    if (commands[i].action != NULL)
      add (index, dfp_command_get_title (&commands[i]), g_strdup (_ ("Command")), g_strdup (commands[i].action),
           dfp_command_get_group (&commands[i]));
}

GPtrArray *
dfp_search_index_new (DfpSession *session)
{
  GPtrArray *index = g_ptr_array_new_with_free_func (free_item);

  if (session != NULL)
    {
      add_pages (index);
      add_plan (index, session);
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        add_fields (index, &places[i]);
    }
  add_commands (index);
  return index;
}

static gboolean
holds_all (const DfpSearchItem *item, char **words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (strstr (item->words, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

#define N_RANKS 4

/* 0: the title is the text; 1: it begins with it; 2: it holds its first word; 3: it is somewhere else. */
static int
rank (const DfpSearchItem *item, const char *text, char **words)
{
  g_autofree char *title = fold (item->title);

  if (g_str_has_prefix (title, text))
    return g_str_equal (title, text) ? 0 : 1;
  return words[0] != NULL && strstr (title, words[0]) != NULL ? 2 : 3;
}

GPtrArray *
dfp_search_index_find (GPtrArray *index, const char *text, guint maximum)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = fold (text);
  g_auto (GStrv) words = NULL;

  g_strstrip (folded);
  words = g_strsplit_set (folded, " ", -1);
  for (int wanted = 0; *folded != '\0' && wanted < N_RANKS; wanted++)
    for (guint i = 0; i < index->len && found->len < maximum; i++)
      {
        DfpSearchItem *item = g_ptr_array_index (index, i);

        if (holds_all (item, words) && rank (item, folded, words) == wanted)
          g_ptr_array_add (found, item);
      }
  return found;
}
