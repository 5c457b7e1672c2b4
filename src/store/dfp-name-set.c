/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Open addressing with linear steps, at most half full. Up to 32 names live inside the struct.
 * Small sets cannot hurt anybody, so crowds are only counted in larger ones. */
#include "store/dfp-name-set.h"

#include <string.h>

#define COUNTED_SLOTS 1024 /* from this size on crowds are counted */

/* GHashTable of 512 … 16,384 places takes g_str_hash () × 11 modulo one of these (ghash.c). */
static const guint32 primes[] = { 509, 1021, 2039, 4093, 8191, 16381 };
#define PRIMES_SUM (509 + 1021 + 2039 + 4093 + 8191 + 16381)

static guint64
create_secret (void)
{
  return (guint64) g_random_int () << 32 | g_random_int ();
}

void
dfp_name_key_init (DfpNameKey *key)
{
  key->low = create_secret ();
  key->high = create_secret ();
}

static guint64
rotate (guint64 x, int by)
{
  return x << by | x >> (64 - by);
}

static inline void
mix (guint64 v[4])
{
  v[0] += v[1];
  v[1] = rotate (v[1], 13) ^ v[0];
  v[0] = rotate (v[0], 32);
  v[2] += v[3];
  v[3] = rotate (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = rotate (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = rotate (v[1], 17) ^ v[2];
  v[2] = rotate (v[2], 32);
}

/* SipHash-1-3 (Aumasson, Bernstein 2012), in the byte order of the machine. */
static guint32
hash_name (const DfpNameKey *key, const char *name, gsize length)
{
  guint64 v[4] = { key->low ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
                   key->high ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
                   key->low ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
                   key->high ^ G_GUINT64_CONSTANT (0x7465646279746573) };
  guint64 word = 0;
  gsize at = 0;

  for (; at + 8 <= length; at += 8)
    {
      memcpy (&word, name + at, 8);
      v[3] ^= word;
      mix (v);
      v[0] ^= word;
    }
  word = 0;
  for (guint shift = 0; at < length; at++, shift += 8)
    word |= (guint64) (guchar) name[at] << shift;
  word |= (guint64) length << 56;
  v[3] ^= word;
  mix (v);
  v[0] ^= word;
  v[2] ^= 0xff;
  mix (v);
  mix (v);
  mix (v);
  v[0] ^= v[1] ^ v[2] ^ v[3];
  return (guint32) (v[0] ^ v[0] >> 32);
}

/* g_str_hash () of a name that does not end in NUL. */
static guint32
hash_like_glib (const char *name, gsize length)
{
  guint32 hash = 5381;

  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guint32) (signed char) name[i];
  return hash;
}

void
dfp_name_set_init (DfpNameSet *self, const DfpNameKey *key)
{
  self->key = *key;
  dfp_name_set_reset (self);
}

void
dfp_name_set_clear (DfpNameSet *self)
{
  g_clear_pointer (&self->large, g_free);
  g_clear_pointer (&self->crowds, g_free);
  self->capacity = 0;
}

void
dfp_name_set_reset (DfpNameSet *self)
{
  self->n_names = 0;
  self->mask = DFP_NAME_SET_SMALL - 1;
  self->slots = self->small;
  memset (self->small, 0, sizeof self->small);
}

static DfpNameSlot *
find_slot (DfpNameSet *self, const char *name, gsize length, guint32 hash)
{
  for (guint32 i = hash & self->mask;; i = (i + 1) & self->mask)
    {
      DfpNameSlot *slot = &self->slots[i];

      if (slot->name == NULL ||
          (slot->hash == hash && slot->length == length && memcmp (slot->name, name, length) == 0))
        return slot;
    }
}

/* Counts one more name; FALSE when that makes a crowd. A table is only as large as it must be
 * for the names in it, so those smaller than that do not matter any more. */
static gboolean
count_name (DfpNameSet *self, const DfpNameSlot *slot)
{
  const guint32 hash = hash_like_glib (slot->name, slot->length) * 11;
  guint8 *counts = self->crowds;

  for (guint i = 0; i < G_N_ELEMENTS (primes); counts += primes[i++])
    if (self->n_names <= primes[i] && ++counts[hash % primes[i]] > DFP_NAME_SET_CROWD)
      return FALSE;
  return TRUE;
}

static void
reserve (DfpNameSet *self, guint32 n_slots)
{
  if (n_slots > self->capacity)
    {
      self->large = g_renew (DfpNameSlot, self->large, n_slots);
      self->capacity = n_slots;
    }
  if (self->crowds == NULL)
    self->crowds = g_new (guint8, PRIMES_SUM);
}

/* Four times the slots; FALSE when the names turn out to be a crowd. */
static gboolean
grow (DfpNameSet *self)
{
  const guint32 n_old = self->mask + 1, n_new = n_old * 4;
  g_autofree DfpNameSlot *old = g_memdup2 (self->slots, n_old * sizeof (DfpNameSlot));
  const gboolean begins_to_count = n_new == COUNTED_SLOTS;
  gboolean fine = TRUE;

  reserve (self, n_new);
  memset (self->large, 0, n_new * sizeof (DfpNameSlot));
  if (begins_to_count)
    memset (self->crowds, 0, PRIMES_SUM);
  self->slots = self->large;
  self->mask = n_new - 1;
  for (guint32 i = 0; i < n_old; i++)
    if (old[i].name != NULL)
      {
        *find_slot (self, old[i].name, old[i].length, old[i].hash) = old[i];
        fine = fine && (!begins_to_count || count_name (self, &old[i]));
      }
  return fine;
}

DfpNameResult
dfp_name_set_add (DfpNameSet *self, const char *name, gsize length)
{
  const guint32 hash = hash_name (&self->key, name, length);
  DfpNameSlot *slot = find_slot (self, name, length, hash);

  if (slot->name != NULL)
    return DFP_NAME_TAKEN;
  *slot = (DfpNameSlot){ name, (guint32) length, hash };
  self->n_names++;
  if (self->mask + 1 >= COUNTED_SLOTS && !count_name (self, slot))
    return DFP_NAME_CROWDED;
  if (self->n_names > self->mask / 2 && !grow (self))
    return DFP_NAME_CROWDED;
  return DFP_NAME_NEW;
}
