/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One edit of a cell, from its first letter to its end. What is typed is written at once where it can be read, so that
 * totals and pictures follow; what cannot be read stays in the cell with its reason beside it, and the value stays as it
 * was. */
#include "gui/form/dfp-value-text.h"
#include "gui/table/dfp-table-cell.h"
#include "gui/table/dfp-table-private.h"
#include "gui/widgets/dfp-popover.h"

/* One edit at a time in each table: from the first key to Enter, Tab or Escape. */
typedef struct
{
  DfpTable *table;    /* borrowed: the edit is its data */
  DfpTableCell *cell; /* owned */
  const DfpField *field;
  GValue before;             /* for Escape */
  GtkWidget *message;        /* popover with the reason; child of the table, NULL while there is none */
  GtkEventController *focus; /* borrowed from the input */
  guint close_id;            /* source, after the keyboard left */
  gboolean closing;
} Edit;

#define EDIT_KEY "dfp-edit"

static void
free_edit (gpointer data)
{
  Edit *edit = data;

  g_clear_handle_id (&edit->close_id, g_source_remove);
  g_clear_pointer (&edit->message, gtk_widget_unparent);
  g_value_unset (&edit->before);
  g_object_unref (edit->cell);
  g_free (edit);
}

static Edit *
get_edit (DfpTable *self)
{
  return g_object_get_data (G_OBJECT (self), EDIT_KEY);
}

gboolean
dfp_table_is_editing (DfpTable *self)
{
  return get_edit (self) != NULL;
}

static void
show_message (Edit *edit, const char *text)
{
  graphene_rect_t bounds;

  if (edit->message == NULL)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
      gtk_widget_add_css_class (label, "error");
      edit->message = gtk_popover_new ();
      gtk_popover_set_autohide (GTK_POPOVER (edit->message), FALSE);
      gtk_popover_set_position (GTK_POPOVER (edit->message), GTK_POS_BOTTOM);
      gtk_popover_set_child (GTK_POPOVER (edit->message), label);
      gtk_widget_set_can_focus (edit->message, FALSE);
      dfp_popover_attach (edit->message, GTK_WIDGET (edit->table));
    }
  gtk_label_set_label (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (edit->message))), text);
  if (gtk_widget_compute_bounds (GTK_WIDGET (edit->cell), GTK_WIDGET (edit->table), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (edit->message),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                  (int) bounds.size.height });
  dfp_popover_show (edit->message);
}

/* A row that went while it was edited takes no more. */
static gboolean
has_row (Edit *edit)
{
  DfpList *list = edit->table->list;

  return list != NULL && dfp_object_get_siblings (dfp_table_cell_get_row (edit->cell), NULL) == list;
}

/* Writes the text if it can be read; TRUE then. */
static gboolean
write_text (Edit *edit)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (dfp_table_cell_get_editor (edit->cell)));
  DfpObject *row = dfp_table_cell_get_row (edit->cell);
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (!has_row (edit))
    return TRUE;
  g_object_get_property (G_OBJECT (row), edit->field->name, &value);
  if (!dfp_value_from_text (row, edit->field, text, &value, &error))
    {
      dfp_table_cell_set_draft (edit->cell, text, error->message);
      return FALSE;
    }
  dfp_table_cell_set_draft (edit->cell, NULL, NULL);
  g_object_set_property (G_OBJECT (row), edit->field->name, &value);
  return TRUE;
}

static void
changed_cb (GtkEditable *editor, Edit *edit)
{
  if (edit->closing)
    return;
  if (write_text (edit) && edit->message != NULL)
    gtk_popover_popdown (GTK_POPOVER (edit->message));
}

static void
close_edit (DfpTable *self, Edit *edit)
{
  edit->closing = TRUE;
  /* The input may outlive this in the event that ends it. */
  g_signal_handlers_disconnect_by_data (edit->focus, edit);
  g_signal_handlers_disconnect_by_data (dfp_table_cell_get_editor (edit->cell), edit);
  dfp_table_cell_close_editor (edit->cell);
  dfp_table_cell_update (edit->cell);
  dfp_table_seal (self);
  g_object_set_data (G_OBJECT (self), EDIT_KEY, NULL);
}

static gboolean
close_cb (gpointer user_data)
{
  Edit *edit = user_data;

  edit->close_id = 0;
  write_text (edit);
  close_edit (edit->table, edit);
  return G_SOURCE_REMOVE;
}

/* Nothing is written and nothing goes while the keyboard moves: what follows from a value could take away the very
 * widget that is getting it, and GTK would look for its root for ever. What cannot be read stays in the cell. */
static void
leave_cb (GtkEventControllerFocus *controller, Edit *edit)
{
  if (edit->closing || edit->close_id != 0)
    return;
  edit->close_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, close_cb, edit, NULL);
}

gboolean
dfp_table_finish_edit (DfpTable *self)
{
  Edit *edit = get_edit (self);

  if (edit == NULL)
    return TRUE;
  if (!write_text (edit))
    {
      const char *reason = gtk_widget_get_tooltip_text (GTK_WIDGET (edit->cell));

      show_message (edit, reason != NULL ? reason : "");
      return FALSE;
    }
  close_edit (self, edit);
  return TRUE;
}

void
dfp_table_cancel_edit (DfpTable *self)
{
  Edit *edit = get_edit (self);

  if (edit == NULL)
    return;
  edit->closing = TRUE;
  dfp_table_cell_set_draft (edit->cell, NULL, NULL);
  if (has_row (edit))
    g_object_set_property (G_OBJECT (dfp_table_cell_get_row (edit->cell)), edit->field->name, &edit->before);
  close_edit (self, edit);
}

static void
follow_focus (Edit *edit, GtkText *editor)
{
  edit->focus = gtk_event_controller_focus_new ();
  g_signal_connect (edit->focus, "leave", G_CALLBACK (leave_cb), edit);
  gtk_widget_add_controller (GTK_WIDGET (editor), edit->focus);
}

GtkText *
dfp_table_open_editor (DfpTable *self, DfpTableCell *cell, const DfpField *field, const char *initial)
{
  DfpObject *row = dfp_table_cell_get_row (cell);
  Edit *edit = g_new0 (Edit, 1);
  g_autofree char *text = NULL;
  GtkText *editor;

  dfp_table_seal (self);
  edit->table = self;
  edit->cell = g_object_ref (cell);
  edit->field = field;
  g_object_get_property (G_OBJECT (row), field->name, &edit->before);
  text = initial != NULL                           ? g_strdup (initial)
         : dfp_table_cell_get_draft (cell) != NULL ? g_strdup (dfp_table_cell_get_draft (cell))
                                                   : dfp_value_to_text (row, field, DFP_VALUE_EDIT);
  editor = dfp_table_cell_open_editor (cell, text);
  g_object_set_data_full (G_OBJECT (self), EDIT_KEY, edit, free_edit);
  g_signal_connect (editor, "changed", G_CALLBACK (changed_cb), edit);
  follow_focus (edit, editor);
  gtk_widget_grab_focus (GTK_WIDGET (editor));
  if (initial != NULL)
    {
      gtk_editable_set_position (GTK_EDITABLE (editor), -1);
      changed_cb (GTK_EDITABLE (editor), edit);
    }
  return editor;
}
