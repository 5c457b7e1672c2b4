/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run-tool.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

char *
run_tool (const char *program, const char *arguments, GBytes *bytes)
{
  g_autofree char *path = NULL, *output = NULL, *errors = NULL, *found = g_find_program_in_path (program);
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int status = 0;
  const int file = g_file_open_tmp ("dfp-report-XXXXXX", &path, &error);

  g_assert_no_error (error);
  close (file);
  g_shell_parse_argv (arguments, NULL, &words, &error);
  g_assert_no_error (error);
  if (found == NULL)
    {
      g_unlink (path);
      return NULL;
    }
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_ptr_array_add (argv, found);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, g_str_equal (words[i], "@") ? path : words[i]);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &errors, &status, &error);
  g_unlink (path);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s %s: %s%s", program, arguments, output, errors);
  if (*errors != '\0')
    g_test_message ("%s: %s", program, errors);
  return g_steal_pointer (&output);
}

char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));
  return g_string_free (squeezed, FALSE);
}
