/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the culture stands and how far it has to go (doc/model.md §12.1). Two instruments
 * that never become one number: the profile of four types (Competing Values Framework, Cameron and Quinn),
 * and how people deal with each other (Westrum 2004, as DORA asks it). A plain value that
 * names traits by their position. */
#pragma once

#include "base/dfp-list.h"

G_BEGIN_DECLS

#define DFP_CULTURE_WHOLE 100       /* points: what the shares of the types add up to */
#define DFP_CULTURE_WORTH_ACTING 10 /* points: a type that moves further is worth acting on (assumption) */
#define DFP_CULTURE_LEVEL_MINIMUM 1
#define DFP_CULTURE_LEVEL_MAXIMUM 7
#define DFP_CULTURE_BUREAUCRATIC 3.5 /* from this mean on (assumption) */
#define DFP_CULTURE_GENERATIVE 5     /* above this mean (assumption) */

/* How a unit treats news, messengers, risk and failure, after Westrum. */
typedef enum
{
  DFP_WESTRUM_UNKNOWN,
  DFP_WESTRUM_PATHOLOGICAL,
  DFP_WESTRUM_BUREAUCRATIC,
  DFP_WESTRUM_GENERATIVE,
} DfpWestrum;

typedef struct _DfpCulture
{
  int n_types;
  double sum_now;    /* points; NAN without types */
  double sum_wanted; /* points */
  gboolean adds_up;  /* both sums are 100; TRUE without types */
  double gap;        /* points: Σ |now − wanted|/2; NAN without types */
  int n_worth_acting;
  int furthest_type; /* position in the list of traits; −1 */

  int n_levels;
  double westrum_now;    /* 1 … 7: mean of the levels that lie in the scale; NAN without any */
  double westrum_wanted; /* 1 … 7 */
  DfpWestrum band_now;
  DfpWestrum band_wanted;
  int n_out_of_scale; /* levels of which now or wanted is not from 1 to 7, and so left out of that mean */
  int lowest_level;   /* position of the lowest one now; −1 */
  int furthest_level; /* position of the one that has furthest to go; −1 */

  int n_without_practice;     /* of all traits that are to change */
  int first_without_practice; /* position; −1 */
} DfpCulture;

/* @culture: of DfpCultureTrait. */
DfpCulture dfp_culture_measure (const DfpList *culture);
/* Whether a type moves far enough to be worth acting on. */
gboolean dfp_culture_is_worth_acting (double now, double wanted);

DfpWestrum dfp_westrum_from_mean (double mean);
const char *dfp_westrum_get_nick (DfpWestrum westrum);  /* "bureaucratic": the word in files */
const char *dfp_westrum_get_label (DfpWestrum westrum); /* "departments and rules come first"; translated */

G_END_DECLS
