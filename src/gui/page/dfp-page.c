/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listens to the session for all pages, so that none does it by itself: a change marks the
 * page as stale, and a stale page is updated before the next frame in which it is seen. */
#include "gui/page/dfp-page.h"

#include <string.h>

#include "analysis/questions/dfp-question.h"
#include "document/dfp-answers.h"
#include "document/dfp-document.h"
#include "document/dfp-session.h"
#include "gui/table/dfp-table.h"
#include "gui/widgets/dfp-empty.h"
#include "gui/widgets/dfp-popover.h"

#define CONTENT_WIDTH (1140 + 2 * 26) /* px, with the margins of .page-content */
#define CONTENT_SPACING 12

typedef struct
{
  GtkWidget *scroller;
  GtkBox *content;
  DfpSession *session; /* owned */
  char *name;
  const DfpPageWords *words; /* NULL: none */
  const char *(*find_title) (const char *name);
  char *target; /* to be shown once there is something to see */
  guint tick;
  guint follows; /* DFP_QUESTION_BIT () */
  gboolean stale;
  gboolean narrow;
} DfpPagePrivate;

static void dfp_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (DfpPage, dfp_page, ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (DfpPage)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_page_buildable_init))

typedef enum
{
  PROP_SESSION = 1,
  PROP_NAME,
  PROP_NARROW,
  PROP_FOLLOWS,
  PROP_PLAN,
  PROP_CONFIGURATION,
} DfpPageProperty;

static GParamSpec *properties[PROP_CONFIGURATION + 1];

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static GtkBuildableIface *parent_buildable;

static DfpPagePrivate *
get_private (DfpPage *self)
{
  return dfp_page_get_instance_private (self);
}

static void
update_now (DfpPage *self)
{
  DfpPagePrivate *priv = get_private (self);

  if (priv->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), priv->tick);
  priv->tick = 0;
  if (!priv->stale || dfp_page_get_configuration (self) == NULL)
    return;
  priv->stale = FALSE;
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DfpPage *self = DFP_PAGE (widget);

  get_private (self)->tick = 0;
  update_now (self);
  return G_SOURCE_REMOVE;
}

static void
configuration_changed_cb (DfpPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONFIGURATION]);
  dfp_page_queue_update (self);
}

static void
follow (DfpPage *self, DfpQuestion question)
{
  g_autofree char *signal = g_strconcat ("answered::", dfp_question_get_row (question)->name, NULL);

  g_signal_connect_object (dfp_session_get_answers (get_private (self)->session), signal,
                           G_CALLBACK (dfp_page_queue_update), self, G_CONNECT_SWAPPED);
}

/* What is quick changes with the totals. */
static void
follow_answers (DfpPage *self)
{
  follow (self, DFP_QUESTION_TOTALS);
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    if ((get_private (self)->follows & DFP_QUESTION_BIT (i)) != 0)
      follow (self, i);
}

static void
set_session (DfpPage *self, DfpSession *session)
{
  DfpPagePrivate *priv = get_private (self);

  if (priv->session == session)
    return;
  if (priv->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (dfp_session_get_answers (priv->session), self);
      g_signal_handlers_disconnect_by_data (priv->session, self);
    }
  g_set_object (&priv->session, session);
  if (session != NULL)
    {
      follow_answers (self);
      g_signal_connect_object (session, "notify::configuration", G_CALLBACK (configuration_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
  configuration_changed_cb (self);
}

/* Form rows carry the name of their field. */
static gboolean
is_form_row (GtkWidget *widget, const char *target)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "field");
  g_autofree char *field = NULL;

  if (pspec == NULL || !G_IS_PARAM_SPEC_STRING (pspec))
    return FALSE;
  g_object_get (widget, "field", &field, NULL);
  return g_strcmp0 (field, target) == 0;
}

static DfpList *
get_list (GtkWidget *widget)
{
  g_autoptr (DfpList) list = NULL;

  if (DFP_IS_TABLE (widget))
    g_object_get (widget, "list", &list, NULL);
  return list; /* the model holds it */
}

static gboolean
has_row (GtkWidget *widget, const char *id)
{
  DfpList *list = get_list (widget);

  return list != NULL && dfp_list_find (list, id) != NULL;
}

/* The table of what belongs to a row stands for the row. */
static gboolean
belongs_to_row (GtkWidget *widget, const char *id)
{
  DfpList *list = get_list (widget);

  return list != NULL && dfp_list_get_owner (list) != NULL &&
         g_strcmp0 (dfp_object_get_id (dfp_list_get_owner (list)), id) == 0;
}

static gboolean
has_column (GtkWidget *widget, const char *field)
{
  DfpList *list = get_list (widget);

  return list != NULL && dfp_type_find_field (dfp_list_get_row_type (list), field) != NULL;
}

static gboolean
shows_list (GtkWidget *widget, const char *name)
{
  DfpList *list = get_list (widget);

  return list != NULL && g_str_equal (dfp_list_get_field (list)->name, name);
}

/* The button that begins what is not there yet. */
static gboolean
is_beginning (GtkWidget *widget, const char *target)
{
  return DFP_IS_EMPTY (widget) && gtk_widget_get_mapped (widget);
}

typedef gboolean (*Match) (GtkWidget *widget, const char *target);

static GtkWidget *
find_below (GtkWidget *widget, Match match, const char *target)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = match (child, target) ? child : find_below (child, match, target);
  return found;
}

