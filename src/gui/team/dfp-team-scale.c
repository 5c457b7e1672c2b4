/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number of months and where they begin. */
#include "gui/team/dfp-team-scale.h"

#include "gui/widgets/dfp-theme.h"

struct _DfpTeamScale
{
  GObject parent_instance;

  int n_months;
  DfpMonth start;
  int wanted_months; /* while held */
  DfpMonth wanted_start;
  int holds;
};

G_DEFINE_FINAL_TYPE (DfpTeamScale, dfp_team_scale, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
dfp_team_scale_class_init (DfpTeamScaleClass *klass)
{
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", DFP_TYPE_TEAM_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dfp_team_scale_init (DfpTeamScale *self)
{
  self->n_months = self->wanted_months = 12;
  self->start = self->wanted_start = DFP_MONTH (2027, 1);
}

DfpTeamScale *
dfp_team_scale_new (void)
{
  return g_object_new (DFP_TYPE_TEAM_SCALE, NULL);
}

static void
take_wanted (DfpTeamScale *self)
{
  if (self->holds > 0 || (self->n_months == self->wanted_months && self->start == self->wanted_start))
    return;
  self->n_months = self->wanted_months;
  self->start = self->wanted_start;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
dfp_team_scale_set (DfpTeamScale *self, int n_months, DfpMonth start)
{
  g_return_if_fail (DFP_IS_TEAM_SCALE (self));
  self->wanted_months = MAX (n_months, 1);
  self->wanted_start = start;
  take_wanted (self);
}

void
dfp_team_scale_hold (DfpTeamScale *self)
{
  g_return_if_fail (DFP_IS_TEAM_SCALE (self));
  self->holds++;
}

void
dfp_team_scale_release (DfpTeamScale *self)
{
  g_return_if_fail (DFP_IS_TEAM_SCALE (self) && self->holds > 0);
  self->holds--;
  take_wanted (self);
}

int
dfp_team_scale_get_n_months (DfpTeamScale *self)
{
  return self->n_months;
}

double
dfp_team_scale_get_x (DfpTeamScale *self, int number, double width)
{
  return width * (number - 1) / self->n_months;
}

void
dfp_team_scale_draw_grid (DfpTeamScale *self, cairo_t *cr, double width, double height, gboolean rtl)
{
  const DfpRgb grid = dfp_theme_get_paint (DFP_COLOR_GRID)->fill;
  const int every = self->n_months > 72 ? 12 : 3;

  dfp_theme_set_source (cr, grid);
  cairo_set_line_width (cr, 1);
  for (int number = 1; number <= self->n_months; number++)
    {
      const double x = dfp_team_scale_get_x (self, number, width);

      if ((dfp_month_get_number (dfp_month_add (self->start, number)) - 1) % every != 0)
        continue;
      cairo_move_to (cr, (int) (rtl ? width - x : x) + 0.5, 0);
      cairo_line_to (cr, (int) (rtl ? width - x : x) + 0.5, height);
    }
  cairo_stroke (cr);
}
