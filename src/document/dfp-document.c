/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making, opening and following a document. It holds facts (what the file was, what became of it, what a crash left)
 * and derives state and notice from them; nothing is remembered twice. */
#include "document/dfp-document-private.h"

#include <glib/gi18n.h>

#include "store/dfp-codec.h"

#define LOOK_PAUSE 200 /* ms: other programs write in several steps */

G_DEFINE_FINAL_TYPE (DfpDocument, dfp_document, G_TYPE_OBJECT)

enum
{
  PROP_PLAN = 1,
  PROP_UNDO,
  PROP_PATH,
  PROP_STATE,
  PROP_TITLE,
  PROP_NOTICE,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

GType
dfp_document_state_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_DOCUMENT_NEW, N_ ("Not saved yet"), "new" },
    { DFP_DOCUMENT_SAVED, N_ ("Saved"), "saved" },
    { DFP_DOCUMENT_UNSAVED, N_ ("Unsaved changes"), "unsaved" },
    { DFP_DOCUMENT_SAVING, N_ ("Saving…"), "saving" },
    { DFP_DOCUMENT_RECOVERED, N_ ("Recovered, not saved"), "recovered" },
    { DFP_DOCUMENT_CONFLICT, N_ ("Not saved: changed by somebody else"), "conflict" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("DfpDocumentState", values));
  return type;
}

static void
announce (DfpDocument *self, int property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
dfp_document_announce_state (DfpDocument *self)
{
  announce (self, PROP_STATE);
}

void
dfp_document_announce_path (DfpDocument *self)
{
  announce (self, PROP_PATH);
}

void
dfp_document_announce_notice (DfpDocument *self)
{
  announce (self, PROP_NOTICE);
}

/* --- what happens to the plan --- */

static void
title_cb (DfpDocument *self)
{
  announce (self, PROP_TITLE);
}

static void
changed_cb (DfpDocument *self)
{
  self->outlives = FALSE;
  dfp_autosave_touch (self->autosave);
}

/* A conflict begins with the first change after somebody else's. */
static void
modified_cb (DfpDocument *self)
{
  const gboolean said = self->notice != NULL && self->notice->kind == DFP_NOTICE_CONFLICT;

  if (self->outside != NULL && self->outside->plan != NULL && said != dfp_document_get_modified (self))
    dfp_document_update_notice (self);
  announce (self, PROP_STATE);
}

guint
dfp_document_count_changes (DfpDocument *self)
{
  return dfp_undo_stack_get_n_unsaved (self->undo) + (self->recovered != NULL ? self->recovered->n_changes : 0);
}

DfpUnsavedWork *
dfp_document_collect (DfpDocument *self, guint64 serial)
{
  DfpUnsavedWork *work = g_new0 (DfpUnsavedWork, 1);
  const char *label = dfp_undo_stack_get_undo_label (self->undo);

  work->serial = serial;
  work->bytes = dfp_codec_encode (self->plan);
  work->origin = g_strdup (self->path);
  work->stamp = self->stamp;
  work->title = g_strdup (dfp_document_get_title (self));
  work->last_change = g_strdup (label == NULL && self->recovered != NULL ? self->recovered->last_change : label);
  work->n_changes = dfp_document_count_changes (self);
  return work;
}

/* A plan without a file is only here, even while nothing was changed; and while a save runs, what it will have
 * written is not what is here. */
static DfpUnsavedWork *
collect_unsaved (guint64 serial, gpointer owner)
{
  DfpDocument *self = owner;

  if (self->outside != NULL)
    dfp_document_update_notice (self);
  if (!dfp_document_get_modified (self) && self->path != NULL && !dfp_document_is_busy (self))
    return NULL;
  return dfp_document_collect (self, serial);
}

static void
kept_cb (const GError *error, gpointer owner)
{
  DfpDocument *self = owner;

  dfp_document_set_problem (&self->keep_problem, error != NULL ? error->message : NULL);
  dfp_document_update_notice (self);
}

/* --- what happens to the file --- */

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DfpOutside *outside = dfp_outside_examine_finish (result);
  DfpDocument *self = user_data;

  if (outside == NULL)
    return; /* given up, maybe with the document */
  g_clear_object (&self->looking);
  if (dfp_document_is_busy (self) || outside->change == DFP_FILE_UNKNOWN)
    {
      dfp_outside_free (outside);
      return;
    }
  if (outside->change == DFP_FILE_SAME)
    {
      self->stamp = outside->stamp;
      g_clear_pointer (&outside, dfp_outside_free);
    }
  dfp_document_set_outside (self, outside);
}

