/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People are placed seat by seat: first the few who lead and coach, then squads of five to ten, then who is
 * still missing. Lead, product, architecture and release stay in-house; from the rest, as many seats go to
 * the partner as bring the share of time nearest to the answer. Equal seats become one row. */
#include <glib/gi18n.h>
#include <math.h>

#include "draft/dfp-sketch-private.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"

#define SEATS_MAXIMUM 64
#define SQUAD_PEOPLE 8.0 /* Scrum Guide: ten or fewer; half of those in the core are seats of squads */
#define SQUAD_SHARE 0.75
#define SQUADS_MAXIMUM 5
#define SQUADS_BY_COACH 3
#define SQUADS_BY_SCRUM_MASTER 2
#define BUILDERS_BY_TESTER 6
#define WAVE_MONTHS 18 /* from this length on, the fourth and fifth squad come later */
#define COACH_FULL 10  /* month after which a coach goes down to half */
#define PARTNER_HIGH 0.5
#define PARTNER_LIMIT 0.6 /* more would be a team of the partner's */
#define LEAD_LIMIT 0.385  /* of the time: who leads, steers and coaches */
#define STAY_COST 0.004   /* of the share, for each month that a partner stays into the handover */

typedef enum
{
  KIND_LEAD,
  KIND_COACH,
  KIND_ARCHITECT,
  KIND_RELEASE,
  KIND_SECURITY,
  KIND_BUSINESS,
  KIND_CHANGE,
  KIND_OWNER,
  KIND_SCRUM,
  KIND_DESIGNER,
  KIND_TESTER,
  KIND_DATA,
  KIND_DEVELOPER,
  KIND_HIRE,
} Kind;

/* Rates: EUR a month, loaded, of the planning rate card (doc/model.md §17.2); the coach is a contractor. */
static const struct
{
  const char *id;
  const char *title;
  DfpDiscipline discipline;
  double rate, partner_rate;
  DfpSourcing own, partner;
  DfpLead lead;
  int rank; /* the lower, the sooner it goes to a partner; 0: never */
  gboolean delivers;
} kinds[] = {
  [KIND_LEAD] = { "lead", N_ ("Factory lead"), DFP_DISCIPLINE_LEADERSHIP, 14000, 0, DFP_SOURCING_SECONDED,
                  DFP_SOURCING_NEARSHORE, DFP_LEAD_FACTORY, 0, FALSE },
  [KIND_COACH] = { "coach", N_ ("Agile coach"), DFP_DISCIPLINE_COACHING, 15400, 8500, DFP_SOURCING_CONTRACTOR,
                   DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 6, FALSE },
  [KIND_ARCHITECT] = { "architect", N_ ("Architect"), DFP_DISCIPLINE_ENGINEERING, 11500, 0, DFP_SOURCING_SECONDED,
                       DFP_SOURCING_NEARSHORE, DFP_LEAD_ARCHITECTURE, 0, TRUE },
  [KIND_RELEASE] = { "release", N_ ("Release and operations"), DFP_DISCIPLINE_OPERATIONS, 9500, 0,
                     DFP_SOURCING_SECONDED, DFP_SOURCING_NEARSHORE, DFP_LEAD_RELEASE, 0, TRUE },
  [KIND_SECURITY] = { "security", N_ ("Security and compliance"), DFP_DISCIPLINE_SECURITY, 9500, 13750,
                      DFP_SOURCING_SECONDED, DFP_SOURCING_AGENCY, DFP_LEAD_NONE, 7, TRUE },
  [KIND_BUSINESS] = { "business", N_ ("Business expert"), DFP_DISCIPLINE_BUSINESS, 9000, 0, DFP_SOURCING_SECONDED,
                      DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 0, TRUE },
  [KIND_CHANGE] = { "change", N_ ("Change partner"), DFP_DISCIPLINE_CHANGE, 8500, 0, DFP_SOURCING_SECONDED,
                    DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 0, FALSE },
  [KIND_OWNER] = { "owner", N_ ("Product owner"), DFP_DISCIPLINE_PRODUCT, 10000, 0, DFP_SOURCING_SECONDED,
                   DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 0, FALSE },
  [KIND_SCRUM] = { "scrum", N_ ("Scrum master"), DFP_DISCIPLINE_DELIVERY_LEAD, 8500, 6500, DFP_SOURCING_SECONDED,
                   DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 5, FALSE },
  [KIND_DESIGNER] = { "designer", N_ ("Designer"), DFP_DISCIPLINE_DESIGN, 8000, 6200, DFP_SOURCING_SECONDED,
                      DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 4, TRUE },
  [KIND_TESTER] = { "tester", N_ ("Test automation"), DFP_DISCIPLINE_QUALITY, 7500, 6000, DFP_SOURCING_SECONDED,
                    DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 1, TRUE },
  [KIND_DATA] = { "data", N_ ("Data engineer"), DFP_DISCIPLINE_DATA, 10000, 8000, DFP_SOURCING_SECONDED,
                  DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 3, TRUE },
  [KIND_DEVELOPER] = { "developer", N_ ("Developer"), DFP_DISCIPLINE_ENGINEERING, 8500, 7000, DFP_SOURCING_SECONDED,
                       DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 2, TRUE },
  [KIND_HIRE] = { "hire", N_ ("Developer, new hire"), DFP_DISCIPLINE_ENGINEERING, 8500, 7000, DFP_SOURCING_IN_HOUSE,
                  DFP_SOURCING_NEARSHORE, DFP_LEAD_NONE, 2, TRUE },
};

