/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column knows about its cells: their text, their width, their total. */
#include "gui/table/dfp-table-column.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/dfp-format.h"
#include "gui/form/dfp-value-text.h"
#include "gui/table/dfp-table-column-private.h"

struct _DfpTableColumn
{
  GObject parent_instance;

  char *field; /* NULL for columns of widgets */
  char *title; /* NULL: the field's label */
  int width;   /* px; −1: by the field */
  gboolean expand;
  gboolean total;
  gboolean visible;
  GtkWidget *header; /* owned */
  GtkWidget *footer; /* owned */

  DfpTableWidgetFunc widget_func;
  gpointer widget_data;
  GDestroyNotify widget_destroy;
  DfpTableChipFunc chip_func;
  gpointer chip_data;
  GDestroyNotify chip_destroy;
  DfpTableTotalFunc total_func;
  gpointer total_data;
  GDestroyNotify total_destroy;
};

G_DEFINE_FINAL_TYPE (DfpTableColumn, dfp_table_column, G_TYPE_OBJECT)

typedef enum
{
  PROP_FIELD = 1,
  PROP_TITLE,
  PROP_WIDTH,
  PROP_EXPAND,
  PROP_TOTAL,
  PROP_VISIBLE,
  PROP_HEADER,
  PROP_FOOTER,
} DfpTableColumnProperty;
#define N_PROPERTIES (PROP_FOOTER + 1)
static GParamSpec *properties[N_PROPERTIES];

static void
set_widget (GtkWidget **member, const GValue *value)
{
  g_clear_object (member);
  *member = g_value_get_object (value);
  if (*member != NULL)
    g_object_ref_sink (*member);
}

