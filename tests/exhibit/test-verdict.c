/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the operating model comes to, said point by point, and of every plan there is without a hole in it. */
#include <string.h>

#include "analysis/dfp-light.h"
#include "exhibit-subjects.h"
#include "exhibit/comparison/dfp-verdict.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-readiness-factor.h"

typedef GPtrArray *(*Judge) (const DfpSubject *subject);

static const Judge judges[] = { dfp_verdicts_lead, dfp_verdicts_contradictions, dfp_verdicts_culture,
                                dfp_verdicts_readiness };

static void
test_all (void)
{
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_case_create (&cases[c]));

      for (guint j = 0; j < G_N_ELEMENTS (judges); j++)
        {
          g_autoptr (GPtrArray) verdicts = judges[j](&subjects->subjects[0]);

          for (guint i = 0; i < verdicts->len; i++)
            {
              const DfpVerdict *verdict = g_ptr_array_index (verdicts, i);

              g_assert_true (*verdict->sentence != '\0' && verdict->detail != NULL);
              g_assert_null (strstr (verdict->sentence, " nan"));
              g_assert_null (strstr (verdict->detail, " nan"));
              g_assert_true (verdict->target == NULL || strchr (verdict->target, '/') != NULL);
            }
        }
    }
}

static void
assert_says (GPtrArray *verdicts, guint i, DfpLight light, const char *sentence)
{
  const DfpVerdict *verdict;

  g_assert_cmpuint (i, <, verdicts->len);
  verdict = g_ptr_array_index (verdicts, i);
  g_assert_cmpstr (verdict->sentence, ==, sentence);
  g_assert_cmpint (verdict->light, ==, light);
}

static void
test_bank (void)
{
  g_autoptr (ExhibitSubjects) bank = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  g_autoptr (GPtrArray) lead = dfp_verdicts_lead (&bank->subjects[0]);
  g_autoptr (GPtrArray) culture = dfp_verdicts_culture (&bank->subjects[0]);
  g_autoptr (GPtrArray) readiness = dfp_verdicts_readiness (&bank->subjects[0]);

  assert_says (lead, 0, DFP_LIGHT_GREEN, "It leads people");
  assert_says (lead, 2, DFP_LIGHT_GREEN, "It leads systems");
  assert_says (lead, 3, DFP_LIGHT_GREEN, "4 of 4 key roles in its own hands");
  assert_says (culture, 0, DFP_LIGHT_GREEN, "The shares add up to 100, now and wanted");
  assert_says (culture, 1, DFP_LIGHT_AMBER, "2 types move more than 10 points: that is worth acting on");
  assert_says (culture, 2, DFP_LIGHT_AMBER, "At 3.4 of 7, people are ruled by fear and power: bad news is hidden");
  assert_says (culture, 3, DFP_LIGHT_GREEN, "A practice is named for everything that is to change");
  assert_says (readiness, 0, DFP_LIGHT_AMBER, "4 of 8 factors stand at 4 or 5");
  assert_says (readiness, 2, DFP_LIGHT_GREEN, "Every score has its evidence");
}

static void
test_edits (void)
{
  g_autoptr (ExhibitSubjects) bank = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  const DfpConfigurationData *view = dfp_configuration_get (exhibit_subjects_get_configuration (bank, 0));
  g_autoptr (GPtrArray) lead = NULL, culture = NULL, readiness = NULL, contradictions = NULL;

  for (guint i = 0; i < 3; i++) /* people: all a partner's */
    g_object_set (dfp_list_get (view->rights, i), "holder", DFP_HOLDER_PARTNER, NULL);
  g_object_set (dfp_list_get (view->culture, 0), "now", 21.0, NULL);
  g_object_set (dfp_list_get (view->culture, 4), "practice", "", "wanted", 8.0, NULL);
  g_object_set (dfp_list_get (view->readiness, 2), "score", 1, "evidence", "", NULL);
  exhibit_subjects_refresh (bank);
  lead = dfp_verdicts_lead (&bank->subjects[0]);
  culture = dfp_verdicts_culture (&bank->subjects[0]);
  readiness = dfp_verdicts_readiness (&bank->subjects[0]);
  contradictions = dfp_verdicts_contradictions (&bank->subjects[0]);
  assert_says (lead, 0, DFP_LIGHT_RED, "Others lead people");
  assert_says (contradictions, 0, DFP_LIGHT_AMBER,
               "“Final say on who joins” is the partner’s, while the group selects for 20 of 20 roles");
  assert_says (culture, 0, DFP_LIGHT_AMBER, "The shares add up to 101 now and 100 wanted, not to 100");
  assert_says (culture, 3, DFP_LIGHT_AMBER, "1 level is not from 1 to 7 and does not count");
  assert_says (culture, 4, DFP_LIGHT_AMBER,
               "1 trait is to change without a practice: “Information reaches those who need it”");
  assert_says (readiness, 1, DFP_LIGHT_AMBER, "“Talent of high calibre” is the weakest: 1 of 5");
  assert_says (readiness, 2, DFP_LIGHT_AMBER, "1 score has no evidence: “Talent of high calibre”");
}

static void
test_nothing (void)
{
  g_autoptr (ExhibitSubjects) bare = exhibit_subjects_new (plan_bare ());

  for (guint j = 0; j < G_N_ELEMENTS (judges); j++)
    {
      g_autoptr (GPtrArray) verdicts = judges[j](&bare->subjects[0]);

      g_assert_cmpuint (verdicts->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict/all", test_all);
  g_test_add_func ("/verdict/bank", test_bank);
  g_test_add_func ("/verdict/edits", test_edits);
  g_test_add_func ("/verdict/nothing", test_nothing);
  return g_test_run ();
}
