/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan and what is known about it in one file, so that both are always of the same moment: how
 * recovery and versions keep plans in the state folder. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Puts @plan and @about in the place of what stands at @path, for its owner only. FALSE with DFP_ERROR_IO. Blocks. */
gboolean dfp_envelope_write (const char *path, GKeyFile *about, GBytes *plan, GError **error);

/* What is known about the plan at @path, without reading all of it; NULL when there is no such file or it is
 * damaged. Transfer full. Blocks. */
GKeyFile *dfp_envelope_read_about (const char *path);

/* The plan at @path, as it was put in. NULL with DFP_ERROR_IO when there is none, with DFP_ERROR_INVALID when it is
 * damaged. Transfer full. Blocks. */
GBytes *dfp_envelope_read (const char *path, GError **error);

/* Makes the folder at @path where it is not there, and takes it from everybody but its owner where it is. FALSE with
 * errno. */
gboolean dfp_envelope_make_folder (const char *path);

/* Text as it stands in @about: UTF-8, whatever @text is; NULL leaves it out, and is what reading gives then. */
void dfp_envelope_set_text (GKeyFile *about, const char *key, const char *text);
char *dfp_envelope_get_text (GKeyFile *about, const char *key);

/* The only group of @about. */
#define DFP_ENVELOPE_GROUP "plan"

G_END_DECLS
