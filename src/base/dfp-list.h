/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of one list field: a GListModel that owns its rows, keeps their ids unique and
 * announces every change through its owner's root. */
#pragma once

#include <gio/gio.h>

#include "base/dfp-object.h"

G_BEGIN_DECLS

#define DFP_TYPE_LIST (dfp_list_get_type ())
G_DECLARE_FINAL_TYPE (DfpList, dfp_list, DFP, LIST, GObject)

DfpList *dfp_list_new (DfpObject *owner, const DfpField *field);

/* Whose rows they are; NULL once the owner is gone and only somebody else still holds the list. */
DfpObject *dfp_list_get_owner (DfpList *self);
const DfpField *dfp_list_get_field (DfpList *self);
GType dfp_list_get_row_type (DfpList *self);

guint dfp_list_get_n_rows (const DfpList *self);
/* Borrowed; NULL past the end. */
gpointer dfp_list_get (const DfpList *self, guint position);
/* The row's data struct, what the engine reads; NULL past the end. */
gconstpointer dfp_list_get_data (const DfpList *self, guint position);
gpointer dfp_list_find (const DfpList *self, const char *id);
/* The position of the row with @id, or −1. */
int dfp_list_find_position (const DfpList *self, const char *id);

/* A new row at its defaults, already inserted; borrowed. */
gpointer dfp_list_add (DfpList *self, guint position);
void dfp_list_insert (DfpList *self, guint position, gpointer row);
void dfp_list_append (DfpList *self, gpointer row);
void dfp_list_remove (DfpList *self, guint position);
void dfp_list_move (DfpList *self, guint from, guint to);
/* Replaces @n_removed rows at @position by @rows (of DfpObject, may be NULL for none): one change. */
void dfp_list_splice (DfpList *self, guint position, guint n_removed, GPtrArray *rows);

gboolean dfp_list_equal (const DfpList *a, const DfpList *b);
/* Makes @self hold deep copies of the rows of @source. */
void dfp_list_assign (DfpList *self, const DfpList *source);

/* For DfpObject only: its owner goes. */
void dfp_list_forget_owner (DfpList *self);

G_END_DECLS