static void
dfp_table_column_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpTableColumn *self = DFP_TABLE_COLUMN (object);

  switch ((DfpTableColumnProperty) property_id)
    {
    case PROP_FIELD:
      g_free (self->field);
      self->field = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      break;
    case PROP_WIDTH:
      self->width = g_value_get_int (value);
      break;
    case PROP_EXPAND:
      self->expand = g_value_get_boolean (value);
      break;
    case PROP_TOTAL:
      self->total = g_value_get_boolean (value);
      break;
    case PROP_VISIBLE:
      self->visible = g_value_get_boolean (value);
      break;
    case PROP_HEADER:
      set_widget (&self->header, value);
      break;
    case PROP_FOOTER:
      set_widget (&self->footer, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_table_column_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpTableColumn *self = DFP_TABLE_COLUMN (object);

  if (property_id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (property_id == PROP_VISIBLE)
    g_value_set_boolean (value, self->visible);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_table_column_finalize (GObject *object)
{
  DfpTableColumn *self = DFP_TABLE_COLUMN (object);

  g_free (self->field);
  g_free (self->title);
  g_clear_object (&self->header);
  g_clear_object (&self->footer);
  dfp_table_column_set_widget_func (self, NULL, NULL, NULL);
  dfp_table_column_set_chip_func (self, NULL, NULL, NULL);
  dfp_table_column_set_total_func (self, NULL, NULL, NULL);
  G_OBJECT_CLASS (dfp_table_column_parent_class)->finalize (object);
}

static void
dfp_table_column_class_init (DfpTableColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_table_column_set_property;
  object_class->get_property = dfp_table_column_get_property;
  object_class->finalize = dfp_table_column_finalize;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags | G_PARAM_READABLE);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_EXPAND] = g_param_spec_boolean ("expand", NULL, NULL, FALSE, flags);
  properties[PROP_TOTAL] = g_param_spec_boolean ("total", NULL, NULL, FALSE, flags);
  properties[PROP_VISIBLE] = g_param_spec_boolean ("visible", NULL, NULL, TRUE, flags | G_PARAM_READABLE);
  properties[PROP_HEADER] = g_param_spec_object ("header", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FOOTER] = g_param_spec_object ("footer", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dfp_table_column_init (DfpTableColumn *self)
{
  self->width = -1;
  self->visible = TRUE;
}

DfpTableColumn *
dfp_table_column_new (const char *field)
{
  return g_object_new (DFP_TYPE_TABLE_COLUMN, "field", field, NULL);
}

/* The four pairs of a function and its data are set alike. */
#define SET_FUNC(kind)                        \
  if (self->kind##_destroy != NULL)           \
    self->kind##_destroy (self->kind##_data); \
  self->kind##_func = func;                   \
  self->kind##_data = user_data;              \
  self->kind##_destroy = destroy

void
dfp_table_column_set_widget_func (DfpTableColumn *self, DfpTableWidgetFunc func, gpointer user_data,
                                  GDestroyNotify destroy)
{
  g_return_if_fail (DFP_IS_TABLE_COLUMN (self));
  SET_FUNC (widget);
}

void
dfp_table_column_set_chip_func (DfpTableColumn *self, DfpTableChipFunc func, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (DFP_IS_TABLE_COLUMN (self));
  SET_FUNC (chip);
}

void
dfp_table_column_set_total_func (DfpTableColumn *self, DfpTableTotalFunc func, gpointer user_data,
                                 GDestroyNotify destroy)
{
  g_return_if_fail (DFP_IS_TABLE_COLUMN (self));
  SET_FUNC (total);
}

const DfpField *
dfp_table_column_find_field (DfpTableColumn *self, GType row_type)
{
  return self->field != NULL ? dfp_type_find_field (row_type, self->field) : NULL;
}

const char *
dfp_table_column_get_title (DfpTableColumn *self, GType row_type)
{
  const DfpField *field = dfp_table_column_find_field (self, row_type);

  if (self->title != NULL)
    return self->title;
  return field != NULL ? dfp_field_get_label (field) : "";
}

gboolean
dfp_table_column_is_visible (DfpTableColumn *self)
{
  return self->visible;
}

gboolean
dfp_table_column_is_sortable (DfpTableColumn *self)
{
  return self->widget_func == NULL;
}

gboolean
dfp_table_column_is_editable (DfpTableColumn *self)
{
  return self->field != NULL && self->widget_func == NULL;
}

gboolean
dfp_table_column_has_widgets (DfpTableColumn *self)
{
  return self->widget_func != NULL;
}

gboolean
dfp_table_column_expands (DfpTableColumn *self)
{
  return self->expand;
}

gboolean
dfp_table_column_has_total (DfpTableColumn *self)
{
  return self->total || self->total_func != NULL || self->footer != NULL;
}

GtkWidget *
dfp_table_column_get_header (DfpTableColumn *self)
{
  return self->header;
}

GtkWidget *
dfp_table_column_get_footer (DfpTableColumn *self)
{
  return self->footer;
}

gboolean
dfp_table_column_is_numeric (DfpTableColumn *self, GType row_type)
{
  const DfpField *field = dfp_table_column_find_field (self, row_type);

  return field != NULL && (dfp_field_is_number (field) || field->kind == DFP_FIELD_CALENDAR);
}

/* Room in pixels at the tables' font size; names are what is read most. Titles get their room besides. */
int
dfp_table_column_get_width (DfpTableColumn *self, GType row_type)
{
  const DfpField *field = dfp_table_column_find_field (self, row_type);

  if (self->width >= 0)
    return self->width;
  if (field == NULL)
    return self->widget_func != NULL ? 200 : 90;
  if (field->flags & DFP_FIELD_NAME)
    return 160;
  if (field->unit == DFP_UNIT_MONEY || field->unit == DFP_UNIT_MONEY_PER_MONTH)
    return 84;
  if (field->unit == DFP_UNIT_MONTH || field->kind == DFP_FIELD_CALENDAR)
    return 62;
  if (dfp_field_is_number (field) || field->kind == DFP_FIELD_BOOLEAN)
    return 52;
  return field->kind == DFP_FIELD_TEXT || field->kind == DFP_FIELD_NOTES ? 140 : 100;
}

char *
dfp_table_column_get_text (DfpTableColumn *self, DfpObject *row)
{
  const DfpField *field = dfp_table_column_find_field (self, G_OBJECT_TYPE (row));

  if (field == NULL)
    return g_strdup ("");
  if (field->kind == DFP_FIELD_BOOLEAN)
    return g_strdup (dfp_field_get_number (field, dfp_object_get_data (row)) != 0 ? "✓" : "–");
  return dfp_value_to_text (row, field, DFP_VALUE_CELL);
}

GtkWidget *
dfp_table_column_create_widget (DfpTableColumn *self, DfpObject *row)
{
  return self->widget_func != NULL ? self->widget_func (row, self->widget_data) : NULL;
}

gboolean
dfp_table_column_get_chip (DfpTableColumn *self, DfpObject *row, DfpColor *color, DfpPattern *pattern)
{
  *pattern = DFP_PATTERN_SOLID;
  return self->chip_func != NULL && self->chip_func (row, color, pattern, self->chip_data);
}

static double
add_up (const DfpField *field, GListModel *rows)
{
  double sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DfpObject) row = g_list_model_get_item (rows, i);

      sum += dfp_field_get_number (field, dfp_object_get_data (row));
    }
  return sum;
}

static char *
format_total (const DfpField *field, GListModel *rows)
{
  const double sum = add_up (field, rows);

  if (field->unit == DFP_UNIT_SHARE || field->unit == DFP_UNIT_PER_YEAR)
    return dfp_format_share (sum, 0, DFP_FORMAT_PLAIN);
  return dfp_format_number_short (sum, 2);
}

char *
dfp_table_column_get_total (DfpTableColumn *self, GListModel *rows, GType row_type)
{
  const DfpField *field = dfp_table_column_find_field (self, row_type);

  if (self->total_func != NULL)
    return self->total_func (rows, self->total_data);
  if (self->total && field != NULL && dfp_field_is_number (field))
    return format_total (field, rows);
  return g_strdup ("");
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

int
dfp_table_column_compare (DfpTableColumn *self, DfpObject *a, DfpObject *b)
{
  const DfpField *field = dfp_table_column_find_field (self, G_OBJECT_TYPE (a));
  g_autofree char *text_a = NULL, *text_b = NULL;

  if (field != NULL && (dfp_field_is_number (field) || field->kind == DFP_FIELD_ENUM ||
                        field->kind == DFP_FIELD_BOOLEAN || field->kind == DFP_FIELD_CALENDAR))
    return compare_numbers (dfp_field_get_number (field, dfp_object_get_data (a)),
                            dfp_field_get_number (field, dfp_object_get_data (b)));
  text_a = dfp_table_column_get_text (self, a);
  text_b = dfp_table_column_get_text (self, b);
  return g_utf8_collate (text_a, text_b);
}
