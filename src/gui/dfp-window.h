/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One window shows one plan, or the welcome page while it has none. Pages are made when they are
 * first looked at and known only as DfpPage. What it can be asked to do, the application adds to it (dfp-window-actions.h,
 * dfp-private-actions.h). */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef struct _DfpDocument DfpDocument;
typedef struct _DfpSession DfpSession;

#define DFP_TYPE_WINDOW (dfp_window_get_type ())
G_DECLARE_FINAL_TYPE (DfpWindow, dfp_window, DFP, WINDOW, AdwApplicationWindow)

DfpWindow *dfp_window_new (GtkApplication *application);

/* Property session (read-only, notify): NULL while the welcome page is shown. Borrowed. */
DfpSession *dfp_window_get_session (DfpWindow *self);
/* Shows a plan instead of what was shown before. */
void dfp_window_set_document (DfpWindow *self, DfpDocument *document);
void dfp_window_show_welcome (DfpWindow *self);
/* Six questions instead of the welcome page; their plan is then shown in Compare. */
void dfp_window_show_sketch (DfpWindow *self);

/* @target: the name of a page, or "page/field", or "page/row id", or "page/row id/field". */
void dfp_window_go_to (DfpWindow *self, const char *target);
/* Goes @by pages down the sidebar, around the end. */
void dfp_window_go_by (DfpWindow *self, int by);
/* Goes to the page that was left last, and to what had the focus there. */
void dfp_window_return (DfpWindow *self);
/* Back from a page to the list of pages, where only one has room. */
void dfp_window_go_back (DfpWindow *self);
void dfp_window_set_searching (DfpWindow *self, gboolean searching);

void dfp_window_add_toast (DfpWindow *self, const char *text);
/* With a button; @action is detailed. */
void dfp_window_add_action_toast (DfpWindow *self, const char *text, const char *button, const char *action);

G_END_DECLS
