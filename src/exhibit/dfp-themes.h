/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each theme hands to the lists of all, and the sources that more than one of them names. Only the tables
 * themselves and those who join them include this. */
#pragma once

#include "exhibit/dfp-exhibit.h"
#include "exhibit/dfp-headline.h"

G_BEGIN_DECLS

#define DFP_SOURCE_ARITHMETIC N_ ("Arithmetic of what the plan has entered.")
#define DFP_SOURCE_CAPACITY \
  N_ ("Ramp-up and links between people after Brooks’s law; its parameters are the plan’s own assumptions.")
#define DFP_SOURCE_CASH N_ ("Cash flow of the plan, not discounted.")

DfpExhibitTable dfp_exhibits_comparison (void);
DfpExhibitTable dfp_exhibits_flex (void);
DfpExhibitTable dfp_exhibits_forecast (void);
DfpExhibitTable dfp_exhibits_handover (void);
DfpExhibitTable dfp_exhibits_health (void);
DfpExhibitTable dfp_exhibits_leadership (void);
DfpExhibitTable dfp_exhibits_line (void);
DfpExhibitTable dfp_exhibits_money (void);
DfpExhibitTable dfp_exhibits_operating_model (void);
DfpExhibitTable dfp_exhibits_proposal (void);
DfpExhibitTable dfp_exhibits_team (void);

DfpHeadlineTable dfp_headlines_chance (void);
DfpHeadlineTable dfp_headlines_flex (void);
DfpHeadlineTable dfp_headlines_forecast (void);
DfpHeadlineTable dfp_headlines_handover (void);
DfpHeadlineTable dfp_headlines_leadership (void);
DfpHeadlineTable dfp_headlines_line (void);
DfpHeadlineTable dfp_headlines_money (void);
DfpHeadlineTable dfp_headlines_operating (void);
DfpHeadlineTable dfp_headlines_team (void);

G_END_DECLS
