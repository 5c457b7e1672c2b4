/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counter-based random numbers: Philox 4×32-10 (Salmon and others, 2011; the library Random123). A draw is
 * a function of the seed, the trial, the thing it is about and its number, and of nothing else: neither the
 * order nor the thread in which draws are made, nor what else is drawn, changes any of them. The same thing
 * meets the same fate wherever it appears. */
#pragma once

/* Other generators of the library want the processor's vectors, whose headers take a third of a second to read. */
#define R123_USE_SSE 0
#include <Random123/philox.h>
#include <glib.h>

G_BEGIN_DECLS

#define DFP_RANDOM_KEY 0x44465031 /* "DFP1" */

/* Everything that is drawn about one thing. */
typedef struct
{
  guint32 seed;
  guint32 id[2];
} DfpRandomStream;

/* @kind and @id together name the thing: "role" and "k3m9p2qa". */
DfpRandomStream dfp_random_stream (guint32 seed, const char *kind, const char *id);

/* The draw that a word stands for. */
static inline double
dfp_random_from_word (guint32 word)
{
  return (word + 0.5) * 0x1p-32;
}

/* Draws 4·@block … 4·@block + 3 of @trial, each uniform in (0, 1). */
static inline void
dfp_random_draw_four (const DfpRandomStream *stream, guint32 trial, guint32 block, double draws[4])
{
  const philox4x32_ctr_t counter = { { trial, block, stream->id[0], stream->id[1] } };
  const philox4x32_key_t key = { { stream->seed, DFP_RANDOM_KEY } };
  const philox4x32_ctr_t words = philox4x32 (counter, key);

  for (int i = 0; i < 4; i++)
    draws[i] = dfp_random_from_word (words.v[i]);
}

/* The same for each of @n @trials, as the generator's words. Up to the next multiple of DFP_RANDOM_LANES there may be
 * any number, and must be room for words. */
#define DFP_RANDOM_LANES 16
void dfp_random_draw_lanes (const DfpRandomStream *stream, const guint32 *trials, int n, guint32 block,
                            guint32 (*words)[4]);

/* Draw number @draw of @trial. */
static inline double
dfp_random_draw (const DfpRandomStream *stream, guint32 trial, guint32 draw)
{
  double draws[4];

  dfp_random_draw_four (stream, trial, draw / 4, draws);
  return draws[draw % 4];
}

G_END_DECLS
