/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page has many pictures and they all have the same subjects: these are filled once, and again only when an answer may
 * have changed since, or another configuration is looked at. */
#include "gui/page/dfp-page-subjects.h"

#include "document/dfp-answers.h"
#include "document/dfp-session.h"

/* What a page has of it. */
typedef struct
{
  DfpSubjects subjects;
  guint64 serial;            /* of the answers they were filled from */
  DfpAnswers *from;          /* those; owned, so that they can be told from others */
  DfpConfiguration *current; /* owned, likewise */
} Filled;

static void
free_filled (gpointer data)
{
  Filled *filled = data;

  dfp_subjects_clear (&filled->subjects);
  g_clear_object (&filled->from);
  g_clear_object (&filled->current);
  g_free (filled);
}

static Filled *
fill (DfpPage *page)
{
  DfpAnswers *answers = dfp_session_get_answers (dfp_page_get_session (page));
  DfpConfiguration *current = dfp_page_get_configuration (page);
  const DfpAsk ask = dfp_answers_get_ask (answers);
  Filled *filled = g_new0 (Filled, 1);

  dfp_subjects_init (&filled->subjects, dfp_page_get_plan_data (page),
                     current != NULL ? dfp_configuration_get (current)->id : NULL, &ask,
                     DFP_QUESTION_BIT (DFP_QUESTION_DESIGN) | dfp_page_get_follows (page));
  filled->serial = dfp_answers_get_serial (answers);
  g_set_object (&filled->from, answers);
  g_set_object (&filled->current, current);
  return filled;
}

static gboolean
is_fresh (const Filled *filled, DfpPage *page)
{
  DfpAnswers *answers = dfp_session_get_answers (dfp_page_get_session (page));

  return filled != NULL && filled->from == answers && filled->serial == dfp_answers_get_serial (answers) &&
         filled->current == dfp_page_get_configuration (page);
}

const DfpSubjects *
dfp_page_get_subjects (DfpPage *page)
{
  const GQuark key = g_quark_from_static_string ("dfp-page-subjects");
  Filled *filled = g_object_get_qdata (G_OBJECT (page), key);

  if (!is_fresh (filled, page))
    {
      filled = fill (page);
      g_object_set_qdata_full (G_OBJECT (page), key, filled, free_filled);
    }
  return &filled->subjects;
}

DfpExhibitInput
dfp_page_get_input (DfpPage *page)
{
  const DfpSubjects *all = dfp_page_get_subjects (page);

  return (DfpExhibitInput){ all->subjects, all->n_subjects, all->current, all->base };
}

void
dfp_page_get_subject (DfpPage *page, DfpSubject *subject)
{
  const DfpSubjects *all = dfp_page_get_subjects (page);

  *subject = all->subjects[all->current];
}
