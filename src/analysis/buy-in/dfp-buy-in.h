/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the leaders stand behind the plan (doc/model.md §11.1). The index is an
 * average and hides a veto, so the most negative powerful person always stands beside it. */
#pragma once

#include "base/dfp-list.h"

G_BEGIN_DECLS

#define DFP_BUY_IN_POWERFUL 4 /* from this power on, a person can stop the plan */

typedef struct
{
  double index;   /* 0 … 100: 50·(1 + Σ P·I·stance/(2ΣP·I)); NAN without leaders */
  int n_powerful; /* people who can stop the plan */
  int n_against;  /* of these, those whose stance is below 0 */
  int opponent;   /* position of the most negative of these, the most powerful first; −1 when none is against */
} DfpBuyIn;

/* @stakeholders: of DfpStakeholder. */
DfpBuyIn dfp_buy_in_compute (const DfpList *stakeholders);

G_END_DECLS
