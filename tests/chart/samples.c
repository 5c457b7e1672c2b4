/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of the mock-ups as charts. */
#include "tests/chart/samples.h"

#include <math.h>

#define START DFP_MONTH (2027, 1)

static const double people[6][18] = {
  { 1, 1, 3, 9, 9, 9, 11, 11, 11, 11, 11, 11, 11, 11, 11, 5, 5, 5 },
  { 0, 0, 1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1 },
  { 0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0 },
  { 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2 },
  { 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2, 2, 2 },
  { 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1 },
};
static const char *const disciplines[] = { "Engineering",    "Quality, operations", "Design",
                                           "Product owners", "Lead, coach, scrum",  "Business, security" };
static const double totals[18] = { 4, 6, 11, 21, 21, 22, 24, 24, 24, 24, 24, 24, 24, 24, 24, 11, 11, 11 };
static const double cash[49] = {
  0,        -249300,  -329500,  -480300,  -748070,  -964340,  -1188540, -1429560, -1668180, -1885133,
  -2080420, -2254040, -2405993, -2528130, -2628600, -2707403, -2658470, -2587870, -2535603, -2367270,
  -2177270, -1987270, -1797270, -1607270, -1417270, -1227270, -1037270, -847270,  -657270,  -467270,
  -277270,  -87270,   102730,   292730,   482730,   672730,   862730,   1052730,  1242730,  1432730,
  1622730,  1812730,  2002730,  2192730,  2382730,  2572730,  2762730,  2952730,  3142730,
};

static DfpChart *
create_staffing (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_title (chart, "Full strength in July 2027; eleven people stay for the handover");
  dfp_chart_set_caption (chart, "People by month");
  dfp_chart_set_description (chart, "24 people from July 2027 to March 2028, eleven after that.");
  dfp_chart_set_format (chart, DFP_CHART_PEOPLE, NULL);
  dfp_chart_set_months (chart, 18, START);
  dfp_chart_add_band (chart, 10, 50, "10 to 50 people: the size of a digital factory");
  for (int i = 0; i < 6; i++)
    dfp_chart_add_series (chart, DFP_MARK_STACK_AREA, DFP_COLOR_S1 + i, disciplines[i], 18, people[i]);
  dfp_chart_add_note (chart, 10.5, 24, "24 people", NULL, DFP_SIDE_ABOVE);
  dfp_chart_add_rule (chart, 15, DFP_RULE_FLAG, DFP_COLOR_TEXT, "13 people leave", NULL, DFP_SIDE_END);
  return chart;
}

static DfpChart *
create_effective (void)
{
  static const double contracted[18] = { 1, 2, 5, 13, 13, 14, 16, 16, 16, 16, 16, 16, 16, 16, 16, 6, 6, 6 };
  static const double effective[18] = {
    0.6, 1.2, 3.1, 7.1, 9.6, 11.9, 14.2, 15.2, 15.7, 16, 16, 16, 16, 16, 16, 6, 6, 6
  };
  DfpChart *chart = create_staffing ();

  dfp_chart_add_series (chart, DFP_MARK_DASHED_STEP, DFP_COLOR_TEXT, "Contracted to build", 18, contracted);
  dfp_chart_add_series (chart, DFP_MARK_EDGED_LINE, DFP_COLOR_EFFECTIVE, "Effective after ramp-up", 18, effective);
  dfp_chart_set_series_offset (chart, 7, 0.5);
  return chart;
}

