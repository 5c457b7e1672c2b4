/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How chances read: who is safest and who is level, what futures that never end make of a date, lamps on both sides
 * of their thresholds. The forecasts are played from the bank's template and then set to each case. */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "analysis/dfp-light.h"
#include "analysis/forecast/dfp-distribution.h"
#include "analysis/forecast/dfp-forecast.h"
#include "base/dfp-const.h"
#include "exhibit-subjects.h"
#include "exhibit/comparison/dfp-sentences-compare.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/forecast/dfp-sentences-chance.h"

#define N_SUBJECTS 3

static ExhibitSubjects *
create_bank (void)
{
  ExhibitSubjects *subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));

  exhibit_subjects_play (subjects);
  g_assert_cmpint (subjects->n_subjects, ==, N_SUBJECTS);
  return subjects;
}

static struct _DfpForecast *
get_forecast (ExhibitSubjects *subjects, int position)
{
  return dfp_drop_const (subjects->subjects[position].forecast);
}

static void
set_chances (ExhibitSubjects *subjects, double first, double second, double third)
{
  const double chances[N_SUBJECTS] = { first, second, third };

  for (int i = 0; i < N_SUBJECTS; i++)
    {
      get_forecast (subjects, i)->all = chances[i];
      get_forecast (subjects, i)->all_error = dfp_share_error (chances[i], 20000);
    }
}

