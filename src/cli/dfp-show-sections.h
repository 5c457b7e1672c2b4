/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `dfp show --json` says of a configuration beyond its headline numbers: one object or list for each
 * design question, one file for each. */
#pragma once

#include "analysis/design/dfp-design.h"
#include "cli/dfp-json.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Adds one member to the object of the configuration. */
typedef void (*DfpShowSection) (DfpJson *json, const DfpSubject *subject);

void dfp_show_health (DfpJson *json, const DfpSubject *subject);
/* The counts and the findings of it; @all: those in order and not needed, too. */
void dfp_show_health_add (DfpJson *json, const DfpDesign *design, gboolean all);
void dfp_show_line (DfpJson *json, const DfpSubject *subject);
void dfp_show_leadership (DfpJson *json, const DfpSubject *subject);
void dfp_show_handover (DfpJson *json, const DfpSubject *subject);
void dfp_show_operating (DfpJson *json, const DfpSubject *subject);
void dfp_show_lean (DfpJson *json, const DfpSubject *subject);
void dfp_show_flex (DfpJson *json, const DfpSubject *subject);

G_END_DECLS
