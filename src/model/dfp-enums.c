/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each enumeration is a table of word and label. */
#include "model/dfp-enums.h"

#include <glib/gi18n.h>

static GType
register_enum (gsize *type, const char *name, const GEnumValue *values)
{
  if (g_once_init_enter (type))
    g_once_init_leave (type, g_enum_register_static (name, values));
  return *type;
}

GType
dfp_status_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_STATUS_DRAFT, N_ ("Draft"), "draft" },
    { DFP_STATUS_PROPOSED, N_ ("Proposed"), "proposed" },
    { DFP_STATUS_APPROVED, N_ ("Approved"), "approved" },
    { DFP_STATUS_DECLINED, N_ ("Declined"), "declined" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpStatus", values);
}

GType
dfp_purpose_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_PURPOSE_NEW_TECHNOLOGY, N_ ("New technology"), "new-technology" },
    { DFP_PURPOSE_MVP, N_ ("First product"), "mvp" },
    { DFP_PURPOSE_START_UP, N_ ("Start-up"), "start-up" },
    { DFP_PURPOSE_DEPARTMENTAL_ACCELERATION, N_ ("Faster department"), "departmental-acceleration" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpPurpose", values);
}

GType
dfp_discounting_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_DISCOUNTING_END, N_ ("End of the month"), "end" },
    { DFP_DISCOUNTING_MID, N_ ("Middle of the month"), "mid" },
    { DFP_DISCOUNTING_START, N_ ("Start of the month"), "start" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpDiscounting", values);
}

GType
dfp_aim_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_AIM_SPEED, N_ ("Faster products"), "speed" },
    { DFP_AIM_CAPABILITY, N_ ("New capabilities"), "capability" },
    { DFP_AIM_SCALE, N_ ("Scale"), "scale" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpAim", values);
}

GType
dfp_sourcing_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_SOURCING_SECONDED, N_ ("Seconded"), "seconded" },
    { DFP_SOURCING_IN_HOUSE, N_ ("In-house"), "in-house" },
    { DFP_SOURCING_CONTRACTOR, N_ ("Contractor"), "contractor" },
    { DFP_SOURCING_NEARSHORE, N_ ("Nearshore"), "nearshore" },
    { DFP_SOURCING_OFFSHORE, N_ ("Offshore"), "offshore" },
    { DFP_SOURCING_AGENCY, N_ ("Agency"), "agency" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpSourcing", values);
}

GType
dfp_set_up_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_SET_UP_STANDALONE, N_ ("Stand-alone"), "standalone" },
    { DFP_SET_UP_INCUBATOR, N_ ("Incubator"), "incubator" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpSetUp", values);
}

GType
dfp_discipline_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_DISCIPLINE_LEADERSHIP, N_ ("Leadership"), "leadership" },
    { DFP_DISCIPLINE_COACHING, N_ ("Coaching"), "coaching" },
    { DFP_DISCIPLINE_DELIVERY_LEAD, N_ ("Delivery lead"), "delivery-lead" },
    { DFP_DISCIPLINE_PRODUCT, N_ ("Product"), "product" },
    { DFP_DISCIPLINE_DESIGN, N_ ("Design"), "design" },
    { DFP_DISCIPLINE_ENGINEERING, N_ ("Engineering"), "engineering" },
    { DFP_DISCIPLINE_DATA, N_ ("Data"), "data" },
    { DFP_DISCIPLINE_QUALITY, N_ ("Quality"), "quality" },
    { DFP_DISCIPLINE_OPERATIONS, N_ ("Operations"), "operations" },
    { DFP_DISCIPLINE_SECURITY, N_ ("Security"), "security" },
    { DFP_DISCIPLINE_BUSINESS, N_ ("Business"), "business" },
    { DFP_DISCIPLINE_CHANGE, N_ ("Change"), "change" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpDiscipline", values);
}

GType
dfp_lead_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_LEAD_NONE, N_ ("Nothing"), "none" },       { DFP_LEAD_FACTORY, N_ ("Factory"), "factory" },
    { DFP_LEAD_PRODUCT, N_ ("Product"), "product" }, { DFP_LEAD_ARCHITECTURE, N_ ("Architecture"), "architecture" },
    { DFP_LEAD_RELEASE, N_ ("Release"), "release" }, { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpLead", values);
}

GType
dfp_cash_kind_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_CASH_KIND_COST, N_ ("Cost"), "cost" },
    { DFP_CASH_KIND_BENEFIT, N_ ("Benefit"), "benefit" },
    { DFP_CASH_KIND_RUN_COST, N_ ("Run cost"), "run-cost" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpCashKind", values);
}

GType
dfp_phase_kind_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_PHASE_KIND_SET_UP, N_ ("Set-up"), "set-up" },
    { DFP_PHASE_KIND_DISCOVERY, N_ ("Discovery"), "discovery" },
    { DFP_PHASE_KIND_BUILD, N_ ("Build"), "build" },
    { DFP_PHASE_KIND_PILOT, N_ ("Pilot"), "pilot" },
    { DFP_PHASE_KIND_SCALE, N_ ("Scale"), "scale" },
    { DFP_PHASE_KIND_RUN, N_ ("Run"), "run" },
    { DFP_PHASE_KIND_RE_INJECT, N_ ("Re-inject"), "re-inject" },
    { DFP_PHASE_KIND_DISMANTLE, N_ ("Dismantle"), "dismantle" },
    { DFP_PHASE_KIND_RECONSTRUCT, N_ ("Reconstruct"), "reconstruct" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpPhaseKind", values);
}

GType
dfp_area_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_AREA_PEOPLE, N_ ("People"), "people" },    { DFP_AREA_PROCESS, N_ ("Process"), "process" },
    { DFP_AREA_SYSTEMS, N_ ("Systems"), "systems" }, { DFP_AREA_OBJECTIVES, N_ ("Objectives"), "objectives" },
    { DFP_AREA_MONEY, N_ ("Money"), "money" },       { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpArea", values);
}

GType
dfp_holder_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_HOLDER_FACTORY, N_ ("Factory"), "factory" },
    { DFP_HOLDER_SHARED, N_ ("Shared"), "shared" },
    { DFP_HOLDER_CORPORATE, N_ ("Corporate"), "corporate" },
    { DFP_HOLDER_PARTNER, N_ ("Partner"), "partner" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpHolder", values);
}

GType
dfp_trait_kind_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_TRAIT_KIND_TYPE_SHARE, N_ ("Share of 100"), "type-share" },
    { DFP_TRAIT_KIND_LEVEL, N_ ("Level"), "level" },
    { 0, NULL, NULL },
  };
  static gsize type;

  return register_enum (&type, "DfpTraitKind", values);
}

gboolean
dfp_sourcing_is_partner (DfpSourcing sourcing)
{
  return sourcing >= DFP_SOURCING_NEARSHORE;
}

gboolean
dfp_sourcing_is_own (DfpSourcing sourcing)
{
  return sourcing == DFP_SOURCING_SECONDED || sourcing == DFP_SOURCING_IN_HOUSE;
}
