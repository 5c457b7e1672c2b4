/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The beta distribution function is summed once over the angle θ, x = (1 − cos θ)/2, in which its density is
 * smooth; its inverse is laid down at even steps of z with its slope, and read by cubics in between. */
#include "analysis/forecast/dfp-pert.h"

#include <math.h>

#include "base/dfp-elementary.h"

#define Z_LIMIT 8.5
#define N_STEPS 256
#define STEP (2 * Z_LIMIT / N_STEPS)
#define N_CELLS 128
#define N_POINTS 3 /* Gauss and Legendre's, in each cell */
#define PI 3.14159265358979323846

struct _DfpPertShape
{
  double powers[N_STEPS][4]; /* of the way through each step: 1, t, t², t³ */
};

/* sin² (θ/2) and sin θ at every point and node of the cells: the same for all shapes. */
typedef struct
{
  double x;      /* (1 − cos θ)/2 */
  double weight; /* of the density in the sum over the cell; at nodes dx/dθ */
} Point;

typedef struct
{
  Point points[N_CELLS][N_POINTS];
  double nodes[N_CELLS + 1];        /* x */
  double normal_below[N_STEPS + 1]; /* Φ (z) */
  double normal_density[N_STEPS + 1];
} Grid;

/* cos θ for 0 ≤ θ ≤ π by its series about the nearer of 0 and π. */
static double
get_x (double angle)
{
  const gboolean upper = angle > PI / 2;
  const double t = upper ? PI - angle : angle, square = t * t;
  double sum = 1;

  for (int n = 24; n >= 2; n -= 2)
    sum = 1 - sum * square / ((n + 1) * (n + 2));
  sum = sum * square / 4; /* (1 − cos t)/2 */
  return upper ? 1 - sum : sum;
}

static void
fill_cells (Grid *grid)
{
  static const double abscissae[N_POINTS] = { 0.11270166537925831, 0.5, 0.88729833462074169 };
  static const double weights[N_POINTS] = { 5.0 / 18, 8.0 / 18, 5.0 / 18 };
  const double width = PI / N_CELLS;

  for (int i = 0; i < N_CELLS; i++)
    for (int j = 0; j < N_POINTS; j++)
      {
        Point *point = &grid->points[i][j];

        point->x = get_x ((i + abscissae[j]) * width);
        point->weight = weights[j] * width * sqrt (point->x * (1 - point->x)); /* dx/dθ = ½ sin θ */
      }
  for (int i = 0; i <= N_CELLS; i++)
    grid->nodes[i] = get_x (i * width);
}

/* Φ by Simpson's rule over the steps, from where it is nothing; in the upper half by symmetry. */
static void
fill_normal (Grid *grid)
{
  for (int i = 0; i <= N_STEPS; i++)
    grid->normal_density[i] = dfp_elementary_normal_density (-Z_LIMIT + i * STEP);
  grid->normal_below[0] = grid->normal_density[0] / Z_LIMIT;
  for (int i = 1; i <= N_STEPS / 2; i++)
    {
      const double from = -Z_LIMIT + (i - 1) * STEP;
      double sum = 0;

      for (int j = 0; j < 4; j++)
        {
          const double a = from + j * STEP / 4;

          sum += dfp_elementary_normal_density (a) + 4 * dfp_elementary_normal_density (a + STEP / 8) +
                 dfp_elementary_normal_density (a + STEP / 4);
        }
      grid->normal_below[i] = grid->normal_below[i - 1] + sum * STEP / 24;
    }
  for (int i = N_STEPS / 2 + 1; i <= N_STEPS; i++)
    grid->normal_below[i] = 1 - grid->normal_below[N_STEPS - i];
}

static const Grid *
get_grid (void)
{
  static gsize ready = 0;
  static Grid grid;

  if (g_once_init_enter (&ready))
    {
      fill_cells (&grid);
      fill_normal (&grid);
      g_once_init_leave (&ready, 1);
    }
  return &grid;
}

/* x^(4k) (1 − x)^(4 (1 − k)): the density but for its constant. */
static double
get_density (double k, double x)
{
  if (x <= 0 || x >= 1)
    return (x <= 0 && k <= 0) || (x >= 1 && k >= 1) ? 1 : 0;
  return dfp_elementary_exp (4 * (k * dfp_elementary_log (x) + (1 - k) * dfp_elementary_log (1 - x)));
}

/* The distribution function at the nodes, from below and from above, so that neither tail is lost in the
 * other's rounding. Returns the density's constant. */
static double
sum_cells (const Grid *grid, double k, double below[N_CELLS + 1], double above[N_CELLS + 1])
{
  double cells[N_CELLS], total = 0;

  for (int i = 0; i < N_CELLS; i++)
    {
      cells[i] = 0;
      for (int j = 0; j < N_POINTS; j++)
        cells[i] += grid->points[i][j].weight * get_density (k, grid->points[i][j].x);
      total += cells[i];
    }
  below[0] = above[N_CELLS] = 0;
  for (int i = 0; i < N_CELLS; i++)
    below[i + 1] = below[i] + cells[i] / total;
  for (int i = N_CELLS; i > 0; i--)
    above[i - 1] = above[i] + cells[i - 1] / total;
  return 1 / total;
}

/* x inside a cell where the distribution function has grown by @part of the cell's @whole: a cubic in x
 * through both ends with the densities there, found by Newton's steps kept inside the cell. */