static DfpChart *
create_cash (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  int series;

  dfp_chart_set_title (chart, "The money is back by August 2029");
  dfp_chart_set_caption (chart, "Cumulative cash");
  dfp_chart_set_description (chart, "Cumulative cash falls to −€2.71m in March 2028 and is back in August 2029.");
  dfp_chart_set_format (chart, DFP_CHART_MONEY_SIGNED, "EUR");
  dfp_chart_set_months (chart, 48, START);
  series = dfp_chart_add_series (chart, DFP_MARK_LINE, DFP_COLOR_A, "Cumulative cash", 49, cash);
  dfp_chart_set_series_below_zero (chart, series, TRUE);
  dfp_chart_add_dot (chart, 15, cash[15], DFP_COLOR_A, DFP_SHAPE_DISC, 0);
  dfp_chart_add_dot (chart, 31.46, 0, DFP_COLOR_A, DFP_SHAPE_DISC, 0);
  dfp_chart_add_dot (chart, 48, cash[48], DFP_COLOR_A, DFP_SHAPE_DISC, 0);
  dfp_chart_add_dot (chart, 8, cash[8], DFP_COLOR_A, DFP_SHAPE_DISC, 3);
  dfp_chart_add_note (chart, 15, cash[15], "−€2.71m", "March 2028", DFP_SIDE_BELOW);
  dfp_chart_add_note (chart, 31.46, 0, "Paid back", "August 2029", DFP_SIDE_START);
  dfp_chart_add_note (chart, 48, cash[48], "+€3.14m", NULL, DFP_SIDE_START);
  dfp_chart_add_note (chart, 8, cash[8], NULL, "First release", DFP_SIDE_END);
  return chart;
}

static DfpChart *
create_cost (void)
{
  static const double own[18] = { 50900,  67400,  113400, 155900, 155900, 155900, 155900, 155900, 155900,
                                  155900, 155900, 155900, 148200, 148200, 148200, 106500, 106500, 106500 };
  static const double partner[18] = { 0,     0,     0,     36720, 36720, 43200, 58320, 58320, 58320,
                                      58320, 58320, 58320, 58320, 58320, 58320, 0,     0,     0 };
  static const double places[18] = { 18400, 12800, 37400, 67150, 15650, 17100, 18800, 16400, 16400,
                                     16400, 16400, 16400, 15950, 15950, 15950, 9900,  9900,  9900 };
  static const double fixed[18] = { 180000, 0,    0,    8000, 8000, 8000, 8000, 8000, 8000,
                                    8000,   8000, 8000, 8000, 8000, 8000, 8000, 8000, 48000 };
  const double *const values[] = { own, partner, places, fixed };
  static const char *const names[] = { "Own people", "Partner", "Places, joiners", "Set-up, cloud" };
  static const char *const amounts[] = { "€2.40m", "€0.64m", "€0.35m", "€0.34m" };
  static const DfpColor colors[] = { DFP_COLOR_S1, DFP_COLOR_S2, DFP_COLOR_N2, DFP_COLOR_N1 };
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_title (chart, "Four euros in five pay for people");
  dfp_chart_set_caption (chart, "Cost by month and kind");
  dfp_chart_set_format (chart, DFP_CHART_MONEY, "EUR");
  dfp_chart_set_months (chart, 18, START);
  for (int i = 0; i < 4; i++)
    {
      dfp_chart_add_series (chart, DFP_MARK_STACK_COLUMN, colors[i], names[i], 18, values[i]);
      dfp_chart_set_series_total (chart, i, amounts[i]);
    }
  dfp_chart_add_note (chart, 0.5, 249300, NULL, "€180k set-up", DFP_SIDE_ABOVE);
  dfp_chart_add_note (chart, 3.5, 267770, "€268k, the dearest month", NULL, DFP_SIDE_ABOVE);
  return chart;
}

static DfpChart *
create_exit (void)
{
  static const double values[18] = { 52000,  101000, 165000, 342000, 342000, 356000, 383000, 383000, 383000,
                                     383000, 383000, 368000, 350000, 275000, 178000, 145000, 108000, 0 };
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_title (chart, "Stopping never costs more than €383k");
  dfp_chart_set_format (chart, DFP_CHART_MONEY, "EUR");
  dfp_chart_set_months (chart, 18, START);
  dfp_chart_add_series (chart, DFP_MARK_STEP, DFP_COLOR_A, "Cost to stop", 18, values);
  dfp_chart_add_dot (chart, 8.5, 383000, DFP_COLOR_A, DFP_SHAPE_DISC, 0);
  dfp_chart_add_note (chart, 8.5, 383000, "Gate, September 2027: €383k", NULL, DFP_SIDE_ABOVE);
  return chart;
}

