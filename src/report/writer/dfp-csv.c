/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists walk their field table, so a new field is a new column without a line here. */
#include "report/writer/dfp-csv.h"

#include <math.h>

#include "base/dfp-list.h"
#include "chart/dfp-chart-table.h"
#include "exhibit/comparison/dfp-subject-compare.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"
#include "store/dfp-escape.h"

typedef struct
{
  GString *text;
  gboolean raw;
  gboolean begun; /* there is a cell in this line already */
} Sheet;

static Sheet
begin_sheet (gboolean raw)
{
  return (Sheet){ g_string_new (NULL), raw, FALSE };
}

static GBytes *
finish_sheet (Sheet *sheet)
{
  return g_string_free_to_bytes (sheet->text);
}

static void
begin_cell (Sheet *sheet)
{
  if (sheet->begun)
    g_string_append_c (sheet->text, ',');
  sheet->begun = TRUE;
}

static void
add_text (Sheet *sheet, const char *text)
{
  begin_cell (sheet);
  dfp_csv_append_text (sheet->text, text, sheet->raw);
}

/* What is no number is an empty cell. */
static void
add_number (Sheet *sheet, double number)
{
  begin_cell (sheet);
  if (isfinite (number))
    dfp_csv_append_number (sheet->text, number);
}

static void
end_line (Sheet *sheet)
{
  g_string_append (sheet->text, "\r\n");
  sheet->begun = FALSE;
}

static const char *
find_name (DfpList *target, const char *id)
{
  DfpObject *row = target != NULL ? dfp_list_find (target, id) : NULL;
  const char *name = row != NULL ? dfp_object_get_name (row) : "";

  return *name != '\0' ? name : id;
}

static void
add_references (Sheet *sheet, DfpObject *row, const DfpField *field)
{
  const char *const *ids = G_STRUCT_MEMBER (const char *const *, dfp_object_get_data (row), field->offset);
  DfpList *target = dfp_object_find_target (row, field);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", find_name (target, ids[i]));
  add_text (sheet, names->str);
}

static void
add_field (Sheet *sheet, DfpObject *row, const DfpField *field)
{
  gconstpointer data = dfp_object_get_data (row);

  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
      add_text (sheet, G_STRUCT_MEMBER (const char *, data, field->offset));
      break;
    case DFP_FIELD_REFERENCE:
      add_text (sheet,
                find_name (dfp_object_find_target (row, field), G_STRUCT_MEMBER (const char *, data, field->offset)));
      break;
    case DFP_FIELD_REFERENCES:
      add_references (sheet, row, field);
      break;
    case DFP_FIELD_ENUM:
      add_text (sheet, dfp_enum_get_nick (field->type (), (int) dfp_field_get_number (field, data)));
      break;
    case DFP_FIELD_BOOLEAN:
      add_text (sheet, dfp_field_get_number (field, data) != 0 ? "true" : "false");
      break;
    case DFP_FIELD_CALENDAR:
      {
        g_autofree char *month = dfp_month_to_string ((DfpMonth) dfp_field_get_number (field, data));

        add_text (sheet, month);
        break;
      }
    case DFP_FIELD_INT:
    case DFP_FIELD_DOUBLE:
      add_number (sheet, dfp_field_get_number (field, data));
      break;
    case DFP_FIELD_LIST:
    default:
      break;
    }
}

static void
add_names (Sheet *sheet, GType type)
{
  guint n_fields;
  const DfpField *fields = dfp_type_get_fields (type, &n_fields);

  add_text (sheet, "id");
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind != DFP_FIELD_LIST)
      add_text (sheet, fields[i].name);
  end_line (sheet);
}

static void
add_row (Sheet *sheet, DfpObject *row)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (row, &n_fields);

  add_text (sheet, dfp_object_get_id (row));
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind != DFP_FIELD_LIST)
      add_field (sheet, row, &fields[i]);
  end_line (sheet);
}

GBytes *
dfp_csv_write_list (DfpList *list, gboolean raw)
{
  Sheet sheet = begin_sheet (raw);

  add_names (&sheet, dfp_list_get_row_type (list));
  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    add_row (&sheet, dfp_list_get (list, i));
  return finish_sheet (&sheet);
}

GBytes *
dfp_csv_write_lists (DfpList *list, const char *field, gboolean raw)
{
  Sheet sheet = begin_sheet (raw);

  add_text (&sheet, dfp_list_get_field (list)->name);
  add_names (&sheet, dfp_type_find_field (dfp_list_get_row_type (list), field)->type ());
  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    {
      DfpList *rows = dfp_object_get_list (dfp_list_get (list, i), field);

      for (guint k = 0; k < dfp_list_get_n_rows (rows); k++)
        {
          add_text (&sheet, dfp_object_get_name (dfp_list_get (list, i)));
          add_row (&sheet, dfp_list_get (rows, k));
        }
    }
  return finish_sheet (&sheet);
}

