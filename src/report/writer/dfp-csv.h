/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for spreadsheets and scripts: RFC 4180, UTF-8, CRLF, one line of names first. Numbers and
 * dates are those of files, never of the locale; texts are quoted and cannot become formulas. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* The rows of @list, one column for each field that is a value, after their id. References are
 * written as the names of what they point to. */
GBytes *dfp_csv_write_list (DfpList *list, gboolean raw);
/* The rows of the lists @field of all rows of @list, the name of their owner first. */
GBytes *dfp_csv_write_lists (DfpList *list, const char *field, gboolean raw);
/* One line a month: people, full-time people, by discipline, sourcing and squad, and capacity. */
GBytes *dfp_csv_write_staffing (const DfpSubject *subject, gboolean raw);
/* One line a leader: where they stand, what moving them adds to the buy-in, how they sponsor, what they commit. */
GBytes *dfp_csv_write_leadership (const DfpSubject *subject, gboolean raw);
/* One line a month: cost by kind, exit cost, benefit, run cost, cash flow and its sum. */
GBytes *dfp_csv_write_cost (const DfpSubject *subject, gboolean raw);
/* One line a month: the share of the unit that works the new way, with and without push, and its uplift. */
GBytes *dfp_csv_write_adoption (const DfpSubject *subject, gboolean raw);
/* One line a task of the handover. */
GBytes *dfp_csv_write_dismantle (const DfpSubject *subject, gboolean raw);
/* One line a stage: capacity, need, rate and load at full strength, queue and weeks. */
GBytes *dfp_csv_write_line (const DfpSubject *subject, gboolean raw);
/* One line a figure, one column a configuration; then the difference from the base of each. */
GBytes *dfp_csv_write_comparison (const DfpSubject *subjects, int n_subjects, int base, gboolean with_nothing,
                                  gboolean raw);
/* One line a storm and figure of each subject: before, after and the share lost. */
GBytes *dfp_csv_write_storms (const DfpSubject *subjects, int n_subjects, gboolean raw);
/* One line a role, worst first: what the loss of one person costs. */
GBytes *dfp_csv_write_fragility (const DfpSubject *subject, gboolean raw);
/* What a picture shows. */
GBytes *dfp_csv_write_chart (const DfpChart *chart, gboolean raw);

G_END_DECLS