static DfpChart *
create_overlay (void)
{
  static const double inhouse[20] = { 4, 6, 12, 15, 16, 20, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 15, 15 };
  static const double partner[20] = { 4, 6, 21, 22, 28, 28, 28, 28, 28, 28, 28, 28, 28, 9, 9, 9, NAN, NAN, NAN, NAN };
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_title (chart, "People by month, base in grey");
  dfp_chart_set_format (chart, DFP_CHART_PEOPLE, NULL);
  dfp_chart_set_months (chart, 20, START);
  dfp_chart_add_series (chart, DFP_MARK_GHOST_AREA, DFP_COLOR_GHOST_LINE, "Hybrid", 18, totals);
  dfp_chart_add_series (chart, DFP_MARK_STEP, DFP_COLOR_B, "In-house", 20, inhouse);
  dfp_chart_add_series (chart, DFP_MARK_STEP, DFP_COLOR_C, "Partner-led", 20, partner);
  dfp_chart_set_series_label (chart, 0, 9, "Hybrid, the base: 24", DFP_SIDE_ABOVE);
  dfp_chart_set_series_label (chart, 1, 17, "In-house 22", DFP_SIDE_ABOVE);
  dfp_chart_set_series_label (chart, 2, 9.5, "Partner-led 28", DFP_SIDE_ABOVE);
  return chart;
}

static DfpChart *
create_overlay_cash (void)
{
  double inhouse[49], partner[49];
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  for (int i = 0; i < 49; i++)
    {
      inhouse[i] = i < 20 ? cash[i] * 1.16 : cash[i - 2] - 0.2e6 - 10000.0 * (i - 20);
      partner[i] = i < 16 ? cash[i] * 1.07 : cash[i] + 20000;
    }
  dfp_chart_set_title (chart, "Cumulative cash, base in grey");
  dfp_chart_set_format (chart, DFP_CHART_MONEY_SIGNED, "EUR");
  dfp_chart_set_months (chart, 48, START);
  dfp_chart_add_series (chart, DFP_MARK_GHOST_LINE, DFP_COLOR_GHOST_LINE, "Hybrid", 49, cash);
  dfp_chart_add_series (chart, DFP_MARK_LINE, DFP_COLOR_B, "In-house", 49, inhouse);
  dfp_chart_add_series (chart, DFP_MARK_LINE, DFP_COLOR_C, "Partner-led", 49, partner);
  dfp_chart_set_series_label (chart, 1, 48, "In-house +€2.20m", DFP_SIDE_BELOW);
  dfp_chart_set_series_label (chart, 2, 48, "Partner-led +€3.16m", DFP_SIDE_START);
  return chart;
}

static DfpChart *
create_distribution (void)
{
  static const double shares[16] = { 0.004, 0.036, 0.128, 0.211, 0.187, 0.136, 0.095, 0.072,
                                     0.052, 0.034, 0.022, 0.012, 0.007, 0.004, 0.002, 0.001 };
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_title (chart, "When everything is finished");
  dfp_chart_set_caption (chart, "Share of 20,000 futures, by month");
  dfp_chart_set_format (chart, DFP_CHART_SHARE, NULL);
  dfp_chart_set_months (chart, 16, DFP_MONTH (2028, 1));
  dfp_chart_set_centred_ticks (chart, TRUE);
  dfp_chart_add_series (chart, DFP_MARK_STACK_COLUMN, DFP_COLOR_A, "Share of futures", 16, shares);
  dfp_chart_set_series_change (chart, 0, 6, DFP_COLOR_N2);
  dfp_chart_add_rule (chart, 4.6, DFP_RULE_DASHED, DFP_COLOR_TEXT, "Even odds", "May 2028", DFP_SIDE_START);
  dfp_chart_add_rule (chart, 6, DFP_RULE_SOLID, DFP_COLOR_B, "June 2028, promised", NULL, DFP_SIDE_START);
  dfp_chart_add_rule (chart, 7.05, DFP_RULE_SOLID, DFP_COLOR_TEXT, "80% sure", "August 2028", DFP_SIDE_END);
  dfp_chart_add_rule (chart, 9.8, DFP_RULE_DASHED, DFP_COLOR_TEXT, "95% sure", "October 2028", DFP_SIDE_END);
  dfp_chart_add_figure (chart, 0.3, 0.165, DFP_COLOR_A, "70%", "by the date\npromised");
  dfp_chart_add_figure (chart, 11.2, 0.115, DFP_COLOR_TEXT, "30%", "later");
  return chart;
}

