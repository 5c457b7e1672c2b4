/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Money that comes or goes every month between two months. */
#pragma once

#include "base/dfp-object.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  DfpCashKind kind;
  double amount;        /* currency a month */
  int start_month;      /* month number */
  int end_month;        /* month number */
  int ramp_months;      /* months */
  double variable_cost; /* share */
} DfpCashLineData;

#define DFP_TYPE_CASH_LINE (dfp_cash_line_get_type ())
G_DECLARE_FINAL_TYPE (DfpCashLine, dfp_cash_line, DFP, CASH_LINE, DfpObject)

DfpCashLine *dfp_cash_line_new (void);
const DfpCashLineData *dfp_cash_line_get (DfpCashLine *self);

G_END_DECLS