typedef struct
{
  Kind kind;
  int squad; /* −1: the core */
  int order; /* among those of its kind in its squad */
  double allocation;
  int start, end;
  gboolean partner;
} Seat;

typedef struct
{
  const DfpSketchAnswersData *answers;
  const DfpSketchShape *shape;
  int n_squads;
  int n_seats;
  Seat seats[SEATS_MAXIMUM];
} Team;

static int
count_squads (const DfpSketchAnswersData *answers, const DfpSketchShape *shape)
{
  const int n = (int) floor (answers->heads * SQUAD_SHARE / SQUAD_PEOPLE + 0.5);

  /* Scale shows with a second squad only: two of five and a core of four. */
  if (answers->aim == DFP_AIM_SCALE && answers->heads >= 14 && shape->partner_share <= PARTNER_HIGH)
    return CLAMP (n, 2, SQUADS_MAXIMUM);
  return CLAMP (n, 1, SQUADS_MAXIMUM);
}

static int
find_squad_start (const Team *team, int squad)
{
  const int first = team->shape->set_up_end + 1;

  return squad >= 3 && team->answers->months >= WAVE_MONTHS ? first + 2 * (squad - 2) : first;
}

static Seat *
add_seat (Team *team, Kind kind, int squad, int start)
{
  Seat *seat = &team->seats[team->n_seats];

  g_assert (team->n_seats < SEATS_MAXIMUM);
  *seat = (Seat){ kind, squad, 0, 1, start, team->answers->months, FALSE };
  for (int i = 0; i < team->n_seats; i++)
    seat->order += team->seats[i].kind == kind && team->seats[i].squad == squad;
  team->n_seats++;
  return seat;
}

static void
add_core (Team *team)
{
  const int squads_come = team->shape->set_up_end + 1;
  const gboolean single = team->n_squads == 1;
  const gboolean lean = single && team->shape->partner_share > PARTNER_HIGH;

  add_seat (team, KIND_LEAD, -1, 1);
  for (int i = 0; i < team->n_squads; i += SQUADS_BY_COACH)
    add_seat (team, KIND_COACH, -1, lean ? team->shape->set_up_end : 1)->allocation = single ? 0.5 : 1;
  add_seat (team, KIND_ARCHITECT, -1, lean ? squads_come : 1);
  add_seat (team, KIND_RELEASE, -1, squads_come);
}

