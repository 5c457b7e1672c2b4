/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A value of a row on a rail: pointed at, dragged or moved with the arrow keys. A rail of places shows one of a
 * few (who decides; a score), a rail of a scale a point or two (where the culture stands now, where it must
 * get to). Keys on the focused rail: ← → move, Shift+← → the second value. Each drag
 * and each choice is one undo step, and so are keys that go on along a scale. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

typedef struct
{
  const char *field;  /* what is moved */
  const char *second; /* what else is on the rail, drawn in grey; NULL: nothing */
  double minimum;
  double maximum;
  double step;
  int n_parts;        /* of a scale, between its ticks */
  gboolean places;    /* one place for each step; else a scale */
  double strong_from; /* values from here to strong_to are drawn in blue, others in grey */
  double strong_to;
  const char *undo; /* "Change Holder": label of the undo step; untranslated N_ () */
} DfpRailSpec;

/* What the rail of @row is like now; static. */
typedef const DfpRailSpec *(*DfpRailSpecFunc) (DfpObject *row);

#define DFP_TYPE_RAIL (dfp_rail_get_type ())
G_DECLARE_FINAL_TYPE (DfpRail, dfp_rail, DFP, RAIL, GtkWidget)

/* @session may be NULL. */
GtkWidget *dfp_rail_new (DfpObject *row, DfpRailSpecFunc get_spec, DfpSession *session);

G_END_DECLS
