/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The generator's published answers, and that a draw depends on what it is about and on nothing else. */
#include "base/dfp-random.h"

#include <math.h>
#include <string.h>

typedef struct
{
  guint32 counter[4], key[2], answer[4];
} Known;

/* philox4x32-10 in Random123's kat_vectors: zeros, ones, the digits of π. */
static const Known known[] = {
  { { 0, 0, 0, 0 }, { 0, 0 }, { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 } },
  { { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff },
    { 0xffffffff, 0xffffffff },
    { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd } },
  { { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 },
    { 0xa4093822, 0x299f31d0 },
    { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 } },
};

static void
test_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      philox4x32_ctr_t counter, answer;
      philox4x32_key_t key;

      memcpy (counter.v, known[i].counter, sizeof counter.v);
      memcpy (key.v, known[i].key, sizeof key.v);
      answer = philox4x32 (counter, key);
      for (int j = 0; j < 4; j++)
        g_assert_cmphex (answer.v[j], ==, known[i].answer[j]);
    }
}

/* A draw is the generator at (trial, block, the thing) under (seed, "DFP1"), and one half of a step off zero. */
static void
test_draws (void)
{
  const DfpRandomStream stream = dfp_random_stream (2027, "role", "k3m9p2qa");
  const philox4x32_ctr_t counter = { { 17, 5, stream.id[0], stream.id[1] } };
  const philox4x32_key_t key = { { 2027, 0x44465031 } };
  const philox4x32_ctr_t words = philox4x32 (counter, key);
  double draws[4];

  dfp_random_draw_four (&stream, 17, 5, draws);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (draws[i], ==, ((double) words.v[i] + 0.5) / 4294967296.0);
      g_assert_cmpfloat (draws[i], ==, dfp_random_draw (&stream, 17, 20 + i));
    }
}

/* Side by side or one by one: the same words, also where the numbers of trials and draws wrap. */
#define N_LANES (3 * DFP_RANDOM_LANES)

static void
test_lanes (void)
{
  const guint32 firsts[] = { 0, 8, 123456, 0x7ffffff8, 0xfffffffc }, blocks[] = { 0, 1, 0x10000000, 0xffffffff };

  for (guint i = 0; i < G_N_ELEMENTS (firsts) * G_N_ELEMENTS (blocks); i++)
    {
      const DfpRandomStream stream = dfp_random_stream (i * 0x9e3779b9u, "role", "x");
      const guint32 block = blocks[i / G_N_ELEMENTS (firsts)];
      const int n = N_LANES - (int) i % DFP_RANDOM_LANES;
      guint32 trials[N_LANES], words[N_LANES][4];
      double draws[4];

      for (guint32 lane = 0; lane < N_LANES; lane++)
        trials[lane] = firsts[i % G_N_ELEMENTS (firsts)] + lane * lane;
      dfp_random_draw_lanes (&stream, trials, n, block, words);
      for (int lane = 0; lane < n; lane++)
        {
          dfp_random_draw_four (&stream, trials[lane], block, draws);
          for (int j = 0; j < 4; j++)
            g_assert_cmpfloat (dfp_random_from_word (words[lane][j]), ==, draws[j]);
        }
    }
}

/* FNV-1a of "role\0k3m9p2qa\0": were this to change, every plan would meet other futures. */
static void
test_names (void)
{
  const DfpRandomStream a = dfp_random_stream (1, "ab", "c"), b = dfp_random_stream (1, "a", "bc");
  const DfpRandomStream other = dfp_random_stream (2, "ab", "c");
  static const char names[] = "ab\0c";
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < sizeof names; i++)
    hash = (hash ^ (guchar) names[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  g_assert_cmphex (a.id[0], ==, (guint32) hash);
  g_assert_cmphex (a.id[1], ==, (guint32) (hash >> 32));
  g_assert_true (a.id[0] != b.id[0] || a.id[1] != b.id[1]);
  g_assert_cmpfloat (dfp_random_draw (&a, 0, 0), !=, dfp_random_draw (&other, 0, 0));
  g_assert_cmpfloat (dfp_random_draw (&a, 0, 0), !=, dfp_random_draw (&a, 1, 0));
}

/* Mean, variance and the correlation of neighbouring trials of a million draws. */
static void
test_uniform (void)
{
  const DfpRandomStream stream = dfp_random_stream (7, "test", "uniform");
  const guint n = 250000;
  double sum = 0, squares = 0, products = 0, before = 0.5;

  for (guint trial = 0; trial < n; trial++)
    {
      double draws[4];

      dfp_random_draw_four (&stream, trial, 0, draws);
      products += (draws[0] - 0.5) * (before - 0.5);
      before = draws[0];
      for (int i = 0; i < 4; i++)
        {
          g_assert_true (draws[i] > 0 && draws[i] < 1);
          sum += draws[i];
          squares += (draws[i] - 0.5) * (draws[i] - 0.5);
        }
    }
  g_assert_cmpfloat_with_epsilon (sum / (4 * n), 0.5, 4 * sqrt (1.0 / 12 / (4 * n)));
  g_assert_cmpfloat_with_epsilon (squares / (4 * n), 1.0 / 12, 4 * sqrt (1.0 / 180 / (4 * n)));
  g_assert_cmpfloat_with_epsilon (products / n, 0, 4.0 / 12 / sqrt (n));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/known-answers", test_known);
  g_test_add_func ("/random/draws", test_draws);
  g_test_add_func ("/random/lanes", test_lanes);
  g_test_add_func ("/random/names", test_names);
  g_test_add_func ("/random/uniform", test_uniform);
  return g_test_run ();
}
