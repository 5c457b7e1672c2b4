/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns before the disciplines are a table; nobody is there after the last month of the people. */
#include "exhibit/team/dfp-sheets-team.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "model/dfp-squad.h"

static const DfpSheetColumn columns[] = {
  { "heads", N_ ("People"), DFP_UNIT_HEADS, 0 },
  { "fte", N_ ("FTE"), DFP_UNIT_NONE, 1 },
  { "partner-heads", N_ ("Partner"), DFP_UNIT_HEADS, 0 },
  { "contracted", N_ ("Contracted"), DFP_UNIT_NONE, 1 },
  { "ramped", N_ ("Ramped"), DFP_UNIT_NONE, 1 },
  { "effective", N_ ("Effective"), DFP_UNIT_NONE, 1 },
  { "cost", N_ ("Cost"), DFP_UNIT_MONEY, 0 },
  { "exit-cost", N_ ("To stop"), DFP_UNIT_MONEY, 0 },
};

static const char *
get_squad (const DfpSubject *subject, int squad)
{
  return ((const DfpSquadData *) dfp_list_get_data (subject->configuration->squads, squad))->name;
}

/* Which squad of @subject stands in the column of squads called @name, @nth of that name; −1: none. */
static int
find_squad (const DfpSubject *subject, const char *name, int nth)
{
  for (int squad = 0; squad < subject->totals->staffing->n_squads; squad++)
    if (g_str_equal (get_squad (subject, squad), name) && nth-- == 0)
      return squad;
  return -1;
}

typedef struct
{
  const char *name; /* borrowed */
  int nth;          /* of that name within its configuration */
} Squad;

/* The squads of all subjects: those of one name are one column, two of one configuration are two. */
static GArray *
list_squads (const DfpSubject *subjects, int n_subjects)
{
  GArray *squads = g_array_new (FALSE, FALSE, sizeof (Squad));

  for (int i = 0; i < n_subjects; i++)
    for (int s = 0; s < subjects[i].totals->staffing->n_squads; s++)
      {
        Squad squad = { get_squad (&subjects[i], s), 0 };
        gboolean known = FALSE;

        for (int before = 0; before < s; before++)
          squad.nth += g_str_equal (get_squad (&subjects[i], before), squad.name);
        for (guint k = 0; k < squads->len && !known; k++)
          known = g_array_index (squads, Squad, k).nth == squad.nth &&
                  g_str_equal (g_array_index (squads, Squad, k).name, squad.name);
        if (!known)
          g_array_append_val (squads, squad);
      }
  return squads;
}

static void
add_columns (DfpSheetBuilder *builder, const GArray *squads)
{
  dfp_sheet_builder_add_column (builder, "configuration", _ ("Configuration"), DFP_UNIT_NONE, 0);
  dfp_sheets_add_month_columns (builder);
  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    dfp_sheet_builder_add_column (builder, dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, d),
                                  dfp_enum_get_label (DFP_TYPE_DISCIPLINE, d), DFP_UNIT_HEADS, 0);
  for (int s = 0; s < DFP_N_SOURCINGS; s++)
    dfp_sheet_builder_add_column (builder, dfp_enum_get_nick (DFP_TYPE_SOURCING, s),
                                  dfp_enum_get_label (DFP_TYPE_SOURCING, s), DFP_UNIT_HEADS, 0);
  for (guint i = 0; i < squads->len; i++)
    {
      const char *name = g_array_index (squads, Squad, i).name;

      dfp_sheet_builder_add_column (builder, name, name, DFP_UNIT_HEADS, 0);
    }
  dfp_sheet_builder_add_column (builder, "shared-core", _ ("Shared core"), DFP_UNIT_HEADS, 0);
}

static void
add_curves (DfpSheetBuilder *builder, const DfpTotals *totals, int month)
{
  const double *const curves[G_N_ELEMENTS (columns)] = {
    totals->staffing->heads,      totals->staffing->fte,    totals->staffing->partner_heads,
    totals->capacity->contracted, totals->capacity->ramped, totals->capacity->effective,
    totals->cost->total,          totals->cost->exit,
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    dfp_sheets_add_point (builder, curves[i],
                          columns[i].unit == DFP_UNIT_MONEY ? totals->cost->n_months : totals->staffing->n_months,
                          month, 0);
}

static void
add_squads (DfpSheetBuilder *builder, const DfpSubject *subject, const GArray *squads, int month)
{
  const DfpStaffing *staffing = subject->totals->staffing;

  for (guint i = 0; i < squads->len; i++)
    {
      const Squad *squad = &g_array_index (squads, Squad, i);
      const int position = find_squad (subject, squad->name, squad->nth);

      if (position < 0)
        dfp_sheet_builder_add_nothing (builder);
      else
        dfp_sheets_add_point (builder, staffing->by_squad[position], staffing->n_months, month, 0);
    }
  dfp_sheets_add_point (builder, staffing->by_squad[staffing->n_squads], staffing->n_months, month, 0);
}

static void
add_month (DfpSheetBuilder *builder, const DfpSubject *subject, const GArray *squads, int month)
{
  const DfpStaffing *staffing = subject->totals->staffing;

  dfp_sheet_builder_add_text (builder, subject->configuration->name);
  dfp_sheets_add_month (builder, subject, month);
  add_curves (builder, subject->totals, month);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    dfp_sheets_add_point (builder, staffing->by_discipline[d], staffing->n_months, month, 0);
  for (int s = 0; s < DFP_N_SOURCINGS; s++)
    dfp_sheets_add_point (builder, staffing->by_sourcing[s], staffing->n_months, month, 0);
  add_squads (builder, subject, squads, month);
}

DfpSheet *
dfp_sheet_staffing_new (const DfpSubject *subjects, int n_subjects)
{
  g_autoptr (GArray) squads = list_squads (subjects, n_subjects);
  DfpSheetBuilder *builder = dfp_sheet_builder_new (n_subjects > 0 ? subjects[0].plan->currency : NULL);

  add_columns (builder, squads);
  for (int i = 0; i < n_subjects; i++)
    for (int month = 1; month <= subjects[i].totals->cost->n_months; month++)
      add_month (builder, &subjects[i], squads, month);
  return dfp_sheet_builder_finish (builder);
}
