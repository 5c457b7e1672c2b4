/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the page when the widget comes into a window. The popover is made when it is first asked for. */
#include "gui/exhibit/dfp-headline-keeper.h"

#include "exhibit/dfp-headline-list.h"
#include "gui/exhibit/dfp-explain.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-popover.h"

struct _DfpHeadlineKeeper
{
  GObject parent_instance;

  GtkWidget *widget;  /* borrowed */
  DfpPage *page;      /* borrowed while the widget is rooted */
  GtkWidget *explain; /* child of the widget; NULL until the first question */
  char *headline;
};

G_DEFINE_FINAL_TYPE (DfpHeadlineKeeper, dfp_headline_keeper, G_TYPE_OBJECT)

enum
{
  SIGNAL_SHOW,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static gboolean
get_subject (DfpHeadlineKeeper *self, DfpSubject *subject)
{
  if (self->page == NULL || self->headline == NULL || dfp_page_get_configuration (self->page) == NULL)
    return FALSE;
  dfp_page_get_subject (self->page, subject);
  return TRUE;
}

static void
name_widget (DfpHeadlineKeeper *self, const char *caption, const char *figure, const char *note)
{
  g_autofree char *name = *note != '\0' ? g_strdup_printf ("%s: %s, %s", caption, figure, note)
                                        : g_strdup_printf ("%s: %s", caption, figure);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_cb (DfpHeadlineKeeper *self)
{
  g_autofree char *caption = NULL, *figure = NULL, *note = NULL;
  DfpSubject subject;

  if (!get_subject (self, &subject))
    return;
  caption = dfp_headline_get_caption (self->headline, &subject);
  figure = dfp_headline_get_figure (self->headline, &subject);
  note = dfp_headline_get_note (self->headline, &subject);
  name_widget (self, caption, figure, note);
  g_signal_emit (self, signals[SIGNAL_SHOW], 0, caption, figure, note);
}

static void
forget_page (DfpHeadlineKeeper *self)
{
  if (self->page != NULL)
    g_signal_handlers_disconnect_by_data (self->page, self);
  self->page = NULL;
}

static void
root_cb (DfpHeadlineKeeper *self)
{
  forget_page (self);
  if (gtk_widget_get_root (self->widget) != NULL)
    self->page = DFP_PAGE (gtk_widget_get_ancestor (self->widget, DFP_TYPE_PAGE));
  if (self->page != NULL)
    g_signal_connect_object (self->page, "updated", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
}

static void
dfp_headline_keeper_dispose (GObject *object)
{
  DfpHeadlineKeeper *self = DFP_HEADLINE_KEEPER (object);

  forget_page (self);
  g_clear_pointer (&self->explain, gtk_widget_unparent);
  g_clear_pointer (&self->headline, g_free);
  G_OBJECT_CLASS (dfp_headline_keeper_parent_class)->dispose (object);
}

static void
dfp_headline_keeper_class_init (DfpHeadlineKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_headline_keeper_dispose;
  signals[SIGNAL_SHOW] = g_signal_new ("show", DFP_TYPE_HEADLINE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
}

static void
dfp_headline_keeper_init (DfpHeadlineKeeper *self)
{
}

DfpHeadlineKeeper *
dfp_headline_keeper_new (GtkWidget *widget)
{
  DfpHeadlineKeeper *self = g_object_new (DFP_TYPE_HEADLINE_KEEPER, NULL);

  self->widget = widget;
  g_signal_connect_object (widget, "notify::root", G_CALLBACK (root_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
dfp_headline_keeper_set_headline (DfpHeadlineKeeper *self, const char *headline)
{
  g_return_if_fail (DFP_IS_HEADLINE_KEEPER (self));
  g_return_if_fail (headline == NULL || dfp_headline_exists (headline));
  g_free (self->headline);
  self->headline = g_strdup (headline);
  update_cb (self);
}

void
dfp_headline_keeper_explain (DfpHeadlineKeeper *self)
{
  g_auto (DfpHeadlineExplanation) explanation = { 0 };
  g_autofree char *caption = NULL;
  DfpSubject subject;

  g_return_if_fail (DFP_IS_HEADLINE_KEEPER (self));
  if (!get_subject (self, &subject))
    return;
  if (self->explain == NULL)
    {
      self->explain = dfp_explain_new ();
      dfp_popover_attach (self->explain, self->widget);
    }
  caption = dfp_headline_get_caption (self->headline, &subject);
  dfp_headline_explain (self->headline, &subject, &explanation);
  dfp_explain_show (DFP_EXPLAIN (self->explain), caption, &explanation);
}