static double
solve (double from, double width, double density_from, double density_to, double whole, double part)
{
  const double d0 = density_from * width, d1 = density_to * width;
  double low = 0, high = 1, s = part / whole;

  for (int i = 0; i < 30; i++)
    {
      const double value = whole * s * s * (3 - 2 * s) + d0 * s * (1 - s) * (1 - s) - d1 * s * s * (1 - s);
      const double slope = 6 * whole * s * (1 - s) + d0 * (1 - s) * (1 - 3 * s) + d1 * s * (3 * s - 2);
      double next;

      if (value > part)
        high = s;
      else
        low = s;
      next = slope > 0 ? s - (value - part) / slope : (low + high) / 2;
      if (next <= low || next >= high)
        next = (low + high) / 2;
      if (fabs (next - s) < 1e-15)
        break;
      s = next;
    }
  return from + width * s;
}

/* In the outermost cells the distribution is a power: F = F₁ · (x/x₁)^power. */
static double
solve_tail (double edge, double share_at_edge, double share, double power)
{
  if (share <= 0 || share_at_edge <= 0)
    return 0;
  return edge * dfp_elementary_exp (dfp_elementary_log (share / share_at_edge) / power);
}

typedef struct
{
  const Grid *grid;
  double k, constant;
  double below[N_CELLS + 1], above[N_CELLS + 1];
} Sums;

static double
invert (const Sums *sums, int step, int *cell)
{
  const double share = sums->grid->normal_below[step], rest = sums->grid->normal_below[N_STEPS - step];
  const double *nodes = sums->grid->nodes;
  double from, to, whole, part;

  while (*cell < N_CELLS - 1 && sums->below[*cell + 1] < share && sums->above[*cell + 1] > rest)
    ++*cell;
  if (*cell == 0)
    return solve_tail (nodes[1], sums->below[1], share, 1 + 4 * sums->k);
  if (*cell == N_CELLS - 1)
    return 1 - solve_tail (1 - nodes[N_CELLS - 1], sums->above[N_CELLS - 1], rest, 5 - 4 * sums->k);
  from = sums->constant * get_density (sums->k, nodes[*cell]);
  to = sums->constant * get_density (sums->k, nodes[*cell + 1]);
  whole = share < 0.5 ? sums->below[*cell + 1] - sums->below[*cell] : sums->above[*cell] - sums->above[*cell + 1];
  part = share < 0.5 ? share - sums->below[*cell] : sums->above[*cell] - rest;
  return solve (nodes[*cell], nodes[*cell + 1] - nodes[*cell], from, to, whole, CLAMP (part, 0, whole));
}

/* The cubic with these values and slopes at both ends. */
static void
fit (double powers[4], double value, double slope, double next_value, double next_slope)
{
  const double rise = next_value - value;

  powers[0] = value;
  powers[1] = slope;
  powers[2] = 3 * rise - 2 * slope - next_slope;
  powers[3] = slope + next_slope - 2 * rise;
}

DfpPertShape *
dfp_pert_shape_new (double k)
{
  DfpPertShape *self = g_new (DfpPertShape, 1);
  Sums sums = { .grid = get_grid (), .k = CLAMP (k, 0, 1) };
  double values[N_STEPS + 1], slopes[N_STEPS + 1];
  int cell = 0;

  sums.constant = sum_cells (sums.grid, sums.k, sums.below, sums.above);
  for (int i = 0; i <= N_STEPS; i++)
    {
      double density;

      values[i] = invert (&sums, i, &cell);
      density = sums.constant * get_density (sums.k, values[i]);
      slopes[i] = density > 0 ? sums.grid->normal_density[i] / density * STEP : 0;
    }
  for (int i = 0; i < N_STEPS; i++)
    fit (self->powers[i], values[i], slopes[i], values[i + 1], slopes[i + 1]);
  return self;
}

void
dfp_pert_shape_free (DfpPertShape *self)
{
  g_free (self);
}

DFP_ANY_WIDTH double
read_shape (const DfpPertShape *self, double z)
{
  const double low = z > -Z_LIMIT ? z : -Z_LIMIT, place = ((low < Z_LIMIT ? low : Z_LIMIT) + Z_LIMIT) / STEP;
  const int whole = (int) place, step = whole < N_STEPS ? whole : N_STEPS - 1;
  const double t = place - step, *powers = self->powers[step];

  return ((powers[3] * t + powers[2]) * t + powers[1]) * t + powers[0];
}

double
dfp_pert_shape_get (const DfpPertShape *self, double z)
{
  return read_shape (self, z);
}

DFP_ANY_WIDTH void
draw_all (const DfpPert *self, const double *z, double *values, int n)
{
  if (self->shape != NULL)
    DFP_WIDE_UP_TO (i, n)
      values[i] = self->low + self->span * read_shape (self->shape, z[i]);
  else
    DFP_WIDE_UP_TO (i, n)
      values[i] = self->low;
}

DFP_DEFINE_WIDE (dfp_pert_draw_all, draw_all, (const DfpPert *self, const double *z, double *values, int n),
                 (self, z, values, n))

DfpPert
dfp_pert_init (double low, double likely, double high)
{
  const double least = fmin (low, fmin (likely, high)), most = fmax (low, fmax (likely, high));
  const double middle = fmax (fmin (low, likely), fmin (fmax (low, likely), high));
  DfpPert self = { .low = least, .span = most - least };

  self.k = self.span > 0 ? (middle - least) / self.span : 0;
  return self;
}
