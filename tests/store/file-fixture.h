/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder for one plan, and what the tests of the durable store do with it. */
#pragma once

#include "store/dfp-file.h"

G_BEGIN_DECLS

#define NOBODY 65534 /* another user, for root */

typedef struct
{
  char *folder;
  char *path; /* plan.dfplan in it */
} Fixture;

void set_up (Fixture *f, gconstpointer data);
void tear_down (Fixture *f, gconstpointer data);

/* With a backup. */
DfpSaveResult save (const char *path, const char *text, const DfpStamp *expected, DfpStamp *stamp, GError **error);
void assert_saved (const char *path, const char *text, const DfpStamp *expected, DfpStamp *stamp);
void assert_content (const char *path, const char *text);
void assert_backup (const char *path, const char *text);

/* Runs @run in a child, so that it may change what a process is allowed to; 0 is success. */
int run_in_child (int (*run) (const Fixture *), const Fixture *f);
/* For that: as another user, when this is root. 0 when the save failed, as it must. */
int save_without_rights (const Fixture *f);
/* For a child that is killed: texts of one letter. */
int save_for_ever (const Fixture *f);

G_END_DECLS
