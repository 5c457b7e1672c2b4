/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an AdwToastOverlay shows. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows @toast (transfer full) on @overlay, after those that were added before. One that is dismissed while it still
 * comes in goes as soon as it has come in, and answers to no click meanwhile. */
void dfp_toasts_add (AdwToastOverlay *overlay, AdwToast *toast);

G_END_DECLS
