/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flow box for each colour: it wraps where there is no room, one Tab reaches it and the arrows go from
 * lamp to lamp. */
#include "gui/health/dfp-health-lamps.h"

#include "gui/widgets/dfp-lamp.h"

#define LAMP_SIZE 21      /* px */
#define LAMP_SIZE_MANY 16 /* px, when there are many */
#define MANY 24           /* findings */

typedef struct
{
  GtkWidget *box;
  GtkFlowBox *flow;
  GtkLabel *count;
} Group;

struct _DfpHealthLamps
{
  GtkBox parent_instance;

  Group groups[DFP_N_LIGHTS];
};

G_DEFINE_FINAL_TYPE (DfpHealthLamps, dfp_health_lamps, GTK_TYPE_BOX)

enum
{
  SIGNAL_FINDING,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
child_activated_cb (DfpHealthLamps *self, GtkFlowBoxChild *child)
{
  g_signal_emit (self, signals[SIGNAL_FINDING], 0, gtk_widget_get_name (GTK_WIDGET (child)));
}

static void
show_lamp (GtkWidget *child, const DfpFinding *finding, int size)
{
  GtkWidget *lamp = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
  g_autofree char *name = g_strdup_printf ("%s: %s", dfp_light_get_label (finding->light), finding->title);

  g_object_set (lamp, "size", size, NULL);
  gtk_widget_set_name (child, finding->check->key);
  gtk_widget_set_tooltip_text (child, finding->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* As many children as lamps, those that are there kept, so that the focus stays. */
static void
set_n_lamps (Group *group, DfpLight light, guint n)
{
  GtkFlowBoxChild *child;
  guint present = 0;

  while (gtk_flow_box_get_child_at_index (group->flow, (int) present) != NULL)
    present++;
  for (; present < n; present++)
    gtk_flow_box_append (group->flow, dfp_lamp_new (dfp_lamp_get_level_of (light)));
  while ((child = gtk_flow_box_get_child_at_index (group->flow, (int) n)) != NULL)
    gtk_flow_box_remove (group->flow, GTK_WIDGET (child));
}

static void
create_group (DfpHealthLamps *self, DfpLight light)
{
  Group *group = &self->groups[light];

  group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  group->flow = GTK_FLOW_BOX (gtk_flow_box_new ());
  group->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_flow_box_set_selection_mode (group->flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (group->flow, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (group->flow), GTK_ALIGN_START);
  gtk_label_set_xalign (group->count, 0);
  gtk_widget_add_css_class (GTK_WIDGET (group->count), "lamp-count");
  gtk_accessible_update_property (GTK_ACCESSIBLE (group->flow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dfp_light_get_label (light), -1);
  g_signal_connect_object (group->flow, "child-activated", G_CALLBACK (child_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (group->box), GTK_WIDGET (group->flow));
  gtk_box_append (GTK_BOX (group->box), GTK_WIDGET (group->count));
  gtk_box_append (GTK_BOX (self), group->box);
}

static void
dfp_health_lamps_class_init (DfpHealthLampsClass *klass)
{
  signals[SIGNAL_FINDING] = g_signal_new ("finding", DFP_TYPE_HEALTH_LAMPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dfp_health_lamps_init (DfpHealthLamps *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "health-lamps");
  for (DfpLight light = 0; light < DFP_N_LIGHTS; light++)
    create_group (self, light);
}

void
dfp_health_lamps_set_health (DfpHealthLamps *self, const DfpHealth *health)
{
  const int size = health->n_findings > MANY ? LAMP_SIZE_MANY : LAMP_SIZE;
  guint position = 0;

  g_return_if_fail (DFP_IS_HEALTH_LAMPS (self));
  for (DfpLight light = 0; light < DFP_N_LIGHTS; light++)
    {
      const guint n = health->n_lights[light];
      g_autofree char *count = g_strdup_printf ("%u %s", n, dfp_light_get_label (light));

      set_n_lamps (&self->groups[light], light, n);
      /* A flow box wants to be as wide as it may. */
      gtk_flow_box_set_max_children_per_line (self->groups[light].flow, MAX (n, 1));
      for (guint i = 0; i < n; i++)
        show_lamp (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->groups[light].flow, (int) i)),
                   &health->findings[position++], size);
      gtk_label_set_text (self->groups[light].count, count);
      gtk_widget_set_visible (self->groups[light].box, n > 0);
    }
}

void
dfp_health_lamps_set_narrow (DfpHealthLamps *self, gboolean narrow)
{
  g_return_if_fail (DFP_IS_HEALTH_LAMPS (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (DfpLight light = 0; light < DFP_N_LIGHTS; light++)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->groups[light].box),
                                      narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
      gtk_widget_set_hexpand (GTK_WIDGET (self->groups[light].flow), narrow);
    }
}

guint
dfp_health_lamps_get_n_lamps (DfpHealthLamps *self)
{
  guint n = 0;

  g_return_val_if_fail (DFP_IS_HEALTH_LAMPS (self), 0);
  for (DfpLight light = 0; light < DFP_N_LIGHTS; light++)
    for (int i = 0; gtk_flow_box_get_child_at_index (self->groups[light].flow, i) != NULL; i++)
      n++;
  return n;
}
