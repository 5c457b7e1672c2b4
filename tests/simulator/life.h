/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole life of a few plans, made of one number: typing, groups, undo, saving, crashes and power cuts at any call,
 * calls that fail, recovery, other programs that write to the same files. */
#pragma once

#include "tests/simulator/calls.h"

G_BEGIN_DECLS

/* What is broken on purpose, to see that it is found. */
typedef struct
{
  const char *name;
  DiskLoss loss;
  Breach breach;
  guint delay; /* ms that unsaved work is kept too late */
} LifeRules;

/* What was not as promised, with everything that was done till then; NULL when all was. */
char *life_run (guint32 seed, const LifeRules *rules);

G_END_DECLS
