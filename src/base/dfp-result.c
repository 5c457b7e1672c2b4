/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In front of the struct stands what it owns, the latest first: that is let go first, as it may look at the earlier. */
#include "base/dfp-result.h"

#include <stddef.h>
#include <string.h>

#include "base/dfp-const.h"

typedef union _Part Part;

union _Part
{
  struct
  {
    Part *before;
    gpointer data;
    GDestroyNotify release; /* NULL: the data stands behind the part */
  };
  max_align_t alignment;
};

typedef union
{
  Part *latest;
  max_align_t alignment;
} Head;

static Head *
get_head (gpointer self)
{
  return (Head *) self - 1;
}

gpointer
dfp_result_alloc (gsize size)
{
  return (Head *) g_atomic_rc_box_alloc0 (sizeof (Head) + size) + 1;
}

gpointer
dfp_result_ref (gconstpointer self)
{
  g_atomic_rc_box_acquire (get_head (dfp_drop_const (self)));
  return dfp_drop_const (self);
}

static void
release_parts (gpointer data)
{
  Head *head = data;

  while (head->latest != NULL)
    {
      Part *part = head->latest;

      head->latest = part->before;
      if (part->release != NULL)
        part->release (part->data);
      g_free (part);
    }
}

void
dfp_result_unref (gconstpointer self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (get_head (dfp_drop_const (self)), release_parts);
}

static Part *
add_part (gpointer self, gsize size)
{
  Part *part = g_malloc0 (sizeof (Part) + size);

  part->before = get_head (self)->latest;
  return get_head (self)->latest = part;
}

gpointer
dfp_result_add (gpointer self, gsize n, gsize size)
{
  g_return_val_if_fail (size > 0 && n < G_MAXSIZE / 2 / size, NULL);

  return add_part (self, n * size) + 1;
}

char *
dfp_result_add_text (gpointer self, const char *text)
{
  return text != NULL ? strcpy (dfp_result_add (self, strlen (text) + 1, 1), text) : NULL;
}

gpointer
dfp_result_keep (gpointer self, gpointer data, GDestroyNotify release)
{
  Part *part;

  if (data == NULL)
    return NULL;
  part = add_part (self, 0);
  part->data = data;
  part->release = release;
  return data;
}

gpointer
dfp_result_keep_result (gpointer self, gconstpointer other)
{
  return dfp_result_keep (self, dfp_drop_const (other), (GDestroyNotify) dfp_result_unref);
}
