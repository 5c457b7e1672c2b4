/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person must know about the file of a plan, and what can be done about it: the bar above the pages. A
 * value; the document makes it and nobody changes it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DFP_NOTICE_RECOVERED,     /* the plan is shown with work that was never saved */
  DFP_NOTICE_RECOVERED_NEW, /* the same of a plan without a file */
  DFP_NOTICE_CHANGED,       /* somebody else saved the file; nothing of ours is unsaved */
  DFP_NOTICE_CONFLICT,      /* somebody else saved the file, and there are changes of ours */
  DFP_NOTICE_GONE,          /* the file was removed or moved */
  DFP_NOTICE_BROKEN,        /* the file now holds something that is no plan */
  DFP_NOTICE_IN_USE,        /* somebody else has the plan open */
  DFP_NOTICE_READ_ONLY,     /* the file may not be changed by this person */
  DFP_NOTICE_NEWER_FORMAT,  /* a newer version of the program wrote it */
  DFP_NOTICE_SAVE_FAILED,
  DFP_NOTICE_UNPROTECTED, /* unsaved work cannot be kept against a crash */
  N_DFP_NOTICES,
} DfpNoticeKind;

#define DFP_NOTICE_BUTTONS_MAXIMUM 3

/* Whoever shows the notice carries these out; the first of a notice is the one suggested. */
typedef enum
{
  DFP_NOTICE_ACT_KEEP,        /* dfp_document_keep () */
  DFP_NOTICE_ACT_DIFFERENCES, /* shows what dfp_document_get_other () and the plan differ in */
  DFP_NOTICE_ACT_REOPEN,      /* dfp_document_reopen () and shows that */
  DFP_NOTICE_ACT_SAVE,        /* dfp_document_save_async () to where it was, by force */
  DFP_NOTICE_ACT_SAVE_COPY,   /* asks where to, then saves there */
  DFP_NOTICE_ACT_VERSIONS,    /* shows the versions that are kept */
  DFP_NOTICE_ACT_DISCARD,     /* dfp_document_discard_work () and shows something else */
} DfpNoticeAct;

typedef struct
{
  const char *label; /* translated, with a mnemonic */
  DfpNoticeAct act;
} DfpNoticeButton;

typedef struct
{
  DfpNoticeKind kind;
  gboolean warning; /* something is wrong, rather than good to know */
  char *heading;    /* plain text, one sentence */
  char *text;       /* plain text, one or two sentences */
  guint n_buttons;
  DfpNoticeButton buttons[DFP_NOTICE_BUTTONS_MAXIMUM];
} DfpNotice;

/* With the buttons of its kind. Takes both texts. */
DfpNotice *dfp_notice_new (DfpNoticeKind kind, char *heading, char *text);
void dfp_notice_free (DfpNotice *self);
gboolean dfp_notice_equal (const DfpNotice *a, const DfpNotice *b); /* both may be NULL */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpNotice, dfp_notice_free)

G_END_DECLS
