/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words are those of the window. */
#include "cli/dfp-differences.h"

#include "analysis/compare/dfp-difference.h"
#include "cli/dfp-output.h"

void
dfp_differences_print (GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *words = dfp_difference_describe (differences->pdata[i]);

      dfp_output_line ("%s", words);
    }
}

void
dfp_differences_add (DfpJson *json, const char *name, GPtrArray *differences)
{
  static const char *const kinds[] = { "added", "removed", "changed", "moved" };

  dfp_json_begin_list (json, name);
  for (guint i = 0; i < differences->len; i++)
    {
      const DfpDifference *difference = differences->pdata[i];
      g_autofree char *words = dfp_difference_describe (difference);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "kind", kinds[difference->kind]);
      dfp_json_add_text (json, "path", difference->path);
      dfp_json_add_text (json, "change", words);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}