/* Who is added while squads of six remain. */
static void
add_optional (Team *team)
{
  const DfpPurpose purpose = team->answers->purpose;
  const gboolean department = purpose == DFP_PURPOSE_DEPARTMENTAL_ACCELERATION;
  const gboolean lean = team->n_squads == 1 && team->shape->partner_share > PARTNER_HIGH;
  const int squads_come = team->shape->set_up_end + 1;
  const Kind wanted[] = { department ? KIND_BUSINESS : KIND_SECURITY, department ? KIND_SECURITY : KIND_BUSINESS,
                          KIND_CHANGE };
  const int n_wanted = purpose == DFP_PURPOSE_START_UP ? 2 : (int) G_N_ELEMENTS (wanted);

  for (int i = 0; i < n_wanted; i++)
    {
      const gboolean needed = i == 0 && (purpose == DFP_PURPOSE_NEW_TECHNOLOGY ||
                                         (department && team->shape->partner_share <= PARTNER_HIGH));
      const int smallest = needed ? 5 : lean ? SEATS_MAXIMUM : 6;

      if (team->answers->heads - team->n_seats - 1 >= smallest * team->n_squads)
        add_seat (team, wanted[i], -1, squads_come);
    }
}

static void
add_developers (Team *team, int squad, int start, int n)
{
  const gboolean may_hire = team->answers->aim != DFP_AIM_SPEED;

  for (int i = 0; i < n; i++)
    add_seat (team, may_hire && i % 3 == 2 ? KIND_HIRE : KIND_DEVELOPER, squad, start);
}

static void
add_squad (Team *team, int squad, int people)
{
  const int start = find_squad_start (team, squad);
  const gboolean lean = team->n_squads == 1 && team->shape->partner_share > PARTNER_HIGH;
  const gboolean technology = team->answers->purpose == DFP_PURPOSE_NEW_TECHNOLOGY && squad < 2;
  const gboolean scrum = squad % SQUADS_BY_SCRUM_MASTER == 0;
  int left = people;

  add_seat (team, KIND_OWNER, squad, squad > 0 ? start : lean ? team->shape->set_up_end : 1);
  left--;
  if (scrum)
    {
      add_seat (team, KIND_SCRUM, squad, squad > 0 ? start : MIN (2, start))->allocation = team->n_squads > 1 ? 1
                                                                                           : lean             ? 0.8
                                                                                                              : 0.5;
      if (lean)
        team->seats[team->n_seats - 1].start = start;
      left--;
    }
  add_seat (team, KIND_TESTER, squad, start);
  left--;
  if (technology)
    add_seat (team, KIND_DATA, squad, start);
  left -= technology;
  if (left >= 3)
    add_seat (team, KIND_DESIGNER, squad, start);
  left -= left >= 3;
  add_developers (team, squad, start, left);
}

static void
add_squads (Team *team)
{
  const int people = team->answers->heads - team->n_seats;

  for (int i = 0; i < team->n_squads; i++)
    add_squad (team, i, people * (i + 1) / team->n_squads - people * i / team->n_squads);
}

/* Who builds leaves earlier where the budget asks for it, but not before the gate has shown something. */
static void
release_builders (Team *team)
{
  const int last = team->answers->months - team->shape->handover;

  for (int i = 0; i < team->n_seats; i++)
    {
      Seat *seat = &team->seats[i];
      const gboolean stays = kinds[seat->kind].lead != DFP_LEAD_NONE || seat->kind == KIND_COACH ||
                             (seat->kind == KIND_OWNER && seat->squad == 0);

      if (team->shape->release > 0 && !stays)
        seat->end = MAX (last - team->shape->release, MAX (team->shape->gate, seat->start + 1));
    }
}

static gboolean
tapers (const Seat *seat)
{
  return seat->kind == KIND_COACH && seat->end > COACH_FULL + 2 && seat->allocation > 0.5;
}

static double
measure_months (const Seat *seat, int end)
{
  const double halved = tapers (seat) ? seat->allocation / 2 * (end - COACH_FULL) : 0;

  return seat->allocation * MAX (0, end - seat->start + 1) - halved;
}

