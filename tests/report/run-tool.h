/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other people's programs read what the reports write. */
#pragma once

#include <glib.h>

/* Runs @program with the file that holds @bytes at the place of "@" in @arguments (separated by
 * blanks) and returns what it prints; NULL when it fails, and the test is skipped when the program is missing. */
char *run_tool (const char *program, const char *arguments, GBytes *bytes);
/* @text without any white space: lines break where they like. */
char *squeeze (const char *text);
