/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three-point estimates as PERT distributions: low + (high − low) · Beta (1 + 4k, 5 − 4k), where k is how far
 * the likely value lies between low and high (Malcolm and others 1959; doc/model.md §8.2). Values are asked for
 * by the standard normal variable they correspond to, so that a common cause can tie several estimates. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The shape: one for each k. Immutable. */
typedef struct _DfpPertShape DfpPertShape;

/* 0 ≤ @k ≤ 1. Takes some 30 µs. */
DfpPertShape *dfp_pert_shape_new (double k);
void dfp_pert_shape_free (DfpPertShape *self);
/* The share of the way from low to high at standard normal @z; absolute error below 2e-6. */
double dfp_pert_shape_get (const DfpPertShape *self, double z);

/* An estimate; the three values in any order. Without spread it needs no shape. */
typedef struct
{
  double low;
  double span; /* high − low */
  double k;
  const DfpPertShape *shape; /* borrowed; NULL without spread */
} DfpPert;

/* Everything but the shape. */
DfpPert dfp_pert_init (double low, double likely, double high);

static inline double
dfp_pert_draw (const DfpPert *self, double z)
{
  return self->shape != NULL ? self->low + self->span * dfp_pert_shape_get (self->shape, z) : self->low;
}

/* The same for @n values of @z, which may be followed by anything up to the next multiple of DFP_WIDTH. */
void dfp_pert_draw_all (const DfpPert *self, const double *z, double *values, int n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpPertShape, dfp_pert_shape_free)

G_END_DECLS
