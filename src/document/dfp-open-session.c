/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key file with a group for each window: every key may be missing, and what is damaged opens nothing. */
#include "document/dfp-open-session.h"

#include <string.h>

#include "store/dfp-file.h"

#define PLANS_MAXIMUM 32

#define KEY_PATH "path"
#define KEY_RECOVERY "recovery"
#define KEY_PAGE "page"
#define KEY_CONFIGURATION "configuration"

DfpOpenPlan *
dfp_open_plan_new (const char *path, const char *recovery, const char *page, const char *configuration)
{
  DfpOpenPlan *self = g_new0 (DfpOpenPlan, 1);

  self->path = g_strdup (path);
  self->recovery = g_strdup (recovery);
  self->page = g_strdup (page);
  self->configuration = g_strdup (configuration);
  return self;
}

void
dfp_open_plan_free (DfpOpenPlan *self)
{
  g_free (self->path);
  g_free (self->recovery);
  g_free (self->page);
  g_free (self->configuration);
  g_free (self);
}

static char *
get_file (void)
{
  return g_build_filename (g_get_user_state_dir (), "factory-planner", "open-plans.ini", NULL);
}

static char *
get_key (GKeyFile *keys, const char *group, const char *key)
{
  return g_key_file_get_string (keys, group, key, NULL);
}

/* Names of files are bytes; key files are UTF-8. */
static char *
get_path (GKeyFile *keys, const char *group)
{
  g_autofree char *escaped = get_key (keys, group, KEY_PATH);

  return escaped != NULL ? g_uri_unescape_string (escaped, NULL) : NULL;
}

static DfpOpenPlan *
read_plan (GKeyFile *keys, const char *group)
{
  DfpOpenPlan *plan = g_new0 (DfpOpenPlan, 1);

  plan->path = get_path (keys, group);
  plan->recovery = get_key (keys, group, KEY_RECOVERY);
  plan->page = get_key (keys, group, KEY_PAGE);
  plan->configuration = get_key (keys, group, KEY_CONFIGURATION);
  return plan;
}

GPtrArray *
dfp_open_session_read (void)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_open_plan_free);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *file = get_file ();
  g_autoptr (GBytes) bytes = dfp_file_read (file, NULL, NULL);
  g_auto (GStrv) groups = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL))
    return plans;
  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL && i < PLANS_MAXIMUM; i++)
    g_ptr_array_add (plans, read_plan (keys, groups[i]));
  return plans;
}

static void
set_key (GKeyFile *keys, const char *group, const char *key, const char *value)
{
  if (value != NULL)
    g_key_file_set_string (keys, group, key, value);
}

static void
write_plan (GKeyFile *keys, guint number, const DfpOpenPlan *plan)
{
  g_autofree char *group = g_strdup_printf ("window %u", number);
  g_autofree char *escaped = plan->path != NULL ? g_uri_escape_string (plan->path, "/", FALSE) : NULL;

  set_key (keys, group, KEY_PATH, escaped);
  set_key (keys, group, KEY_RECOVERY, plan->recovery);
  set_key (keys, group, KEY_PAGE, plan->page);
  set_key (keys, group, KEY_CONFIGURATION, plan->configuration);
}

void
dfp_open_session_write (GPtrArray *plans)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *file = get_file ();
  g_autofree char *folder = g_path_get_dirname (file);
  gsize length;
  char *text;

  g_return_if_fail (plans != NULL);

  for (guint i = 0; i < plans->len; i++)
    write_plan (keys, i + 1, g_ptr_array_index (plans, i));
  text = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  /* What was open is a convenience: where it can't be kept, nothing is lost. */
  if (g_mkdir_with_parents (folder, 0700) == 0)
    dfp_file_write (file, bytes, DFP_SAVE_PRIVATE, NULL, NULL, NULL);
}
