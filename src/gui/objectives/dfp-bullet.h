/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a key result is: a track that is darker up to 70 % of the way, a bar for now, a tick for
 * the target. Follows its key result by itself. */
#pragma once

#include <gtk/gtk.h>

#include "model/dfp-key-result.h"

G_BEGIN_DECLS

#define DFP_TYPE_BULLET (dfp_bullet_get_type ())
G_DECLARE_FINAL_TYPE (DfpBullet, dfp_bullet, DFP, BULLET, GtkWidget)

GtkWidget *dfp_bullet_new (DfpKeyResult *key_result);

G_END_DECLS
