/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart as a value: memory, texts and what all kinds have in common. Everything that comes
 * in is made harmless here (text valid, numbers finite or missing), so that nothing that draws
 * needs to look again. */
#include "chart/dfp-chart-private.h"

#include "base/dfp-format.h"

#include <math.h>

#define MAXIMUM_CHARACTERS 512

G_DEFINE_BOXED_TYPE (DfpChart, dfp_chart, dfp_chart_ref, dfp_chart_unref)

static void
clear_series (DfpSeries *series)
{
  g_free (series->name);
  g_free (series->total);
  g_free (series->values);
  g_free (series->label);
}

static void
clear_note (DfpNote *note)
{
  g_free (note->strong);
  g_free (note->plain);
}

static void
clear_ruler (DfpRuler *ruler)
{
  g_free (ruler->strong);
  g_free (ruler->plain);
}

static void
clear_band (DfpBand *band)
{
  g_free (band->name);
}

static void
clear_key (DfpKeyEntry *key)
{
  g_free (key->name);
}

static void
clear_tick (DfpTickName *tick)
{
  g_free (tick->name);
}

static void
clear_row (DfpRow *row)
{
  g_free (row->name);
  g_free (row->detail);
  for (guint i = 0; i < G_N_ELEMENTS (row->texts); i++)
    g_free (row->texts[i]);
  g_clear_pointer (&row->pieces, g_array_unref);
}

static void
clear_phase (DfpPhase *phase)
{
  g_free (phase->name);
}

static void
clear_item (DfpItem *item)
{
  g_free (item->name);
  g_free (item->words);
  for (guint i = 0; i < G_N_ELEMENTS (item->texts); i++)
    g_free (item->texts[i]);
}

static GArray *
create_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

DfpChart *
dfp_chart_new (DfpChartKind kind)
{
  DfpChart *chart = g_new0 (DfpChart, 1);

  g_atomic_ref_count_init (&chart->ref_count);
  chart->kind = kind;
  chart->margin_start = chart->margin_end = -1;
  chart->x_maximum = 1;
  chart->minimum = chart->maximum = chart->reference = NAN;
  chart->row_axis =
      kind == DFP_CHART_BARS || kind == DFP_CHART_DUMBBELLS || kind == DFP_CHART_WATERFALL || kind == DFP_CHART_TORNADO;
  chart->keys = create_array (sizeof (DfpKeyEntry), (GDestroyNotify) clear_key);
  chart->bands = create_array (sizeof (DfpBand), (GDestroyNotify) clear_band);
  chart->series = create_array (sizeof (DfpSeries), (GDestroyNotify) clear_series);
  chart->dots = create_array (sizeof (DfpDot), NULL);
  chart->notes = create_array (sizeof (DfpNote), (GDestroyNotify) clear_note);
  chart->rulers = create_array (sizeof (DfpRuler), (GDestroyNotify) clear_ruler);
  chart->ticks = create_array (sizeof (DfpTickName), (GDestroyNotify) clear_tick);
  chart->rows = create_array (sizeof (DfpRow), (GDestroyNotify) clear_row);
  chart->phases = create_array (sizeof (DfpPhase), (GDestroyNotify) clear_phase);
  chart->items = create_array (sizeof (DfpItem), (GDestroyNotify) clear_item);
  return chart;
}

DfpChart *
dfp_chart_ref (DfpChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  g_atomic_ref_count_inc (&chart->ref_count);
  return chart;
}

static void
free_chart (DfpChart *chart)
{
  GArray *arrays[] = { chart->keys,   chart->bands, chart->series, chart->dots,   chart->notes,
                       chart->rulers, chart->ticks, chart->rows,   chart->phases, chart->items };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  g_free (chart->title);
  g_free (chart->caption);
  g_free (chart->description);
  g_free (chart->empty);
  g_free (chart->currency);
  g_free (chart->reference_words);
  g_free (chart);
}

void
dfp_chart_unref (DfpChart *chart)
{
  g_return_if_fail (chart != NULL);

  if (g_atomic_ref_count_dec (&chart->ref_count))
    free_chart (chart);
}

DfpChartKind
dfp_chart_get_kind (const DfpChart *chart)
{
  g_return_val_if_fail (chart != NULL, DFP_CHART_PLOT);

  return chart->kind;
}

gboolean
dfp_chart_is_plot (const DfpChart *chart)
{
  return chart->kind == DFP_CHART_PLOT || chart->kind == DFP_CHART_SMALL;
}

gboolean
dfp_chart_is_rows (const DfpChart *chart)
{
  return chart->kind >= DFP_CHART_BARS && chart->kind <= DFP_CHART_TORNADO;
}

