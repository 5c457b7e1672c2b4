/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message dialog with two rows; both values are one undo step. */
#include "gui/dfp-configuration-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chart/dfp-palette.h"
#include "gui/widgets/dfp-shape-mark.h"

typedef struct
{
  DfpSession *session;             /* owned */
  DfpConfiguration *configuration; /* owned */
  GtkEditable *name;
  GtkWidget *colours[DFP_N_CONFIGURATION_COLORS];
} Form;

static void
free_form (gpointer data, GClosure *closure)
{
  Form *form = data;

  g_object_unref (form->session);
  g_object_unref (form->configuration);
  g_free (form);
}

static int
get_colour (const Form *form)
{
  for (int i = 0; i < DFP_N_CONFIGURATION_COLORS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (form->colours[i])))
      return i;
  return dfp_configuration_get (form->configuration)->colour;
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Form *form)
{
  const char *name = gtk_editable_get_text (form->name);

  if (strcmp (response, "apply") != 0 || dfp_object_get_siblings (DFP_OBJECT (form->configuration), NULL) == NULL)
    return;
  dfp_session_begin (form->session, _ ("Name Configuration"));
  g_object_set (form->configuration, "name", name, "colour", get_colour (form), NULL);
  dfp_session_end (form->session);
}

/* The field's own rules decide what a name may be; an empty one names nothing. */
static void
name_changed_cb (GtkEditable *editable, AdwMessageDialog *dialog)
{
  const DfpField *field = dfp_type_find_field (DFP_TYPE_CONFIGURATION, "name");
  const char *text = gtk_editable_get_text (editable);
  g_autoptr (GError) error = NULL;
  const gboolean valid = *text != '\0' && dfp_field_check_text (field, text, &error);

  adw_message_dialog_set_response_enabled (dialog, "apply", valid);
  gtk_widget_set_tooltip_text (GTK_WIDGET (editable), error != NULL ? error->message : NULL);
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (editable), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (editable), "error");
}

static const char *
get_colour_name (int colour)
{
  static const char *const names[DFP_N_CONFIGURATION_COLORS] = {
    N_ ("Blue disc"), N_ ("Orange diamond"), N_ ("Magenta triangle"), N_ ("Green square"), N_ ("Brown cross"),
  };

  return _ (names[colour]);
}

static GtkWidget *
create_colours (Form *form)
{
  const int present = dfp_configuration_get (form->configuration)->colour % DFP_N_CONFIGURATION_COLORS;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (int i = 0; i < DFP_N_CONFIGURATION_COLORS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      gtk_button_set_child (GTK_BUTTON (button), dfp_shape_mark_new (i));
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), i > 0 ? GTK_TOGGLE_BUTTON (form->colours[0]) : NULL);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == present);
      gtk_widget_set_tooltip_text (button, get_colour_name (i));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, get_colour_name (i), -1);
      gtk_box_append (GTK_BOX (box), button);
      form->colours[i] = button;
    }
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
create_content (Form *form, GtkWidget *dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *entry = gtk_entry_new ();

  form->name = GTK_EDITABLE (entry);
  gtk_editable_set_text (form->name, dfp_configuration_get (form->configuration)->name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  g_signal_connect (entry, "changed", G_CALLBACK (name_changed_cb), dialog);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), create_colours (form));
  return box;
}

void
dfp_configuration_dialog_present (GtkWindow *parent, DfpSession *session, DfpConfiguration *configuration)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Name and Colour"), NULL);
  Form *form = g_new0 (Form, 1);

  form->session = g_object_ref (session);
  form->configuration = g_object_ref (configuration);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "apply", _ ("_Apply"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_content (form, dialog));
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), form, free_form, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
