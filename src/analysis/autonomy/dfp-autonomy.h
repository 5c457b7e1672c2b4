/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has the last word, and whether the factory leads (doc/model.md §12.3). The
 * index says how much it decides itself; the lead principle whether it leads people, process and systems;
 * the contradictions where the plan disagrees with itself. Immutable once returned, and independent of
 * the plan. */
#pragma once

#include "analysis/autonomy/dfp-contradiction.h"
#include "analysis/dfp-light.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

#define DFP_N_AREAS (DFP_AREA_MONEY + 1)
#define DFP_N_HOLDERS (DFP_HOLDER_PARTNER + 1)
#define DFP_N_LED_AREAS (DFP_AREA_SYSTEMS + 1) /* people, process, systems */
#define DFP_N_KEY_ROLES DFP_LEAD_RELEASE       /* factory, product, architecture, release */

/* From this area index on, the factory leads it; below the second, it does not. Both: assumption. */
#define DFP_AUTONOMY_LEADS 50
#define DFP_AUTONOMY_FOLLOWS 25

/* The decisions of one area, or all of them. */
typedef struct
{
  int n_rights;
  int n_held[DFP_N_HOLDERS];
  double weight;              /* sum */
  double held[DFP_N_HOLDERS]; /* weight by holder */
  double index; /* 0 … 100: factory 1, shared ½, others 0, by weight (assumption); NAN without weight */
} DfpAutonomyArea;

typedef enum
{
  DFP_KEY_ROLE_MISSING, /* nobody leads it */
  DFP_KEY_ROLE_PARTNER, /* only people of a partner do */
  DFP_KEY_ROLE_OWN,     /* somebody of the factory’s own does: seconded, in-house or contractor */
} DfpKeyRole;

/* Does the factory lead the area? By its index, one step worse when a key role of the area is not in its own
 * hands (people: factory lead; process: product and release; systems: architecture), and never green when a
 * partner has the last word on something in it (assumption). NOT_NEEDED while no decision is named. */
typedef struct
{
  DfpLight light;
  gboolean partner_decides;
  guint missing; /* bits 1 << DfpLead of the key roles that are not in its own hands */
} DfpLeadArea;

typedef const struct _DfpAutonomy DfpAutonomy;

struct _DfpAutonomy
{
  DfpAutonomyArea all;
  DfpAutonomyArea areas[DFP_N_AREAS];

  /* The lead principle (founding article; doc/model.md §12.3): lead, product, architecture and release key in
   * the factory’s own hands: all four green, three amber, fewer red. NOT_NEEDED while nobody is entered. */
  DfpKeyRole key_roles[DFP_N_KEY_ROLES + 1]; /* by DfpLead; that of DFP_LEAD_NONE is not used */
  int n_key_roles;                           /* in its own hands */
  DfpLight key_light;
  DfpLeadArea leads[DFP_N_LED_AREAS]; /* by DfpArea */

  GPtrArray *contradictions; /* of DfpContradiction */
};

DfpAutonomy *dfp_autonomy_new (const DfpPlanData *plan, const DfpConfigurationData *configuration);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpAutonomy, dfp_result_unref)

/* How much a decision of @holder counts: 1, ½ or 0. */
double dfp_autonomy_get_part (DfpHolder holder);
/* The first contradiction of the kind @key, or NULL. Borrowed. */
const DfpContradiction *dfp_autonomy_find (const DfpAutonomy *self, const char *key);

G_END_DECLS
