/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the traits. */
#include "analysis/culture/dfp-culture.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/dfp-culture-trait.h"

#define ROUNDING 1e-9 /* a mean of tenths is not exact */
#define SUM_ROUNDING 0.05

typedef struct
{
  double sum;
  int n;
} Mean;

static gboolean
is_in_scale (double level)
{
  return level >= DFP_CULTURE_LEVEL_MINIMUM && level <= DFP_CULTURE_LEVEL_MAXIMUM;
}

static void
add_to_mean (Mean *mean, double level)
{
  if (!is_in_scale (level))
    return;
  mean->sum += level;
  mean->n++;
}

static double
get_mean (const Mean *mean)
{
  return mean->n > 0 ? mean->sum / mean->n : NAN;
}

static double
measure_way (const DfpList *culture, int position)
{
  const DfpCultureTraitData *trait = position >= 0 ? dfp_list_get_data (culture, (guint) position) : NULL;

  return trait != NULL ? fabs (trait->wanted - trait->now) : -1;
}

static void
add_type (DfpCulture *self, const DfpList *culture, int position)
{
  const DfpCultureTraitData *trait = dfp_list_get_data (culture, (guint) position);

  if (self->n_types++ == 0)
    self->sum_now = self->sum_wanted = self->gap = 0;
  self->sum_now += trait->now;
  self->sum_wanted += trait->wanted;
  self->gap += fabs (trait->now - trait->wanted) / 2;
  self->n_worth_acting += dfp_culture_is_worth_acting (trait->now, trait->wanted);
  if (measure_way (culture, position) > measure_way (culture, self->furthest_type))
    self->furthest_type = position;
}

static void
add_level (DfpCulture *self, const DfpList *culture, int position, Mean *now, Mean *wanted)
{
  const DfpCultureTraitData *trait = dfp_list_get_data (culture, (guint) position), *lowest;

  self->n_levels++;
  add_to_mean (now, trait->now);
  add_to_mean (wanted, trait->wanted);
  self->n_out_of_scale += !is_in_scale (trait->now) || !is_in_scale (trait->wanted);
  lowest = self->lowest_level >= 0 ? dfp_list_get_data (culture, (guint) self->lowest_level) : NULL;
  if (is_in_scale (trait->now) && (lowest == NULL || trait->now < lowest->now))
    self->lowest_level = position;
  if (is_in_scale (trait->now) && is_in_scale (trait->wanted) &&
      measure_way (culture, position) > measure_way (culture, self->furthest_level))
    self->furthest_level = position;
}

static void
check_practice (DfpCulture *self, const DfpCultureTraitData *trait, int position)
{
  if (trait->now == trait->wanted || *trait->practice != '\0')
    return;
  if (self->n_without_practice++ == 0)
    self->first_without_practice = position;
}

DfpCulture
dfp_culture_measure (const DfpList *culture)
{
  DfpCulture self = { .sum_now = NAN,
                      .sum_wanted = NAN,
                      .adds_up = TRUE,
                      .gap = NAN,
                      .furthest_type = -1,
                      .lowest_level = -1,
                      .furthest_level = -1,
                      .first_without_practice = -1 };
  Mean now = { 0 }, wanted = { 0 };

  for (int i = 0; i < (int) dfp_list_get_n_rows (culture); i++)
    {
      const DfpCultureTraitData *trait = dfp_list_get_data (culture, (guint) i);

      if (trait->kind == DFP_TRAIT_KIND_TYPE_SHARE)
        add_type (&self, culture, i);
      else
        add_level (&self, culture, i, &now, &wanted);
      check_practice (&self, trait, i);
    }
  if (self.n_types > 0)
    self.adds_up = fabs (self.sum_now - DFP_CULTURE_WHOLE) < SUM_ROUNDING &&
                   fabs (self.sum_wanted - DFP_CULTURE_WHOLE) < SUM_ROUNDING;
  self.westrum_now = get_mean (&now);
  self.westrum_wanted = get_mean (&wanted);
  self.band_now = dfp_westrum_from_mean (self.westrum_now);
  self.band_wanted = dfp_westrum_from_mean (self.westrum_wanted);
  return self;
}

gboolean
dfp_culture_is_worth_acting (double now, double wanted)
{
  return fabs (wanted - now) > DFP_CULTURE_WORTH_ACTING + ROUNDING;
}

DfpWestrum
dfp_westrum_from_mean (double mean)
{
  if (isnan (mean))
    return DFP_WESTRUM_UNKNOWN;
  if (mean < DFP_CULTURE_BUREAUCRATIC - ROUNDING)
    return DFP_WESTRUM_PATHOLOGICAL;
  return mean <= DFP_CULTURE_GENERATIVE + ROUNDING ? DFP_WESTRUM_BUREAUCRATIC : DFP_WESTRUM_GENERATIVE;
}

const char *
dfp_westrum_get_nick (DfpWestrum westrum)
{
  static const char *const nicks[] = { "unknown", "pathological", "bureaucratic", "generative" };

  g_return_val_if_fail ((guint) westrum < G_N_ELEMENTS (nicks), "");
  return nicks[westrum];
}

const char *
dfp_westrum_get_label (DfpWestrum westrum)
{
  static const char *const labels[] = {
    N_ ("not measured"),
    N_ ("fear and power: bad news is hidden"),
    N_ ("rules and departments: bad news is passed around"),
    N_ ("the goal: bad news is used"),
  };

  g_return_val_if_fail ((guint) westrum < G_N_ELEMENTS (labels), "");
  return _ (labels[westrum]);
}
