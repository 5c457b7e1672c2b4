/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/simulator/life-private.h"

#include <string.h>

#include "store/dfp-codec.h"

#define BROKEN "{"
#define CALLS 45 /* about as many as are left of a save that pauses */

/* A version of the plan in the file, or another plan, that nobody here has made. */
static GBytes *
create_theirs (Life *self, const char *path)
{
  GBytes *known = witness_get_file (self->witness, path);
  g_autoptr (DfpPlan) plan = known != NULL ? dfp_codec_decode (known, "theirs", NULL, NULL) : NULL;
  g_autofree char *title = g_strdup_printf ("Theirs %u", ++self->n_plans);

  if (plan == NULL)
    plan = dfp_plan_new ();
  g_object_set (plan, "title", title, NULL);
  life_ensure_configuration (plan);
  return dfp_codec_encode (plan);
}

static void
change_outside (Life *self, const char *path)
{
  g_autoptr (GBytes) theirs = create_theirs (self, path);

  if (life_draw_chance (self, 50))
    disk_write (self->disk, path, theirs);
  else
    disk_replace (self->disk, path, theirs);
}

static void
break_outside (Life *self, const char *path)
{
  g_autoptr (GBytes) broken = g_bytes_new_static (BROKEN, strlen (BROKEN));

  disk_write (self->disk, path, broken);
}

static void
remove_outside (Life *self, const char *path)
{
  disk_remove (self->disk, path);
}

static void
touch_outside (Life *self, const char *path)
{
  disk_touch (self->disk, path);
}

/* What stood there comes back, as if nothing had been. */
static void
restore_outside (Life *self, const char *path)
{
  if (witness_get_known (self->witness, path) != NULL)
    disk_replace (self->disk, path, witness_get_known (self->witness, path));
}

static void
write_mine_outside (Life *self, const char *path)
{
  if (self->document != NULL)
    disk_replace (self->disk, path, witness_get_state (self->witness));
}

void
life_go_outside (Life *self)
{
  static const struct
  {
    const char *name;
    void (*go) (Life *, const char *);
  } changes[] = {
    { "changes", change_outside },   { "changes", change_outside },
    { "touches", touch_outside },    { "touches", touch_outside },
    { "breaks", break_outside },     { "removes", remove_outside },
    { "restores", restore_outside }, { "writes what is here to", write_mine_outside },
  };
  const guint change = life_draw (self, 0, G_N_ELEMENTS (changes) - 1);
  const char *path =
      self->document != NULL && life_get_path (self) != NULL ? life_get_path (self) : life_draw_path (self);

  witness_look (self->witness);
  life_write_log (self, "  somebody else %s %s", changes[change].name, path);
  changes[change].go (self, path);
  witness_outside (self->witness, path);
}

void
life_pause_cb (gpointer user_data)
{
  Life *self = user_data;

  for (guint i = life_draw (self, 1, 4); i > 0 && life_goes_on (self); i--)
    {
      const gint64 until = *clock_get_now (self->clock) + life_draw (self, 0, 2500) * G_GINT64_CONSTANT (1000);

      life_write_log (self, "  meanwhile");
      if (life_draw_chance (self, 60))
        life_edit_once (self);
      else if (life_draw_chance (self, 40) && !disk_is_locked (self->disk, CALLS_HOME))
        life_go_outside (self);
      while (life_goes_on (self) && clock_run_next_free (self->clock, until))
        life_check (self);
    }
  if (life_draw_chance (self, 50))
    disk_plan (self->disk, DISK_EVENT_CRASH, life_draw (self, 1, CALLS), 0);
}
