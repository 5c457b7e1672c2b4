/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A piece of work with a three-point estimate of its effort and what it waits for. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  const char *objective;    /* id in objectives, or "" */
  double effort_low;        /* effective person-months */
  double effort_likely;     /* effective person-months */
  double effort_high;       /* effective person-months */
  const char *const *after; /* ids in work */
  int not_before;           /* month number, 0 for none */
  double max_people;        /* people, 0 for none */
} DfpWorkItemData;

#define DFP_TYPE_WORK_ITEM (dfp_work_item_get_type ())
G_DECLARE_FINAL_TYPE (DfpWorkItem, dfp_work_item, DFP, WORK_ITEM, DfpObject)

DfpWorkItem *dfp_work_item_new (void);
const DfpWorkItemData *dfp_work_item_get (DfpWorkItem *self);

G_END_DECLS
