/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the culture stands on one trait, where it must get to and by what practice. */
#include "model/dfp-culture-trait.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpCultureTraitData, member)

struct _DfpCultureTrait
{
  DfpObject parent_instance;

  DfpCultureTraitData data;
};

G_DEFINE_FINAL_TYPE (DfpCultureTrait, dfp_culture_trait, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Trait"), N_ ("What is looked at"), .flags = DFP_FIELD_NAME },
  { "kind", DFP_FIELD_ENUM, AT (kind), N_ ("Kind"),
    N_ ("A share of a profile that adds up to 100, or a level from 1 to 7"), .type = dfp_trait_kind_get_type },
  { "now", DFP_FIELD_DOUBLE, AT (now), N_ ("Now"), N_ ("Where the unit stands"), .minimum = 0, .maximum = 100 },
  { "wanted", DFP_FIELD_DOUBLE, AT (wanted), N_ ("Wanted"), N_ ("Where it must get to"), .minimum = 0, .maximum = 100 },
  { "practice", DFP_FIELD_TEXT, AT (practice), N_ ("Practice"), N_ ("What people do to get there") },
};

static void
dfp_culture_trait_class_init (DfpCultureTraitClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpCultureTrait, data), N_ ("culture trait"));
}

static void
dfp_culture_trait_init (DfpCultureTrait *self)
{
}

DfpCultureTrait *
dfp_culture_trait_new (void)
{
  return g_object_new (DFP_TYPE_CULTURE_TRAIT, NULL);
}

const DfpCultureTraitData *
dfp_culture_trait_get (DfpCultureTrait *self)
{
  return &self->data;
}
