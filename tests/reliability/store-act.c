/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One act of the store in a process of its own, so that a fault may end it: store-act ACT FOLDER.
 * The exit status is how many of its steps were done. */
#include <string.h>

#include "store/dfp-file.h"
#include "store/dfp-recovery.h"
#include "store/dfp-session-lock.h"
#include "store/dfp-versions.h"

#define NEW "the version after, which is longer"
#define NEWER "the version after that, which is longer still"

static int
save (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  DfpStamp stamp;
  g_autoptr (GBytes) before = dfp_file_read (path, &stamp, NULL);

  return before != NULL && dfp_file_write (path, bytes, DFP_SAVE_BACKUP, &stamp, NULL, NULL) >= DFP_SAVE_NOT_FLUSHED;
}

/* What the store is there to avoid; the test must find it. */
static int
save_carelessly (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);

  return g_file_set_contents_full (path, NEW, strlen (NEW), G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static int
keep (const char *folder)
{
  const DfpRecoveryAbout about = { "/plan", NULL, "Plan", "Change", 1 };
  g_autoptr (GBytes) first = g_bytes_new_static (NEW, strlen (NEW));
  g_autoptr (GBytes) second = g_bytes_new_static (NEWER, strlen (NEWER));
  g_autoptr (DfpRecovery) entry = dfp_recovery_create (folder, NULL);

  if (entry == NULL || !dfp_recovery_write (entry, first, &about, NULL))
    return 0;
  return dfp_recovery_write (entry, second, &about, NULL) ? 2 : 1;
}

static int
add_version (const char *folder)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));

  return dfp_versions_add (folder, "/plan", bytes, NULL, 2, NULL);
}

static int
name_version (const char *folder)
{
  g_autoptr (GPtrArray) versions = dfp_versions_list (folder, "/plan");

  return versions->len > 0 &&
         dfp_versions_set_name (folder, "/plan", ((DfpVersion *) g_ptr_array_index (versions, 0))->id, "name", NULL);
}

static int
lock (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL), *holder = NULL;
  g_autoptr (DfpSessionLock) taken = dfp_session_lock_take (path, &holder);

  return taken != NULL;
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    int (*run) (const char *folder);
  } acts[] = { { "save", save },
               { "save-carelessly", save_carelessly },
               { "keep", keep },
               { "add-version", add_version },
               { "name-version", name_version },
               { "lock", lock } };

  for (guint i = 0; argc == 3 && i < G_N_ELEMENTS (acts); i++)
    if (strcmp (argv[1], acts[i].name) == 0)
      return acts[i].run (argv[2]);
  return 64;
}
