/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the document share: its facts. dfp-document.c follows plan and file, dfp-document-open.c opens,
 * dfp-document-save.c saves, dfp-document-notice.c says what the facts mean. */
#pragma once

#include "document/dfp-autosave.h"
#include "document/dfp-document.h"
#include "document/dfp-outside.h"
#include "store/dfp-session-lock.h"

G_BEGIN_DECLS

typedef struct _DfpSaving DfpSaving; /* one save, asked for by one or several */

/* What a crash left behind. */
typedef struct
{
  gint64 time; /* ms since 1970: when it was last written */
  guint n_changes;
  char *last_change; /* or NULL */
  gint64 file_time;  /* ms since 1970: of the file, 0 when there is none */
  gboolean read;     /* the person has decided to keep it */
} DfpRecoveredFacts;

struct _DfpDocument
{
  GObject parent_instance;

  DfpPlan *plan;      /* owned */
  DfpUndoStack *undo; /* owned */

  /* the file as we know it */
  char *path; /* NULL while there is no file */
  DfpStamp stamp;
  GBytes *base;         /* what it held; NULL when nobody knows */
  DfpSessionLock *lock; /* owned, or NULL */
  GFileMonitor *monitor;
  guint look_timer;
  GCancellable *looking; /* while a worker looks */

  /* saving */
  DfpSaving *running;
  GQueue waiting;  /* of DfpSaving */
  GQueue settling; /* of GTask, until nothing runs or waits */
  DfpAutosave *autosave;

  /* the facts that a person must know */
  DfpRecoveredFacts *recovered; /* owned, or NULL */
  DfpOutside *outside;          /* owned; NULL while the file is as we know it */
  DfpPlan *saved_plan;          /* what the file holds, while work is recovered */
  gboolean newer_format;
  gboolean not_writable;
  char *in_use_by;
  char *save_problem;
  char *keep_problem;
  gboolean outlives; /* what was flushed is to outlive this process, even of a plan that was never changed */
  DfpNotice *notice; /* owned: what these facts come to */
};

/* --- dfp-document.c --- */
void dfp_document_announce_state (DfpDocument *self);
void dfp_document_announce_path (DfpDocument *self);
void dfp_document_announce_notice (DfpDocument *self);
/* The file at @path, as @stamp and @bytes say, is now ours. */
void dfp_document_take_file (DfpDocument *self, const char *path, const DfpStamp *stamp, GBytes *bytes);
/* Takes the session lock of the path, or notes who has it. */
void dfp_document_take_lock (DfpDocument *self);
DfpUnsavedWork *dfp_document_collect (DfpDocument *self, guint64 serial);
/* How many changes are not in the file. */
guint dfp_document_count_changes (DfpDocument *self);
/* @recovery: an entry that holds this very plan (taken), or NULL. */
DfpDocument *dfp_document_create (DfpPlan *plan, DfpRecovery *recovery);

/* --- dfp-document-notice.c --- */
/* Says anew what the facts come to. */
void dfp_document_update_notice (DfpDocument *self);
void dfp_document_set_outside (DfpDocument *self, DfpOutside *outside); /* takes it; NULL: as we know it */
void dfp_document_set_problem (char **problem, const char *text);       /* NULL: none */
void dfp_document_clear_recovered (DfpDocument *self);

G_END_DECLS
