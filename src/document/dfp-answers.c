/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry is what is known of one question about one configuration; the table of questions says all else. */
#include "document/dfp-answers.h"

#include "base/dfp-const.h"
#include "base/dfp-debug.h"

/* Before GTK lays out and paints the next frame. */
#define PRIORITY_BEFORE_FRAME (G_PRIORITY_HIGH_IDLE + 5)
#define OF_PLAN "" /* the id under which questions of the plan are kept */

/* Counted, as a job may outlast what its entry looks at. */
typedef struct
{
  const DfpQuestionRow *row;
  gconstpointer data; /* owned; never NULL */
  guint64 fingerprint;
} Snapshot;

typedef struct
{
  DfpQuestion question;
  char *id;             /* of the configuration */
  gconstpointer answer; /* owned; NULL: none */
  guint64 answer_of;    /* fingerprint of what it was made of */
  Snapshot *snapshot;   /* the plan as it was when last looked at; NULL when there is nothing to ask */
  gboolean stale;       /* the plan changed since */
} Entry;

typedef struct
{
  DfpQuestion question;
  char *id;
  Snapshot *snapshot;
  gboolean first;
  gint64 began; /* monotonic, µs */
} Job;

typedef struct
{
  GCancellable *cancellable; /* of the job that runs, or NULL */
  gboolean gives_way;        /* that job, to a change */
} Lane;

struct _DfpAnswers
{
  GObject parent_instance;

  DfpPlan *plan;                        /* owned; NULL after dispose */
  GHashTable *entries[DFP_N_QUESTIONS]; /* id → Entry, both owned */
  Lane lanes[DFP_N_QUESTION_LANES];
  guint64 serial; /* counts what may have changed an answer */
  guint telling;  /* source that will tell of the quick answers */
  guint looking;  /* source that will look for work */
};

G_DEFINE_FINAL_TYPE (DfpAnswers, dfp_answers, G_TYPE_OBJECT)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void queue_look (DfpAnswers *self);
static gconstpointer get (DfpAnswers *self, DfpQuestion question, const DfpConfigurationData *configuration);

/* --- what is kept --- */

static void
clear_snapshot (gpointer data)
{
  Snapshot *snapshot = data;

  snapshot->row->release_snapshot (dfp_drop_const (snapshot->data));
}

static void
release_snapshot (Snapshot *snapshot)
{
  g_atomic_rc_box_release_full (snapshot, clear_snapshot);
}

static void
drop_answer (Entry *entry)
{
  if (entry->answer != NULL)
    dfp_question_get_row (entry->question)->release (dfp_drop_const (entry->answer));
  entry->answer = NULL;
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  drop_answer (entry);
  g_clear_pointer (&entry->snapshot, release_snapshot);
  g_free (entry->id);
  g_free (entry);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  release_snapshot (job->snapshot);
  g_free (job->id);
  g_free (job);
}

static void
tell (DfpAnswers *self, DfpQuestion question)
{
  const GQuark name = g_quark_from_static_string (dfp_question_get_row (question)->name);

  g_signal_emit (self, signals[SIGNAL_ANSWERED], name, question);
}

/* Quick answers that were made of this one. */
static void
forget_dependents (DfpAnswers *self, const Entry *entry)
{
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    if (!dfp_question_is_slow (i) && (dfp_question_get_row (i)->needs & DFP_QUESTION_BIT (entry->question)) != 0)
      g_hash_table_remove (self->entries[i], entry->id);
}

static void
take_answer (DfpAnswers *self, Entry *entry, gconstpointer answer, guint64 fingerprint)
{
  self->serial++;
  forget_dependents (self, entry);
  drop_answer (entry);
  entry->answer = answer;
  entry->answer_of = fingerprint;
}

/* --- what is asked --- */

static DfpQuestionInput
collect_input (DfpAnswers *self, const DfpQuestionRow *row, const DfpConfigurationData *configuration)
{
  DfpQuestionInput input = { dfp_plan_get (self->plan), configuration, { NULL } };

  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    if ((row->needs & DFP_QUESTION_BIT (i)) != 0)
      input.answers[i] = get (self, i, configuration);
  return input;
}

