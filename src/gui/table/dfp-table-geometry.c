/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every column gets what it needs; what is left goes to those that expand. */
#include "gui/table/dfp-table-geometry.h"

#include <math.h>
#include <string.h>

#include "gui/table/dfp-table-column-private.h"
#include "gui/widgets/dfp-theme.h"

#define FONT_SIZE 13.06  /* px at which widths are given: of tables, 0.89 of the usual text */
#define TITLE_SCALE 0.92 /* of heads to cells */
#define TITLE_PADDING 14
#define END_PADDING 6 /* more room at the end of the last column */

DfpTableGeometry *
dfp_table_geometry_new (void)
{
  return g_new0 (DfpTableGeometry, 1);
}

void
dfp_table_geometry_free (DfpTableGeometry *self)
{
  g_free (self->x);
  g_free (self->width);
  g_free (self);
}

/* Room for the title in bold at the size of heads. */
static int
measure_title (DfpTableColumn *column, GType row_type, GtkWidget *widget, double size)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoFontDescription *font;
  int width;

  if (dfp_table_column_get_header (column) != NULL)
    return 0;
  layout = gtk_widget_create_pango_layout (widget, dfp_table_column_get_title (column, row_type));
  font = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, size * TITLE_SCALE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + TITLE_PADDING;
}

static int
count_expanding (GPtrArray *columns)
{
  int n = 0;

  for (guint i = 0; i < columns->len; i++)
    n += dfp_table_column_expands (g_ptr_array_index (columns, i));
  return n;
}

/* Where no column expands, the first one does. */
static void
share_out (GPtrArray *columns, int *widths, int spare)
{
  int n = count_expanding (columns);

  if (n == 0 && columns->len > 0)
    widths[0] += spare;
  for (guint i = 0; n > 0 && i < columns->len; i++)
    if (dfp_table_column_expands (g_ptr_array_index (columns, i)))
      {
        widths[i] += spare / n;
        spare -= spare / n;
        n--;
      }
}

gboolean
dfp_table_geometry_fit (DfpTableGeometry *self, GPtrArray *columns, GType row_type, GtkWidget *widget, int width)
{
  g_autofree int *widths = g_new0 (int, columns->len + 1), *places = g_new0 (int, columns->len + 1);
  const int n = (int) columns->len;
  DfpChartStyle style;
  gboolean same;
  int sum = 0;

  dfp_theme_init_style (&style, widget);
  for (int i = 0; i < n; i++)
    {
      DfpTableColumn *column = g_ptr_array_index (columns, (guint) i);
      const int wanted = (int) ceil (dfp_table_column_get_width (column, row_type) * style.font_size / FONT_SIZE);

      widths[i] = MAX (wanted, measure_title (column, row_type, widget, style.font_size));
      if (i == n - 1 && !dfp_table_column_has_widgets (column))
        widths[i] += END_PADDING;
      sum += widths[i];
    }
  if (sum < width)
    share_out (columns, widths, width - sum);
  for (int i = 1; i < n; i++)
    places[i] = places[i - 1] + widths[i - 1];
  same = self->n == n && n > 0 && memcmp (self->x, places, sizeof (int) * (gsize) n) == 0 &&
         memcmp (self->width, widths, sizeof (int) * (gsize) n) == 0;
  g_free (self->x);
  g_free (self->width);
  self->x = g_steal_pointer (&places);
  self->width = g_steal_pointer (&widths);
  self->n = n;
  self->total = MAX (sum, width);
  return !same;
}