static gboolean
is_lead (Kind kind)
{
  return !kinds[kind].delivers;
}

/* How far a choice is from what is wanted, the smaller the better: @n of @candidates go to a partner, who
 * stays until month @latest. */
static double
judge_choice (const Team *team, const int *candidates, int n, int latest)
{
  double all = 0, partner = 0, lead = 0, share;
  gboolean taken[SEATS_MAXIMUM] = { FALSE };

  for (int i = 0; i < n; i++)
    taken[candidates[i]] = TRUE;
  for (int i = 0; i < team->n_seats; i++)
    {
      const Seat *seat = &team->seats[i];
      const int end = taken[i] && seat->kind != KIND_COACH ? MIN (seat->end, latest) : seat->end;
      const double months = measure_months (seat, end);

      all += months;
      partner += taken[i] ? months : 0;
      lead += is_lead (seat->kind) ? months : 0;
    }
  share = partner / all;
  return fabs (share - team->shape->partner_share) + (share > PARTNER_LIMIT) + 10 * MAX (0, lead / all - LEAD_LIMIT) +
         STAY_COST * (latest - team->answers->months + team->shape->handover);
}

/* Seats that may go to a partner, the first choice first: by kind, then one of each squad in turn. */
static int
list_candidates (const Team *team, int *candidates)
{
  int n = 0;

  for (int rank = 1; rank <= 7; rank++)
    for (int order = 0; order < SEATS_MAXIMUM; order++)
      for (int i = 0; i < team->n_seats; i++)
        if (kinds[team->seats[i].kind].rank == rank && team->seats[i].order == order)
          candidates[n++] = i;
  return n;
}

/* The partner leaves before the handover, unless the answer can only be met by its staying longer. */
static void
choose_partner (Team *team)
{
  const int months = team->answers->months;
  int candidates[SEATS_MAXIMUM];
  const int n = list_candidates (team, candidates);
  int best_n = 0, best_end = months;
  double best = INFINITY;

  for (int end = months - team->shape->handover; end <= months; end++)
    for (int i = 0; i <= n; i++)
      {
        const double off = judge_choice (team, candidates, i, end);

        if (off >= best - 1e-9)
          continue;
        best = off;
        best_n = i;
        best_end = end;
      }
  for (int i = 0; i < best_n; i++)
    {
      Seat *seat = &team->seats[candidates[i]];

      seat->partner = TRUE;
      if (seat->kind != KIND_COACH) /* stays until everybody can do without */
        seat->end = MIN (seat->end, best_end);
    }
}

static gboolean
is_like (const Seat *a, const Seat *b)
{
  return a->kind == b->kind && a->squad == b->squad && a->partner == b->partner && a->start == b->start &&
         a->end == b->end && a->allocation == b->allocation;
}

static gboolean
may_return (const Seat *seat, DfpSourcing sourcing)
{
  return dfp_sourcing_is_own (sourcing) && seat->kind != KIND_LEAD;
}

/* A part of the time that a seat is there. */
typedef struct
{
  const char *suffix; /* of the row's id */
  int start, end;     /* months */
  double allocation;
  int joiners;
} Stretch;