static DfpChart *
create_dumbbells (void)
{
  static const char *const names[] = { "All three", "One sitting", "Ships monthly", "Run team owns it" };
  static const double values[4][3] = { { 66, 51, 51 }, { 73, 73, 87 }, { 79, 54, 97 }, { 84, 97, 52 } };
  static const char *const configurations[] = { "Hybrid factory", "In-house incubator", "Partner-led cluster" };
  DfpChart *chart = dfp_chart_new (DFP_CHART_DUMBBELLS);

  dfp_chart_set_title (chart, "Chance of each objective in time");
  dfp_chart_set_format (chart, DFP_CHART_SHARE, NULL);
  dfp_chart_set_reference (chart, 0.8, "80% asked for", FALSE, TRUE);
  for (int c = 0; c < 3; c++)
    dfp_chart_add_key (chart, DFP_COLOR_A + c, dfp_palette_get_shape (DFP_COLOR_A + c), configurations[c]);
  for (int r = 0; r < 4; r++)
    {
      int row = dfp_chart_add_row (chart, names[r], NULL, r == 0);

      for (int c = 0; c < 3; c++)
        {
          g_autofree char *words = g_strdup_printf ("%g", values[r][c]);

          dfp_chart_add_row_point (chart, row, values[r][c] / 100, DFP_COLOR_A + c, words);
        }
    }
  return chart;
}

static DfpChart *
create_tornado (void)
{
  static const struct
  {
    const char *name;
    double worse, better;
    const char *worse_input, *better_input;
  } rows[] = {
    { "Monthly benefit", 0.68e6, 3.62e6, "€208k", "€312k" },
    { "Months to full benefit", 1.45e6, 2.86e6, "18", "6" },
    { "First release", 1.44e6, 2.39e6, "Dec 2027", "Aug 2027" },
    { "Run cost a month", 1.72e6, 2.57e6, "€88k", "€53k" },
    { "Discount rate", 1.76e6, 2.36e6, "12%", "6%" },
    { "Cost of own people", 1.94e6, 2.35e6, "+10%", "−10%" },
    { "Partner’s rates", 2.06e6, 2.24e6, "+15%", "−15%" },
  };
  DfpChart *chart = dfp_chart_new (DFP_CHART_TORNADO);

  dfp_chart_set_title (chart, "The benefit decides the value; the partner’s rates hardly matter");
  dfp_chart_set_caption (chart, "Net present value");
  dfp_chart_set_format (chart, DFP_CHART_MONEY, "EUR");
  dfp_chart_set_reference (chart, 2.15e6, "now €2.15m", TRUE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    dfp_chart_set_row_swing (chart, dfp_chart_add_row (chart, rows[i].name, NULL, FALSE), rows[i].worse, rows[i].better,
                             rows[i].worse_input, rows[i].better_input);
  return chart;
}

static DfpChart *
create_bars (void)
{
  static const char *const names[] = { "Nothing changed", "… without “one sitting”", "… without “ships monthly”",
                                       "… without “run team owns it”" };
  static const double values[] = { 0.66, 0.72, 0.70, 0.68 };
  static const char *const strong[] = { "66%", "72%", "70%", "68%" };
  static const char *const plain[] = { NULL, "+6", "+4", "+2" };
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);

  dfp_chart_set_title (chart, "What holds the chance of all three back");
  dfp_chart_set_format (chart, DFP_CHART_SHARE, NULL);
  for (int i = 0; i < 4; i++)
    dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, names[i], NULL, i == 0), values[i],
                           i == 0 ? DFP_COLOR_GHOST_LINE : DFP_COLOR_A, strong[i], plain[i], NAN, NULL);
  return chart;
}

static DfpChart *
create_tracks (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);

  dfp_chart_set_title (chart, "Chance of each objective");
  dfp_chart_set_caption (chart, "line: 80% asked for");
  dfp_chart_set_format (chart, DFP_CHART_SHARE, NULL);
  dfp_chart_set_row_axis (chart, FALSE);
  dfp_chart_set_row_bar (chart,
                         dfp_chart_add_row (chart, "Customers open an account in one sitting",
                                            "by Jun 2028 · weight 40", FALSE),
                         0.73, DFP_COLOR_A, "73%", NULL, 0.8, NULL);
  dfp_chart_set_row_bar (chart,
                         dfp_chart_add_row (chart, "The bank ships every month without incidents",
                                            "by Mar 2028 · weight 30", FALSE),
                         0.79, DFP_COLOR_A, "79%", NULL, 0.8, NULL);
  dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, "The run team can own it", "by Jun 2028 · weight 30", FALSE),
                         0.84, DFP_COLOR_A, "84%", NULL, 0.8, NULL);
  return chart;
}

