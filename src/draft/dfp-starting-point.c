/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The templates belong to the store; the empty plan is written here, field by field. */
#include "draft/dfp-starting-point.h"

#include <glib/gi18n.h>

#include "model/dfp-role.h"
#include "store/dfp-templates.h"

#define MONTHS 12

guint
dfp_starting_points_get_n (void)
{
  guint n;

  dfp_templates_get (&n);
  return n;
}

void
dfp_starting_points_get (guint position, DfpStartingPoint *point)
{
  guint n;
  const DfpTemplate *templates = dfp_templates_get (&n);

  g_return_if_fail (position < n);

  point->id = templates[position].id;
  point->title = dfp_template_get_title (&templates[position]);
  point->industry = dfp_template_get_industry (&templates[position]);
}

DfpMonth
dfp_starting_point_pick_start (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return DFP_MONTH (g_date_time_get_year (now) + 1, 1);
}

static void
add_role (DfpConfiguration *configuration, const char *title, DfpDiscipline discipline, DfpLead lead, int heads)
{
  DfpList *roles = dfp_configuration_get (configuration)->roles;
  const gboolean delivers = discipline == DFP_DISCIPLINE_ENGINEERING;

  g_object_set (dfp_list_add (roles, dfp_list_get_n_rows (roles)), "title", title, "discipline", discipline, "lead",
                lead, "heads", heads, "joiners", heads, "end-month", MONTHS, "rate", 10000.0, "delivers", delivers,
                NULL);
}

static DfpPlan *
create_empty_plan (void)
{
  DfpPlan *plan = dfp_plan_new ();
  DfpList *configurations = dfp_plan_get (plan)->configurations;
  DfpConfiguration *configuration = dfp_list_add (configurations, 0);
  const DfpMonth start = dfp_starting_point_pick_start ();

  g_object_set (plan, "title", _ ("Untitled plan"), "start", start, "price-year", dfp_month_get_year (start),
                "baseline", dfp_configuration_get (configuration)->id, NULL);
  g_object_set (configuration, "name", _ ("First configuration"), "months", MONTHS, NULL);
  add_role (configuration, _ ("Head of the factory"), DFP_DISCIPLINE_LEADERSHIP, DFP_LEAD_FACTORY, 1);
  add_role (configuration, _ ("Developer"), DFP_DISCIPLINE_ENGINEERING, DFP_LEAD_NONE, 4);
  return plan;
}

DfpPlan *
dfp_starting_point_create_plan (const char *id, GError **error)
{
  g_return_val_if_fail (id != NULL, NULL);

  return *id == '\0' ? create_empty_plan () : dfp_templates_load (id, error);
}
