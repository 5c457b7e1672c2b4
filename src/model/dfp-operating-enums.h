/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the operating model: who decides what, and how culture is measured. As in
 * dfp-enums.h, the nick of a value is its word in files and the order never changes. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a decision is about. */
typedef enum
{
  DFP_AREA_PEOPLE,
  DFP_AREA_PROCESS,
  DFP_AREA_SYSTEMS,
  DFP_AREA_OBJECTIVES,
  DFP_AREA_MONEY,
} DfpArea;
#define DFP_TYPE_AREA (dfp_area_get_type ())
GType dfp_area_get_type (void);

/* Who has the last word. */
typedef enum
{
  DFP_HOLDER_FACTORY,
  DFP_HOLDER_SHARED,
  DFP_HOLDER_CORPORATE,
  DFP_HOLDER_PARTNER,
} DfpHolder;
#define DFP_TYPE_HOLDER (dfp_holder_get_type ())
GType dfp_holder_get_type (void);

/* How a culture trait is measured. */
typedef enum
{
  DFP_TRAIT_KIND_TYPE_SHARE,
  DFP_TRAIT_KIND_LEVEL,
} DfpTraitKind;
#define DFP_TYPE_TRAIT_KIND (dfp_trait_kind_get_type ())
GType dfp_trait_kind_get_type (void);

G_END_DECLS
