/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An alert, which a screen reader reads out when it appears. Where only the words change, the buttons stay, and the
 * keyboard with them. */
#include "gui/dfp-notice-bar.h"

#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-wrap.h"

struct _DfpNoticeBar
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkImage *icon;
  GtkLabel *heading;
  GtkLabel *text;
  DfpWrap *buttons;

  DfpNoticeAct acts[DFP_NOTICE_BUTTONS_MAXIMUM]; /* of the buttons that are there */
  guint n_acts;
};

G_DEFINE_FINAL_TYPE (DfpNoticeBar, dfp_notice_bar, GTK_TYPE_WIDGET)

static void
dfp_notice_bar_dispose (GObject *object)
{
  g_clear_pointer (&DFP_NOTICE_BAR (object)->content, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_notice_bar_parent_class)->dispose (object);
}

static void
dfp_notice_bar_class_init (DfpNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_notice_bar_dispose;
  g_type_ensure (DFP_TYPE_WRAP);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/digitalfactory/Planner/ui/dfp-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpNoticeBar, content);
  gtk_widget_class_bind_template_child (widget_class, DfpNoticeBar, icon);
  gtk_widget_class_bind_template_child (widget_class, DfpNoticeBar, heading);
  gtk_widget_class_bind_template_child (widget_class, DfpNoticeBar, text);
  gtk_widget_class_bind_template_child (widget_class, DfpNoticeBar, buttons);
}

static void
dfp_notice_bar_init (DfpNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_buttons_of (DfpNoticeBar *self, const DfpNotice *notice)
{
  gboolean same = self->n_acts == notice->n_buttons;

  for (guint i = 0; same && i < notice->n_buttons; i++)
    same = self->acts[i] == notice->buttons[i].act;
  return same;
}

static void
add_button (DfpNoticeBar *self, const DfpNoticeButton *button)
{
  GtkWidget *widget = gtk_button_new_with_mnemonic (button->label);

  /* Its name is that of the label in it, not that with an underscore as well. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  if (self->n_acts == 0)
    gtk_widget_add_css_class (widget, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "do.notice");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "i", (int) button->act);
  dfp_wrap_append (self->buttons, widget);
  self->acts[self->n_acts++] = button->act;
}

static void
replace_buttons (DfpNoticeBar *self, const DfpNotice *notice)
{
  dfp_children_remove (GTK_WIDGET (self->buttons));
  self->n_acts = 0;
  for (guint i = 0; i < notice->n_buttons; i++)
    add_button (self, &notice->buttons[i]);
}

void
dfp_notice_bar_show (DfpNoticeBar *self, const DfpNotice *notice)
{
  g_return_if_fail (DFP_IS_NOTICE_BAR (self));

  if (notice != NULL)
    {
      if (!has_buttons_of (self, notice))
        replace_buttons (self, notice);
      gtk_label_set_text (self->heading, notice->heading);
      gtk_label_set_text (self->text, notice->text);
      gtk_image_set_from_icon_name (self->icon,
                                    notice->warning ? "dialog-warning-symbolic" : "document-open-recent-symbolic");
      if (notice->warning)
        gtk_widget_add_css_class (self->content, "trouble"); /* "warning" would colour the words too */
      else
        gtk_widget_remove_css_class (self->content, "trouble");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, notice->heading,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, notice->text, -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), notice != NULL);
}
