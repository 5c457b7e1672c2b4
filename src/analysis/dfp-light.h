/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How something stands when it is held against a threshold. Never added up and never averaged. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DFP_LIGHT_RED,
  DFP_LIGHT_AMBER,
  DFP_LIGHT_GREEN,
  DFP_LIGHT_NOT_NEEDED, /* the question does not arise */
} DfpLight;
#define DFP_N_LIGHTS (DFP_LIGHT_NOT_NEEDED + 1)

G_END_DECLS
