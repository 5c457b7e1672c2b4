/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content on pages of paper: vector text and pictures, embedded fonts, outline, tags, metadata. */
#pragma once

#include "report/writer/dfp-writer-options.h"

G_BEGIN_DECLS

/* The same content and imprint give the same bytes. DFP_ERROR_IO when cairo refuses. */
GBytes *dfp_pdf_write (const DfpContent *content, const DfpWriterOptions *options, GError **error);

G_END_DECLS