static DfpChart *
create_finding (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);

  dfp_chart_set_row_axis (chart, FALSE);
  dfp_chart_set_row_range (chart, 0, 16);
  dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, NULL, NULL, FALSE), 6, DFP_COLOR_WORSE, "6 stay", NULL, 8,
                         "need 8");
  dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, NULL, NULL, FALSE), 10, DFP_COLOR_AMBER, "37%", NULL, 8,
                         "30%");
  return chart;
}

static DfpChart *
create_bullets (void)
{
  static const struct
  {
    const char *name, *start, *now, *target;
    double share;
  } rows[] = {
    { "Onboarding time, median", "600 min", "180 min", "5 min", 0.706 },
    { "Digital completion rate", "34%", "46%", "65%", 0.387 },
    { "Onboarding NPS", "22", "24", "40", 0.111 },
    { "Components with an in-house owner", "0%", "0%", "100%", 0 },
    { "In-house share of commits", "20%", "95%", "70%", 1.5 },
  };
  DfpChart *chart = dfp_chart_new (DFP_CHART_BULLETS);

  dfp_chart_set_title (chart, "Half the way to the first objective");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    dfp_chart_set_row_bullet (chart, dfp_chart_add_row (chart, rows[i].name, NULL, FALSE), rows[i].share, DFP_COLOR_A,
                              rows[i].start, rows[i].now, rows[i].target);
  return chart;
}

static DfpChart *
create_gantt (void)
{
  static const struct
  {
    const char *name;
    int from, to;
    DfpColor color;
    DfpPattern pattern;
    const char *words;
  } rows[] = {
    { "Agile coach", 1, 12, DFP_COLOR_N2, DFP_PATTERN_SOLID, "1" },
    { "Product owner A", 1, 18, DFP_COLOR_N1, DFP_PATTERN_SOLID, "1" },
    { "UX designer A", 2, 15, DFP_COLOR_S3, DFP_PATTERN_SOLID, "1" },
    { "Developer, core", 3, 18, DFP_COLOR_S1, DFP_PATTERN_SOLID, "2" },
    { "Developer, partner", 4, 15, DFP_COLOR_S1, DFP_PATTERN_STRIPES, "4" },
    { "Quality, partner", 4, 15, DFP_COLOR_S2, DFP_PATTERN_STRIPES, "1" },
  };
  DfpChart *chart = dfp_chart_new (DFP_CHART_GANTT);

  dfp_chart_set_title (chart, "Eight of 24 people come from a partner");
  dfp_chart_set_row_months (chart, 18, START);
  dfp_chart_set_row_axis (chart, TRUE);
  dfp_chart_add_phase (chart, 1, 3, "Set-up", FALSE);
  dfp_chart_add_phase (chart, 4, 7, "Build", FALSE);
  dfp_chart_add_phase (chart, 8, 8, "Gate", TRUE);
  dfp_chart_add_phase (chart, 9, 15, "Scale", FALSE);
  dfp_chart_add_phase (chart, 16, 18, "Hand over", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int row = dfp_chart_add_row (chart, rows[i].name, NULL, FALSE);

      if (i == 3)
        dfp_chart_add_row_ghost (chart, row, 1, 16);
      dfp_chart_add_row_bar (chart, row, rows[i].from, rows[i].to, rows[i].color, rows[i].pattern, rows[i].words);
    }
  dfp_chart_add_row_milestone (chart, dfp_chart_add_row (chart, "Onboarding time", NULL, FALSE), 12, DFP_COLOR_TEXT,
                               "Dec ’27");
  return chart;
}