static Snapshot *
take_snapshot (DfpAnswers *self, const Entry *entry)
{
  const DfpQuestionRow *row = dfp_question_get_row (entry->question);
  DfpConfiguration *configuration = dfp_list_find (dfp_plan_get (self->plan)->configurations, entry->id);
  DfpQuestionInput input;
  gconstpointer data;
  Snapshot *snapshot;

  if (configuration == NULL && row->scope == DFP_SCOPE_CONFIGURATION)
    return NULL;
  input = collect_input (self, row, configuration != NULL ? dfp_configuration_get (configuration) : NULL);
  data = row->take_snapshot (&input);
  if (data == NULL)
    return NULL;
  snapshot = g_atomic_rc_box_new (Snapshot);
  *snapshot = (Snapshot){ row, data, row->get_fingerprint (data) };
  return snapshot;
}

static gboolean
can_work (const Entry *entry)
{
  const DfpQuestionRow *row = dfp_question_get_row (entry->question);

  return entry->snapshot != NULL && (row->can == NULL || row->can (entry->snapshot->data));
}

static guint64
get_fingerprint (const Entry *entry)
{
  return entry->snapshot != NULL ? entry->snapshot->fingerprint : 0;
}

/* Takes the plan as it is now. TRUE when somebody has to hear of it before there is an answer: the one there was has
 * gone, one is waited for or no longer, or what it is made of is looked at. */
static gboolean
refresh (DfpAnswers *self, Entry *entry)
{
  const gboolean could = can_work (entry), shown = dfp_question_get_row (entry->question)->shows_input;
  const guint64 before = get_fingerprint (entry);

  g_clear_pointer (&entry->snapshot, release_snapshot);
  entry->snapshot = take_snapshot (self, entry);
  entry->stale = FALSE;
  if (!can_work (entry) && entry->answer != NULL)
    take_answer (self, entry, NULL, 0);
  return could != can_work (entry) || (shown && before != get_fingerprint (entry));
}

static gboolean
is_current (const Entry *entry)
{
  return entry->answer != NULL && entry->answer_of == get_fingerprint (entry);
}

static gboolean
needs_work (const Entry *entry, gboolean first)
{
  const DfpQuestionRow *row = dfp_question_get_row (entry->question);

  if (!can_work (entry))
    return FALSE;
  if (row->is_full == NULL)
    return !first && !is_current (entry);
  return first ? !is_current (entry) : entry->answer != NULL && !row->is_full (entry->answer);
}

static Entry *
find_in_question (DfpAnswers *self, DfpQuestion question, gboolean first)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries[question]);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (needs_work (entry, first))
      return entry;
  return NULL;
}

/* The most wanted work of a lane: a first answer for everybody, then precision, then what moves it. */
static Entry *
find_work (DfpAnswers *self, DfpQuestionLane lane, gboolean *first)
{
  for (guint stage = 0; stage < 2; stage++)
    for (guint i = 0; i < DFP_N_QUESTIONS; i++)
      {
        Entry *entry = NULL;

        *first = stage == 0;
        if (dfp_question_is_slow (i) && dfp_question_get_row (i)->lane == lane)
          entry = find_in_question (self, i, *first);
        if (entry != NULL)
          return entry;
      }
  return NULL;
}

/* --- in the worker --- */

static void
run_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  const DfpQuestionRow *row = job->snapshot->row;
  GError *error = NULL;
  gconstpointer answer =
      row->work (job->snapshot->data, &(DfpQuestionEffort){ .first = job->first }, cancellable, &error);

  if (answer == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, dfp_drop_const (answer), row->release);
}

/* --- on the thread of the plan --- */

/* Of what the entry was when last looked at, which a lane does not do while it works: so a first answer is shown even
 * when the plan has moved on, and numbers follow a slider. */