/* A line break is kept: words below a figure use it. Everything else that controls is a blank. */
char *
dfp_chart_clean_text (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean;
  int n = 0;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  clean = g_string_new (NULL);
  for (const char *p = valid; *p != '\0' && n < MAXIMUM_CHARACTERS; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (clean, c != '\n' && g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (clean, FALSE);
}

double
dfp_chart_clean_value (double value)
{
  return isfinite (value) ? CLAMP (value, -1e15, 1e15) : NAN;
}

gboolean
dfp_chart_has_room (const GArray *array, guint maximum)
{
  return array->len < maximum;
}

static void
replace_text (char **slot, const char *text)
{
  g_free (*slot);
  *slot = dfp_chart_clean_text (text);
}

void
dfp_chart_set_title (DfpChart *chart, const char *title)
{
  g_return_if_fail (chart != NULL);

  replace_text (&chart->title, title);
}

void
dfp_chart_take_title (DfpChart *chart, char *title)
{
  dfp_chart_set_title (chart, title);
  g_free (title);
}

void
dfp_chart_set_caption (DfpChart *chart, const char *caption)
{
  g_return_if_fail (chart != NULL);

  replace_text (&chart->caption, caption);
}

const char *
dfp_chart_get_title (const DfpChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->title;
}

const char *
dfp_chart_get_caption (const DfpChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->caption;
}

void
dfp_chart_set_description (DfpChart *chart, const char *description)
{
  g_return_if_fail (chart != NULL);

  replace_text (&chart->description, description);
}

const char *
dfp_chart_get_description (const DfpChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->description != NULL ? chart->description : chart->title;
}

void
dfp_chart_set_empty (DfpChart *chart, const char *sentence)
{
  g_return_if_fail (chart != NULL);

  replace_text (&chart->empty, sentence);
}

const char *
dfp_chart_get_empty (const DfpChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->empty;
}

void
dfp_chart_set_format (DfpChart *chart, DfpChartFormat format, const char *currency)
{
  g_return_if_fail (chart != NULL);

  chart->format = format;
  replace_text (&chart->currency, currency);
}

void
dfp_chart_set_margins (DfpChart *chart, double start, double end)
{
  g_return_if_fail (chart != NULL);

  chart->margin_start = isfinite (start) ? MIN (start, 10000) : -1;
  chart->margin_end = isfinite (end) ? MIN (end, 10000) : -1;
}

void
dfp_chart_add_key (DfpChart *chart, DfpColor color, DfpShape shape, const char *name)
{
  DfpKeyEntry entry = { color, shape, NULL };

  g_return_if_fail (chart != NULL);

  if (!dfp_chart_has_room (chart->keys, DFP_CHART_MAXIMUM_SERIES))
    return;
  entry.name = dfp_chart_clean_text (name);
  g_array_append_val (chart->keys, entry);
}

static DfpFormatFlags
get_flags (DfpChartFormat format)
{
  return format == DFP_CHART_MONEY_SIGNED ? DFP_FORMAT_SIGNED : DFP_FORMAT_PLAIN;
}

/* How many digits after the point a tick needs: those of its step. */
static int
get_step_decimals (double step, int most)
{
  int decimals = 0;

  while (decimals < most && fabs (step - round (step)) > 1e-6 * step)
    {
      step *= 10;
      decimals++;
    }
  return decimals;
}

char *
dfp_chart_format_number (DfpChartFormat format, const char *currency, double value, double tick_step)
{
  if (!isfinite (value))
    return g_strdup ("–");
  switch (format)
    {
    case DFP_CHART_MONEY:
    case DFP_CHART_MONEY_SIGNED:
      if (tick_step > 0)
        return dfp_format_money_tick (currency, value, tick_step, get_flags (format));
      return dfp_format_money_compact (currency, value, get_flags (format));
    case DFP_CHART_CHANCE:
      if (tick_step <= 0)
        return dfp_format_chance (value);
      G_GNUC_FALLTHROUGH;
    case DFP_CHART_SHARE:
      return dfp_format_share (value, tick_step > 0 ? get_step_decimals (tick_step * 100, 2) : 0, DFP_FORMAT_PLAIN);
    case DFP_CHART_NUMBER:
    case DFP_CHART_PEOPLE:
    default:
      return dfp_format_number_short (value, tick_step > 0 ? get_step_decimals (tick_step, 6) : 1);
    }
}

char *
dfp_chart_format_value (const DfpChart *chart, double value, double tick_step)
{
  return dfp_chart_format_number (chart->format, chart->currency, value, tick_step);
}
