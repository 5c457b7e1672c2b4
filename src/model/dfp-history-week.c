/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many pieces of work were finished in one week of the past: what a forecast from history is made of. */
#include "model/dfp-history-week.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpHistoryWeekData, member)

struct _DfpHistoryWeek
{
  DfpObject parent_instance;

  DfpHistoryWeekData data;
};

G_DEFINE_FINAL_TYPE (DfpHistoryWeek, dfp_history_week, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "week", DFP_FIELD_DATE, AT (week), N_ ("Week"), N_ ("The Monday it began with") },
  { "finished", DFP_FIELD_INT, AT (finished), N_ ("Finished"), N_ ("Pieces of work that were finished in it"),
    .minimum = 0, .maximum = DFP_HISTORY_FINISHED_MAXIMUM },
};

static void
dfp_history_week_class_init (DfpHistoryWeekClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpHistoryWeek, data), N_ ("week"));
}

static void
dfp_history_week_init (DfpHistoryWeek *self)
{
}

DfpHistoryWeek *
dfp_history_week_new (void)
{
  return g_object_new (DFP_TYPE_HISTORY_WEEK, NULL);
}

const DfpHistoryWeekData *
dfp_history_week_get (DfpHistoryWeek *self)
{
  return &self->data;
}
