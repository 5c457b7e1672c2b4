/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a kind of task is, between the table that judges and the words that are said of it. */
#pragma once

#include "analysis/handover/dfp-dismantle.h"

G_BEGIN_DECLS

typedef struct _Facts Facts; /* what the judges read */

struct _DfpTaskKind
{
  const char *key;
  DfpTheme theme;
  const char *title; /* untranslated */
  const char *target;
  const char *missing; /* what to enter when it is open; untranslated, NULL: a person to do it */
  /* Fills in who and whatever else it knows; leaves month 0 for the handover's. FALSE: not needed. */
  gboolean (*judge) (const Facts *facts, DfpTask *task);
};

G_END_DECLS