static gboolean
focus (GtkWidget *widget)
{
  return gtk_widget_get_focus_child (widget) != NULL || gtk_widget_grab_focus (widget) ||
         gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* Puts the cursor of a table on a row ("" for the first) and a field (NULL for the first). */
static gboolean
select_cell (GtkWidget *table, const char *id, const char *field)
{
  DfpList *list = get_list (table);
  DfpObject *row = *id != '\0' ? dfp_list_find (list, id) : dfp_list_get (list, 0);

  if (row != NULL && field != NULL && has_column (table, field))
    dfp_table_show_field (DFP_TABLE (table), field);
  return (row != NULL && dfp_table_select (DFP_TABLE (table), row, field)) || focus (table);
}

static gboolean
show_place (GtkWidget *page, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, "/", 2);
  GtkWidget *found;

  if (parts[0] == NULL)
    return FALSE;
  if ((found = find_below (page, is_form_row, parts[0])) != NULL)
    return focus (found);
  if ((found = find_below (page, has_row, parts[0])) != NULL)
    return select_cell (found, parts[0], parts[1]);
  if ((found = find_below (page, belongs_to_row, parts[0])) != NULL)
    return select_cell (found, "", NULL);
  if ((found = find_below (page, shows_list, parts[0])) != NULL)
    return select_cell (found, "", NULL);
  if ((found = find_below (page, has_column, parts[0])) != NULL)
    return select_cell (found, "", parts[0]);
  return FALSE;
}

static gboolean
dfp_page_real_show_target (DfpPage *self, const char *target)
{
  GtkWidget *page = GTK_WIDGET (self);
  GtkWidget *found;

  if (show_place (page, target))
    return TRUE;
  found = find_below (page, is_beginning, NULL);
  return found != NULL && focus (found);
}

static void
dfp_page_map (GtkWidget *widget)
{
  update_now (DFP_PAGE (widget));
  GTK_WIDGET_CLASS (dfp_page_parent_class)->map (widget);
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

/* What a popover hangs on may have moved out of sight; popovers are placed after the rest. */
static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  gtk_widget_allocate (child, width, height, baseline, NULL);
  if (child == get_private (DFP_PAGE (widget))->scroller)
    dfp_popover_close_unseen (GTK_SCROLLED_WINDOW (child));
  gtk_widget_allocate (child, width, height, baseline, NULL); /* costs nothing unless one was closed */
}

static void
dfp_page_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  DfpPagePrivate *priv = get_private (DFP_PAGE (buildable));

  if (type == NULL && GTK_IS_WIDGET (child))
    gtk_box_append (priv->content, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
dfp_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_page_add_child;
}

static void
dfp_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpPagePrivate *priv = get_private (DFP_PAGE (object));

  switch ((DfpPageProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_NAME:
      g_value_set_string (value, priv->name);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    case PROP_PLAN:
      g_value_set_object (value, dfp_page_get_plan (DFP_PAGE (object)));
      break;
    case PROP_CONFIGURATION:
      g_value_set_object (value, dfp_page_get_configuration (DFP_PAGE (object)));
      break;
    case PROP_FOLLOWS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_page_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpPage *self = DFP_PAGE (object);
  DfpPagePrivate *priv = get_private (self);

  switch ((DfpPageProperty) property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_NAME:
      priv->name = g_value_dup_string (value);
      break;
    case PROP_NARROW:
      dfp_page_set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_FOLLOWS:
      priv->follows = dfp_question_parse (g_value_get_string (value));
      break;
    case PROP_PLAN:
    case PROP_CONFIGURATION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_page_dispose (GObject *object)
{
  set_session (DFP_PAGE (object), NULL);
  G_OBJECT_CLASS (dfp_page_parent_class)->dispose (object);
}

static void
dfp_page_finalize (GObject *object)
{
  DfpPagePrivate *priv = get_private (DFP_PAGE (object));

  g_free (priv->name);
  g_free (priv->target);
  G_OBJECT_CLASS (dfp_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, DFP_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] =
      g_param_spec_string ("name", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLLOWS] = g_param_spec_string ("follows", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLAN] =
      g_param_spec_object ("plan", NULL, NULL, DFP_TYPE_PLAN, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONFIGURATION] = g_param_spec_object ("configuration", NULL, NULL, DFP_TYPE_CONFIGURATION,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
dfp_page_class_init (DfpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dfp_page_get_property;
  object_class->set_property = dfp_page_set_property;
  object_class->dispose = dfp_page_dispose;
  object_class->finalize = dfp_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = dfp_page_map;
  klass->show_target = dfp_page_real_show_target;
  install_properties (object_class);
  signals[SIGNAL_UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_FIRST,
                                          G_STRUCT_OFFSET (DfpPageClass, update), NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "page");
}

static void
dfp_page_init (DfpPage *self)
{
  DfpPagePrivate *priv = get_private (self);
  GtkWidget *clamp = adw_clamp_new ();

  priv->stale = TRUE;
  priv->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, CONTENT_SPACING));
  gtk_widget_add_css_class (GTK_WIDGET (priv->content), "page-content");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (priv->content));
  priv->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (priv->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), clamp);
  dfp_popover_watch (GTK_SCROLLED_WINDOW (priv->scroller));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (NULL, measure, allocate));
  adw_bin_set_child (ADW_BIN (self), priv->scroller);
}

