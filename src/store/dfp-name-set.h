/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells whether a name was there before, in constant time whoever chose the names.
 *
 * Names from a file may be chosen to collide. The set itself hashes with a secret key
 * (SipHash-1-3), so nobody can aim at it. What comes after it (json-glib, DfpList) uses GHashTable
 * with g_str_hash (), which everybody can aim at, so the set also counts the names that would begin
 * at the same place there and reports a crowd before it can cost anything. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_NAME_SET_SMALL 64 /* slots inside the struct */
#define DFP_NAME_SET_CROWD 64 /* names that may begin at one place of a GHashTable; chance makes ten */

typedef struct
{
  guint64 low, high;
} DfpNameKey;

typedef struct
{
  const char *name; /* borrowed; NULL in a free slot */
  guint32 length;
  guint32 hash;
} DfpNameSlot;

typedef struct
{
  DfpNameKey key;
  guint32 n_names;
  guint32 mask;       /* of the slots in use: their number − 1 */
  guint32 capacity;   /* slots that `large` has room for */
  DfpNameSlot *slots; /* `small` or `large` */
  DfpNameSlot *large;
  guint8 *crowds; /* how many names begin at each place, for each size of a GHashTable */
  DfpNameSlot small[DFP_NAME_SET_SMALL];
} DfpNameSet;

typedef enum
{
  DFP_NAME_NEW,
  DFP_NAME_TAKEN,
  DFP_NAME_CROWDED, /* more names begin at one place than chance can explain */
} DfpNameResult;

/* A new secret. */
void dfp_name_key_init (DfpNameKey *key);

/* @self: all zero bytes. */
void dfp_name_set_init (DfpNameSet *self, const DfpNameKey *key);
void dfp_name_set_clear (DfpNameSet *self);
/* Forgets the names but keeps the memory; costs the same whatever was in it. */
void dfp_name_set_reset (DfpNameSet *self);
/* @name: @length bytes that outlive the set or the next reset. */
DfpNameResult dfp_name_set_add (DfpNameSet *self, const char *name, gsize length);

G_END_DECLS
