/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where to click is chosen among what can be clicked, so that a few hundred acts get into every corner; that
 * it is clicked is left to the X server. What has no key or button at hand is an action. */
#include "tests/gui/monkey/monkey-act.h"

#include <adwaita.h>
#include <string.h>

#include "gui/dfp-commands.h"
#include "gui/dfp-pages.h"

#define FAST_CLICKS 60 /* ms, between the two of a double click at most */

G_GNUC_PRINTF (2, 3)
static void
say (Monkey *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_print ("# %d: %s\n", self->number, text);
}

/* Below @n, which is at least 1. */
static int
choose (Monkey *self, int n)
{
  return g_rand_int_range (self->random, 0, MAX (n, 1));
}

/* --- what can be clicked --- */

static gboolean
is_target (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) || GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) ||
         GTK_IS_DRAWING_AREA (widget) || strcmp (gtk_widget_get_css_name (widget), "tablecell") == 0;
}

/* Whether the middle of @widget is in sight and nothing lies over it. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget)), *picked;
  double x, y;

  gtk_widget_translate_coordinates (widget, native, gtk_widget_get_width (widget) / 2.0,
                                    gtk_widget_get_height (widget) / 2.0, &x, &y);
  picked = gtk_widget_pick (native, x, y, GTK_PICK_DEFAULT);
  return picked != NULL && (picked == widget || gtk_widget_is_ancestor (picked, widget));
}

static void
collect (GtkWidget *widget, GPtrArray *targets)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (is_target (widget) && is_in_sight (widget))
    g_ptr_array_add (targets, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, targets);
}

/* NULL when nothing can be clicked. */
static GtkWidget *
choose_target (Monkey *self)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  collect (GTK_WIDGET (self->window), targets);
  return targets->len > 0 ? g_ptr_array_index (targets, choose (self, (int) targets->len)) : NULL;
}

/* "GtkButton “Remove the objective”" */
static char *
describe (GtkWidget *widget)
{
  const char *words = gtk_widget_get_tooltip_text (widget);

  if (words == NULL && GTK_IS_BUTTON (widget))
    words = gtk_button_get_label (GTK_BUTTON (widget));
  if (words == NULL && GTK_IS_BUTTON (widget))
    words = gtk_button_get_icon_name (GTK_BUTTON (widget));
  return g_strdup_printf ("%s “%s”", G_OBJECT_TYPE_NAME (widget), words != NULL ? words : "");
}

/* Puts the pointer on something and says @verb and what it is; NULL when there is nothing. */
static GtkWidget *
point_at_target (Monkey *self, const char *verb)
{
  GtkWidget *target = choose_target (self);
  g_autofree char *words = NULL;

  if (target == NULL)
    return NULL;
  words = describe (target);
  say (self, "%s %s", verb, words);
  monkey_hand_point (self->hand, target, gtk_widget_get_width (target) / 2.0, gtk_widget_get_height (target) / 2.0);
  return target;
}

/* --- acts --- */

static void
click (Monkey *self)
{
  if (point_at_target (self, "click") != NULL)
    monkey_hand_click (self->hand, 1);
}

/* The second click comes after none, one or a few frames. */
static void
click_twice (Monkey *self)
{
  const gint64 pause = choose (self, FAST_CLICKS) * G_TIME_SPAN_MILLISECOND;
  gint64 end;

  if (point_at_target (self, "double click") == NULL)
    return;
  monkey_hand_click (self->hand, 1);
  monkey_hand_flush (self->hand);
  for (end = g_get_monotonic_time () + pause; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  monkey_hand_click (self->hand, 1);
}

static void
click_right (Monkey *self)
{
  if (point_at_target (self, "right click") != NULL)
    monkey_hand_click (self->hand, 3);
}

static void
point_anywhere (Monkey *self)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  monkey_hand_point (self->hand, window, choose (self, gtk_widget_get_width (window)),
                     choose (self, gtk_widget_get_height (window)));
}

static void
click_anywhere (Monkey *self)
{
  say (self, "click anywhere");
  point_anywhere (self);
  monkey_hand_click (self->hand, 1);
}

static void
drag (Monkey *self)
{
  if (point_at_target (self, "drag") == NULL)
    return;
  monkey_hand_button (self->hand, 1, TRUE);
  point_anywhere (self);
  point_anywhere (self);
  monkey_hand_button (self->hand, 1, FALSE);
}

static void
scroll (Monkey *self)
{
  const guint button = choose (self, 3) == 0 ? 4 : 5;
  const int n = 1 + choose (self, 10);

  say (self, "scroll %s by %d", button == 4 ? "up" : "down", n);
  point_anywhere (self);
  for (int i = 0; i < n; i++)
    monkey_hand_click (self->hand, button);
}

static void
type (Monkey *self)
{
  static const char *const texts[] = {
    "0", "7", "12.5", "-3", "99999999999", "x", "Team", "2027-03", "50%", "1e9", ""
  };
  const char *text = texts[choose (self, G_N_ELEMENTS (texts))];

  say (self, "type “%s”", text);
  for (const char *p = text; *p != '\0'; p++)
    monkey_hand_press (self->hand, gdk_unicode_to_keyval ((guint) *p), *p == '%' ? GDK_SHIFT_MASK : 0);
}

