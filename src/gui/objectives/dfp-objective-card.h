/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One objective: what it says, who owns it, and its key results as a table with their bullets. */
#pragma once

#include "exhibit/dfp-subject.h"
#include "gui/page/dfp-page.h"
#include "model/dfp-objective.h"

G_BEGIN_DECLS

#define DFP_TYPE_OBJECTIVE_CARD (dfp_objective_card_get_type ())
G_DECLARE_FINAL_TYPE (DfpObjectiveCard, dfp_objective_card, DFP, OBJECTIVE_CARD, GtkWidget)

/* @page: borrowed; it owns the card's place. */
GtkWidget *dfp_objective_card_new (DfpObjective *objective, DfpPage *page);
DfpObjective *dfp_objective_card_get_objective (DfpObjectiveCard *self);
/* Shows what the plan says now, with the chance of @subject. */
void dfp_objective_card_update (DfpObjectiveCard *self, const DfpSubject *subject);

G_END_DECLS
