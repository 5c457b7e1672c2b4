/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the people: how many, of what kind, when, and what they can deliver.
 * All: transfer full; never NULL; an empty team gives the empty state. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_SPLIT_DISCIPLINE, /* six groups, builders below */
  DFP_SPLIT_SOURCING,   /* own people solid, a partner's striped */
  DFP_SPLIT_SQUAD,      /* squads and the shared core; with more than five the smaller ones are "Other (n)" */
} DfpSplit;

/* The groups in which disciplines are shown and coloured. */
typedef enum
{
  DFP_GROUP_ENGINEERING, /* and data */
  DFP_GROUP_QUALITY,     /* and operations */
  DFP_GROUP_DESIGN,
  DFP_GROUP_PRODUCT,
  DFP_GROUP_LEAD,     /* leadership, coaching, delivery-lead */
  DFP_GROUP_BUSINESS, /* and security, change */
} DfpGroup;

#define DFP_N_GROUPS (DFP_GROUP_BUSINESS + 1)

DfpGroup dfp_group_from_discipline (DfpDiscipline discipline);
/* DFP_COLOR_S1 … DFP_COLOR_N3. */
DfpColor dfp_group_get_color (DfpGroup group);

/* People by month, stacked, with the band of 10 to 50. @with_capacity adds the months contracted to
 * build (dashed) and what they really deliver (orange). It has no title: dfp_sentence_staffing () is it. */
DfpChart *dfp_picture_staffing_new (const DfpSubject *subject, DfpSplit split, gboolean with_capacity);
DfpChart *dfp_picture_staffing (const DfpExhibitInput *input); /* which: of DfpSplit */
DfpChart *dfp_picture_staffing_and_capacity (const DfpExhibitInput *input);
/* The same by discipline for half a page of paper: a short title, and no words beside the stack. */
DfpChart *dfp_picture_staffing_narrow_new (const DfpSubject *subject);
/* Contracted, ramped and effective capacity alone, in full-time people who build. */
DfpChart *dfp_picture_capacity (const DfpExhibitInput *input);
/* One bar for each role, in list order, over the same months as the staffing picture. Row i is role i
 * of the list. */
DfpChart *dfp_picture_team (const DfpExhibitInput *input);
/* A silhouette of people by month over @n_months with the scale up to @peak, both common to all that
 * stand side by side (0: its own); its peak is written on it when @labelled. */
DfpChart *dfp_picture_small_new (const DfpSubject *subject, int n_months, int peak, gboolean labelled);
DfpChart *dfp_picture_silhouette (const DfpExhibitInput *input);

G_END_DECLS
