/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything the rows have in common: finding the field, following the object, writing, errors. */
#include "gui/form/dfp-field-row.h"

#include <glib/gi18n.h>

#include "gui/form/dfp-value-text.h"

typedef struct
{
  GtkBox *line;
  GtkLabel *title_label;
  GtkLabel *hint_label;
  GtkBox *error_box;
  GtkLabel *error_label;

  DfpObject *object;    /* owned */
  char *field_name;     /* owned, as the properties below */
  char *label;          /* NULL: the field's */
  char *hint;           /* NULL: the field's */
  char *unit;           /* NULL: the field's */
  char *error;          /* NULL: none */
  GtkWidget *editor;    /* borrowed from the template */
  GtkLabel *unit_label; /* borrowed; NULL while there is none */
  gulong changed_id;
  gboolean committing;
} DfpFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DfpFieldRow, dfp_field_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum
{
  PROP_OBJECT = 1,
  PROP_FIELD,
  PROP_LABEL,
  PROP_HINT,
  PROP_UNIT,
  PROP_ERROR,
} DfpFieldRowProperty;
#define N_PROPERTIES (PROP_ERROR + 1)
static GParamSpec *properties[N_PROPERTIES];

const DfpField *
dfp_field_row_get_field (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  if (priv->object == NULL || priv->field_name == NULL)
    return NULL;
  return dfp_object_find_field (priv->object, priv->field_name);
}

static const char *
get_title (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);
  const DfpField *field = dfp_field_row_get_field (self);

  if (priv->label != NULL)
    return priv->label;
  return field != NULL ? dfp_field_get_label (field) : "";
}

/* The input is what the screen reader stops at: it carries the name, and so does the text inside. */
static void
name_editor (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);
  const char *title = get_title (self);

  if (priv->editor == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (GTK_IS_EDITABLE (priv->editor) && gtk_editable_get_delegate (GTK_EDITABLE (priv->editor)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (priv->editor))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* "%" and "a month" stand behind the number; where the text itself carries the unit they would say it twice. */
static const char *
get_unit (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);
  const DfpField *field = dfp_field_row_get_field (self);

  if (priv->unit != NULL)
    return priv->unit;
  if (field == NULL || !dfp_field_is_number (field) || field->unit == DFP_UNIT_SHARE || field->unit == DFP_UNIT_MONTH)
    return "";
  return field->unit == DFP_UNIT_PER_YEAR ? _ ("a year") : dfp_field_get_unit_label (field);
}

static void
show_words (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);
  const DfpField *field = dfp_field_row_get_field (self);
  const char *hint = priv->hint != NULL ? priv->hint : field != NULL ? dfp_field_get_hint (field) : "";
  const char *unit = get_unit (self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_title (self));
  gtk_label_set_label (priv->title_label, get_title (self));
  gtk_label_set_label (priv->hint_label, hint);
  gtk_widget_set_visible (GTK_WIDGET (priv->hint_label), *hint != '\0');
  if (priv->unit_label != NULL)
    {
      gtk_label_set_label (priv->unit_label, unit);
      gtk_widget_set_visible (GTK_WIDGET (priv->unit_label), *unit != '\0');
    }
  name_editor (self);
}

static void
set_error (DfpFieldRow *self, const char *error)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  g_return_if_fail (DFP_IS_FIELD_ROW (self));
  if (g_strcmp0 (priv->error, error) == 0)
    return;
  g_free (priv->error);
  priv->error = g_strdup (error);
  gtk_label_set_label (priv->error_label, error != NULL ? error : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->error_box), error != NULL);
  if (priv->editor != NULL)
    {
      (error != NULL ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (priv->editor, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (priv->editor), GTK_ACCESSIBLE_STATE_INVALID,
                                   error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
show_value (DfpFieldRow *self)
{
  DfpFieldRowClass *class = DFP_FIELD_ROW_GET_CLASS (self);
  const gboolean known = dfp_field_row_get_field (self) != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), known);
  if (!known)
    return;
  set_error (self, NULL);
  if (class->show != NULL)
    class->show (self);
}

static void
value_changed_cb (DfpObject *object, GParamSpec *pspec, DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  if (!priv->committing)
    show_value (self);
}

static void
follow_object (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);
  g_autofree char *detailed = NULL;

  if (dfp_field_row_get_field (self) == NULL)
    return;
  detailed = g_strconcat ("notify::", priv->field_name, NULL);
  priv->changed_id = g_signal_connect (priv->object, detailed, G_CALLBACK (value_changed_cb), self);
}

static void
unfollow_object (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  if (priv->changed_id != 0)
    g_signal_handler_disconnect (priv->object, priv->changed_id);
  priv->changed_id = 0;
}

static void
rebind (DfpFieldRow *self)
{
  follow_object (self);
  show_words (self);
  show_value (self);
}

static void
leave_cb (GtkEventControllerFocus *controller, DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "do.seal", NULL);
  if (priv->error == NULL) /* what cannot be read stays as it was typed */
    show_value (self);
}

static void
set_text (char **member, const GValue *value, DfpFieldRow *self)
{
  g_free (*member);
  *member = g_value_dup_string (value);
  show_words (self);
}

