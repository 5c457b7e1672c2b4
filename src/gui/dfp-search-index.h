/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be found: pages, fields, people, objectives, work, risks, configurations and commands. */
#pragma once

#include "document/dfp-session.h"

G_BEGIN_DECLS

typedef struct
{
  char *title;
  char *detail; /* where it is, or what it means; never NULL */
  char *action; /* detailed: what choosing it does */
  char *words;  /* folded: what is searched */
} DfpSearchItem;

/* Of DfpSearchItem; @session NULL: commands only. Free with g_ptr_array_unref (). */
GPtrArray *dfp_search_index_new (DfpSession *session);
/* The items of @index that hold all words of @text, the best first, at most @maximum; borrowed from @index. */
GPtrArray *dfp_search_index_find (GPtrArray *index, const char *text, guint maximum);

G_END_DECLS
