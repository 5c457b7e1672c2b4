/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new configuration can be told from its neighbours: no other has its name, and its colour is the least used. */
#pragma once

#include "base/dfp-list.h"
#include "model/dfp-configuration.h"

G_BEGIN_DECLS

/* Gives @configuration, which is in no list yet, a name ("@name 2" …) and a colour of its own among @configurations. */
void dfp_naming_make_distinct (DfpConfiguration *configuration, DfpList *configurations);

G_END_DECLS