static void
dfp_field_row_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpFieldRow *self = DFP_FIELD_ROW (object);
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  switch ((DfpFieldRowProperty) property_id)
    {
    case PROP_OBJECT:
      dfp_field_row_set_object (self, g_value_get_object (value));
      break;
    case PROP_FIELD:
      unfollow_object (self);
      g_free (priv->field_name);
      priv->field_name = g_value_dup_string (value);
      rebind (self);
      break;
    case PROP_LABEL:
      set_text (&priv->label, value, self);
      break;
    case PROP_HINT:
      set_text (&priv->hint, value, self);
      break;
    case PROP_UNIT:
      set_text (&priv->unit, value, self);
      break;
    case PROP_ERROR:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_field_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (DFP_FIELD_ROW (object));

  if (property_id == PROP_FIELD)
    g_value_set_string (value, priv->field_name);
  else if (property_id == PROP_ERROR)
    g_value_set_string (value, priv->error);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_field_row_dispose (GObject *object)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (DFP_FIELD_ROW (object));

  unfollow_object (DFP_FIELD_ROW (object));
  g_clear_object (&priv->object);
  G_OBJECT_CLASS (dfp_field_row_parent_class)->dispose (object);
}

static void
dfp_field_row_finalize (GObject *object)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (DFP_FIELD_ROW (object));

  g_free (priv->field_name);
  g_free (priv->label);
  g_free (priv->hint);
  g_free (priv->unit);
  g_free (priv->error);
  G_OBJECT_CLASS (dfp_field_row_parent_class)->finalize (object);
}

static void
dfp_field_row_class_init (DfpFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_field_row_set_property;
  object_class->get_property = dfp_field_row_get_property;
  object_class->dispose = dfp_field_row_dispose;
  object_class->finalize = dfp_field_row_finalize;

  properties[PROP_OBJECT] = g_param_spec_object ("object", NULL, NULL, DFP_TYPE_OBJECT, flags);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags | G_PARAM_READABLE);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/form/dfp-field-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, DfpFieldRow, line);
  gtk_widget_class_bind_template_child_private (widget_class, DfpFieldRow, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, DfpFieldRow, hint_label);
  gtk_widget_class_bind_template_child_private (widget_class, DfpFieldRow, error_box);
  gtk_widget_class_bind_template_child_private (widget_class, DfpFieldRow, error_label);
}

static void
dfp_field_row_init (DfpFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

DfpObject *
dfp_field_row_get_object (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  g_return_val_if_fail (DFP_IS_FIELD_ROW (self), NULL);
  return priv->object;
}

void
dfp_field_row_set_object (DfpFieldRow *self, DfpObject *object)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  g_return_if_fail (DFP_IS_FIELD_ROW (self));
  if (priv->object == object)
    return;
  unfollow_object (self);
  g_set_object (&priv->object, object);
  rebind (self);
}

const char *
dfp_field_row_get_error (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  g_return_val_if_fail (DFP_IS_FIELD_ROW (self), NULL);
  return priv->error;
}

static GtkWidget *
create_unit_label (DfpFieldRow *self)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_set_visible (label, FALSE);
  priv->unit_label = GTK_LABEL (label);
  return label;
}

void
dfp_field_row_set_editor (DfpFieldRow *self, GtkWidget *editor, gboolean stacked)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  g_return_if_fail (DFP_IS_FIELD_ROW (self) && GTK_IS_WIDGET (editor) && priv->editor == NULL);

  priv->editor = editor;
  if (GTK_IS_EDITABLE (editor))
    gtk_editable_set_enable_undo (GTK_EDITABLE (editor), FALSE); /* the plan's undo is the one that counts */
  gtk_widget_set_valign (editor, GTK_ALIGN_CENTER);
  gtk_box_append (priv->line, editor);
  if (stacked)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (priv->line), GTK_ORIENTATION_VERTICAL);
      gtk_box_set_spacing (priv->line, 6);
      gtk_widget_add_css_class (GTK_WIDGET (priv->title_label), "caption");
      gtk_widget_add_css_class (GTK_WIDGET (self), "stacked");
    }
  else
    gtk_box_append (priv->line, create_unit_label (self));
  show_words (self);
}

void
dfp_field_row_commit (DfpFieldRow *self, const GValue *value)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);

  g_return_if_fail (DFP_IS_FIELD_ROW (self) && dfp_field_row_get_field (self) != NULL);

  priv->committing = TRUE;
  g_object_set_property (G_OBJECT (priv->object), priv->field_name, value);
  priv->committing = FALSE;
  set_error (self, NULL);
}

gboolean
dfp_field_row_commit_text (DfpFieldRow *self, const char *text)
{
  DfpFieldRowPrivate *priv = dfp_field_row_get_instance_private (self);
  const DfpField *field = dfp_field_row_get_field (self);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (DFP_IS_FIELD_ROW (self) && text != NULL && field != NULL, FALSE);

  g_object_get_property (G_OBJECT (priv->object), field->name, &value); /* initialises it to the right type */
  if (!dfp_value_from_text (priv->object, field, text, &value, &error))
    {
      set_error (self, error->message);
      return FALSE;
    }
  dfp_field_row_commit (self, &value);
  return TRUE;
}
