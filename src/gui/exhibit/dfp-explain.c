/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A popover with one line per part. A part that is entered somewhere is a link there. */
#include "gui/exhibit/dfp-explain.h"

#include <adwaita.h>

#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-popover.h"

#define WIDTH 320          /* px */
#define WRAPPED_MAXIMUM 60 /* characters */

struct _DfpExplain
{
  GtkPopover parent_instance;

  GtkLabel *title_label; /* borrowed, as the others */
  GtkLabel *formula_label;
  GtkLabel *source_label;
  GtkBox *parts;
};

G_DEFINE_FINAL_TYPE (DfpExplain, dfp_explain, GTK_TYPE_POPOVER)

static GtkLabel *
append_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
dfp_explain_class_init (DfpExplainClass *klass)
{
}

static void
dfp_explain_init (DfpExplain *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "explain");
  self->title_label = append_label (box, "heading");
  self->formula_label = append_label (box, "caption");
  self->parts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (box, GTK_WIDGET (self->parts));
  self->source_label = append_label (box, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->formula_label), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->source_label), "secondary");
  /* A popover measures its height with the room of its shadow as if words could use it: a width that is fixed
   * keeps the last lines from being cut off. */
  gtk_widget_set_size_request (GTK_WIDGET (box), WIDTH, -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (box));
  gtk_popover_set_child (GTK_POPOVER (self), clamp);
}

GtkWidget *
dfp_explain_new (void)
{
  return g_object_new (DFP_TYPE_EXPLAIN, NULL);
}

static void
clear (DfpExplain *self)
{
  g_return_if_fail (DFP_IS_EXPLAIN (self));
  dfp_children_remove (GTK_WIDGET (self->parts));
  show_label (self->title_label, NULL);
  show_label (self->formula_label, NULL);
  show_label (self->source_label, NULL);
}

const char *
dfp_explain_get_title (DfpExplain *self)
{
  const char *title;

  g_return_val_if_fail (DFP_IS_EXPLAIN (self), NULL);
  title = gtk_label_get_label (self->title_label);
  return *title != '\0' ? title : NULL;
}

static void
set_title (DfpExplain *self, const char *title)
{
  g_return_if_fail (DFP_IS_EXPLAIN (self));
  show_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
}

/* A sentence under the title: the formula in words; NULL for none. */
static void
set_formula (DfpExplain *self, const char *formula)
{
  g_return_if_fail (DFP_IS_EXPLAIN (self));
  show_label (self->formula_label, formula);
}

/* Where the formula comes from; NULL for none. */
static void
set_source (DfpExplain *self, const char *source)
{
  g_return_if_fail (DFP_IS_EXPLAIN (self));
  show_label (self->source_label, source);
}

static GtkWidget *
create_link (DfpExplain *self, const char *label, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "link");
  gtk_widget_add_css_class (button, "explain-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self);
  return button;
}

/* Words wrap; names are as long as people make them and are cut. */
static void
fit (GtkWidget *label)
{
  const char *text = gtk_label_get_label (GTK_LABEL (label));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (g_utf8_strlen (text, -1) > WRAPPED_MAXIMUM)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (label, text);
      return;
    }
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
}

static GtkWidget *
append_part (DfpExplain *self, const char *label, const char *value, const char *target)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *start = target != NULL ? create_link (self, label, target) : gtk_label_new (label);
  GtkWidget *end = gtk_label_new (value);

  gtk_widget_set_halign (start, GTK_ALIGN_START);
  gtk_widget_set_hexpand (start, TRUE);
  fit (target != NULL ? gtk_button_get_child (GTK_BUTTON (start)) : start);
  fit (end);
  gtk_label_set_xalign (GTK_LABEL (end), 1);
  gtk_label_set_justify (GTK_LABEL (end), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (end, "numeric");
  gtk_widget_add_css_class (end, "heading");
  gtk_widget_add_css_class (line, "explain-part");
  gtk_box_append (GTK_BOX (line), start);
  gtk_box_append (GTK_BOX (line), end);
  gtk_box_append (self->parts, line);
  return line;
}

/* @target: what "win.go-to" takes ("money", "team/heads"), or NULL for plain words. */
static void
add (DfpExplain *self, const char *label, const char *value, const char *target)
{
  g_return_if_fail (DFP_IS_EXPLAIN (self) && label != NULL && value != NULL);
  append_part (self, label, value, target);
}

/* The last line, in bold over a rule. */
static void
add_total (DfpExplain *self, const char *label, const char *value)
{
  GtkWidget *line;

  g_return_if_fail (DFP_IS_EXPLAIN (self) && label != NULL && value != NULL);
  line = append_part (self, label, value, NULL);
  gtk_widget_add_css_class (line, "total");
  gtk_widget_add_css_class (gtk_widget_get_first_child (line), "heading");
}

void
dfp_explain_show (DfpExplain *self, const char *caption, const DfpHeadlineExplanation *explanation)
{
  g_return_if_fail (DFP_IS_EXPLAIN (self) && explanation != NULL);
  clear (self);
  set_title (self, explanation->title);
  set_formula (self, explanation->formula);
  for (int i = 0; i < explanation->n_lines; i++)
    add (self, explanation->lines[i].label, explanation->lines[i].value, explanation->lines[i].target);
  if (explanation->total != NULL)
    add_total (self, caption, explanation->total);
  set_source (self, explanation->source);
  dfp_popover_show (GTK_WIDGET (self));
}