/* A curve of @n months; past its end there is nothing. */
static void
add_month (Sheet *sheet, const double *curve, int n, int month)
{
  add_number (sheet, month <= n ? curve[month - 1] : 0);
}

static void
begin_month (Sheet *sheet, const DfpSubject *subject, int month)
{
  g_autofree char *name = dfp_month_to_string (dfp_month_add (subject->plan->start, month));

  add_number (sheet, month);
  add_text (sheet, name);
}

static void
add_staffing_names (Sheet *sheet, const DfpSubject *subject)
{
  static const char *const names[] = { "month",         "calendar",   "heads",  "fte",
                                       "partner-heads", "contracted", "ramped", "effective" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_text (sheet, names[i]);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    add_text (sheet, dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, d));
  for (int s = 0; s < DFP_N_SOURCINGS; s++)
    add_text (sheet, dfp_enum_get_nick (DFP_TYPE_SOURCING, s));
  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->squads); i++)
    add_text (sheet, ((const DfpSquadData *) dfp_list_get_data (subject->configuration->squads, i))->name);
  add_text (sheet, "shared-core");
  end_line (sheet);
}

GBytes *
dfp_csv_write_staffing (const DfpSubject *subject, gboolean raw)
{
  const DfpStaffing *staffing = subject->totals->staffing;
  const DfpCapacity *capacity = subject->totals->capacity;
  Sheet sheet = begin_sheet (raw);

  add_staffing_names (&sheet, subject);
  for (int month = 1; month <= staffing->n_months; month++)
    {
      begin_month (&sheet, subject, month);
      add_number (&sheet, staffing->heads[month - 1]);
      add_number (&sheet, staffing->fte[month - 1]);
      add_number (&sheet, staffing->partner_heads[month - 1]);
      add_month (&sheet, capacity->contracted, capacity->n_months, month);
      add_month (&sheet, capacity->ramped, capacity->n_months, month);
      add_month (&sheet, capacity->effective, capacity->n_months, month);
      for (int d = 0; d < DFP_N_DISCIPLINES; d++)
        add_number (&sheet, staffing->by_discipline[d][month - 1]);
      for (int s = 0; s < DFP_N_SOURCINGS; s++)
        add_number (&sheet, staffing->by_sourcing[s][month - 1]);
      for (int s = 0; s <= staffing->n_squads; s++)
        add_number (&sheet, staffing->by_squad[s][month - 1]);
      end_line (&sheet);
    }
  return finish_sheet (&sheet);
}

static void
add_leader (Sheet *sheet, const DfpLeader *leader, const DfpStakeholderData *data)
{
  const int values[] = { data->power, data->interest, data->stance, data->wanted };

  add_text (sheet, leader->id);
  add_text (sheet, leader->name);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    add_number (sheet, values[i]);
  add_number (sheet, leader->step);
  add_number (sheet, leader->wanted);
  add_number (sheet, leader->abc);
  add_number (sheet, leader->asked);
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    add_number (sheet, leader->commits[i]);
  end_line (sheet);
}

GBytes *
dfp_csv_write_leadership (const DfpSubject *subject, gboolean raw)
{
  static const char *const names[] = { "id",     "name",          "power",       "interest",        "stance",
                                       "wanted", "one-step-adds", "wanted-adds", "sponsor-average", "asked-to-commit" };
  const DfpLeadership *leadership = subject->design->leadership;
  Sheet sheet = begin_sheet (raw);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_text (&sheet, names[i]);
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    add_text (&sheet, dfp_commitment_get_field (i));
  end_line (&sheet);
  for (guint i = 0; i < leadership->n_leaders; i++)
    add_leader (&sheet, &leadership->leaders[i], dfp_list_get_data (subject->plan->stakeholders, i));
  return finish_sheet (&sheet);
}

GBytes *
dfp_csv_write_cost (const DfpSubject *subject, gboolean raw)
{
  static const char *const names[] = { "month",     "calendar", "own-people", "partner",   "partner-overhead",
                                       "workplace", "joiners",  "lines",      "total",     "exit",
                                       "benefit",   "run-cost", "cash-flow",  "cumulative" };
  const DfpCost *cost = subject->totals->cost;
  const DfpValue *value = subject->totals->value;
  Sheet sheet = begin_sheet (raw);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_text (&sheet, names[i]);
  end_line (&sheet);
  for (int month = 1; month <= MAX (cost->n_months, value->n_months); month++)
    {
      begin_month (&sheet, subject, month);
      for (int kind = 0; kind < DFP_N_COST_KINDS; kind++)
        add_month (&sheet, cost->by_kind[kind], cost->n_months, month);
      add_month (&sheet, cost->total, cost->n_months, month);
      add_month (&sheet, cost->exit, cost->n_months, month);
      add_number (&sheet, month <= value->n_months ? value->benefit[month - 1] : NAN);
      add_number (&sheet, month <= value->n_months ? value->run[month - 1] : NAN);
      add_number (&sheet, month <= value->n_months ? value->cash_flow[month - 1] : NAN);
      add_number (&sheet, month <= value->n_months ? value->cumulative[month - 1] : NAN);
      end_line (&sheet);
    }
  return finish_sheet (&sheet);
}

