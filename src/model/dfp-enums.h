/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words a plan may choose from. The nick of a value is its word in files, its name the
 * label to translate (see dfp_enum_get_label ()). The order never changes. */
#pragma once

#include <glib-object.h>

#include "model/dfp-operating-enums.h"

G_BEGIN_DECLS

/* How far a proposal is. */
typedef enum
{
  DFP_STATUS_DRAFT,
  DFP_STATUS_PROPOSED,
  DFP_STATUS_APPROVED,
  DFP_STATUS_DECLINED,
} DfpStatus;
#define DFP_TYPE_STATUS (dfp_status_get_type ())
GType dfp_status_get_type (void);

/* The four uses of a digital factory. */
typedef enum
{
  DFP_PURPOSE_NEW_TECHNOLOGY,
  DFP_PURPOSE_MVP,
  DFP_PURPOSE_START_UP,
  DFP_PURPOSE_DEPARTMENTAL_ACCELERATION,
} DfpPurpose;
#define DFP_TYPE_PURPOSE (dfp_purpose_get_type ())
GType dfp_purpose_get_type (void);

/* When in a month its cash flows. */
typedef enum
{
  DFP_DISCOUNTING_END,
  DFP_DISCOUNTING_MID,
  DFP_DISCOUNTING_START,
} DfpDiscounting;
#define DFP_TYPE_DISCOUNTING (dfp_discounting_get_type ())
GType dfp_discounting_get_type (void);

/* What the factory is wanted for. */
typedef enum
{
  DFP_AIM_SPEED,
  DFP_AIM_CAPABILITY,
  DFP_AIM_SCALE,
} DfpAim;
#define DFP_TYPE_AIM (dfp_aim_get_type ())
GType dfp_aim_get_type (void);

/* Where people come from; the last three are partners. */
typedef enum
{
  DFP_SOURCING_SECONDED,
  DFP_SOURCING_IN_HOUSE,
  DFP_SOURCING_CONTRACTOR,
  DFP_SOURCING_NEARSHORE,
  DFP_SOURCING_OFFSHORE,
  DFP_SOURCING_AGENCY,
} DfpSourcing;
#define DFP_TYPE_SOURCING (dfp_sourcing_get_type ())
GType dfp_sourcing_get_type (void);

/* Beside the organisation, or giving back to it. */
typedef enum
{
  DFP_SET_UP_STANDALONE,
  DFP_SET_UP_INCUBATOR,
} DfpSetUp;
#define DFP_TYPE_SET_UP (dfp_set_up_get_type ())
GType dfp_set_up_get_type (void);

/* Kinds of work. */
typedef enum
{
  DFP_DISCIPLINE_LEADERSHIP,
  DFP_DISCIPLINE_COACHING,
  DFP_DISCIPLINE_DELIVERY_LEAD,
  DFP_DISCIPLINE_PRODUCT,
  DFP_DISCIPLINE_DESIGN,
  DFP_DISCIPLINE_ENGINEERING,
  DFP_DISCIPLINE_DATA,
  DFP_DISCIPLINE_QUALITY,
  DFP_DISCIPLINE_OPERATIONS,
  DFP_DISCIPLINE_SECURITY,
  DFP_DISCIPLINE_BUSINESS,
  DFP_DISCIPLINE_CHANGE,
} DfpDiscipline;
#define DFP_TYPE_DISCIPLINE (dfp_discipline_get_type ())
GType dfp_discipline_get_type (void);

/* What a role leads for the factory. */
typedef enum
{
  DFP_LEAD_NONE,
  DFP_LEAD_FACTORY,
  DFP_LEAD_PRODUCT,
  DFP_LEAD_ARCHITECTURE,
  DFP_LEAD_RELEASE,
} DfpLead;
#define DFP_TYPE_LEAD (dfp_lead_get_type ())
GType dfp_lead_get_type (void);

/* Which way money flows, and why. */
typedef enum
{
  DFP_CASH_KIND_COST,
  DFP_CASH_KIND_BENEFIT,
  DFP_CASH_KIND_RUN_COST,
} DfpCashKind;
#define DFP_TYPE_CASH_KIND (dfp_cash_kind_get_type ())
GType dfp_cash_kind_get_type (void);

/* What a phase is for. */
typedef enum
{
  DFP_PHASE_KIND_SET_UP,
  DFP_PHASE_KIND_DISCOVERY,
  DFP_PHASE_KIND_BUILD,
  DFP_PHASE_KIND_PILOT,
  DFP_PHASE_KIND_SCALE,
  DFP_PHASE_KIND_RUN,
  DFP_PHASE_KIND_RE_INJECT,
  DFP_PHASE_KIND_DISMANTLE,
  DFP_PHASE_KIND_RECONSTRUCT,
} DfpPhaseKind;
#define DFP_TYPE_PHASE_KIND (dfp_phase_kind_get_type ())
GType dfp_phase_kind_get_type (void);

#define DFP_N_DISCIPLINES (DFP_DISCIPLINE_CHANGE + 1)
#define DFP_N_SOURCINGS (DFP_SOURCING_AGENCY + 1)

/* A partner's people: nearshore, offshore, agency. */
gboolean dfp_sourcing_is_partner (DfpSourcing sourcing);
/* The organisation's own people: seconded, in-house. A contractor is neither. */
gboolean dfp_sourcing_is_own (DfpSourcing sourcing);

G_END_DECLS
