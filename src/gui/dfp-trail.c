/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short: who goes back further than this has lost the way. */
#include "gui/dfp-trail.h"

#define STEPS_MAXIMUM 30

typedef struct
{
  char *page;
  GtkWidget *focus; /* weak */
} Step;

struct _DfpTrail
{
  GQueue steps; /* of Step, the last first */
};

static void
free_step (Step *step)
{
  g_clear_weak_pointer (&step->focus);
  g_free (step->page);
  g_free (step);
}

DfpTrail *
dfp_trail_new (void)
{
  return g_new0 (DfpTrail, 1);
}

void
dfp_trail_free (DfpTrail *self)
{
  if (self == NULL)
    return;
  dfp_trail_clear (self);
  g_free (self);
}

void
dfp_trail_clear (DfpTrail *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear_full (&self->steps, (GDestroyNotify) free_step);
}

void
dfp_trail_leave (DfpTrail *self, const char *page, GtkWidget *focus)
{
  Step *step;

  g_return_if_fail (self != NULL);
  g_return_if_fail (page != NULL);

  step = g_new0 (Step, 1);
  step->page = g_strdup (page);
  g_set_weak_pointer (&step->focus, focus);
  g_queue_push_head (&self->steps, step);
  if (self->steps.length > STEPS_MAXIMUM)
    free_step (g_queue_pop_tail (&self->steps));
}

char *
dfp_trail_return (DfpTrail *self, GtkWidget **focus)
{
  Step *step;
  char *page;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (focus != NULL, NULL);

  *focus = NULL;
  step = g_queue_pop_head (&self->steps);
  if (step == NULL)
    return NULL;
  *focus = step->focus;
  page = g_steal_pointer (&step->page);
  free_step (step);
  return page;
}