GBytes *
dfp_csv_write_adoption (const DfpSubject *subject, gboolean raw)
{
  static const char *const names[] = { "month", "calendar", "share", "unpushed", "uplift" };
  const DfpAdoption *adoption = subject->design->adoption;
  Sheet sheet = begin_sheet (raw);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_text (&sheet, names[i]);
  end_line (&sheet);
  for (int month = 1; month <= adoption->n_months; month++)
    {
      begin_month (&sheet, subject, month);
      add_number (&sheet, adoption->share[month - 1]);
      add_number (&sheet, adoption->unpushed[month - 1]);
      add_number (&sheet, adoption->uplift[month - 1]);
      end_line (&sheet);
    }
  return finish_sheet (&sheet);
}

static void
add_task (Sheet *sheet, const DfpSubject *subject, const DfpTask *task)
{
  g_autofree char *detail = dfp_task_describe (task, subject->plan->start, subject->plan->currency);
  g_autofree char *calendar =
      task->month > 0 ? dfp_month_to_string (dfp_month_add (subject->plan->start, task->month)) : g_strdup ("");

  add_text (sheet, dfp_task_get_key (task));
  add_text (sheet, dfp_theme_get_label (dfp_task_get_theme (task)));
  add_text (sheet, dfp_task_get_title (task));
  add_text (sheet, task->who);
  add_number (sheet, task->month > 0 ? task->month : NAN);
  add_text (sheet, calendar);
  add_text (sheet, dfp_task_state_get_nick (task->state));
  add_text (sheet, detail);
  end_line (sheet);
}

GBytes *
dfp_csv_write_dismantle (const DfpSubject *subject, gboolean raw)
{
  static const char *const names[] = { "task", "theme", "title", "who", "month", "calendar", "state", "detail" };
  const DfpDismantle *dismantle = subject->design->dismantle;
  Sheet sheet = begin_sheet (raw);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_text (&sheet, names[i]);
  end_line (&sheet);
  for (guint i = 0; i < dismantle->n_tasks; i++)
    add_task (&sheet, subject, &dismantle->tasks[i]);
  return finish_sheet (&sheet);
}

static void
add_line_stage (Sheet *sheet, const DfpSubject *subject, const DfpFlowLoad *load, int position)
{
  const DfpStageData *stage = dfp_list_get_data (subject->configuration->stages, position);
  const DfpLineStage *line = &subject->design->line->stages[position];
  const DfpFlowPass *pass = &load->passes[position];

  add_text (sheet, stage->name);
  add_text (sheet, dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, stage->discipline));
  add_text (sheet, position == subject->design->line->bottleneck ? "true" : "false");
  add_number (sheet, line->visits);
  add_number (sheet, line->capacity);
  add_number (sheet, line->need);
  add_number (sheet, line->pass);
  add_number (sheet, pass->load);
  add_number (sheet, pass->queue);
  add_number (sheet, pass->wait);
  add_number (sheet, pass->time);
  add_number (sheet, pass->limit_time);
  end_line (sheet);
}

GBytes *
dfp_csv_write_line (const DfpSubject *subject, gboolean raw)
{
  static const char *const names[] = {
    "stage", "discipline", "bottleneck", "visits",     "capacity", "need",
    "rate",  "load",       "queue",      "wait-weeks", "weeks",    "weeks-at-limit"
  };
  g_autoptr (DfpFlowLoad) load = dfp_flow_load_new (subject->design->flow, 0);
  Sheet sheet = begin_sheet (raw);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_text (&sheet, names[i]);
  end_line (&sheet);
  for (int i = 0; i < load->n_passes; i++)
    add_line_stage (&sheet, subject, load, i);
  return finish_sheet (&sheet);
}

static void
add_comparison_names (Sheet *sheet, const DfpComparison *comparison)
{
  add_text (sheet, "figure");
  add_text (sheet, "label");
  for (guint i = 0; i < comparison->n_columns; i++)
    add_text (sheet, dfp_comparison_get_column_name (comparison, i));
  for (guint i = 0; i < comparison->n_columns; i++)
    if (i != comparison->base)
      {
        g_autofree char *name = g_strdup_printf ("%s − %s", dfp_comparison_get_column_name (comparison, i),
                                                 dfp_comparison_get_column_name (comparison, comparison->base));

        add_text (sheet, name);
      }
  end_line (sheet);
}