static DfpChart *
create_stances (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_STANCES);

  dfp_chart_set_title (chart, "Stance now and wanted");
  dfp_chart_set_caption (chart, "against – for · power × interest");
  dfp_chart_set_row_stance (chart, dfp_chart_add_row (chart, "Chief Risk Officer", "Compliance", FALSE), -1, 1,
                            "4 × 3");
  dfp_chart_set_row_stance (chart, dfp_chart_add_row (chart, "Branch managers", "Operations", FALSE), -1, 1, "2 × 5");
  dfp_chart_set_row_stance (chart, dfp_chart_add_row (chart, "CIO", "Core systems", FALSE), 0, 1, "4 × 5");
  dfp_chart_set_row_stance (chart, dfp_chart_add_row (chart, "Head of Retail", "Sponsor", FALSE), 1, 2, "5 × 5");
  dfp_chart_set_row_stance (chart, dfp_chart_add_row (chart, "HR director", "People", FALSE), 1, 1, "3 × 3");
  return chart;
}

static DfpChart *
create_waterfall (void)
{
  static const struct
  {
    const char *name;
    double amount;
    gboolean total;
    DfpColor color;
    const char *words;
  } rows[] = {
    { "Benefits from Sep 2027", 8.97e6, FALSE, DFP_COLOR_A, "€8.97m" },
    { "Run cost from Jul 2028", -2.10e6, FALSE, DFP_COLOR_N2, "−€2.10m" },
    { "Cost of the factory", -3.73e6, FALSE, DFP_COLOR_N2, "−€3.73m" },
    { "Discounting at 8%", -0.99e6, FALSE, DFP_COLOR_N2, "−€0.99m" },
    { "Net present value", 2.15e6, TRUE, DFP_COLOR_A, "€2.15m" },
  };
  DfpChart *chart = dfp_chart_new (DFP_CHART_WATERFALL);

  dfp_chart_set_title (chart, "How €2.15m comes about");
  dfp_chart_set_format (chart, DFP_CHART_MONEY, "EUR");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    dfp_chart_set_row_step (chart, dfp_chart_add_row (chart, rows[i].name, NULL, rows[i].total), rows[i].amount,
                            rows[i].total, rows[i].color, rows[i].words);
  return chart;
}

static DfpChart *
create_power_map (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_POWER_MAP);

  dfp_chart_set_title (chart, "Who decides, who cares");
  dfp_chart_add_person (chart, "CEO", 4, 5, 2, FALSE);
  dfp_chart_add_person (chart, "Head of Retail", 5, 5, 1, FALSE);
  dfp_chart_add_person (chart, "Chief Risk Officer", 3, 4, -1, TRUE);
  dfp_chart_add_person (chart, "CIO", 5, 4, 0, FALSE);
  dfp_chart_add_person (chart, "HR director", 3, 3, 1, FALSE);
  dfp_chart_add_person (chart, "Branch managers", 5, 2, -1, FALSE);
  return chart;
}

static DfpChart *
create_risks (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_RISK_MATRIX);

  dfp_chart_set_title (chart, "Three risks move the date by more than a month");
  dfp_chart_add_risk (chart, "Core-banking interfaces late", 0.45, 1.3, DFP_COLOR_A);
  dfp_chart_add_risk (chart, "Compliance sign-off after the build", 0.35, 1.6, DFP_COLOR_A);
  dfp_chart_add_risk (chart, "Middle managers withhold experts", 0.30, 1.7, DFP_COLOR_A);
  dfp_chart_add_risk (chart, "Partner leaves early", 0.10, 3.4, DFP_COLOR_N2);
  return chart;
}

static DfpChart *
create_weights (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_WEIGHTS);

  dfp_chart_set_title (chart, "How much each objective matters");
  dfp_chart_add_segment (chart, "Customers open an account in one sitting", 40, DFP_COLOR_A, "40");
  dfp_chart_add_segment (chart, "The bank ships every month without incidents", 30, DFP_COLOR_A, "30");
  dfp_chart_add_segment (chart, "The run team can own it", 30, DFP_COLOR_A, "30");
  return chart;
}

