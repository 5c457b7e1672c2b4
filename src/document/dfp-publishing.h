/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents, tables and pictures of a plan on their way to others: through the same durable store as plans. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Puts @bytes in the place of what stands at @file, whoever asked having been told. A new file gets the rights that the
 * system gives, because it is made for others. Where there is no path, they are sent by stream and read back. FALSE with
 * DFP_ERROR_IO, or DFP_ERROR_INVALID when no file can be there. Blocks: it belongs in a worker. */
gboolean dfp_publishing_save (GFile *file, GBytes *bytes, GError **error);

/* Eight digits that tell one content of @plan from another. Transfer full. */
char *dfp_publishing_get_version (DfpPlan *plan);

G_END_DECLS