static void
add_comparison_row (Sheet *sheet, const DfpComparison *comparison, const DfpComparisonRow *row)
{
  add_text (sheet, row->measure->key);
  add_text (sheet, dfp_measure_get_label (row->measure));
  for (guint i = 0; i < comparison->n_columns; i++)
    if (row->cells[i].text != NULL)
      add_text (sheet, row->cells[i].text);
    else
      add_number (sheet, row->cells[i].value);
  for (guint i = 0; i < comparison->n_columns; i++)
    if (i != comparison->base)
      add_number (sheet, row->cells[i].text != NULL ? NAN : row->cells[i].difference);
  end_line (sheet);
}

GBytes *
dfp_csv_write_comparison (const DfpSubject *subjects, int n_subjects, int base, gboolean with_nothing, gboolean raw)
{
  g_autoptr (DfpComparison) comparison = dfp_subject_compare (subjects, n_subjects, base, with_nothing);
  Sheet sheet = begin_sheet (raw);

  add_comparison_names (&sheet, comparison);
  for (guint i = 0; i < comparison->n_rows; i++)
    add_comparison_row (&sheet, comparison, &comparison->rows[i]);
  return finish_sheet (&sheet);
}

static void
add_head (Sheet *sheet, const char *const *names, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    add_text (sheet, names[i]);
  end_line (sheet);
}

GBytes *
dfp_csv_write_storms (const DfpSubject *subjects, int n_subjects, gboolean raw)
{
  static const char *const names[] = { "configuration", "flex-score", "storm", "figure", "before", "after", "loss" };
  Sheet sheet = begin_sheet (raw);

  add_head (&sheet, names, G_N_ELEMENTS (names));
  for (int i = 0; i < n_subjects; i++)
    for (int storm = 0; subjects[i].design != NULL && subjects[i].configuration != NULL && storm < DFP_N_STORMS;
         storm++)
      for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
        {
          const DfpStorms *storms = subjects[i].design->storms;

          add_text (&sheet, subjects[i].configuration->name);
          add_number (&sheet, storms->score);
          add_text (&sheet, dfp_storm_get_nick (storm));
          add_text (&sheet, dfp_storm_figure_get_nick (figure));
          add_number (&sheet, storms->base[figure]);
          add_number (&sheet, storms->after[storm][figure]);
          add_number (&sheet, storms->loss[storm][figure]);
          end_line (&sheet);
        }
  return finish_sheet (&sheet);
}

GBytes *
dfp_csv_write_fragility (const DfpSubject *subject, gboolean raw)
{
  static const char *const names[] = { "role",       "vacancy-months", "recovery-months", "capacity-lost",
                                       "rate-share", "delivery-lost",  "only-lead",       "only-builder" };
  const DfpFragility *fragility = subject->design->fragility;
  Sheet sheet = begin_sheet (raw);

  add_head (&sheet, names, G_N_ELEMENTS (names));
  for (int i = 0; i < fragility->n_rows; i++)
    {
      const DfpFragilityRow *row = &fragility->rows[i];

      add_text (&sheet, ((const DfpRoleData *) dfp_list_get_data (subject->configuration->roles, row->role))->title);
      add_number (&sheet, row->vacancy);
      add_number (&sheet, row->recovery);
      add_number (&sheet, row->capacity_lost);
      add_number (&sheet, row->rate_share);
      add_number (&sheet, row->delivery_lost);
      add_text (&sheet, row->lead != DFP_LEAD_NONE ? dfp_enum_get_nick (DFP_TYPE_LEAD, row->lead) : "");
      add_text (&sheet, row->single_discipline ? "true" : "false");
      end_line (&sheet);
    }
  return finish_sheet (&sheet);
}

GBytes *
dfp_csv_write_chart (const DfpChart *chart, gboolean raw)
{
  g_autoptr (DfpChartTable) table = dfp_chart_get_table (chart);
  const int n_columns = dfp_chart_table_get_n_columns (table);
  Sheet sheet = begin_sheet (raw);

  for (int c = 0; c < n_columns; c++)
    add_text (&sheet, dfp_chart_table_get_title (table, c));
  end_line (&sheet);
  for (int r = 0; r < dfp_chart_table_get_n_rows (table); r++)
    {
      for (int c = 0; c < n_columns; c++)
        {
          double number;

          if (dfp_chart_table_get_number (table, r, c, &number))
            add_number (&sheet, number);
          else
            add_text (&sheet, dfp_chart_table_get_text (table, r, c));
        }
      end_line (&sheet);
    }
  return finish_sheet (&sheet);
}
