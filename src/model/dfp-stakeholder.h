/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person or group whose buy-in the plan needs. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  const char *role;
  const char *unit;
  int power;    /* 1 … 5 */
  int interest; /* 1 … 5 */
  int stance;   /* -2 … 2 */
  int wanted;   /* -2 … 2 */
  gboolean is_sponsor;
  int visible;       /* 1 … 5 */
  int coalition;     /* 1 … 5 */
  int communication; /* 1 … 5 */
  gboolean commits_rules;
  gboolean commits_mindset;
  gboolean commits_construct;
  gboolean commits_time;
  gboolean commits_capital;
} DfpStakeholderData;

#define DFP_TYPE_STAKEHOLDER (dfp_stakeholder_get_type ())
G_DECLARE_FINAL_TYPE (DfpStakeholder, dfp_stakeholder, DFP, STAKEHOLDER, DfpObject)

DfpStakeholder *dfp_stakeholder_new (void);
const DfpStakeholderData *dfp_stakeholder_get (DfpStakeholder *self);

G_END_DECLS
