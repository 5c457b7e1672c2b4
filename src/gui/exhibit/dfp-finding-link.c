/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings say by their target which page they are about; the page says its own name. */
#include "gui/exhibit/dfp-finding-link.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "gui/page/dfp-page-follow.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-wrapped-label.h"

struct _DfpFindingLink
{
  GtkButton parent_instance;

  DfpLamp *lamp; /* children of the button */
  GtkLabel *label;
  DfpPage *page; /* borrowed while rooted */
};

G_DEFINE_FINAL_TYPE (DfpFindingLink, dfp_finding_link, GTK_TYPE_BUTTON)

static gboolean
is_about (const DfpFinding *finding, const char *page)
{
  const gsize length = strlen (page);

  return finding->light <= DFP_LIGHT_AMBER && strncmp (finding->target, page, length) == 0 &&
         (finding->target[length] == '/' || finding->target[length] == '\0');
}

/* The worst finding about @page, or NULL; how many there are through @n. */
static const DfpFinding *
find_worst (const DfpHealth *health, const char *page, int *n)
{
  const DfpFinding *worst = NULL;

  *n = 0;
  for (guint i = 0; i < health->n_findings; i++)
    if (is_about (&health->findings[i], page))
      {
        if (worst == NULL)
          worst = &health->findings[i];
        *n += 1;
      }
  return worst;
}

static void
show (DfpFindingLink *self, const DfpFinding *worst, int n)
{
  g_autofree char *target = g_strdup_printf ("health/%s", worst->check->key);
  /* Translators: %d is how many other findings there are about this page. */
  g_autofree char *text =
      n > 1 ? g_strdup_printf (ngettext ("%s, and %d more", "%s, and %d more", (gulong) (n - 1)), worst->title, n - 1)
            : g_strdup (worst->title);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s. Show in Health"), dfp_light_get_label (worst->light), text);

  dfp_lamp_set_level (self->lamp, dfp_lamp_get_level_of (worst->light));
  gtk_label_set_text (self->label, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_cb (DfpFindingLink *self)
{
  g_autofree char *name = NULL;
  const DfpFinding *worst;
  DfpSubject subject;
  int n;

  dfp_page_get_subject (self->page, &subject);
  if (subject.design == NULL)
    return;
  g_object_get (self->page, "name", &name, NULL);
  worst = find_worst (subject.design->health, name, &n);
  gtk_widget_set_visible (GTK_WIDGET (self), worst != NULL);
  if (worst != NULL)
    show (self, worst, n);
}

static void
dfp_finding_link_class_init (DfpFindingLinkClass *klass)
{
}

static void
dfp_finding_link_init (DfpFindingLink *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->lamp = DFP_LAMP (dfp_lamp_new (DFP_LAMP_AMBER));
  self->label = GTK_LABEL (dfp_wrapped_label_new (NULL, 2, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lamp));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", "health");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Show in Health"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "finding-link");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  dfp_page_follow (GTK_WIDGET (self), &self->page, G_CALLBACK (update_cb));
}
