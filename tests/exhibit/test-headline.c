/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The large figures read as they must, and each says how it comes about. */
#include <locale.h>
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "exhibit-subjects.h"
#include "exhibit/dfp-subject-compare.h"
#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/dfp-explanation.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/leadership/dfp-sentences-leadership.h"

static void
test_all (void)
{
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_case_create (&cases[c]));

      exhibit_subjects_forecast (subjects, 2, FALSE);
      for (int s = 0; s < MIN (subjects->n_subjects, 3) && subjects->subjects[s].totals != NULL; s++)
        for (guint i = 0; i < dfp_headline_get_n (); i++)
          {
            const char *name = dfp_headline_get_name (i);
            const DfpSubject *subject = &subjects->subjects[s];
            g_auto (DfpHeadlineExplanation) explanation = { 0 };
            g_autofree char *caption = dfp_headline_get_caption (name, subject);
            g_autofree char *figure = dfp_headline_get_figure (name, subject);
            g_autofree char *note = dfp_headline_get_note (name, subject);

            g_assert_true (*caption != '\0' && *figure != '\0' && note != NULL);
            dfp_headline_explain (name, subject, &explanation);
            g_assert_cmpstr (explanation.total, ==, figure);
            g_assert_true (*explanation.formula != '\0' && *explanation.source != '\0');
            for (int l = 0; l < explanation.n_lines; l++)
              g_assert_true (*explanation.lines[l].label != '\0' && *explanation.lines[l].value != '\0');
            /* without parts there is a reason */
            g_assert_true (explanation.n_lines > 0 || *note != '\0' || strcmp (figure, "–") == 0);
          }
    }
}

static void
explain_pictures (ExhibitSubjects *subjects)
{
  const DfpExhibitInput input = { subjects->subjects, subjects->n_subjects, 0, 0 };

  for (guint i = 0; i < dfp_exhibit_get_n (); i++)
    {
      g_auto (DfpHeadlineExplanation) explanation = { 0 };

      dfp_explanation_explain (dfp_exhibit_get (i), &input, &explanation);
      g_assert_true (*explanation.title != '\0' && *explanation.formula != '\0' && *explanation.source != '\0');
      g_assert_null (explanation.total);
      for (int l = 0; l < explanation.n_lines; l++)
        {
          g_assert_null (strstr (explanation.lines[l].value, "nan"));
          g_assert_true (*explanation.lines[l].value != '\0' || explanation.lines[l].target != NULL);
        }
    }
}

static void
test_pictures_of_plans (void)
{
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_case_create (&cases[c]));

      if (subjects->n_subjects > 0)
        explain_pictures (subjects);
    }
}

/* The picture's figure is that of Compare, and each column stands in its own line. */
static void
test_picture_figures (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  const DfpExhibitInput input = { subjects->subjects, subjects->n_subjects, 0, 0 };
  g_auto (DfpHeadlineExplanation) cash = { 0 }, compared = { 0 }, measure = { 0 };
  g_autoptr (DfpComparison) comparison = dfp_subject_compare (subjects->subjects, 2, 0, TRUE);

  dfp_explanation_explain (dfp_exhibit_find ("cash"), &input, &cash);
  g_assert_cmpstr (cash.lines[0].label, ==, "Deepest funding need");
  g_assert_cmpstr (cash.lines[0].value, ==, "€2.71m");
  g_assert_cmpstr (cash.lines[0].target, ==, "money/cash");
  dfp_explanation_explain (dfp_exhibit_find ("compare-value"), &input, &compared);
  g_assert_cmpint (compared.n_lines, ==, subjects->n_subjects + 1);
  g_assert_cmpstr (compared.lines[0].label, ==, "Hybrid factory");
  g_assert_cmpstr (compared.lines[0].value, ==, "€2.15m");
  dfp_explanation_explain_measure (comparison, "npv", "Money", &measure);
  g_assert_cmpint (measure.n_lines, ==, 4);
  g_assert_cmpstr (measure.lines[2].label, ==, "Do nothing");
  g_assert_cmpstr (measure.lines[3].label, ==, "Go to Money");
  g_assert_cmpstr (measure.lines[3].target, ==, "money/discount-rate");
}

