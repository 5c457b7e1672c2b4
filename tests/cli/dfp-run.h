/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the real `dfp` in a folder of its own, as a script would. */
#pragma once

#include <json-glib/json-glib.h>

typedef struct
{
  char *folder;                    /* of the files of one test; removed at the end */
  char *locale;                    /* LC_ALL of the program; NULL: C.UTF-8 */
  void (*prepare) (gpointer data); /* runs in the process before the program does, or NULL */
  const char *to;                  /* file for standard output instead of `out`, or NULL */
  int status;
  char *out; /* what the last run said; NUL-terminated */
  gsize out_length;
  char *err;
} Dfp;

/* The program that is tested; once, before anything runs. */
void dfp_run_init (const char *program);

void dfp_run_set_up (Dfp *self, gconstpointer data);
void dfp_run_tear_down (Dfp *self, gconstpointer data);

/* Runs `dfp` with the words up to NULL. */
void dfp_run (Dfp *self, ...) G_GNUC_NULL_TERMINATED;
/* The same, and asserts the exit status; a failure must say why on standard error, and only there. */
void dfp_run_expect (Dfp *self, int status, ...) G_GNUC_NULL_TERMINATED;
/* The same without an error; the output as JSON. */
JsonNode *dfp_run_json (Dfp *self, ...) G_GNUC_NULL_TERMINATED;

char *dfp_run_read (Dfp *self, const char *file);
void dfp_run_write (Dfp *self, const char *file, const char *content, gssize length);
