/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elementary functions whose bits depend on nothing but their argument: only additions, multiplications,
 * divisions and square roots, which every compiler and processor rounds alike. Those of the C library may
 * differ in the last bit between versions and processors, and a forecast must not. Relative error below 1e-15
 * where nothing else is said. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double dfp_elementary_log (double x); /* x > 0 and normal */
double dfp_elementary_exp (double x); /* 0 below −700; x is cut at 700 */

/* The standard normal distribution. Quantile: Wichura 1988 (AS 241), relative error 1e-15; 0 < @share < 1. */
double dfp_elementary_normal_quantile (double share);
double dfp_elementary_normal_density (double z);

G_END_DECLS
