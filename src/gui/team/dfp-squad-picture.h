/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The organisation: each squad as a column with its people, the shared core last. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_TYPE_SQUAD_PICTURE (dfp_squad_picture_get_type ())
G_DECLARE_FINAL_TYPE (DfpSquadPicture, dfp_squad_picture, DFP, SQUAD_PICTURE, GtkWidget)

void dfp_squad_picture_show (DfpSquadPicture *self, const DfpSubject *subject);

G_END_DECLS
