/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page. */
#include "gui/welcome/dfp-welcome.h"

struct _DfpWelcome
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (DfpWelcome, dfp_welcome, ADW_TYPE_BIN)

static void
dfp_welcome_class_init (DfpWelcomeClass *klass)
{
}

static void
dfp_welcome_init (DfpWelcome *self)
{
}

GtkWidget *
dfp_welcome_new (void)
{
  return g_object_new (DFP_TYPE_WELCOME, NULL);
}

void
dfp_welcome_set_narrow (DfpWelcome *self, gboolean narrow)
{
}
