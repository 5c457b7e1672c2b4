/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deterministic figures take microseconds, so they are computed where they are asked for;
 * what is slow will go to a worker with a snapshot. */
#include "document/dfp-analyst.h"

#include "base/dfp-const.h"

/* Before GTK lays out and paints the next frame. */
#define PRIORITY_BEFORE_FRAME (G_PRIORITY_HIGH_IDLE + 5)

struct _DfpAnalyst
{
  GObject parent_instance;

  DfpPlan *plan;       /* owned */
  GHashTable *totals;  /* id of a configuration → DfpTotals, both owned */
  GHashTable *designs; /* id of a configuration → DfpDesign, both owned */
  guint pending;       /* source that will tell everybody */
};

G_DEFINE_FINAL_TYPE (DfpAnalyst, dfp_analyst, G_TYPE_OBJECT)

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static gboolean
tell_cb (gpointer user_data)
{
  DfpAnalyst *self = user_data;

  self->pending = 0;
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (DfpObject *plan, const DfpChange *change, DfpAnalyst *self)
{
  g_hash_table_remove_all (self->totals);
  g_hash_table_remove_all (self->designs);
  if (self->pending == 0)
    self->pending = g_idle_add_full (PRIORITY_BEFORE_FRAME, tell_cb, self, NULL);
}

static void
dfp_analyst_dispose (GObject *object)
{
  DfpAnalyst *self = DFP_ANALYST (object);

  g_clear_handle_id (&self->pending, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->totals, g_hash_table_unref);
  g_clear_pointer (&self->designs, g_hash_table_unref);
  G_OBJECT_CLASS (dfp_analyst_parent_class)->dispose (object);
}

static void
dfp_analyst_class_init (DfpAnalystClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_analyst_dispose;

  signals[SIGNAL_UPDATED] =
      g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dfp_analyst_init (DfpAnalyst *self)
{
  self->totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) dfp_totals_unref);
  self->designs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) dfp_design_unref);
}

DfpAnalyst *
dfp_analyst_new (DfpPlan *plan)
{
  DfpAnalyst *self = g_object_new (DFP_TYPE_ANALYST, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

const DfpTotals *
dfp_analyst_get_totals (DfpAnalyst *self, DfpConfiguration *configuration)
{
  const char *id = dfp_configuration_get (configuration)->id;
  DfpTotals *totals = g_hash_table_lookup (self->totals, id);

  if (totals == NULL)
    {
      totals = dfp_totals_new (dfp_plan_get (self->plan), dfp_configuration_get (configuration));
      g_hash_table_insert (self->totals, g_strdup (id), dfp_drop_const (totals));
    }
  return totals;
}

const DfpDesign *
dfp_analyst_get_design (DfpAnalyst *self, DfpConfiguration *configuration)
{
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  DfpDesign *design = g_hash_table_lookup (self->designs, data->id);

  if (design == NULL)
    {
      DfpTotals *totals = dfp_analyst_get_totals (self, configuration);

      design = dfp_design_new (dfp_plan_get (self->plan), data, totals);
      g_hash_table_insert (self->designs, g_strdup (data->id), dfp_drop_const (design));
    }
  return design;
}
