/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one base of every model class: a GObject whose properties, storage and behaviour are
 * rows of a DfpField table. A class declares a data struct whose first member is its id,
 * a table, and nothing more.
 *
 * Reading is a struct member through the class's const view (dfp_role_get (role)->heads).
 * Writing is only possible through the property, so every change is announced from one place:
 * the root of the tree emits "changed" with a DfpChange. */
#pragma once

#include "base/dfp-field.h"

G_BEGIN_DECLS

typedef struct _DfpList DfpList;

#define DFP_TYPE_OBJECT (dfp_object_get_type ())
G_DECLARE_DERIVABLE_TYPE (DfpObject, dfp_object, DFP, OBJECT, GObject)

/* Every data struct of a model class begins like this. */
typedef struct
{
  char *id; /* short, random, unique within its list; never changes */
} DfpRowData;

struct _DfpObjectClass
{
  GObjectClass parent_class;

  const DfpField *fields;
  guint n_fields;
  gsize data_offset; /* from the start of the instance to its data struct */
  const char *noun;  /* "role", untranslated: what undo and buttons call a row */
};

typedef enum
{
  DFP_CHANGE_VALUE, /* `before` is what the field held */
  DFP_CHANGE_ROWS,  /* at `position`, the rows of `removed` gave way to those of `added` */
} DfpChangeKind;

/* What changed, as the signal "changed" of the root object tells it. Borrowed: copy what you keep. */
typedef struct
{
  DfpChangeKind kind;
  DfpObject *object;     /* whose value or list changed */
  const DfpField *field; /* the value or the list */
  const GValue *before;
  guint position;
  GPtrArray *removed; /* of DfpObject */
  GPtrArray *added;
} DfpChange;

/* To be called in class_init. @data_offset: G_STRUCT_OFFSET (DfpRole, data). */
void dfp_object_class_set_fields (DfpObjectClass *klass, const DfpField *fields, guint n_fields, gsize data_offset,
                                  const char *noun);

const DfpField *dfp_object_get_fields (DfpObject *self, guint *n_fields);
const DfpField *dfp_object_find_field (DfpObject *self, const char *name);
/* The table of a class that has no instance at hand. */
const DfpField *dfp_type_get_fields (GType type, guint *n_fields);
const DfpField *dfp_type_find_field (GType type, const char *name);
const char *dfp_type_get_noun (GType type); /* translated */

gconstpointer dfp_object_get_data (DfpObject *self);
/* For loaders: the same, to be filled before the object is in a list and before anybody listens
 * to it. Nothing is announced. */
gpointer dfp_object_init_data (DfpObject *self);
const char *dfp_object_get_id (DfpObject *self);
/* Only before the object is in a list; NULL makes a new random one. */
void dfp_object_set_id (DfpObject *self, const char *id);
/* The text of the field flagged DFP_FIELD_NAME, or "". */
const char *dfp_object_get_name (DfpObject *self);
const char *dfp_object_get_noun (DfpObject *self); /* translated */

DfpObject *dfp_object_get_parent (DfpObject *self);
DfpObject *dfp_object_get_root (DfpObject *self);
/* Whether @self is no longer in the tree of @root: it, or a row above it, was removed. What is gone may
 * still be held, by undo or by a widget that is about to go, but nothing more is to be done to it. */
gboolean dfp_object_is_gone (DfpObject *self, DfpObject *root);
DfpList *dfp_object_get_list (DfpObject *self, const char *field_name);
/* The list that holds @self, or NULL; its position there through @position. */
DfpList *dfp_object_get_siblings (DfpObject *self, guint *position);
/* By @by places in its list; FALSE and nothing when it is in no list or there is no such place. */
gboolean dfp_object_move (DfpObject *self, int by);
/* The list that references of @field point into: the nearest list of that name upwards. */
DfpList *dfp_object_find_target (DfpObject *self, const DfpField *field);

/* A deep copy with the same ids: transfer full. */
DfpObject *dfp_object_copy (DfpObject *self);
/* A deep copy with a new id of its own; the rows below keep theirs. */
DfpObject *dfp_object_duplicate (DfpObject *self);
/* Same class, same values, same rows with the same ids in the same order, same unknown members. The ids of
 * @a and @b themselves do not matter: a plan has none in its file. */
gboolean dfp_object_equal (DfpObject *a, DfpObject *b);

/* Members of the file that this version does not know, kept so that they survive a round trip. */
typedef struct
{
  char *name;
  char *json; /* compact JSON text */
} DfpUnknownMember;

void dfp_object_add_unknown (DfpObject *self, const char *name, const char *json);
const DfpUnknownMember *dfp_object_get_unknown (DfpObject *self, guint *n_members);

/* For DfpList only: who owns the row, and how its changes travel upwards. */
void dfp_object_set_siblings (DfpObject *self, DfpList *list);
void dfp_object_emit_changed (DfpObject *self, const DfpChange *change);

G_END_DECLS
