/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plans that come with the program, to begin with something that works. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;       /* what the command line calls it */
  const char *title;    /* untranslated: use dfp_template_get_title () */
  const char *industry; /* untranslated: use dfp_template_get_industry () */
} DfpTemplate;

/* All of them, in the order they are shown. */
const DfpTemplate *dfp_templates_get (guint *n_templates);
/* NULL when there is none with this id. */
const DfpTemplate *dfp_templates_find (const char *id);

const char *dfp_template_get_title (const DfpTemplate *self);
const char *dfp_template_get_industry (const DfpTemplate *self);

/* A plan of its own, as it stands in the template. NULL with DFP_ERROR_USAGE, naming those that
 * there are, when there is none with this id. Transfer full. */
DfpPlan *dfp_templates_load (const char *id, GError **error);

G_END_DECLS
