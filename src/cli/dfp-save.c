/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A handler, not a mask: the library's own threads would take what the main thread does not. */
#include "cli/dfp-save.h"

#include <glib/gi18n.h>
#include <signal.h>

#include "cli/dfp-output.h"
#include "store/dfp-codec.h"

static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

typedef struct
{
  struct sigaction before[G_N_ELEMENTS (signals)];
} Hold;

static volatile sig_atomic_t held; /* the signal that waits, or 0; a handler is given nothing else to write to */

static void
hold_cb (int number)
{
  held = number;
}

static void
hold (Hold *self)
{
  const struct sigaction later = { .sa_handler = hold_cb, .sa_flags = SA_RESTART | SA_RESETHAND };

  held = 0;
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      sigaction (signals[i], NULL, &self->before[i]);
      if (self->before[i].sa_handler != SIG_IGN) /* as nohup asks for */
        sigaction (signals[i], &later, NULL);
    }
}

/* Does not come back when the program was interrupted. */
static void
let_go (const Hold *self, DfpSaveResult result, const char *path)
{
  g_autofree char *name = dfp_file_describe (path);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaction (signals[i], &self->before[i], NULL);
  if (held == 0)
    return;
  if (result >= DFP_SAVE_NOT_FLUSHED)
    dfp_output_complain (_ ("Interrupted; %s is saved."), name);
  raise (held);
}

int
dfp_save_bytes (GBytes *bytes, const char *path, DfpSaveFlags flags, const DfpStamp *expected, GError **error)
{
  DfpSaveResult result;
  Hold signals_before;

  hold (&signals_before);
  result = dfp_file_write (path, bytes, flags, expected, NULL, error);
  let_go (&signals_before, result, path);
  return dfp_output_saved (result, path);
}

int
dfp_save_plan (DfpPlan *plan, const char *path, const DfpStamp *expected, GError **error)
{
  DfpSaveResult result;
  Hold signals_before;

  hold (&signals_before);
  result = dfp_codec_save (plan, path, expected, NULL, error);
  let_go (&signals_before, result, path);
  return dfp_output_saved (result, path);
}
