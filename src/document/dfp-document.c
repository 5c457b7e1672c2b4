/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving encodes the plan on the main thread, then a worker reads the bytes back through guard
 * and loader, encodes what it read and writes only if both are the same to the byte. What was
 * typed meanwhile stays unsaved. */
#include "document/dfp-document.h"

#include <glib/gi18n.h>

#include "base/dfp-error.h"
#include "store/dfp-codec.h"

struct _DfpDocument
{
  GObject parent_instance;

  DfpPlan *plan;      /* owned */
  DfpUndoStack *undo; /* owned */
  char *path;         /* NULL while there is no file */
  DfpStamp stamp;     /* of the file as we know it */
  gboolean read_only;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (DfpDocument, dfp_document, G_TYPE_OBJECT)

enum
{
  PROP_PLAN = 1,
  PROP_UNDO,
  PROP_PATH,
  PROP_STATE,
  PROP_TITLE,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

/* What a worker needs to save, and what it found. */
typedef struct
{
  char *path;
  GBytes *bytes;
  DfpStamp expected;
  DfpStamp written;
  gboolean force;
  gboolean flushed;
} Saving;

GType
dfp_document_state_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_DOCUMENT_NEW, N_ ("Not saved yet"), "new" },
    { DFP_DOCUMENT_SAVED, N_ ("Saved"), "saved" },
    { DFP_DOCUMENT_UNSAVED, N_ ("Unsaved changes"), "unsaved" },
    { DFP_DOCUMENT_SAVING, N_ ("Saving…"), "saving" },
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

static void
announce_state_cb (DfpDocument *self)
{
  announce (self, PROP_STATE);
}

static void
announce_title_cb (DfpDocument *self)
{
  announce (self, PROP_TITLE);
}

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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_document_dispose (GObject *object)
{
  DfpDocument *self = DFP_DOCUMENT (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->undo != NULL)
    g_signal_handlers_disconnect_by_data (self->undo, self);
  g_clear_object (&self->undo);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (dfp_document_parent_class)->dispose (object);
}

static void
dfp_document_class_init (DfpDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dfp_document_get_property;
  object_class->dispose = dfp_document_dispose;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, DFP_TYPE_PLAN, flags);
  properties[PROP_UNDO] = g_param_spec_object ("undo", NULL, NULL, DFP_TYPE_UNDO_STACK, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, DFP_TYPE_DOCUMENT_STATE, DFP_DOCUMENT_NEW, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dfp_document_init (DfpDocument *self)
{
}

/* A file may come without any configuration, but there is nothing to work on then. */
static void
ensure_configuration (DfpPlan *plan)
{
  DfpList *configurations = dfp_plan_get (plan)->configurations;

  if (dfp_list_get_n_rows (configurations) == 0)
    g_object_set (dfp_list_add (configurations, 0), "name", _ ("First configuration"), NULL);
}

DfpDocument *
dfp_document_new (DfpPlan *plan)
{
  DfpDocument *self = g_object_new (DFP_TYPE_DOCUMENT, NULL);

  ensure_configuration (plan);
  self->plan = g_object_ref (plan);
  self->undo = dfp_undo_stack_new (DFP_OBJECT (plan));
  g_signal_connect_swapped (plan, "notify::title", G_CALLBACK (announce_title_cb), self);
  g_signal_connect_swapped (self->undo, "notify::modified", G_CALLBACK (announce_state_cb), self);
  return self;
}

DfpDocument *
dfp_document_open (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DfpPlan) plan = NULL;
  g_autofree char *name = dfp_file_describe (path);
  DfpDocument *self;
  DfpStamp stamp;
  gboolean read_only;

  bytes = dfp_file_read (path, &stamp, error);
  if (bytes == NULL)
    return NULL;
  plan = dfp_codec_decode (bytes, name, &read_only, error);
  if (plan == NULL)
    return NULL;
  self = dfp_document_new (plan);
  self->path = g_canonicalize_filename (path, NULL);
  self->stamp = stamp;
  self->read_only = read_only;
  return self;
}

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
  if (self->saving)
    return DFP_DOCUMENT_SAVING;
  if (dfp_undo_stack_get_modified (self->undo))
    return DFP_DOCUMENT_UNSAVED;
  return self->path != NULL ? DFP_DOCUMENT_SAVED : DFP_DOCUMENT_NEW;
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
  return self->read_only;
}

gboolean
dfp_document_get_modified (DfpDocument *self)
{
  return dfp_undo_stack_get_modified (self->undo);
}

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  g_free (saving->path);
  g_bytes_unref (saving->bytes);
  g_free (saving);
}

/* Whether the bytes, read back, are the plan they were made of. */
static gboolean
check_read_back (const Saving *saving, GError **error)
{
  g_autofree char *name = dfp_file_describe (saving->path);
  g_autoptr (DfpPlan) plan = dfp_codec_decode (saving->bytes, name, NULL, error);
  g_autoptr (GBytes) again = NULL;

  if (plan == NULL)
    return FALSE;
  again = dfp_codec_encode (plan);
  if (g_bytes_equal (again, saving->bytes))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               _ ("“%s” was not written: the plan did not read back as it is. The file is as before."), name);
  return FALSE;
}

static void
save_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Saving *saving = task_data;
  GError *error = NULL;
  DfpSaveResult result;

  if (!check_read_back (saving, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  result = dfp_file_write (saving->path, saving->bytes, DFP_SAVE_BACKUP, saving->force ? NULL : &saving->expected,
                           &saving->written, &error);
  saving->flushed = result == DFP_SAVE_SAVED;
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* A plan that came from a newer version may be saved anywhere but there. */
static gboolean
check_writable (DfpDocument *self, const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (!self->read_only || g_strcmp0 (path, self->path) != 0)
    return TRUE;
  name = dfp_file_describe (path);
  g_set_error (
      error, DFP_ERROR, DFP_ERROR_INVALID,
      _ ("“%s” was written by a newer version of Factory Planner and stays as it is. Save under another name."), name);
  return FALSE;
}

void
dfp_document_save_async (DfpDocument *self, const char *path, gboolean force, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *target = g_canonicalize_filename (path != NULL ? path : self->path, NULL);
  GError *error = NULL;
  Saving *saving;

  g_return_if_fail (path != NULL || self->path != NULL);
  if (!check_writable (self, target, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  saving = g_new0 (Saving, 1);
  saving->path = g_strdup (target);
  saving->bytes = dfp_codec_encode (self->plan);
  /* The person chose another file in a dialog that asks before it replaces. */
  saving->force = force || g_strcmp0 (saving->path, self->path) != 0;
  saving->expected = self->stamp;
  g_task_set_task_data (task, saving, free_saving);
  dfp_undo_stack_set_saved (self->undo);
  self->saving = TRUE;
  announce (self, PROP_STATE);
  g_task_run_in_thread (task, save_in_worker);
}

gboolean
dfp_document_save_finish (DfpDocument *self, GAsyncResult *result, gboolean *flushed, GError **error)
{
  const Saving *saving = g_task_get_task_data (G_TASK (result));
  const gboolean saved = g_task_propagate_boolean (G_TASK (result), error);

  self->saving = FALSE;
  if (saved)
    {
      g_free (self->path);
      self->path = g_strdup (saving->path);
      self->stamp = saving->written;
      self->read_only = FALSE;
      if (flushed != NULL)
        *flushed = saving->flushed;
      announce (self, PROP_PATH);
    }
  else if (saving != NULL)
    dfp_undo_stack_set_unsaved (self->undo);
  announce (self, PROP_STATE);
  return saved;
}
