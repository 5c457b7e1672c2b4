/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pictures and sentences of a page are about. */
#pragma once

#include "exhibit/dfp-subject.h"
#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

/* All of a plan's configurations with the one looked at. */
typedef struct
{
  DfpSubject *subjects; /* owned */
  int n_subjects;
  int current;
  int base;
} DfpPageSubjects;

/* All configurations of the page's plan; clear with dfp_page_subjects_clear (). */
void dfp_page_subjects_init (DfpPageSubjects *self, DfpPage *page);
void dfp_page_subjects_clear (DfpPageSubjects *self);
/* The configuration looked at; borrowed from @page until its next update. */
void dfp_page_get_subject (DfpPage *page, DfpSubject *subject);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpPageSubjects, dfp_page_subjects_clear)

G_END_DECLS
