/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A template as a card: what it is for, its people by month, how long it takes and what it costs. */
#pragma once

#include <gtk/gtk.h>

#include "gui/welcome/dfp-preview.h"

G_BEGIN_DECLS

#define DFP_TYPE_TEMPLATE_CARD (dfp_template_card_get_type ())
G_DECLARE_FINAL_TYPE (DfpTemplateCard, dfp_template_card, DFP, TEMPLATE_CARD, GtkFlowBoxChild)

GtkWidget *dfp_template_card_new (const char *id, const char *title, const char *industry);
const char *dfp_template_card_get_id (DfpTemplateCard *self);
/* @dearest: the cost that fills the bar. */
void dfp_template_card_set_preview (DfpTemplateCard *self, const DfpPreview *preview, double dearest);

G_END_DECLS
