/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the way back: how the receiving unit takes the new way up. All: transfer full. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

DfpChart *dfp_picture_adoption (const DfpExhibitInput *input);

G_END_DECLS
