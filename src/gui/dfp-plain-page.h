/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that are a template and nothing else: their widgets keep themselves, and what the heading says is in the row of
 * the page (gui/dfp-pages.h). */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

/* The class of the page @name ("risks"), registered when it is first asked for. Its template is
 * ui/pages/dfp-@name-page.ui and gives it @class_name ("DfpRisksPage"). A template may call dfp_table_add (). Both are
 * static strings. */
GType dfp_plain_page_get_type (const char *name, const char *class_name);

G_END_DECLS