static DfpChart *
create_line (void)
{
  static const DfpStationMark marks[] = {
    { "Discovery", 6, 3, 0.4, "50%", "6.0", "2.0 people", "0.4 wait", DFP_COLOR_TEXT, FALSE },
    { "Design", 5, 3, 0.7, "60%", "5.0", "1.0 people", "0.7 wait", DFP_COLOR_TEXT, FALSE },
    { "Build", 3.825, 3, 2.3, "78%", "3.8", "6.5 people", "2.3 wait", DFP_COLOR_TEXT, FALSE },
    { "Test", 3.4, 3, 5.4, "88%", "3.4", "1.0 people", "5.4 wait", DFP_COLOR_AMBER, TRUE },
    { "Approve", 2.5, 3, INFINITY, "120%", "2.5", "0.5 people", "queue grows", DFP_COLOR_WORSE, FALSE },
    { "Release", NAN, 3, 0, NULL, NULL, "no work", NULL, DFP_COLOR_TEXT, FALSE },
  };
  DfpChart *chart = dfp_chart_new (DFP_CHART_STATIONS);

  dfp_chart_set_title (chart, "Approve cannot keep up");
  dfp_chart_set_caption (chart, "Pieces a week that each stage can pass");
  dfp_chart_set_reference (chart, 3, "3.0 pieces a week come", FALSE, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    dfp_chart_add_station (chart, &marks[i]);
  return chart;
}

static DfpChart *
create_small (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_SMALL);

  dfp_chart_set_format (chart, DFP_CHART_PEOPLE, NULL);
  dfp_chart_set_months (chart, 24, START);
  dfp_chart_set_value_range (chart, 0, 50);
  dfp_chart_add_band (chart, 10, 50, NULL);
  dfp_chart_add_series (chart, DFP_MARK_STACK_AREA, DFP_COLOR_A, "People", 18, totals);
  dfp_chart_add_tick (chart, 12, "1 year");
  dfp_chart_add_tick (chart, 24, "2 years");
  return chart;
}

static DfpChart *
create_cost_distribution (void)
{
  static const double shares[10] = { 0.01, 0.06, 0.17, 0.24, 0.21, 0.14, 0.09, 0.05, 0.02, 0.01 };
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_title (chart, "What everything costs");
  dfp_chart_set_caption (chart, "Share of 20,000 futures, by cost");
  dfp_chart_set_format (chart, DFP_CHART_SHARE, "EUR");
  dfp_chart_set_numbers (chart, 3.2e6, 5.2e6, DFP_CHART_MONEY);
  dfp_chart_add_series (chart, DFP_MARK_STACK_COLUMN, DFP_COLOR_A, "Share of futures", 10, shares);
  dfp_chart_add_rule (chart, 4.1e6, DFP_RULE_DASHED, DFP_COLOR_TEXT, "Even odds", "€4.1m", DFP_SIDE_END);
  return chart;
}

static DfpChart *
create_empty (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_title (chart, "Staffing over time");
  dfp_chart_set_format (chart, DFP_CHART_PEOPLE, NULL);
  dfp_chart_set_months (chart, 18, START);
  dfp_chart_set_empty (chart, "No people yet. Add the first role or paste a list.");
  return chart;
}

const Sample samples[] = {
  { "staffing", 590, 350, create_staffing },
  { "staffing-narrow", 344, 240, create_staffing },
  { "effective", 660, 330, create_effective },
  { "cash", 490, 350, create_cash },
  { "cost", 1100, 300, create_cost },
  { "exit", 380, 170, create_exit },
  { "overlay", 350, 180, create_overlay },
  { "overlay-cash", 350, 180, create_overlay_cash },
  { "distribution", 640, 350, create_distribution },
  { "cost-distribution", 640, 350, create_cost_distribution },
  { "dumbbells", 430, 370, create_dumbbells },
  { "tornado", 640, 280, create_tornado },
  { "bars", 430, 190, create_bars },
  { "tracks", 470, 180, create_tracks },
  { "finding", 150, 140, create_finding },
  { "bullets", 560, 240, create_bullets },
  { "gantt", 800, 300, create_gantt },
  { "stances", 470, 270, create_stances },
  { "waterfall", 480, 220, create_waterfall },
  { "power-map", 590, 690, create_power_map },
  { "risk-matrix", 560, 420, create_risks },
  { "weights", 1100, 64, create_weights },
  { "line", 720, 300, create_line },
  { "small", 198, 172, create_small },
  { "small-tiny", 60, 32, create_small },
  { "empty", 480, 240, create_empty },
  { NULL, 0, 0, NULL },
};