static void
test_words (void)
{
  static const struct
  {
    const char *template, *name;
    int configuration;
    const char *figure, *note;
  } cases[] = {
    { "retail-bank-mvp", "people", 0, "24", NULL },
    { "retail-bank-mvp", "cost", 0, "€3.73m", NULL },
    { "retail-bank-mvp", "value", 0, "€2.15m", NULL },
    { "retail-bank-mvp", "return", 0, "45.2%", "a year, internal rate" },
    { "retail-bank-mvp", "funding", 0, "€2.71m", NULL },
    { "retail-bank-mvp", "buy-in", 0, "64", "strongest opponent: Chief Risk Officer" },
    { "retail-bank-mvp", "sponsor-coverage", 0, "67%", "No strong sponsor yet for Compliance and Operations" },
    { "retail-bank-mvp", "commitments", 0, "4 of 5",
      "Time: nobody who sponsors or could stop the plan commits to it." },
    { "retail-bank-mvp", "readiness-gate", 0, "1", "Not ready: Time stands at 1 of 5" },
    { "retail-bank-mvp", "autonomy", 0, "64", "51% of the weight is the factory’s alone" },
    { "retail-bank-mvp", "key-roles", 0, "4 of 4", NULL },
    { "retail-bank-mvp", "culture-gap", 0, "30", "points of 100; 2 types move more than 10" },
    { "retail-bank-mvp", "westrum", 0, "3.4", "now; 5.5 wanted" },
    { "retail-bank-mvp", "readiness", 0, "4 of 8", "factors at 4 or 5, all with evidence" },
    { "telecom-venture", "buy-in", 0, "57", "strongest opponent: Head of Consumer" },
    { "logistics-scaling", "buy-in", 0, "78", "nobody who could stop the plan is against" },
    { "retail-bank-mvp", "line-rate", 0, "13.3", "at full strength, October 2027" },
    { "retail-bank-mvp", "line-load", 0, "72%", "full with 40% more work" },
    { "retail-bank-mvp", "line-time", 0, "0.8 weeks", "waiting and work; 5.3 pieces wait" },
    { "retail-bank-mvp", "line-limits", 0, "2.3 weeks", "22 pieces at once" },
    { "fashion-capsule", "return", 0, "n/a", "the money does not come back" },
    { "fashion-capsule", "return", 1, "n/a", "the cash flow does not change sign just once" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template (cases[i].template));
      const DfpSubject *subject = &subjects->subjects[cases[i].configuration];
      g_autofree char *figure = dfp_headline_get_figure (cases[i].name, subject);
      g_autofree char *note = dfp_headline_get_note (cases[i].name, subject);

      g_assert_cmpstr (figure, ==, cases[i].figure);
      if (cases[i].note != NULL)
        g_assert_cmpstr (note, ==, cases[i].note);
    }
}

/* The templates are sponsored well enough not to be red (doc/model.md §15.2), and said to be so. */
static void
test_sponsors (void)
{
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (ExhibitSubjects) subjects = NULL;

      if (cases[c].create != NULL) /* no template */
        continue;
      subjects = exhibit_subjects_new (plan_case_create (&cases[c]));
      for (int s = 0; s < subjects->n_subjects; s++)
        g_assert_cmpfloat (subjects->subjects[s].design->sponsor_coverage, >=, 0.6);
    }
}

static void
test_conversation (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  g_autofree char *text = dfp_sentence_conversation (&subjects->subjects[0]);

  g_assert_cmpstr (text, ==,
                   "Chief Risk Officer: from against to for lifts buy-in from 64 to 70. They own the 35% risk of 1.6 "
                   "months, “Compliance sign-off after the build”: Compliance engineer in the factory from M3, weekly "
                   "sign-off slices.");
}

static void
test_unknown (void)
{
  g_assert_true (dfp_headline_exists ("payback"));
  g_assert_false (dfp_headline_exists ("luck"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/headline/all", test_all);
  g_test_add_func ("/headline/pictures-of-plans", test_pictures_of_plans);
  g_test_add_func ("/headline/picture-figures", test_picture_figures);
  g_test_add_func ("/headline/words", test_words);
  g_test_add_func ("/headline/sponsors", test_sponsors);
  g_test_add_func ("/headline/conversation", test_conversation);
  g_test_add_func ("/headline/unknown", test_unknown);
  return g_test_run ();
}
