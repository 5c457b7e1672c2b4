/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libFuzzer calls with any bytes; it ends the program when something does not hold. */
#pragma once

#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