static gboolean
is_wanted (const Entry *entry, const Job *job)
{
  return entry != NULL && entry->snapshot != NULL && entry->snapshot->fingerprint == job->snapshot->fingerprint;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DfpAnswers) self = user_data;
  const Job *job = g_task_get_task_data (G_TASK (result));
  const DfpQuestionRow *row = job->snapshot->row;
  gconstpointer answer = g_task_propagate_pointer (G_TASK (result), NULL);
  Entry *entry = self->plan != NULL ? g_hash_table_lookup (self->entries[job->question], job->id) : NULL;
  const gboolean wanted = answer != NULL && is_wanted (entry, job);

  dfp_debug_print (DFP_DEBUG_ANSWERS, "%s of “%s”: %s in %.1f ms, %s", row->name, job->id,
                   job->first ? "first" : "full", (double) (g_get_monotonic_time () - job->began) / 1000,
                   wanted ? "taken" : "dropped");
  g_clear_object (&self->lanes[row->lane].cancellable);
  if (wanted)
    {
      take_answer (self, entry, answer, job->snapshot->fingerprint);
      tell (self, job->question);
    }
  else if (answer != NULL)
    row->release (dfp_drop_const (answer));
  queue_look (self);
}

/* The worker, which may let go of its task last, does not hold the answers. */
static void
start (DfpAnswers *self, Lane *lane, const Entry *entry, gboolean first)
{
  const DfpQuestionRow *row = dfp_question_get_row (entry->question);
  g_autoptr (GTask) task = NULL;
  Job *job = g_new (Job, 1);

  *job = (Job){ entry->question, g_strdup (entry->id), g_atomic_rc_box_acquire (entry->snapshot), first,
                g_get_monotonic_time () };
  lane->cancellable = g_cancellable_new ();
  lane->gives_way = row->gives_way != NULL && row->gives_way (entry->snapshot->data, first);
  task = g_task_new (NULL, lane->cancellable, done_cb, g_object_ref (self));
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_worker);
}

static void
refresh_question (DfpAnswers *self, DfpQuestion question)
{
  GHashTableIter iter;
  gpointer entry;
  gboolean telling = FALSE;

  g_hash_table_iter_init (&iter, self->entries[question]);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (((Entry *) entry)->stale)
      telling = refresh (self, entry) || telling;
  if (!telling)
    return;
  self->serial++;
  tell (self, question);
}

static gboolean
is_to_be_looked_at (DfpAnswers *self, DfpQuestion question)
{
  const DfpQuestionRow *row = dfp_question_get_row (question);

  return dfp_question_is_slow (question) && (row->shows_input || self->lanes[row->lane].cancellable == NULL);
}

static gboolean
look_cb (gpointer user_data)
{
  g_autoptr (DfpAnswers) self = g_object_ref (user_data);

  self->looking = 0;
  for (guint i = 0; i < DFP_N_QUESTIONS && self->plan != NULL; i++)
    if (is_to_be_looked_at (self, i))
      refresh_question (self, i);
  for (guint i = 0; i < DFP_N_QUESTION_LANES && self->plan != NULL; i++)
    {
      gboolean first;
      Entry *entry = self->lanes[i].cancellable == NULL ? find_work (self, i, &first) : NULL;

      if (entry != NULL)
        start (self, &self->lanes[i], entry, first);
    }
  return G_SOURCE_REMOVE;
}

static void
queue_look (DfpAnswers *self)
{
  if (self->looking == 0 && self->plan != NULL)
    self->looking = g_idle_add (look_cb, self);
}

static gboolean
tell_cb (gpointer user_data)
{
  DfpAnswers *self = user_data;

  self->telling = 0;
  tell (self, DFP_QUESTION_TOTALS);
  return G_SOURCE_REMOVE;
}

static void
mark_stale (DfpAnswers *self, DfpQuestion question)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries[question]);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    ((Entry *) entry)->stale = TRUE;
}

