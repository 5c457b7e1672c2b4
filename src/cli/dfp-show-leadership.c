/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where every leader stands and what moving them would do, which units are sponsored, which commitments
 * are missing, the parts of the gate, and with whom to talk next. */
#include "cli/dfp-show-sections.h"

static void
add_leader (DfpJson *json, const DfpLeader *leader)
{
  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "id", leader->id);
  dfp_json_add_text (json, "name", leader->name);
  dfp_json_add_number (json, "one-step-adds", leader->step);
  dfp_json_add_number (json, "wanted-adds", leader->wanted);
  dfp_json_add_number (json, "sponsor-average", leader->abc);
  dfp_json_begin_list (json, "commitments-missing");
  for (int i = 0; i < DFP_N_COMMITMENTS && leader->asked; i++)
    if (!leader->commits[i])
      dfp_json_add_text (json, NULL, dfp_commitment_get_field (i));
  dfp_json_end_list (json);
  dfp_json_end_object (json);
}

static void
add_unit (DfpJson *json, const DfpSponsoredUnit *unit)
{
  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "name", unit->name);
  dfp_json_add_text (json, "sponsor", unit->sponsor);
  dfp_json_add_number (json, "sponsor-average", unit->abc);
  dfp_json_add_boolean (json, "covered", dfp_sponsorship_covers (unit));
  dfp_json_end_object (json);
}

static void
add_gate (DfpJson *json, const DfpGate *gate)
{
  dfp_json_begin_object (json, "gate");
  dfp_json_add_number (json, "minimum", gate->minimum);
  dfp_json_add_text (json, "weakest", gate->weakest >= 0 ? dfp_gate_part_get_nick (gate->weakest) : NULL);
  for (int i = 0; i < DFP_N_GATE_PARTS; i++)
    dfp_json_add_number (json, dfp_gate_part_get_nick (i), gate->scores[i]);
  dfp_json_end_object (json);
}

static void
add_next (DfpJson *json, const DfpLeadership *leadership)
{
  const DfpConversation *next = &leadership->next;

  if (next->leader < 0)
    return;
  dfp_json_begin_object (json, "next-conversation");
  dfp_json_add_text (json, "id", leadership->leaders[next->leader].id);
  dfp_json_add_text (json, "name", leadership->leaders[next->leader].name);
  dfp_json_add_number (json, "from", next->from);
  dfp_json_add_number (json, "to", next->to);
  dfp_json_add_number (json, "buy-in-then", next->index);
  dfp_json_add_text (json, "risk", next->risk);
  dfp_json_end_object (json);
}

void
dfp_show_leadership (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                     const DfpDesign *design)
{
  const DfpLeadership *leadership = design->leadership;
  const int opponent = leadership->buy_in.opponent;

  dfp_json_begin_object (json, "leadership");
  dfp_json_add_number (json, "can-stop-it", leadership->buy_in.n_powerful);
  dfp_json_add_number (json, "can-stop-it-and-against", leadership->buy_in.n_against);
  dfp_json_add_text (json, "strongest-opponent", opponent >= 0 ? leadership->leaders[opponent].id : NULL);
  add_next (json, leadership);
  add_gate (json, &leadership->gate);
  dfp_json_begin_list (json, "units");
  for (guint i = 0; i < leadership->sponsorship.n_units; i++)
    add_unit (json, &leadership->sponsorship.units[i]);
  dfp_json_end_list (json);
  dfp_json_begin_list (json, "leaders");
  for (guint i = 0; i < leadership->n_leaders; i++)
    add_leader (json, &leadership->leaders[i]);
  dfp_json_end_list (json);
  dfp_json_end_object (json);
}
