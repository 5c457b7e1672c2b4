/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pictures and sentences of a page are about. */
#pragma once

#include "exhibit/dfp-exhibit.h"
#include "exhibit/dfp-subjects.h"
#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

/* What is said of the configuration looked at; transfer full. */
typedef char *(*DfpSentenceFunc) (const DfpSubject *subject);

/* What the heading of a page says; both may be NULL. */
struct _DfpPageWords
{
  DfpSentenceFunc sentence;
  DfpSentenceFunc detail;
};

/* All configurations of the page's plan, with what the page follows. Filled when asked for the first time after
 * something has changed, and borrowed from @page until then. */
const DfpSubjects *dfp_page_get_subjects (DfpPage *page);
/* The same, for exhibits. */
DfpExhibitInput dfp_page_get_input (DfpPage *page);
/* The configuration looked at; borrowed from @page until its next update. */
void dfp_page_get_subject (DfpPage *page, DfpSubject *subject);

G_END_DECLS
