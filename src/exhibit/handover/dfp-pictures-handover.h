/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the way back: how the receiving unit takes the new way up. All: transfer full. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

DfpChart *dfp_picture_adoption_new (const DfpSubject *subject);

G_END_DECLS
