/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where every leader stands and what moving them would do, which units are sponsored, which commitments
 * are missing, the parts of the gate, and with whom to talk next. */
#include "analysis/buy-in/dfp-commitment.h"
#include "analysis/buy-in/dfp-gate.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/buy-in/dfp-sponsorship.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/leadership/dfp-sheets-leadership.h"

#define OF_NEXT(member) G_STRUCT_OFFSET (DfpConversation, member)
#define OF_UNIT(member) G_STRUCT_OFFSET (DfpSponsoredUnit, member)

static const DfpField next_fields[] = {
  { "from", DFP_FIELD_INT, OF_NEXT (from) },
  { "to", DFP_FIELD_INT, OF_NEXT (to) },
  { "buy-in-then", DFP_FIELD_DOUBLE, OF_NEXT (index) },
  { "risk", DFP_FIELD_TEXT, OF_NEXT (risk) },
};

static const DfpField unit_fields[] = {
  { "name", DFP_FIELD_TEXT, OF_UNIT (name) },
  { "sponsor", DFP_FIELD_TEXT, OF_UNIT (sponsor) },
  { "sponsor-average", DFP_FIELD_DOUBLE, OF_UNIT (abc) },
};

static void
add_missing (DfpJson *json, const DfpLeader *leader)
{
  dfp_json_begin_list (json, "commitments-missing");
  for (int i = 0; i < DFP_N_COMMITMENTS && leader->asked; i++)
    if (!leader->commits[i])
      dfp_json_add_text (json, NULL, dfp_commitment_get_field (i));
  dfp_json_end_list (json);
}

static void
add_leaders (DfpJson *json, const DfpSubject *subject)
{
  g_autoptr (DfpSheet) leaders = dfp_sheet_leadership_new (subject, 1);

  dfp_json_begin_list (json, "leaders");
  for (guint i = 0; i < dfp_sheet_get_n_rows (leaders); i++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_row (json, leaders, i, 0);
      add_missing (json, &subject->design->leadership->leaders[i]);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_units (DfpJson *json, const DfpSponsorship *sponsorship)
{
  dfp_json_begin_list (json, "units");
  for (guint i = 0; i < sponsorship->n_units; i++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_fields (json, unit_fields, G_N_ELEMENTS (unit_fields), &sponsorship->units[i]);
      dfp_json_add_boolean (json, "covered", dfp_sponsorship_covers (&sponsorship->units[i]));
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
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
  dfp_json_add_fields (json, next_fields, G_N_ELEMENTS (next_fields), next);
  dfp_json_end_object (json);
}

void
dfp_show_leadership (DfpJson *json, const DfpSubject *subject)
{
  const DfpLeadership *leadership = subject->design->leadership;
  const int opponent = leadership->buy_in.opponent;

  dfp_json_begin_object (json, "leadership");
  dfp_json_add_number (json, "can-stop-it", leadership->buy_in.n_powerful);
  dfp_json_add_number (json, "can-stop-it-and-against", leadership->buy_in.n_against);
  dfp_json_add_text (json, "strongest-opponent", opponent >= 0 ? leadership->leaders[opponent].id : NULL);
  add_next (json, leadership);
  add_gate (json, &leadership->gate);
  add_units (json, &leadership->sponsorship);
  add_leaders (json, subject);
  dfp_json_end_object (json);
}
