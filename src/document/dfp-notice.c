/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which buttons a kind of notice has is a row of a table; what it says comes from who knows the file. */
#include "document/dfp-notice.h"

#include <glib/gi18n.h>

static const struct
{
  gboolean warning;
  DfpNoticeButton buttons[DFP_NOTICE_BUTTONS_MAXIMUM];
} kinds[N_DFP_NOTICES] = {
  [DFP_NOTICE_RECOVERED] = { FALSE,
                             { { N_ ("_Keep Them"), DFP_NOTICE_ACT_KEEP },
                               { N_ ("_What Changed"), DFP_NOTICE_ACT_DIFFERENCES },
                               { N_ ("_Open the Saved Plan"), DFP_NOTICE_ACT_REOPEN } } },
  [DFP_NOTICE_RECOVERED_NEW] = { FALSE,
                                 { { N_ ("_Keep It"), DFP_NOTICE_ACT_KEEP },
                                   { N_ ("_Save…"), DFP_NOTICE_ACT_SAVE_COPY },
                                   { N_ ("_Discard"), DFP_NOTICE_ACT_DISCARD } } },
  [DFP_NOTICE_CHANGED] = { FALSE,
                           { { N_ ("_Show the New Version"), DFP_NOTICE_ACT_REOPEN },
                             { N_ ("_See the Differences"), DFP_NOTICE_ACT_DIFFERENCES },
                             { N_ ("Keep Mine as a _Copy…"), DFP_NOTICE_ACT_SAVE_COPY } } },
  [DFP_NOTICE_CONFLICT] = { TRUE,
                            { { N_ ("Keep Mine as a _Copy…"), DFP_NOTICE_ACT_SAVE_COPY },
                              { N_ ("_Take Theirs"), DFP_NOTICE_ACT_REOPEN },
                              { N_ ("_See the Differences"), DFP_NOTICE_ACT_DIFFERENCES } } },
  [DFP_NOTICE_GONE] = { TRUE,
                        { { N_ ("_Save Again"), DFP_NOTICE_ACT_SAVE },
                          { N_ ("Save _Elsewhere…"), DFP_NOTICE_ACT_SAVE_COPY } } },
  [DFP_NOTICE_BROKEN] = { TRUE,
                          { { N_ ("_Save Again"), DFP_NOTICE_ACT_SAVE },
                            { N_ ("Save _Elsewhere…"), DFP_NOTICE_ACT_SAVE_COPY },
                            { N_ ("_Earlier Versions"), DFP_NOTICE_ACT_VERSIONS } } },
  [DFP_NOTICE_IN_USE] = { TRUE,
                          { { N_ ("Open as a _Copy…"), DFP_NOTICE_ACT_SAVE_COPY },
                            { N_ ("_Look Again"), DFP_NOTICE_ACT_REOPEN } } },
  [DFP_NOTICE_READ_ONLY] = { FALSE, { { N_ ("Save a _Copy…"), DFP_NOTICE_ACT_SAVE_COPY } } },
  [DFP_NOTICE_NEWER_FORMAT] = { FALSE, { { N_ ("Save a _Copy…"), DFP_NOTICE_ACT_SAVE_COPY } } },
  [DFP_NOTICE_SAVE_FAILED] = { TRUE,
                               { { N_ ("_Save Again"), DFP_NOTICE_ACT_SAVE },
                                 { N_ ("Save _Elsewhere…"), DFP_NOTICE_ACT_SAVE_COPY } } },
  [DFP_NOTICE_UNPROTECTED] = { TRUE, { { N_ ("Save a _Copy…"), DFP_NOTICE_ACT_SAVE_COPY } } },
};

DfpNotice *
dfp_notice_new (DfpNoticeKind kind, char *heading, char *text)
{
  DfpNotice *self;

  g_return_val_if_fail (kind < N_DFP_NOTICES, NULL);

  self = g_new0 (DfpNotice, 1);
  self->kind = kind;
  self->warning = kinds[kind].warning;
  self->heading = heading;
  self->text = text;
  for (guint i = 0; i < DFP_NOTICE_BUTTONS_MAXIMUM && kinds[kind].buttons[i].label != NULL; i++)
    self->buttons[self->n_buttons++] =
        (DfpNoticeButton){ _ (kinds[kind].buttons[i].label), kinds[kind].buttons[i].act };
  return self;
}

void
dfp_notice_free (DfpNotice *self)
{
  g_free (self->heading);
  g_free (self->text);
  g_free (self);
}

gboolean
dfp_notice_equal (const DfpNotice *a, const DfpNotice *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->kind == b->kind && g_str_equal (a->heading, b->heading) && g_str_equal (a->text, b->text);
}
