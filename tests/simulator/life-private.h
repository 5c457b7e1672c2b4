/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a life share. life.c lets processes begin and end, life-acts.c has what a person does,
 * life-saving.c saves and lets time go by, life-outside.c has what other programs do; all draw from one source of
 * chance. */
#pragma once

#include "document/dfp-document.h"
#include "tests/simulator/calls.h"
#include "tests/simulator/witness.h"

G_BEGIN_DECLS

typedef struct
{
  GRand *random;
  Disk *disk;
  Clock *clock;
  Witness *witness;
  DfpDocument *document; /* owned; NULL: none is open */
  guint n_errors;        /* that the witness knows of */
  guint n_plans;
  GString *log;
} Life;

/* --- life-saving.c --- */
guint life_draw (Life *self, guint first, guint last); /* one of them, all as likely */
gboolean life_draw_chance (Life *self, guint percent);
const char *life_draw_path (Life *self);
void life_write_log (Life *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

gboolean life_goes_on (Life *self); /* no crash, nothing wrong */
gboolean life_is_idle (Life *self); /* a plan is open, and no save on its way */
gboolean life_is_modified (Life *self);
const char *life_get_path (Life *self);

void life_check (Life *self);           /* what must hold after everything */
void life_note (Life *self);            /* tells the witness what the plan is now */
void life_pass (Life *self, guint ms);  /* lets time go by */
void life_pass_until_idle (Life *self); /* the same, until no save is on its way */

/* @path: NULL for where the plan belongs. */
void life_ask_for_save (Life *self, const char *path, gboolean force);
void life_save (Life *self);
/* @bytes are the latest version. */
void life_check_version (Life *self, const char *path, GBytes *bytes);

/* --- life-acts.c --- */
void life_go_on (Life *self); /* one act, drawn */
void life_edit_once (Life *self);
/* There is always something to work on: the document sees to that when it opens, and the window before. */
void life_ensure_configuration (DfpPlan *plan);
/* Nothing is left to keep. */
void life_close_for_good (Life *self);

/* --- life-outside.c --- */
void life_go_outside (Life *self);
/* While a save waits for the disk, the main loop and everybody else go on. */
void life_pause_cb (gpointer life);

G_END_DECLS
