/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the production line; rules as in dfp-sentence-words.h. */
#pragma once

#include "analysis/line/dfp-flow.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Line: "“Build” sets the pace of the line: its load is 72%"; the same and more under any load of its flow. */
char *dfp_sentence_line (const DfpSubject *subject);
char *dfp_sentence_line_at (const DfpSubject *subject, const DfpFlowLoad *load);
char *dfp_sentence_line_detail (const DfpSubject *subject, const DfpFlowLoad *load);
char *dfp_sentence_line_room (const DfpSubject *subject); /* "“Build” breaks first, at 40% more work" */
char *dfp_sentence_next_person (const DfpSubject *subject);
char *dfp_sentence_next_person_detail (const DfpSubject *subject);

G_END_DECLS