static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_lights (void)
{
  static const struct
  {
    double chance;
    DfpLight light;
  } cases[] = {
    { 1, DFP_LIGHT_GREEN },     { 0.795, DFP_LIGHT_GREEN }, { 0.794, DFP_LIGHT_AMBER },
    { 0.495, DFP_LIGHT_AMBER }, { 0.494, DFP_LIGHT_RED },   { 0, DFP_LIGHT_RED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dfp_chance_get_light (cases[i].chance), ==, cases[i].light);
}

static void
test_safest (void)
{
  g_autoptr (ExhibitSubjects) bank = create_bank ();
  const DfpSubject *all = bank->subjects;

  set_chances (bank, 0.66, 0.51, 0.50);
  assert_text (dfp_sentence_safest (all, 3),
               "Hybrid factory is the safest way to all three objectives: 66% of futures against 51%");
  assert_text (dfp_sentence_level_chances (all, 3), NULL);
  assert_text (dfp_sentence_compare (all, 3, 0),
               "Hybrid factory is the safest way to all three objectives: 66% of futures against 51%");
  /* No lead that chance alone can make: 0.7 points are within two errors of 20,000 futures, 1.2 are not. */
  set_chances (bank, 0.666, 0.10, 0.659);
  assert_text (dfp_sentence_safest (all, 3), NULL);
  assert_text (
      dfp_sentence_level_chances (all, 3),
      "Hybrid factory and Partner-led cluster are level: they reach all three objectives in 67% and 66% of futures");
  set_chances (bank, 0.666, 0.10, 0.654);
  assert_text (dfp_sentence_safest (all, 3),
               "Hybrid factory is the safest way to all three objectives: 67% of futures against 65%");
  set_chances (bank, 0.51, 0.10, 0.51);
  assert_text (dfp_sentence_level_chances (all, 3),
               "Hybrid factory and Partner-led cluster are level: both reach all three objectives in 51% of futures");
  set_chances (bank, 0, 0, 0);
  assert_text (dfp_sentence_level_chances (all, 3),
               "No configuration reaches all three objectives in more than one of 200 futures");
  assert_text (dfp_sentence_safest (all, 1), NULL);
  assert_text (dfp_sentence_level_chances (all, 1), NULL);
}

/* Two columns say nothing of who is safest while the third is still being played. */
static void
test_waiting (void)
{
  g_autoptr (ExhibitSubjects) bank = create_bank ();
  DfpSubject *all = bank->subjects;

  set_chances (bank, 0.51, 0.24, 0.66);
  all[2].waiting = TRUE;
  assert_text (dfp_sentence_safest (all, 3), NULL);
  assert_text (dfp_sentence_level_chances (all, 3), NULL);
  assert_text (dfp_sentence_compare (all, 3, 0), "Playing the futures…");
  assert_text (dfp_sentence_chance_reason (all, 3, 0), "It reaches all three objectives in 51% of futures");
  all[2].waiting = FALSE;
  assert_text (dfp_sentence_compare (all, 3, 0),
               "Partner-led cluster is the safest way to all three objectives: 66% of futures against 51%");
}

static void
test_reason (void)
{
  g_autoptr (ExhibitSubjects) bank = create_bank ();
  const DfpSubject *all = bank->subjects;

  set_chances (bank, 0.66, 0.51, 0.51);
  assert_text (dfp_sentence_recommended_reason (all, 3),
               "It reaches all three objectives in 66% of futures, 15 points more than either alternative, "
               "for €0.03m less value than Partner-led cluster.");
  set_chances (bank, 0.66, 0.40, 0.51);
  assert_text (dfp_sentence_recommended_reason (all, 3),
               "It reaches all three objectives in 66% of futures, 15 points more than Partner-led cluster, "
               "for €0.03m less value.");
  set_chances (bank, 0.66, 0.40, 0.67);
  get_forecast (bank, 0)->all_error = 0.01;
  assert_text (dfp_sentence_chance_reason (all, 3, 0),
               "It reaches all three objectives in 66% of futures, about as often as Partner-led cluster");
  set_chances (bank, 0.66, 0.40, 0.70);
  assert_text (dfp_sentence_chance_reason (all, 3, 0),
               "It reaches all three objectives in 66% of futures, 4 points less than Partner-led cluster");
  assert_text (dfp_sentence_recommended_reason (all, 1),
               "It reaches all three objectives in 66% of futures. It is worth €2.15m for €4.10m with contingency.");
}

static void
test_objectives (void)
{
  g_autoptr (ExhibitSubjects) bank = create_bank ();
  DfpSubject *subject = &bank->subjects[0];

  assert_text (dfp_headline_get_caption ("chance-all", subject), "Chance of all three objectives");
  get_forecast (bank, 0)->n_counting = 2;
  assert_text (dfp_headline_get_caption ("chance-all", subject), "Chance of both objectives");
  get_forecast (bank, 0)->n_counting = 1;
  assert_text (dfp_headline_get_caption ("chance-all", subject), "Chance of the objective");
  get_forecast (bank, 0)->n_counting = 0;
  get_forecast (bank, 0)->all = NAN;
  assert_text (dfp_headline_get_caption ("chance-all", subject), "Chance of all objectives");
  assert_text (dfp_headline_get_figure ("chance-all", subject), "–");
  assert_text (dfp_headline_get_note ("chance-all", subject), "no objective has work and a month");
  assert_text (dfp_sentence_chance_reason (subject, 1, 0), NULL);
}

static void
test_dates (void)
{
  g_autoptr (ExhibitSubjects) bank = create_bank ();
  DfpSubject *subject = &bank->subjects[0];
  DfpDistribution *finish = &get_forecast (bank, 0)->finish;

  finish->p50 = 16.2;
  finish->p80 = 19.01;
  assert_text (dfp_headline_get_figure ("safe-date", subject), "Aug 2028");
  assert_text (dfp_headline_get_note ("safe-date", subject), "80% sure; even odds in May 2028");
  finish->p80 = INFINITY;
  finish->never = 0.22;
  assert_text (dfp_headline_get_figure ("safe-date", subject), "Never");
  assert_text (dfp_headline_get_note ("safe-date", subject), "22% never finish; even odds in May 2028");
  finish->p50 = INFINITY;
  finish->never = 0.6;
  assert_text (dfp_headline_get_note ("safe-date", subject), "60% of futures never finish");
}

static void
test_nothing (void)
{
  g_autoptr (ExhibitSubjects) bank = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));

  assert_text (dfp_headline_get_figure ("chance-all", &bank->subjects[0]), "–");
  assert_text (dfp_headline_get_note ("chance-all", &bank->subjects[0]), "futures are being played");
  assert_text (dfp_sentence_futures (&bank->subjects[0]), "Estimates");
  for (guint n = dfp_list_get_n_rows (dfp_plan_get (bank->plan)->work); n > 0; n--)
    dfp_list_remove (dfp_plan_get (bank->plan)->work, n - 1);
  assert_text (dfp_headline_get_note ("safe-date", &bank->subjects[0]), "needs work and people who build");
  exhibit_subjects_play (bank);
  g_assert_null (bank->subjects[0].forecast);
}

/* What the bank's own futures say, from plan to tile: the next best is the best of the others. */
static void
test_bank (void)
{
  g_autoptr (ExhibitSubjects) bank = create_bank ();
  const double best = fmax (get_forecast (bank, 1)->all, get_forecast (bank, 2)->all);
  g_autofree char *chance = dfp_format_chance (best);
  g_autofree char *note = g_strdup_printf ("next best alternative: %s", chance);

  assert_text (dfp_headline_get_note ("chance-all", &bank->subjects[0]), note);
  assert_text (dfp_sentence_futures (&bank->subjects[0]), "Estimates · seed 2027 · 20,000 futures");
  g_assert_nonnull (dfp_subject_find_chance (&bank->subjects[0], get_forecast (bank, 0)->objectives[0].id));
  g_assert_null (dfp_subject_find_chance (&bank->subjects[0], "nobody"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chance/lights", test_lights);
  g_test_add_func ("/chance/safest", test_safest);
  g_test_add_func ("/chance/waiting", test_waiting);
  g_test_add_func ("/chance/reason", test_reason);
  g_test_add_func ("/chance/objectives", test_objectives);
  g_test_add_func ("/chance/dates", test_dates);
  g_test_add_func ("/chance/nothing", test_nothing);
  g_test_add_func ("/chance/bank", test_bank);
  return g_test_run ();
}
