/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same thing done for many trials side by side, each in a lane of its own. A loop over lanes is written
 * once and compiled for each width of the processor's registers; which of these runs is found out at run time.
 * Lanes never mix, and each operation rounds alike at every width, so the widths give the same bits. */
#pragma once

#include <glib.h>
#include <string.h>

/* Of a function that is compiled anew wherever it is called, for the width of its caller. */
#define DFP_ANY_WIDTH static inline __attribute__ ((always_inline))

#define DFP_WIDTH 8 /* numbers that fill a register of the greatest width */

#define DFP_WIDE_ROUND_UP(n) (((n) + DFP_WIDTH - 1) / DFP_WIDTH * DFP_WIDTH)

/* Rounds that do not depend on each other, from 0 to @n, which is constant and a multiple of DFP_WIDTH. */
#define DFP_WIDE_FOR(i, n) _Pragma ("omp simd") for (int i = 0; i < (n); i++)
/* The same, where whole numbers are added up in the variables that follow @n. */
#define DFP_WIDE_SUM(i, n, ...)                          \
  DFP_WIDE_PRAGMA (omp simd reduction (+ : __VA_ARGS__)) \
  for (int i = 0; i < (n); i++)
#define DFP_WIDE_PRAGMA(...) _Pragma (#__VA_ARGS__)
/* To any @n, and on to the next multiple of DFP_WIDTH: there must be room for these, and no harm in them. */
#define DFP_WIDE_UP_TO(i, n)                                       \
  for (int first_##i = 0; first_##i < (n); first_##i += DFP_WIDTH) \
  _Pragma ("omp simd") for (int i = first_##i; i < first_##i + DFP_WIDTH; i++)

/* @condition ? @a : @b, in whole registers and never as a branch. */
DFP_ANY_WIDTH double
dfp_wide_pick (gint64 condition, double a, double b)
{
  const guint64 mask = -(guint64) (condition != 0);
  guint64 first, second;
  double picked;

  memcpy (&first, &a, sizeof first);
  memcpy (&second, &b, sizeof second);
  first = (first & mask) | (second & ~mask);
  memcpy (&picked, &first, sizeof picked);
  return picked;
}

#ifndef DFP_WIDE_LIMIT
#define DFP_WIDE_LIMIT 512 /* bits; less to try what narrower processors do */
#endif

#if defined(__x86_64__)

/* The width of the widest registers that there are, in bits. */
static inline int
dfp_wide_get_bits (void)
{
  if (DFP_WIDE_LIMIT >= 512 && __builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512dq") &&
      __builtin_cpu_supports ("avx512vl"))
    return 512;
  return DFP_WIDE_LIMIT >= 256 && __builtin_cpu_supports ("avx2") ? 256 : 128;
}

/* Defines @name with @parameters as @body, which is DFP_ANY_WIDTH, at that width; @arguments are the names of
 * @parameters. */
#define DFP_DEFINE_WIDE(name, body, parameters, arguments)                                 \
  __attribute__ ((target ("avx512f,avx512dq,avx512vl"))) static void name##_512 parameters \
  {                                                                                        \
    body arguments;                                                                        \
  }                                                                                        \
  __attribute__ ((target ("avx2"))) static void name##_256 parameters                      \
  {                                                                                        \
    body arguments;                                                                        \
  }                                                                                        \
  void name parameters                                                                     \
  {                                                                                        \
    const int bits = dfp_wide_get_bits ();                                                 \
                                                                                           \
    if (bits == 512)                                                                       \
      name##_512 arguments;                                                                \
    else if (bits == 256)                                                                  \
      name##_256 arguments;                                                                \
    else                                                                                   \
      body arguments;                                                                      \
  }

#else

#define DFP_DEFINE_WIDE(name, body, parameters, arguments) \
  void name parameters                                     \
  {                                                        \
    body arguments;                                        \
  }

#endif
