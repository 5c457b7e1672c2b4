/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the plan that a number stands for, for readers in other languages: sample-plan SEED */
#include <stdio.h>
#include <stdlib.h>

#include "plan-maker.h"
#include "store/dfp-codec.h"

int
main (int argc, char **argv)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (argc > 1 ? (guint32) atoi (argv[1]) : 1);
  g_autoptr (DfpPlan) plan = make_plan (random, 3);
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);

  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
  return 0;
}
