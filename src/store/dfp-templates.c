/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files are compiled into this library, so both programs have them wherever they run. */
#include "store/dfp-templates.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "store/dfp-codec.h"
#include "store/dfp-template-files.h"

#define FOLDER "/io/github/digitalfactory/Planner/templates/"

static const DfpTemplate templates[] = {
  { "retail-bank-mvp", N_ ("Retail-bank MVP"), N_ ("Banking") },
  { "fashion-capsule", N_ ("Fashion capsule"), N_ ("Fashion") },
  { "insurer-claims-incubator", N_ ("Claims incubator"), N_ ("Insurance") },
  { "manufacturing-ai-iot", N_ ("Plant AI and sensors"), N_ ("Manufacturing") },
  { "telecom-venture", N_ ("Attacker brand"), N_ ("Telecom") },
  { "public-service", N_ ("Public digital service"), N_ ("Public sector") },
  { "pharma-capability", N_ ("Digital academy"), N_ ("Pharma") },
  { "logistics-scaling", N_ ("Scaling with a partner"), N_ ("Logistics") },
};

const DfpTemplate *
dfp_templates_get (guint *n_templates)
{
  *n_templates = G_N_ELEMENTS (templates);
  return templates;
}

const DfpTemplate *
dfp_templates_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].id, id))
      return &templates[i];
  return NULL;
}

const char *
dfp_template_get_title (const DfpTemplate *self)
{
  return _ (self->title);
}

const char *
dfp_template_get_industry (const DfpTemplate *self)
{
  return _ (self->industry);
}

static void
set_unknown_error (GError **error, const char *id)
{
  g_autofree char *quoted = dfp_escape_quote (id, -1);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", templates[i].id);
  g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("There is no template %s; there are %s."), quoted, ids->str);
}

DfpPlan *
dfp_templates_load (const char *id, GError **error)
{
  const DfpTemplate *template = dfp_templates_find (id);
  g_autofree char *path = g_strconcat (FOLDER, id, ".dfplan", NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (template == NULL)
    {
      set_unknown_error (error, id);
      return NULL;
    }
  bytes = g_resource_lookup_data (dfp_template_files_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes != NULL ? dfp_codec_decode (bytes, id, NULL, error) : NULL;
}