static void
press (Monkey *self)
{
  static const guint keys[] = { GDK_KEY_Tab,   GDK_KEY_Tab,      GDK_KEY_Tab,    GDK_KEY_Up,     GDK_KEY_Down,
                                GDK_KEY_Down,  GDK_KEY_Left,     GDK_KEY_Right,  GDK_KEY_Return, GDK_KEY_Return,
                                GDK_KEY_space, GDK_KEY_Escape,   GDK_KEY_Escape, GDK_KEY_Delete, GDK_KEY_BackSpace,
                                GDK_KEY_F2,    GDK_KEY_Home,     GDK_KEY_End,    GDK_KEY_F10,    GDK_KEY_Page_Up,
                                GDK_KEY_Menu,  GDK_KEY_Page_Down };
  static const GdkModifierType states[] = { 0, 0, 0, 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK, GDK_ALT_MASK };
  const guint key = keys[choose (self, G_N_ELEMENTS (keys))];
  const GdkModifierType state = states[choose (self, G_N_ELEMENTS (states))];
  const int n = 1 + choose (self, 3);
  g_autofree char *name = gtk_accelerator_name (key, state);

  say (self, "press %s %d times", name, n);
  for (int i = 0; i < n; i++)
    monkey_hand_press (self->hand, key, state);
}

/* The keys of the commands, and those that only fields and tables know. */
static void
press_command (Monkey *self)
{
  static const char *const more[] = { "<Primary>a", "<Primary>c", "<Primary>x", "<Primary>v", "<Primary>z",
                                      "<Primary>z", "<Alt>1",     "<Alt>4",     "<Alt>9" };
  guint n, key;
  const DfpCommand *commands = dfp_commands_list (&n);
  const int chosen = choose (self, (int) (n + G_N_ELEMENTS (more)));
  const char *name = chosen < (int) n ? commands[chosen].keys[0] : more[chosen - (int) n];
  GdkModifierType state;

  if (name == NULL || !gtk_accelerator_parse (name, &key, &state))
    return;
  say (self, "press %s", name);
  monkey_hand_press (self->hand, key, state);
}

/* --- acts without a key --- */

static void
activate (Monkey *self, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  say (self, "%s", detailed);
  gtk_widget_activate_action_variant (GTK_WIDGET (self->window), name, target);
}

static void
go_to_page (Monkey *self)
{
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);
  g_autofree char *detailed = g_strconcat ("win.go-to::", pages[choose (self, (int) n)].name, NULL);

  activate (self, detailed);
}

static void
take_back (Monkey *self)
{
  const char *detailed = choose (self, 3) == 0 ? "win.redo" : "win.undo";
  const int n = 1 + choose (self, 8);

  for (int i = 0; i < n && gtk_widget_get_mapped (GTK_WIDGET (self->window)); i++)
    activate (self, detailed);
}

static void
run_command (Monkey *self)
{
  static const char *const commands[] = {
    "win.configuration-add",
    "win.configuration-duplicate::",
    "win.configuration-edit::",
    "win.configuration-delete::",
    "win.configuration-move-up::",
    "win.configuration-move-down::",
    "win.configuration-set-base::",
    "win.configuration-recommend::",
    "win.next-configuration",
    "win.share::one-pager",
    "win.share::pictures",
    "win.find",
    "app.about",
    "app.help",
    "app.shortcuts",
    "do.reconstruct-plan((1, 12))",
  };

  activate (self, commands[choose (self, G_N_ELEMENTS (commands))]);
}

static void
resize (Monkey *self)
{
  const int width = 360 + choose (self, 1000), height = 300 + choose (self, 560);

  say (self, "resize to %d × %d", width, height);
  gtk_window_set_default_size (self->window, width, height);
}

static void
paste (Monkey *self)
{
  static const char *const tables[] = { "Architect\tIn-house\t3\t9000\nTester\tNearshore\t2\t7000\n",
                                        "Role\tHeads\nNurse\t4\n", "1\t2\t3\n4\t5\t6\n7\t8\t9\n", "nonsense",
                                        "\t\t\n\n" };
  const int chosen = choose (self, G_N_ELEMENTS (tables));

  say (self, "paste table %d", chosen);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), tables[chosen]);
  monkey_hand_press (self->hand, GDK_KEY_v, GDK_CONTROL_MASK);
}

static const struct
{
  void (*act) (Monkey *self);
  int weight;
} acts[] = {
  { click, 30 },    { click_twice, 10 }, { click_right, 3 }, { click_anywhere, 4 }, { drag, 4 },
  { scroll, 8 },    { type, 12 },        { press, 20 },      { press_command, 10 }, { go_to_page, 6 },
  { take_back, 5 }, { run_command, 4 },  { resize, 2 },      { paste, 3 },
};

void
monkey_act (Monkey *self)
{
  int sum = 0, chosen;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    sum += acts[i].weight;
  chosen = choose (self, sum);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (chosen < acts[i].weight)
        {
          acts[i].act (self);
          break;
        }
      chosen -= acts[i].weight;
    }
  monkey_hand_flush (self->hand);
}
