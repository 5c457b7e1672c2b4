/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well the sponsors sponsor, by the ABC of sponsorship (Prosci: active and visible, builds a
 * coalition, communicates directly; each 1 … 5), and how many of the affected units that covers.
 *
 * An affected unit is a unit named by any leader; upper and lower case and white space around do not
 * matter. It is covered when one of its own sponsors averages DFP_SPONSOR_STRONG or more, however the
 * other sponsors of the unit do: people follow the sponsor they have. A sponsor of one unit covers no
 * other, and a leader without a unit affects none (doc/model.md §11.2; the limit is an assumption). */
#pragma once

#include "base/dfp-list.h"
#include "model/dfp-stakeholder.h"

G_BEGIN_DECLS

#define DFP_SPONSOR_STRONG 4 /* average of the three, from which a sponsor carries a unit: assumption */

typedef struct
{
  char *name;    /* as first written */
  char *sponsor; /* name of the sponsor with the highest average; NULL when the unit has none */
  double abc;    /* that average, 1 … 5; NAN without sponsor */
} DfpSponsoredUnit;

typedef struct
{
  guint n_sponsors;
  guint n_units;
  guint n_covered;
  DfpSponsoredUnit *units; /* in the order of the leaders */
  double coverage;         /* share of the units, 0 … 1; NAN when no unit is named */
} DfpSponsorship;

/* The mean of the three; NAN for who is no sponsor. */
double dfp_sponsorship_get_abc (const DfpStakeholderData *leader);
gboolean dfp_sponsorship_covers (const DfpSponsoredUnit *unit);

/* @stakeholders: of DfpStakeholder. */
void dfp_sponsorship_init (DfpSponsorship *self, const DfpList *stakeholders);
void dfp_sponsorship_clear (DfpSponsorship *self);

G_END_DECLS
