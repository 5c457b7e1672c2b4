/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session follows the plan: a configuration that disappears gives way to its neighbour. */
#include "document/dfp-session.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "document/dfp-answers.h"
#include "document/dfp-document.h"
#include "draft/dfp-naming.h"
#include "draft/dfp-reconstruction.h"
#include "model/dfp-edit.h"
#include "model/dfp-references.h"
#include "undo/dfp-undo-stack.h"

struct _DfpSession
{
  GObject parent_instance;

  DfpDocument *document;           /* owned */
  DfpAnswers *answers;             /* owned */
  DfpConfiguration *configuration; /* owned: outlives its removal until we look elsewhere */
  char *page;
  guint last_position; /* of the configuration in its list */
};

G_DEFINE_FINAL_TYPE (DfpSession, dfp_session, G_TYPE_OBJECT)

enum
{
  PROP_DOCUMENT = 1,
  PROP_CONFIGURATION,
  PROP_PAGE,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static DfpList *
get_configurations (DfpSession *self)
{
  return dfp_plan_get (dfp_session_get_plan (self))->configurations;
}

static void
look_at (DfpSession *self, DfpConfiguration *configuration)
{
  if (configuration != NULL)
    self->last_position =
        (guint) dfp_list_find_position (get_configurations (self), dfp_configuration_get (configuration)->id);
  if (g_set_object (&self->configuration, configuration))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONFIGURATION]);
}

static void
configurations_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, DfpSession *self)
{
  DfpList *list = DFP_LIST (model);
  const guint n = dfp_list_get_n_rows (list);
  gpointer present = NULL;

  if (self->configuration != NULL)
    present = dfp_list_find (list, dfp_configuration_get (self->configuration)->id);
  if (present == NULL && n > 0)
    present = dfp_list_get (list, MIN (self->last_position, n - 1));
  look_at (self, present);
}

static void
dfp_session_constructed (GObject *object)
{
  DfpSession *self = DFP_SESSION (object);
  DfpList *list;

  G_OBJECT_CLASS (dfp_session_parent_class)->constructed (object);
  self->answers = dfp_answers_new (dfp_document_get_plan (self->document));
  list = get_configurations (self);
  g_signal_connect (list, "items-changed", G_CALLBACK (configurations_changed_cb), self);
  look_at (self, dfp_plan_get_baseline (dfp_session_get_plan (self)));
}

