/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two arrays of steps and two save points between them: what the file holds, and what a running save will have written
 * to it. */
#include "undo/dfp-undo-stack.h"

#include "base/dfp-debug.h"
#include "undo/dfp-undo-step.h"

#define PAUSE_DEFAULT 2000
#define STEPS_MAXIMUM 1000
#define NEVER_SAVED (-1)

struct _DfpUndoStack
{
  GObject parent_instance;

  DfpObject *root;    /* owned */
  GPtrArray *done;    /* of DfpUndoStep, owned; the last is undone first */
  GPtrArray *undone;  /* the last is redone first */
  DfpUndoStep *group; /* owned while open */
  char *undo_label;
  char *redo_label;
  int depth;          /* of open groups */
  int saved;          /* length of `done` that the file holds, or NEVER_SAVED */
  int saving;         /* the same of a save that runs, or NEVER_SAVED */
  guint pause;        /* ms */
  gint64 last_change; /* µs, monotonic */
  gboolean sealed;
  gboolean replaying;
};

G_DEFINE_FINAL_TYPE (DfpUndoStack, dfp_undo_stack, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static char *
describe_last (GPtrArray *steps)
{
  return steps->len > 0 ? dfp_undo_step_get_label (g_ptr_array_index (steps, steps->len - 1)) : NULL;
}

static void
announce (DfpUndoStack *self)
{
  g_free (self->undo_label);
  g_free (self->redo_label);
  self->undo_label = describe_last (self->done);
  self->redo_label = describe_last (self->undone);
  for (int i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/* What could be redone is lost, and with it a save point that lay there. */
static void
forget_undone (DfpUndoStack *self)
{
  const int n_done = (int) self->done->len;

  self->saved = self->saved > n_done ? NEVER_SAVED : self->saved;
  self->saving = self->saving > n_done ? NEVER_SAVED : self->saving;
  g_ptr_array_set_size (self->undone, 0);
}

static void
forget_first (DfpUndoStack *self)
{
  g_ptr_array_remove_index (self->done, 0);
  self->saved = self->saved > 0 ? self->saved - 1 : NEVER_SAVED;
  self->saving = self->saving > 0 ? self->saving - 1 : NEVER_SAVED;
}

static void
print_step (const DfpUndoStep *step)
{
  g_autofree char *label = dfp_undo_step_get_label (step);

  dfp_debug_print (DFP_DEBUG_UNDO, "%s", label);
}

static void
push (DfpUndoStack *self, DfpUndoStep *step)
{
  if (dfp_debug_is_on (DFP_DEBUG_UNDO))
    print_step (step);
  forget_undone (self);
  g_ptr_array_add (self->done, step);
  if (self->done->len > STEPS_MAXIMUM)
    forget_first (self);
}

/* Whether the last step is still open for more of the same typing. */
static gboolean
can_join (DfpUndoStack *self, gint64 now)
{
  const int n_done = (int) self->done->len;

  return !self->sealed && self->undone->len == 0 && n_done > 0 && self->saved != n_done && self->saving != n_done &&
         now - self->last_change < (gint64) self->pause * 1000;
}

static void
record (DfpUndoStack *self, const DfpChange *change)
{
  const gint64 now = g_get_monotonic_time ();
  const gboolean joined =
      can_join (self, now) && dfp_undo_step_absorb (g_ptr_array_index (self->done, self->done->len - 1), change);

  if (!joined)
    push (self, dfp_undo_step_new (change));
  self->last_change = now;
  self->sealed = FALSE;
  announce (self);
}

static void
record_in_group (DfpUndoStack *self, const DfpChange *change)
{
  const gboolean modified = dfp_undo_stack_get_modified (self);

  dfp_undo_step_add (self->group, dfp_undo_step_new (change));
  if (modified != dfp_undo_stack_get_modified (self))
    announce (self);
}

static void
changed_cb (DfpObject *root, const DfpChange *change, DfpUndoStack *self)
{
  if (self->replaying)
    return;
  if (self->group != NULL)
    record_in_group (self, change);
  else
    record (self, change);
}

static void
dfp_undo_stack_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpUndoStack *self = DFP_UNDO_STACK (object);

  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, dfp_undo_stack_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, dfp_undo_stack_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, dfp_undo_stack_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_undo_stack_dispose (GObject *object)
{
  DfpUndoStack *self = DFP_UNDO_STACK (object);

  if (self->root != NULL)
    g_signal_handlers_disconnect_by_data (self->root, self);
  g_clear_object (&self->root);
  G_OBJECT_CLASS (dfp_undo_stack_parent_class)->dispose (object);
}

static void
dfp_undo_stack_finalize (GObject *object)
{
  DfpUndoStack *self = DFP_UNDO_STACK (object);

  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_clear_pointer (&self->group, dfp_undo_step_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  G_OBJECT_CLASS (dfp_undo_stack_parent_class)->finalize (object);
}

static void
dfp_undo_stack_class_init (DfpUndoStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dfp_undo_stack_get_property;
  object_class->dispose = dfp_undo_stack_dispose;
  object_class->finalize = dfp_undo_stack_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dfp_undo_stack_init (DfpUndoStack *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_undo_step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_undo_step_free);
  self->pause = PAUSE_DEFAULT;
  self->saving = NEVER_SAVED;
}

DfpUndoStack *
dfp_undo_stack_new (DfpObject *root)
{
  DfpUndoStack *self = g_object_new (DFP_TYPE_UNDO_STACK, NULL);

  self->root = g_object_ref (root);
  g_signal_connect (root, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

gboolean
dfp_undo_stack_can_undo (DfpUndoStack *self)
{
  return self->done->len > 0 && self->group == NULL;
}

gboolean
dfp_undo_stack_can_redo (DfpUndoStack *self)
{
  return self->undone->len > 0 && self->group == NULL;
}

const char *
dfp_undo_stack_get_undo_label (DfpUndoStack *self)
{
  return self->undo_label;
}

const char *
dfp_undo_stack_get_redo_label (DfpUndoStack *self)
{
  return self->redo_label;
}

/* Moves the last step of @from to @to, having played it. */
static void
replay (DfpUndoStack *self, GPtrArray *from, GPtrArray *to, void (*play) (DfpUndoStep *))
{
  DfpUndoStep *step = g_ptr_array_steal_index (from, from->len - 1);

  self->replaying = TRUE;
  play (step);
  self->replaying = FALSE;
  g_ptr_array_add (to, step);
  self->sealed = TRUE;
  announce (self);
}

void
dfp_undo_stack_undo (DfpUndoStack *self)
{
  g_return_if_fail (dfp_undo_stack_can_undo (self));
  replay (self, self->done, self->undone, dfp_undo_step_undo);
}

void
dfp_undo_stack_redo (DfpUndoStack *self)
{
  g_return_if_fail (dfp_undo_stack_can_redo (self));
  replay (self, self->undone, self->done, dfp_undo_step_redo);
}

void
dfp_undo_stack_begin (DfpUndoStack *self, const char *label)
{
  if (self->depth++ == 0)
    self->group = dfp_undo_step_new_group (label);
}

void
dfp_undo_stack_end (DfpUndoStack *self)
{
  const gint64 now = g_get_monotonic_time ();
  g_autoptr (DfpUndoStep) group = NULL;

  g_return_if_fail (self->depth > 0);
  if (--self->depth > 0)
    return;
  group = g_steal_pointer (&self->group);
  if (dfp_undo_step_is_empty (group))
    return;
  if (!can_join (self, now) || !dfp_undo_step_absorb_group (g_ptr_array_index (self->done, self->done->len - 1), group))
    push (self, g_steal_pointer (&group));
  self->last_change = now;
  self->sealed = FALSE;
  announce (self);
}

void
dfp_undo_stack_seal (DfpUndoStack *self)
{
  self->sealed = TRUE;
}

void
dfp_undo_stack_set_pause (DfpUndoStack *self, guint milliseconds)
{
  self->pause = milliseconds;
}

/* Whether an open group has changed something: a state that undo does not come to. */
static gboolean
is_within_step (DfpUndoStack *self)
{
  return self->group != NULL && !dfp_undo_step_is_empty (self->group);
}

/* How many steps led to the present state, or NEVER_SAVED when no number of them does. */
static int
get_present (DfpUndoStack *self)
{
  return is_within_step (self) ? NEVER_SAVED : (int) self->done->len;
}

void
dfp_undo_stack_set_saved (DfpUndoStack *self)
{
  self->saved = get_present (self);
  announce (self);
}

void
dfp_undo_stack_begin_save (DfpUndoStack *self)
{
  self->saving = get_present (self);
}

void
dfp_undo_stack_end_save (DfpUndoStack *self, gboolean saved)
{
  if (saved)
    self->saved = self->saving;
  self->saving = NEVER_SAVED;
  announce (self);
}

void
dfp_undo_stack_set_unsaved (DfpUndoStack *self)
{
  self->saved = NEVER_SAVED;
  announce (self);
}

gboolean
dfp_undo_stack_get_modified (DfpUndoStack *self)
{
  return self->saved != (int) self->done->len || is_within_step (self);
}

guint
dfp_undo_stack_get_n_unsaved (DfpUndoStack *self)
{
  const guint n_closed =
      self->saved == NEVER_SAVED ? self->done->len : (guint) ABS ((int) self->done->len - self->saved);

  return n_closed + is_within_step (self);
}