static void
stop_looking (DfpDocument *self)
{
  g_clear_handle_id (&self->look_timer, g_source_remove);
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

void
dfp_document_take_lock (DfpDocument *self)
{
  if (self->lock != NULL || self->path == NULL)
    return;
  g_clear_pointer (&self->in_use_by, g_free);
  self->lock = dfp_session_lock_take (self->path, &self->in_use_by);
}

void
dfp_document_look (DfpDocument *self)
{
  g_return_if_fail (DFP_IS_DOCUMENT (self));

  if (self->path == NULL || dfp_document_is_busy (self))
    return;
  if (self->in_use_by != NULL)
    dfp_document_take_lock (self); /* who had it open may have closed it */
  stop_looking (self);
  self->looking = g_cancellable_new ();
  dfp_outside_examine_async (self->path, &self->stamp, self->looking, looked_cb, self);
}

static gboolean
look_cb (gpointer user_data)
{
  DfpDocument *self = user_data;

  self->look_timer = 0;
  dfp_document_look (self);
  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (DfpDocument *self)
{
  g_clear_handle_id (&self->look_timer, g_source_remove);
  self->look_timer = g_timeout_add (LOOK_PAUSE, look_cb, self);
}

static void
stop_watching (DfpDocument *self)
{
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
}

/* A place that can't be watched is still looked at when the window gets the focus and before saving. */
static void
watch (DfpDocument *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  stop_watching (self);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (file_changed_cb), self);
}

void
dfp_document_take_file (DfpDocument *self, const char *path, const DfpStamp *stamp, GBytes *bytes)
{
  const gboolean moved = g_strcmp0 (path, self->path) != 0;

  stop_looking (self);
  self->stamp = *stamp;
  g_bytes_ref (bytes);
  g_clear_pointer (&self->base, g_bytes_unref);
  self->base = bytes;
  if (!moved)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  g_clear_pointer (&self->lock, dfp_session_lock_free);
  dfp_document_take_lock (self);
  watch (self);
}

/* --- the object --- */

static void
dfp_document_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpDocument *self = DFP_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_UNDO:
      g_value_set_object (value, self->undo);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_STATE:
      g_value_set_enum (value, dfp_document_get_state (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, dfp_document_get_title (self));
      break;
    case PROP_NOTICE:
      g_value_set_pointer (value, self->notice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_document_dispose (GObject *object)
{
  DfpDocument *self = DFP_DOCUMENT (object);

  stop_looking (self);
  stop_watching (self);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->undo != NULL)
    g_signal_handlers_disconnect_by_data (self->undo, self);
  if (self->autosave != NULL && !dfp_document_get_modified (self) && !self->outlives)
    dfp_autosave_discard (self->autosave);
  g_clear_pointer (&self->autosave, dfp_autosave_free);
  g_clear_pointer (&self->lock, dfp_session_lock_free);
  g_clear_object (&self->undo);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (dfp_document_parent_class)->dispose (object);
}

static void
dfp_document_finalize (GObject *object)
{
  DfpDocument *self = DFP_DOCUMENT (object);

  dfp_document_clear_recovered (self);
  g_clear_pointer (&self->outside, dfp_outside_free);
  g_clear_pointer (&self->notice, dfp_notice_free);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_free (self->path);
  g_free (self->in_use_by);
  g_free (self->save_problem);
  g_free (self->keep_problem);
  G_OBJECT_CLASS (dfp_document_parent_class)->finalize (object);
}

static void
dfp_document_class_init (DfpDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dfp_document_get_property;
  object_class->dispose = dfp_document_dispose;
  object_class->finalize = dfp_document_finalize;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, DFP_TYPE_PLAN, flags);
  properties[PROP_UNDO] = g_param_spec_object ("undo", NULL, NULL, DFP_TYPE_UNDO_STACK, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, DFP_TYPE_DOCUMENT_STATE, DFP_DOCUMENT_NEW, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_NOTICE] = g_param_spec_pointer ("notice", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dfp_document_init (DfpDocument *self)
{
  g_queue_init (&self->waiting);
  g_queue_init (&self->settling);
}

/* --- making --- */

/* A file may come without any configuration, but there is nothing to work on then. */
static void
ensure_configuration (DfpPlan *plan)
{
  DfpList *configurations = dfp_plan_get (plan)->configurations;

  if (dfp_list_get_n_rows (configurations) == 0)
    g_object_set (dfp_list_add (configurations, 0), "name", _ ("First configuration"), NULL);
}

DfpDocument *
dfp_document_create (DfpPlan *plan, DfpRecovery *recovery)
{
  DfpDocument *self = g_object_new (DFP_TYPE_DOCUMENT, NULL);

  ensure_configuration (plan);
  self->plan = g_object_ref (plan);
  self->undo = dfp_undo_stack_new (DFP_OBJECT (plan));
  self->autosave = dfp_autosave_new (dfp_unsaved_new (recovery), collect_unsaved, kept_cb, self);
  g_signal_connect_swapped (plan, "notify::title", G_CALLBACK (title_cb), self);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->undo, "notify::modified", G_CALLBACK (modified_cb), self);
  return self;
}

DfpDocument *
dfp_document_new (DfpPlan *plan)
{
  DfpDocument *self;

  g_return_val_if_fail (DFP_IS_PLAN (plan), NULL);

  self = dfp_document_create (plan, NULL);
  dfp_autosave_touch (self->autosave);
  return self;
}

/* --- what others ask --- */

DfpPlan *
dfp_document_get_plan (DfpDocument *self)
{
  return self->plan;
}

DfpUndoStack *
dfp_document_get_undo (DfpDocument *self)
{
  return self->undo;
}

const char *
dfp_document_get_path (DfpDocument *self)
{
  return self->path;
}

DfpDocumentState
dfp_document_get_state (DfpDocument *self)
{
  if (dfp_document_is_busy (self))
    return DFP_DOCUMENT_SAVING;
  if (!dfp_document_get_modified (self))
    return self->path != NULL ? DFP_DOCUMENT_SAVED : DFP_DOCUMENT_NEW;
  if (self->notice != NULL && self->notice->kind == DFP_NOTICE_CONFLICT)
    return DFP_DOCUMENT_CONFLICT;
  return self->recovered != NULL ? DFP_DOCUMENT_RECOVERED : DFP_DOCUMENT_UNSAVED;
}

const char *
dfp_document_get_title (DfpDocument *self)
{
  const char *title = dfp_plan_get (self->plan)->title;

  return *title != '\0' ? title : _ ("Untitled plan");
}

gboolean
dfp_document_get_read_only (DfpDocument *self)
{
  return self->newer_format || self->in_use_by != NULL || self->not_writable;
}

gboolean
dfp_document_get_modified (DfpDocument *self)
{
  return dfp_undo_stack_get_modified (self->undo);
}

const DfpNotice *
dfp_document_get_notice (DfpDocument *self)
{
  g_return_val_if_fail (DFP_IS_DOCUMENT (self), NULL);

  return self->notice;
}

DfpPlan *
dfp_document_get_other (DfpDocument *self)
{
  g_return_val_if_fail (DFP_IS_DOCUMENT (self), NULL);

  if (self->recovered != NULL && !self->recovered->read)
    return self->saved_plan;
  return self->outside != NULL ? self->outside->plan : NULL;
}

void
dfp_document_keep (DfpDocument *self)
{
  g_return_if_fail (DFP_IS_DOCUMENT (self));

  if (self->recovered != NULL)
    self->recovered->read = TRUE;
  dfp_document_update_notice (self);
}

gboolean
dfp_document_flush (DfpDocument *self)
{
  g_return_val_if_fail (DFP_IS_DOCUMENT (self), FALSE);

  self->outlives = TRUE;
  return dfp_autosave_flush (self->autosave);
}

void
dfp_document_discard_work (DfpDocument *self)
{
  g_return_if_fail (DFP_IS_DOCUMENT (self));

  g_signal_handlers_disconnect_by_func (self->plan, changed_cb, self);
  dfp_autosave_discard (self->autosave);
  self->outlives = FALSE;
}

char *
dfp_document_get_recovery_id (DfpDocument *self)
{
  g_return_val_if_fail (DFP_IS_DOCUMENT (self), NULL);

  return dfp_unsaved_get_id (dfp_autosave_get_unsaved (self->autosave));
}
