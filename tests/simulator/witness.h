/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers what a person did to their plans, and what other programs did to the files, and says when something is
 * not as it was promised:
 * - what was edited more than 2 s ago, or 5 s while somebody types without a pause, comes back after a crash;
 * - what was saved or discarded does not;
 * - a file is one whole version, and a flushed one survives a power cut;
 * - nobody else's version is overwritten unless that was asked for, and the version before stays as NAME~;
 * - nobody is told of somebody else's change when there was none.
 *
 * The first thing that is wrong is kept, and all calls after it do nothing. */
#pragma once

#include "tests/simulator/disk.h"

G_BEGIN_DECLS

#define WITNESS_FILES 2

typedef struct _Witness Witness;

/* @now: µs; both borrowed. */
Witness *witness_new (Disk *disk, const gint64 *now);
void witness_free (Witness *self);

/* Something is wrong. */
void witness_say (Witness *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void witness_expect (Witness *self, gboolean holds, const char *what);
/* The first thing that was wrong, or NULL. */
const char *witness_get_complaint (Witness *self);

/* --- the plan that is open --- */

typedef enum
{
  WITNESS_NEW,
  WITNESS_FROM_FILE,
  WITNESS_FROM_RECOVERY,
} WitnessSource;

/* A plan is open now: @bytes, at @path (NULL: none yet). */
void witness_open (Witness *self, GBytes *bytes, const char *path, WitnessSource source);
/* The plan is @bytes now. */
void witness_note (Witness *self, GBytes *bytes);
guint witness_get_moment (Witness *self);  /* which state that is */
GBytes *witness_get_state (Witness *self); /* borrowed */
GBytes *witness_get_first (Witness *self); /* what was opened; borrowed */
/* The program says that the file at @path holds what is here: another program may have written it already. */
void witness_counts_as_saved (Witness *self, const char *path);
gboolean witness_is_as_saved (Witness *self); /* whether it is what the file held when it was last read or written */
void witness_set_path (Witness *self, const char *path);            /* where it belongs now */
void witness_kept (Witness *self);                                  /* was said to be kept */
void witness_fault (Witness *self);                                 /* a call failed: the promise begins anew */
void witness_ask (Witness *self, const char *path, gboolean force); /* a save is on its way */
void witness_settled (Witness *self);                               /* none is any more */
void witness_saved (Witness *self, const char *path, guint moment, gboolean flushed);
/* The person lets it go: it need not come back, and after witness_closed () it may not. */
void witness_let_go (Witness *self);
/* It has been closed, with nothing left to keep. */
void witness_closed (Witness *self);
/* Its process has ended, or it was closed with work left in recovery. */
void witness_left (Witness *self);
/* The computer went out, after all were left. */
void witness_power_cut (Witness *self);

/* --- what comes back --- */

/* A process begins to look. */
void witness_begin (Witness *self);
/* Recovery offers @bytes for @path; it is not open yet. */
void witness_offered (Witness *self, GBytes *bytes, const char *path);
/* Recovery offers nothing more for @path; NULL: nothing at all. */
void witness_offers_end (Witness *self, const char *path);

/* --- files --- */

const char *witness_get_path (Witness *self, guint file);
/* Looks at the files after the program went on. */
void witness_look (Witness *self);
/* Another program has changed the file, or only touched it. */
void witness_outside (Witness *self, const char *path);
/* Whether it is not what our program last saw there, nor what a process before it may have left there. */
gboolean witness_is_foreign (Witness *self, const char *path);
/* Whether there was a change by another program since @time (µs; 0: since our program read or wrote it). */
gboolean witness_was_foreign (Witness *self, const char *path, gint64 time);
GBytes *witness_get_file (Witness *self, const char *path);  /* borrowed, or NULL */
GBytes *witness_get_known (Witness *self, const char *path); /* what our program last saw there, borrowed, or NULL */

G_END_DECLS
