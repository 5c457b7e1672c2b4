/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text view in a frame that grows with its text up to a limit. Tab leaves it. */
#include "gui/form/dfp-notes-row.h"

#define HEIGHT_MINIMUM 72
#define HEIGHT_MAXIMUM 240

struct _DfpNotesRow
{
  DfpFieldRow parent_instance;

  GtkTextBuffer *buffer; /* borrowed from the view */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (DfpNotesRow, dfp_notes_row, DFP_TYPE_FIELD_ROW)

static char *
get_text (DfpNotesRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
changed_cb (GtkTextBuffer *buffer, DfpNotesRow *self)
{
  g_autofree char *text = get_text (self);

  if (!self->showing && dfp_field_row_get_field (DFP_FIELD_ROW (self)) != NULL)
    dfp_field_row_commit_text (DFP_FIELD_ROW (self), text);
}

static void
dfp_notes_row_show (DfpFieldRow *row)
{
  DfpNotesRow *self = DFP_NOTES_ROW (row);
  g_autofree char *text = NULL, *shown = get_text (self);

  g_object_get (dfp_field_row_get_object (row), dfp_field_row_get_field (row)->name, &text, NULL);
  if (g_strcmp0 (text, shown) == 0)
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->showing = FALSE;
}

static void
dfp_notes_row_class_init (DfpNotesRowClass *klass)
{
  DFP_FIELD_ROW_CLASS (klass)->show = dfp_notes_row_show;
}

static void
name_view_cb (DfpNotesRow *self, GParamSpec *pspec, GtkWidget *view)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
dfp_notes_row_init (DfpNotesRow *self)
{
  GtkWidget *view = gtk_text_view_new (), *frame = gtk_scrolled_window_new ();

  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE); /* the plan's undo is the one that counts */
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), HEIGHT_MINIMUM);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (frame), HEIGHT_MAXIMUM);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (frame), TRUE);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (frame), TRUE);
  gtk_widget_add_css_class (frame, "notes-frame");
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (self, "notify::title", G_CALLBACK (name_view_cb), view, 0);
  dfp_field_row_set_editor (DFP_FIELD_ROW (self), frame, TRUE);
}