static void
changed_cb (DfpObject *plan, const DfpChange *change, DfpAnswers *self)
{
  self->serial++;
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    if (dfp_question_is_slow (i))
      mark_stale (self, i);
    else
      g_hash_table_remove_all (self->entries[i]);
  for (guint i = 0; i < DFP_N_QUESTION_LANES; i++)
    if (self->lanes[i].cancellable != NULL && self->lanes[i].gives_way)
      g_cancellable_cancel (self->lanes[i].cancellable);
  if (self->telling == 0)
    self->telling = g_idle_add_full (PRIORITY_BEFORE_FRAME, tell_cb, self, NULL);
  queue_look (self);
}

/* --- the class --- */

static void
dfp_answers_dispose (GObject *object)
{
  DfpAnswers *self = DFP_ANSWERS (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_handle_id (&self->looking, g_source_remove);
  for (guint i = 0; i < DFP_N_QUESTION_LANES; i++)
    if (self->lanes[i].cancellable != NULL)
      g_cancellable_cancel (self->lanes[i].cancellable);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    g_hash_table_remove_all (self->entries[i]);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (dfp_answers_parent_class)->dispose (object);
}

static void
dfp_answers_finalize (GObject *object)
{
  DfpAnswers *self = DFP_ANSWERS (object);

  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    g_hash_table_unref (self->entries[i]);
  G_OBJECT_CLASS (dfp_answers_parent_class)->finalize (object);
}

static void
dfp_answers_class_init (DfpAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_answers_dispose;
  G_OBJECT_CLASS (klass)->finalize = dfp_answers_finalize;

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
dfp_answers_init (DfpAnswers *self)
{
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    self->entries[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_entry);
}

DfpAnswers *
dfp_answers_new (DfpPlan *plan)
{
  DfpAnswers *self = g_object_new (DFP_TYPE_ANSWERS, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

/* --- asking --- */

static Entry *
add_entry (DfpAnswers *self, DfpQuestion question, const char *id)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->question = question;
  entry->id = g_strdup (id);
  g_hash_table_insert (self->entries[question], entry->id, entry);
  return entry;
}

/* Nothing is kept while there is nothing to keep: what it needs may come without a change. */
static gconstpointer
answer_now (DfpAnswers *self, DfpQuestion question, const DfpConfigurationData *configuration, const char *id)
{
  const DfpQuestionRow *row = dfp_question_get_row (question);
  const gint64 began = g_get_monotonic_time ();
  const DfpQuestionInput input = collect_input (self, row, configuration);
  gconstpointer answer = row->ask (&input);

  dfp_debug_print (DFP_DEBUG_ANSWERS, "%s of “%s”: asked, computed in %.1f ms", row->name, id,
                   (double) (g_get_monotonic_time () - began) / 1000);
  if (answer != NULL)
    add_entry (self, question, id)->answer = answer;
  return answer;
}

/* From now on the question is worked on. */
static gconstpointer
begin (DfpAnswers *self, DfpQuestion question, const char *id)
{
  Entry *entry = add_entry (self, question, id);

  dfp_debug_print (DFP_DEBUG_ANSWERS, "%s of “%s”: asked, to be worked on", dfp_question_get_row (question)->name, id);
  refresh (self, entry);
  queue_look (self);
  return NULL;
}

static gconstpointer
get (DfpAnswers *self, DfpQuestion question, const DfpConfigurationData *configuration)
{
  const char *id = configuration != NULL ? configuration->id : OF_PLAN;
  const Entry *entry = g_hash_table_lookup (self->entries[question], id);

  if (entry == NULL)
    return dfp_question_is_slow (question) ? begin (self, question, id)
                                           : answer_now (self, question, configuration, id);
  dfp_debug_print (DFP_DEBUG_ANSWERS, "%s of “%s”: asked, %s", dfp_question_get_row (question)->name, id,
                   entry->answer != NULL ? "there" : "not there yet");
  return entry->answer;
}

static const DfpConfigurationData *
get_data (DfpConfiguration *configuration)
{
  return configuration != NULL ? dfp_configuration_get (configuration) : NULL;
}

static gconstpointer
look_up (DfpAnswers *self, DfpQuestion question, DfpConfiguration *configuration)
{
  g_return_val_if_fail (DFP_IS_ANSWERS (self), NULL);
  g_return_val_if_fail (self->plan != NULL, NULL);
  g_return_val_if_fail ((dfp_question_get_row (question)->scope == DFP_SCOPE_PLAN) == (configuration == NULL), NULL);

  return get (self, question, get_data (configuration));
}

/* Whether an answer is still to come, now or after the next look. */
static gboolean
is_coming (DfpAnswers *self, DfpQuestion question, const char *id)
{
  const Entry *entry = g_hash_table_lookup (self->entries[question], id);

  return entry != NULL && (entry->stale || needs_work (entry, TRUE) || needs_work (entry, FALSE));
}

gconstpointer
dfp_answers_ask (DfpAnswers *self, DfpQuestion question, DfpConfiguration *configuration)
{
  const guint needs = dfp_question_get_row (question)->needs;
  const char *id = configuration != NULL ? dfp_configuration_get (configuration)->id : OF_PLAN;

  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    if ((needs & DFP_QUESTION_BIT (i)) != 0)
      dfp_answers_ask (self, i, configuration);
  look_up (self, question, configuration);
  while (dfp_question_is_slow (question) && is_coming (self, question, id))
    g_main_context_iteration (NULL, TRUE);
  return look_up (self, question, configuration);
}

gboolean
dfp_answers_is_settled (DfpAnswers *self)
{
  gboolean first;

  g_return_val_if_fail (DFP_IS_ANSWERS (self), TRUE);

  for (guint i = 0; i < DFP_N_QUESTION_LANES; i++)
    if (self->lanes[i].cancellable != NULL || find_work (self, i, &first) != NULL)
      return FALSE;
  return self->looking == 0;
}

guint64
dfp_answers_get_serial (DfpAnswers *self)
{
  g_return_val_if_fail (DFP_IS_ANSWERS (self), 0);

  return self->serial;
}

static gconstpointer
ask_as_far (gpointer who, DfpQuestion question, const DfpConfigurationData *configuration)
{
  return get (who, question, configuration);
}

static gboolean
is_waiting (gpointer who, DfpQuestion question, const DfpConfigurationData *configuration)
{
  DfpAnswers *self = who;
  const char *id = configuration != NULL ? configuration->id : OF_PLAN;

  return get (self, question, configuration) == NULL && dfp_question_is_slow (question) &&
         can_work (g_hash_table_lookup (self->entries[question], id));
}

DfpAsk
dfp_answers_get_ask (DfpAnswers *self)
{
  return (DfpAsk){ ask_as_far, is_waiting, self };
}

const DfpTotals *
dfp_answers_get_totals (DfpAnswers *self, DfpConfiguration *configuration)
{
  return look_up (self, DFP_QUESTION_TOTALS, configuration);
}

const DfpDesign *
dfp_answers_get_design (DfpAnswers *self, DfpConfiguration *configuration)
{
  return look_up (self, DFP_QUESTION_DESIGN, configuration);
}

const DfpForecast *
dfp_answers_get_forecast (DfpAnswers *self, DfpConfiguration *configuration)
{
  return look_up (self, DFP_QUESTION_FORECAST, configuration);
}

const DfpForecastSensitivity *
dfp_answers_get_sensitivity (DfpAnswers *self, DfpConfiguration *configuration)
{
  return look_up (self, DFP_QUESTION_SENSITIVITY, configuration);
}

const DfpOutsideView *
dfp_answers_get_outside_view (DfpAnswers *self, DfpConfiguration *configuration)
{
  return look_up (self, DFP_QUESTION_OUTSIDE_VIEW, configuration);
}

const DfpHistoryForecast *
dfp_answers_get_history_forecast (DfpAnswers *self)
{
  return look_up (self, DFP_QUESTION_HISTORY_FORECAST, NULL);
}

const DfpHistory *
dfp_answers_get_history (DfpAnswers *self)
{
  const Entry *entry;

  dfp_answers_get_history_forecast (self);
  entry = g_hash_table_lookup (self->entries[DFP_QUESTION_HISTORY_FORECAST], OF_PLAN);
  return entry->snapshot != NULL ? entry->snapshot->data : NULL;
}
