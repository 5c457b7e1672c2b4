/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All exhibits, theme by theme, so that the command line (`--kind chart:NAME`), the Share dialog, the templates and
 * the tests find every one of them without knowing any. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

guint dfp_exhibit_get_n (void);
const DfpExhibit *dfp_exhibit_get (guint position);
/* NULL when there is none of that name. */
const DfpExhibit *dfp_exhibit_find (const char *name);
/* The same for one with a picture. */
const DfpExhibit *dfp_exhibit_find_picture (const char *name);

G_END_DECLS