static void
dfp_session_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpSession *self = DFP_SESSION (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_CONFIGURATION:
      g_value_set_object (value, self->configuration);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_session_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpSession *self = DFP_SESSION (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;
    case PROP_CONFIGURATION:
      dfp_session_set_configuration (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      dfp_session_set_page (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_session_dispose (GObject *object)
{
  DfpSession *self = DFP_SESSION (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_configurations (self), self);
  g_clear_object (&self->configuration);
  /* A job that runs holds it, but need not hold the plan. */
  if (self->answers != NULL)
    g_object_run_dispose (G_OBJECT (self->answers));
  g_clear_object (&self->answers);
  g_clear_object (&self->document);
  g_clear_pointer (&self->page, g_free);
  G_OBJECT_CLASS (dfp_session_parent_class)->dispose (object);
}

static void
dfp_session_class_init (DfpSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = dfp_session_constructed;
  object_class->get_property = dfp_session_get_property;
  object_class->set_property = dfp_session_set_property;
  object_class->dispose = dfp_session_dispose;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, DFP_TYPE_DOCUMENT,
                                                   flags | G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CONFIGURATION] =
      g_param_spec_object ("configuration", NULL, NULL, DFP_TYPE_CONFIGURATION, flags | G_PARAM_READWRITE);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dfp_session_init (DfpSession *self)
{
}

DfpSession *
dfp_session_new (DfpDocument *document)
{
  return g_object_new (DFP_TYPE_SESSION, "document", document, NULL);
}

DfpDocument *
dfp_session_get_document (DfpSession *self)
{
  return self->document;
}

DfpPlan *
dfp_session_get_plan (DfpSession *self)
{
  return dfp_document_get_plan (self->document);
}

DfpUndoStack *
dfp_session_get_undo (DfpSession *self)
{
  return dfp_document_get_undo (self->document);
}

DfpAnswers *
dfp_session_get_answers (DfpSession *self)
{
  return self->answers;
}

DfpConfiguration *
dfp_session_get_configuration (DfpSession *self)
{
  return self->configuration;
}

void
dfp_session_set_configuration (DfpSession *self, DfpConfiguration *configuration)
{
  g_return_if_fail (configuration != NULL);
  g_return_if_fail (dfp_list_find (get_configurations (self), dfp_configuration_get (configuration)->id) ==
                    configuration);
  look_at (self, configuration);
}

const DfpTotals *
dfp_session_get_figures (DfpSession *self)
{
  return self->configuration != NULL ? dfp_answers_get_totals (self->answers, self->configuration) : NULL;
}

const char *
dfp_session_get_page (DfpSession *self)
{
  return self->page;
}

void
dfp_session_set_page (DfpSession *self, const char *page)
{
  if (g_strcmp0 (self->page, page) == 0)
    return;
  g_free (self->page);
  self->page = g_strdup (page);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

void
dfp_session_begin (DfpSession *self, const char *label)
{
  dfp_undo_stack_begin (dfp_session_get_undo (self), label);
}

void
dfp_session_end (DfpSession *self)
{
  dfp_undo_stack_end (dfp_session_get_undo (self));
}

/* Puts @configuration, which is in no list yet, behind @position under a name and colour of its own. */
/* Behind @configuration, or at the end when it is gone. */
static guint
get_next_place (DfpSession *self, DfpConfiguration *configuration)
{
  DfpList *list = get_configurations (self);
  guint position;

  return dfp_object_get_siblings (DFP_OBJECT (configuration), &position) == list ? position + 1
                                                                                 : dfp_list_get_n_rows (list);
}

static void
insert_configuration (DfpSession *self, DfpConfiguration *configuration, guint position, const char *label)
{
  DfpList *list = get_configurations (self);

  dfp_naming_make_distinct (configuration, list);
  dfp_session_begin (self, label);
  dfp_list_insert (list, position, configuration);
  dfp_session_end (self);
  look_at (self, configuration);
}

DfpConfiguration *
dfp_session_add_configuration (DfpSession *self)
{
  g_autoptr (DfpConfiguration) configuration = dfp_configuration_new ();

  g_object_set (configuration, "name", _ ("New configuration"), NULL);
  insert_configuration (self, configuration, dfp_list_get_n_rows (get_configurations (self)), _ ("Add Configuration"));
  return configuration;
}

DfpConfiguration *
dfp_session_duplicate_configuration (DfpSession *self, DfpConfiguration *configuration)
{
  g_autoptr (DfpConfiguration) copy = DFP_CONFIGURATION (dfp_object_duplicate (DFP_OBJECT (configuration)));

  insert_configuration (self, copy, get_next_place (self, configuration), _ ("Duplicate Configuration"));
  return copy;
}

DfpConfiguration *
dfp_session_reconstruct_configuration (DfpSession *self, DfpConfiguration *configuration, const DfpReuseWish *wish)
{
  g_autoptr (DfpConfiguration) next =
      dfp_reconstruction_create_configuration (dfp_plan_get (dfp_session_get_plan (self)), configuration, wish);

  insert_configuration (self, next, get_next_place (self, configuration), _ ("Reconstruct Configuration"));
  return next;
}

gboolean
dfp_session_remove_configuration (DfpSession *self, DfpConfiguration *configuration)
{
  return dfp_list_get_n_rows (get_configurations (self)) > 1 &&
         dfp_session_remove_row (self, DFP_OBJECT (configuration));
}

void
dfp_session_set_baseline (DfpSession *self, DfpConfiguration *configuration)
{
  g_object_set (dfp_session_get_plan (self), "baseline", dfp_configuration_get (configuration)->id, NULL);
}

gboolean
dfp_session_apply_fix (DfpSession *self, const char *key)
{
  g_autoptr (DfpDesign) design = NULL;
  const DfpFinding *finding;
  gboolean applied;

  if (self->configuration == NULL)
    return FALSE;
  /* The answers let go of it with the first change. */
  design = dfp_result_ref (dfp_answers_get_design (self->answers, self->configuration));
  finding = dfp_health_find (design->health, key);
  if (finding == NULL || finding->fix == NULL)
    return FALSE;
  dfp_undo_stack_seal (dfp_session_get_undo (self));
  dfp_session_begin (self, finding->fix_label);
  applied = dfp_edits_apply (finding->fix, dfp_session_get_plan (self), self->configuration);
  dfp_session_end (self);
  dfp_undo_stack_seal (dfp_session_get_undo (self));
  return applied;
}

gboolean
dfp_session_remove_row (DfpSession *self, DfpObject *row)
{
  g_autofree char *label = NULL;
  DfpList *list;
  guint position;

  g_return_val_if_fail (DFP_IS_SESSION (self) && DFP_IS_OBJECT (row), FALSE);
  list = dfp_object_get_siblings (row, &position);
  if (list == NULL || dfp_object_is_gone (row, DFP_OBJECT (dfp_session_get_plan (self))))
    return FALSE;
  label = g_strdup_printf (_ ("Remove “%s”"), dfp_object_get_name (row));
  dfp_session_begin (self, label);
  dfp_references_remove_row (list, position);
  dfp_session_end (self);
  return TRUE;
}
