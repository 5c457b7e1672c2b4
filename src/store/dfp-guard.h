/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at every byte of a plan file before anything else does: strict RFC 8259, within limits.
 *
 * json-glib, which reads the file afterwards, crashes on deep nesting, hangs on repeated names and
 * silently changes what it does not understand. The guard is a loop without recursion that
 * allocates next to nothing; what it lets through, json-glib reads right. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_GUARD_BYTES_MAXIMUM (16 * 1024 * 1024)
#define DFP_GUARD_VALUES_MAXIMUM 1000000
#define DFP_GUARD_DEPTH_MAXIMUM 64
#define DFP_GUARD_MEMBERS_MAXIMUM 4096                                 /* of one object */
#define DFP_GUARD_ITEMS_MAXIMUM 10000                                  /* of one list */
#define DFP_GUARD_STRING_MAXIMUM (1024 * 1024)                         /* bytes between the quotation marks */
#define DFP_GUARD_NUMBER_MAXIMUM 1024                                  /* characters */
#define DFP_GUARD_INTEGER_MAXIMUM G_GINT64_CONSTANT (9007199254740991) /* 2^53 − 1 */

/* One step of the way from the root to a value. */
typedef struct
{
  const char *name; /* of a member, or NULL for an item of a list */
  guint index;      /* of the item, when @name is NULL */
} DfpGuardStep;

/* Checks @length bytes at @text, which need not end in NUL. FALSE with DFP_ERROR_INVALID or
 * DFP_ERROR_LIMIT and a sentence that names @file (what the person calls it), line, column and
 * place, and quotes what stands there. */
gboolean dfp_guard_check (const char *text, gsize length, const char *file, GError **error);

/* A way to a value of a text that passed the check. */
typedef struct
{
  const char *file; /* what the person calls it */
  const char *text;
  gsize length;
  const DfpGuardStep *steps;
  guint n_steps;
} DfpGuardPlace;

/* Sets an error like those of dfp_guard_check () about the value at @place. @message: a sentence. @found: what stands
 * there, ready to be shown, or NULL. */
void dfp_guard_set_error_at (GError **error, int code, const DfpGuardPlace *place, const char *message,
                             const char *found);

G_END_DECLS
