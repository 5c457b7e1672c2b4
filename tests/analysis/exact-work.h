/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule for work (doc/model.md §7.4) in whole numbers: no step and no rounding, so that two things that happen
 * at once do so here. Slow and obvious. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EXACT_ITEMS_MAXIMUM 8
#define EXACT_MONTHS_MAXIMUM 12

typedef struct
{
  int effort;     /* in parts of a person-month, see ExactWork */
  int not_before; /* number of a month; 0 for none */
  int max_people; /* 0 for no limit */
  guint after;    /* bits: positions of those that it waits for */
} ExactItem;

typedef struct
{
  int parts; /* of a person-month, in which efforts are counted */
  int n_items, n_months;
  ExactItem items[EXACT_ITEMS_MAXIMUM]; /* in the order of their priority */
  int rates[EXACT_MONTHS_MAXIMUM];      /* person-months a month */
} ExactWork;

/* One that only the seed of the test determines: efforts, rates and limits so few that many things end at once. */
void exact_work_init_random (ExactWork *self);
/* @finish: months of each item, INFINITY for what is not done after @patience times the months. */
void exact_work_play (const ExactWork *self, int patience, double *finish);

G_END_DECLS