DfpSession *
dfp_page_get_session (DfpPage *self)
{
  g_return_val_if_fail (DFP_IS_PAGE (self), NULL);

  return get_private (self)->session;
}

DfpPlan *
dfp_page_get_plan (DfpPage *self)
{
  DfpSession *session = dfp_page_get_session (self);

  return session == NULL ? NULL : dfp_document_get_plan (dfp_session_get_document (session));
}

DfpConfiguration *
dfp_page_get_configuration (DfpPage *self)
{
  DfpSession *session = dfp_page_get_session (self);

  return session == NULL ? NULL : dfp_session_get_configuration (session);
}

const DfpPlanData *
dfp_page_get_plan_data (DfpPage *self)
{
  DfpPlan *plan = dfp_page_get_plan (self);

  return plan == NULL ? NULL : dfp_plan_get (plan);
}

const DfpConfigurationData *
dfp_page_get_configuration_data (DfpPage *self)
{
  DfpConfiguration *configuration = dfp_page_get_configuration (self);

  return configuration == NULL ? NULL : dfp_configuration_get (configuration);
}

const DfpTotals *
dfp_page_get_totals (DfpPage *self)
{
  DfpConfiguration *configuration = dfp_page_get_configuration (self);

  if (configuration == NULL)
    return NULL;
  return dfp_answers_get_totals (dfp_session_get_answers (dfp_page_get_session (self)), configuration);
}

guint
dfp_page_get_follows (DfpPage *self)
{
  g_return_val_if_fail (DFP_IS_PAGE (self), 0);

  return get_private (self)->follows;
}

gboolean
dfp_page_get_narrow (DfpPage *self)
{
  g_return_val_if_fail (DFP_IS_PAGE (self), FALSE);

  return get_private (self)->narrow;
}

void
dfp_page_set_narrow (DfpPage *self, gboolean narrow)
{
  DfpPagePrivate *priv;

  g_return_if_fail (DFP_IS_PAGE (self));

  priv = get_private (self);
  if (priv->narrow == !!narrow)
    return;
  priv->narrow = !!narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  dfp_page_queue_update (self);
}

void
dfp_page_queue_update (DfpPage *self)
{
  DfpPagePrivate *priv;

  g_return_if_fail (DFP_IS_PAGE (self));

  priv = get_private (self);
  priv->stale = TRUE;
  if (priv->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static gboolean
show_later_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DfpPage *self = DFP_PAGE (widget);
  DfpPagePrivate *priv = get_private (self);
  g_autofree char *target = NULL;

  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  target = g_steal_pointer (&priv->target);
  if (target != NULL)
    DFP_PAGE_GET_CLASS (self)->show_target (self, target);
  return G_SOURCE_REMOVE;
}

gboolean
dfp_page_show_target (DfpPage *self, const char *target)
{
  DfpPagePrivate *priv;

  g_return_val_if_fail (DFP_IS_PAGE (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    return DFP_PAGE_GET_CLASS (self)->show_target (self, target);
  /* A page that was made just now has no places yet. */
  priv = get_private (self);
  if (priv->target == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_later_cb, NULL, NULL);
  g_free (priv->target);
  priv->target = g_strdup (target);
  return TRUE;
}

const DfpPageWords *
dfp_page_get_words (DfpPage *self)
{
  g_return_val_if_fail (DFP_IS_PAGE (self), NULL);

  return get_private (self)->words;
}

void
dfp_page_set_words (DfpPage *self, const DfpPageWords *words)
{
  g_return_if_fail (DFP_IS_PAGE (self));

  get_private (self)->words = words;
}

char *
dfp_page_get_title_of (DfpPage *self, const char *target)
{
  DfpPagePrivate *priv = get_private (self);
  g_autofree char *name = g_strndup (target, strcspn (target, "/"));
  const char *title = priv->find_title != NULL ? priv->find_title (name) : NULL;

  return title != NULL ? g_strdup (title) : g_steal_pointer (&name);
}

void
dfp_page_set_title_func (DfpPage *self, const char *(*find_title) (const char *name))
{
  g_return_if_fail (DFP_IS_PAGE (self));

  get_private (self)->find_title = find_title;
}
