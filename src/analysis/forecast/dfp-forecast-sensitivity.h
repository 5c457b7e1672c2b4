/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What moves the forecast: each main input from low to high with the others as they are, in the same futures
 * (doc/model.md §8.9); what each risk's response is worth; and what would lift the odds most. */
#pragma once

#include <gio/gio.h>

#include "model/dfp-enums.h"

G_BEGIN_DECLS

/* Of dfp-forecast-model.h. */
typedef struct _DfpForecastModel DfpForecastModel;

typedef enum
{
  DFP_INPUT_PEOPLE,    /* time of those who build, ±10% */
  DFP_INPUT_RAMP,      /* months until new people deliver in full, half and half again as long */
  DFP_INPUT_ATTRITION, /* people who leave, none and twice as many */
  DFP_INPUT_EFFORT,    /* of all work, ±20% */
  DFP_INPUT_RISKS,     /* chances of all risks, half and half again as likely */
  DFP_INPUT_PARTNER,   /* share of the building done by partners, ±10 points */
  DFP_INPUT_START,     /* those who build, a month sooner and two months later */
} DfpForecastInput;
#define DFP_N_FORECAST_INPUTS (DFP_INPUT_START + 1)

/* A forecast in three numbers. */
typedef struct
{
  double finish80; /* months; INFINITY for never */
  double cost80;   /* currency */
  double all;      /* chance of all objectives */
} DfpForecastPoint;

typedef struct
{
  DfpForecastInput input;
  gboolean applies;           /* no partner has no share to move */
  DfpForecastPoint low, high; /* at the low and the high value of the input */
} DfpForecastSwing;

/* The forecast when a risk cannot strike. */
typedef struct
{
  char *id;
  DfpForecastPoint without;
} DfpForecastResponse;

typedef enum
{
  DFP_LEVER_PERSON,  /* one more in the discipline, from the start of its largest role */
  DFP_LEVER_RISK,    /* a risk taken away */
  DFP_LEVER_MONTH,   /* all due months one later */
  DFP_LEVER_EFFORT,  /* a tenth less to do in the largest item */
  DFP_LEVER_IN_TIME, /* recruits come when they are planned */
} DfpLeverKind;

typedef struct
{
  DfpLeverKind kind;
  char *id;             /* of the role, the risk or the item; "" */
  DfpDiscipline person; /* of DFP_LEVER_PERSON */
  DfpForecastPoint with;
} DfpForecastLever;

typedef const struct _DfpForecastSensitivity DfpForecastSensitivity;

struct _DfpForecastSensitivity
{
  guint n_trials;        /* of each variation */
  DfpForecastPoint base; /* with the same trials */
  DfpForecastSwing swings[DFP_N_FORECAST_INPUTS];
  int n_responses;
  DfpForecastResponse *responses; /* in the order of the risks' ids */
  int n_levers;
  DfpForecastLever *levers; /* the one that lifts the odds most first */
};

#define DFP_FORECAST_RESPONSES_MAXIMUM 32 /* risks; of more, those that are expected to delay most */

/* How many futures, at most @wanted, each variation can have when @n_models like this one are turned; 0 when the plan
 * is too large for any. */
guint dfp_forecast_sensitivity_count_trials (const DfpForecastModel *model, guint n_models, guint wanted);
/* What to say then, a sentence; translated, static. */
const char *dfp_forecast_sensitivity_describe_too_large (void);
/* @n_trials: wanted in each variation. NULL with G_IO_ERROR_CANCELLED, or with DFP_ERROR_LIMIT when none can be had. */
DfpForecastSensitivity *dfp_forecast_sensitivity_new (DfpForecastModel *model, guint n_trials,
                                                      GCancellable *cancellable, GError **error);
void dfp_forecast_sensitivity_free (DfpForecastSensitivity *self);

/* "People who build", "−10%", "+10%": translated, static. */
const char *dfp_forecast_input_get_label (DfpForecastInput input);
const char *dfp_forecast_input_get_value_label (DfpForecastInput input, gboolean high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpForecastSensitivity, dfp_forecast_sensitivity_free)

G_END_DECLS
