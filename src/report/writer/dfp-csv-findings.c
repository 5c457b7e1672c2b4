/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column is a row of the table: its heading and who says what stands there. */
#include "report/writer/dfp-csv-findings.h"

#include <math.h>

#include "store/dfp-escape.h"

static const char *
get_light (const DfpFinding *finding)
{
  return dfp_light_get_nick (finding->light);
}

static const char *
get_key (const DfpFinding *finding)
{
  return finding->check->key;
}

static const char *
get_group (const DfpFinding *finding)
{
  return dfp_check_group_get_label (finding->check->group);
}

static const char *
get_title (const DfpFinding *finding)
{
  return finding->title;
}

static const char *
get_detail (const DfpFinding *finding)
{
  return finding->detail;
}

static const char *
get_question (const DfpFinding *finding)
{
  return dfp_check_get_question (finding->check);
}

static const char *
get_principle (const DfpFinding *finding)
{
  return dfp_check_get_principle (finding->check);
}

static const char *
get_measure (const DfpFinding *finding)
{
  return dfp_check_get_measure (finding->check);
}

static const char *
get_thresholds (const DfpFinding *finding)
{
  return dfp_check_get_thresholds (finding->check);
}

static const char *
get_source (const DfpFinding *finding)
{
  return dfp_check_get_source (finding->check);
}

static const char *
get_target (const DfpFinding *finding)
{
  return finding->target;
}

static const char *
get_fix (const DfpFinding *finding)
{
  return finding->fix_label != NULL ? finding->fix_label : "";
}

static const struct
{
  const char *name;
  const char *(*get) (const DfpFinding *finding);
} columns[] = {
  { "light", get_light },         { "check", get_key },       { "group", get_group },
  { "title", get_title },         { "detail", get_detail },   { "question", get_question },
  { "principle", get_principle }, { "measure", get_measure }, { "thresholds", get_thresholds },
  { "source", get_source },       { "go-to", get_target },    { "fix", get_fix },
};

void
dfp_csv_findings_begin (GString *csv, gboolean raw)
{
  dfp_csv_append_text (csv, "plan", raw);
  g_string_append_c (csv, ',');
  dfp_csv_append_text (csv, "configuration", raw);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_append_c (csv, ',');
      dfp_csv_append_text (csv, columns[i].name, raw);
    }
  g_string_append_c (csv, ',');
  dfp_csv_append_text (csv, "value", raw);
  g_string_append (csv, "\r\n");
}

static void
append_finding (GString *csv, const DfpFinding *finding, gboolean raw)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_append_c (csv, ',');
      dfp_csv_append_text (csv, columns[i].get (finding), raw);
    }
  g_string_append_c (csv, ',');
  if (isfinite (finding->value))
    dfp_csv_append_number (csv, finding->value);
  g_string_append (csv, "\r\n");
}

void
dfp_csv_findings_append (GString *csv, const char *plan, const DfpDesign *design, gboolean all, gboolean raw)
{
  for (guint i = 0; i < design->health->n_findings; i++)
    {
      const DfpFinding *finding = &design->health->findings[i];

      if (!all && finding->light > DFP_LIGHT_AMBER)
        continue;
      dfp_csv_append_text (csv, plan, raw);
      g_string_append_c (csv, ',');
      dfp_csv_append_text (csv, design->totals->name, raw);
      append_finding (csv, finding, raw);
    }
}