static void
write_row (const Seat *seat, int heads, const Stretch *stretch, DfpConfiguration *configuration)
{
  const DfpSourcing sourcing = seat->partner ? kinds[seat->kind].partner : kinds[seat->kind].own;
  const char letter = (char) ('a' + MAX (0, seat->squad));
  g_autofree char *id = seat->squad < 0
                            ? g_strconcat (kinds[seat->kind].id, stretch->suffix, seat->partner ? "-partner" : "", NULL)
                            : g_strdup_printf ("%s-%c%s%s", kinds[seat->kind].id, letter, stretch->suffix,
                                               seat->partner ? "-partner" : "");
  g_autofree char *squad = seat->squad < 0 ? g_strdup ("") : g_strdup_printf ("squad-%c", letter);
  g_autofree char *title = seat->squad < 0
                               ? g_strdup (_ (kinds[seat->kind].title))
                               : g_strdup_printf ("%s %c", _ (kinds[seat->kind].title), g_ascii_toupper (letter));
  const gboolean first_owner = seat->kind == KIND_OWNER && seat->squad == 0;

  dfp_sketch_add (dfp_configuration_get (configuration)->roles, id, "title", title, "discipline",
                  kinds[seat->kind].discipline, "squad", squad, "sourcing", sourcing, "partner",
                  seat->partner ? _ ("Partner") : "", "heads", heads, "allocation", stretch->allocation, "start-month",
                  stretch->start, "end-month", stretch->end, "rate",
                  seat->partner ? kinds[seat->kind].partner_rate : kinds[seat->kind].rate, "joiners", stretch->joiners,
                  "external-hires", seat->kind == KIND_HIRE && !seat->partner ? heads : 0, "delivers",
                  kinds[seat->kind].delivers, "group-selects", TRUE, "lead",
                  first_owner ? DFP_LEAD_PRODUCT : kinds[seat->kind].lead, "returns", may_return (seat, sourcing),
                  NULL);
}

/* A coach goes down to half; an incubator's experts come in two waves. */
static void
write_seat (const Team *team, const Seat *seat, int heads, DfpConfiguration *configuration)
{
  const gboolean halved = tapers (seat);
  const gboolean rotates =
      seat->kind == KIND_BUSINESS && team->shape->set_up == DFP_SET_UP_INCUBATOR && seat->end - seat->start >= 7;
  const int middle = halved ? COACH_FULL : (seat->start + seat->end) / 2;

  if (!halved && !rotates)
    {
      write_row (seat, heads, &(Stretch){ "", seat->start, seat->end, seat->allocation, heads }, configuration);
      return;
    }
  write_row (seat, heads, &(Stretch){ "", seat->start, middle, seat->allocation, heads }, configuration);
  write_row (seat, heads,
             &(Stretch){ "-later", middle + 1, seat->end, halved ? seat->allocation / 2 : seat->allocation,
                         halved ? 0 : heads },
             configuration);
}

static void
write_roles (const Team *team, DfpConfiguration *configuration)
{
  gboolean written[SEATS_MAXIMUM] = { FALSE };

  for (int i = 0; i < team->n_seats; i++)
    {
      int heads = 0;

      if (written[i])
        continue;
      for (int j = i; j < team->n_seats; j++)
        if (is_like (&team->seats[i], &team->seats[j]))
          {
            heads++;
            written[j] = TRUE;
          }
      write_seat (team, &team->seats[i], heads, configuration);
    }
}

static void
write_squads (const Team *team, DfpConfiguration *configuration)
{
  static const char *const missions[SQUADS_MAXIMUM] = {
    N_ ("The first users get what they need most"),
    N_ ("What stands behind it works every day"),
    N_ ("More users, more cases"),
    N_ ("The next unit or market joins"),
    N_ ("It runs cheaply and safely"),
  };

  for (int i = 0; i < team->n_squads; i++)
    {
      const char letter = (char) ('a' + i);
      g_autofree char *id = g_strdup_printf ("squad-%c", letter);
      /* Translators: the name of a team; %c is a letter. */
      g_autofree char *name = g_strdup_printf (_ ("Squad %c"), g_ascii_toupper (letter));

      dfp_sketch_add (dfp_configuration_get (configuration)->squads, id, "name", name, "mission", _ (missions[i]),
                      NULL);
    }
}

void
dfp_sketch_add_team (const DfpSketchAnswersData *answers, const DfpSketchShape *shape, DfpConfiguration *configuration)
{
  Team team = { .answers = answers, .shape = shape, .n_squads = count_squads (answers, shape) };

  add_core (&team);
  add_optional (&team);
  add_squads (&team);
  release_builders (&team);
  choose_partner (&team);
  write_squads (&team, configuration);
  write_roles (&team, configuration);
}
