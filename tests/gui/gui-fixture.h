/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan and one page of it in a window, and what finds its way about the widgets as a person would. */
#pragma once

#include "document/dfp-document.h"
#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

/* gtk_test_init () for what uses our widgets. */
void gui_test_init (int *argc, char ***argv);

/* Lets the main loop run for so long, and on until nothing moves. */
void gui_spin (int milliseconds);
/* Until a frame or two are drawn. */
void gui_draw (void);
/* Until an edit has come to all that shows it. */
void gui_settle (void);

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration; /* borrowed */
  DfpDocument *document;           /* from here on NULL until a page is open */
  DfpSession *session;
  GtkWidget *window;
  GtkWidget *page; /* borrowed */
} GuiFixture;

/* From January 2027, in euros, with one configuration. */
void gui_fixture_add_plan (GuiFixture *f);
/* The document and session of the plan, which has to be there. */
void gui_fixture_add_session (GuiFixture *f);
/* The page @name in a window, with a session if there is none yet; NULL: one with nothing of its own, to hold what is
 * tested outside its page. */
void gui_fixture_open (GuiFixture *f, const char *name);
/* Closes what is open and checks that nothing of it is left. */
void gui_fixture_tear_down (GuiFixture *f, gconstpointer data);

/* The sentence at the head of the page. Transfer full. */
char *gui_fixture_get_sentence (GuiFixture *f);
/* Takes back the last edit, which has to be called @label; NULL for any. */
void gui_fixture_undo (GuiFixture *f, const char *label);

/* The widgets of @type from @widget on, in order. Transfer container. */
GPtrArray *gui_find_all (GtkWidget *widget, GType type);
/* NULL for none. */
GtkWidget *gui_find (GtkWidget *widget, GType type);
GtkWidget *gui_find_nth (GtkWidget *widget, GType type, guint n);
/* The visible label or button that reads @text, NULL for none. */
GtkWidget *gui_find_text (GtkWidget *widget, const char *text);
/* The row of the form that edits @field; it has to be there. */
GtkWidget *gui_find_field (GtkWidget *widget, const char *field);

/* As if @key were pressed on the focused @widget. Returns whether it was of use. */
gboolean gui_press (GtkWidget *widget, guint key, GdkModifierType state);
/* Presses the button that reads @label. */
void gui_click (GtkWidget *widget, const char *label);

G_END_DECLS
