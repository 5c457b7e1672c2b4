/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture whose title is its sentence leaves it to the row, so that the sentence stands in one place. */
#include "exhibit/dfp-exhibit.h"

#include <glib/gi18n.h>

const DfpSubject *
dfp_exhibit_get_subject (const DfpExhibitInput *input)
{
  return &input->subjects[input->current];
}

const char *
dfp_exhibit_get_label (const DfpExhibit *exhibit)
{
  return _ (exhibit->label);
}

DfpChart *
dfp_exhibit_draw (const DfpExhibit *exhibit, const DfpExhibitInput *input)
{
  DfpExhibitInput own = *input;
  DfpChart *chart;

  g_return_val_if_fail (exhibit != NULL && exhibit->picture != NULL, NULL);
  own.which = exhibit->which;
  chart = exhibit->picture (&own);
  if (exhibit->sentence != NULL && dfp_chart_get_title (chart) == NULL)
    dfp_chart_take_title (chart, exhibit->sentence (dfp_exhibit_get_subject (input)));
  return chart;
}

DfpSheet *
dfp_exhibit_list (const DfpExhibit *exhibit, const DfpExhibitInput *input)
{
  g_return_val_if_fail (exhibit != NULL && exhibit->sheet.create != NULL, NULL);
  return exhibit->sheet.of_all ? exhibit->sheet.create (input->subjects, input->n_subjects)
                               : exhibit->sheet.create (dfp_exhibit_get_subject (input), 1);
}
