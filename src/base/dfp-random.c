/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names become numbers here; single numbers are drawn in the header, where they are inlined. Several trials side
 * by side are worth the processor's wide multiplications where it has them: whole numbers, so the same to the
 * last bit. */
#include "base/dfp-random.h"

#include <string.h>

#include "base/dfp-wide.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define FNV_OFFSET G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

/* FNV-1a with the end of the text counted, so that "ab" and "c" differ from "a" and "bc". */
static guint64
add_text (guint64 hash, const char *text)
{
  for (const guchar *byte = (const guchar *) text;; byte++)
    {
      hash = (hash ^ *byte) * FNV_PRIME;
      if (*byte == '\0')
        return hash;
    }
}

DfpRandomStream
dfp_random_stream (guint32 seed, const char *kind, const char *id)
{
  const guint64 hash = add_text (add_text (FNV_OFFSET, kind), id);

  return (DfpRandomStream){ seed, { (guint32) hash, (guint32) (hash >> 32) } };
}

static void
draw_lanes_one_by_one (const DfpRandomStream *stream, const guint32 *trials, int n, guint32 block, guint32 (*words)[4])
{
  const philox4x32_key_t key = { { stream->seed, DFP_RANDOM_KEY } };

  for (int lane = 0; lane < n; lane++)
    {
      const philox4x32_ctr_t counter = { { trials[lane], block, stream->id[0], stream->id[1] } };
      const philox4x32_ctr_t drawn = philox4x32 (counter, key);

      memcpy (words[lane], drawn.v, sizeof drawn.v);
    }
}

#if defined(__x86_64__)

#define ROUNDS 10
#define MULTIPLIER_0 0xD2511F53
#define MULTIPLIER_1 0xCD9E8D57
#define WEYL_0 0x9E3779B9u
#define WEYL_1 0xBB67AE85u
#define XOR_OF_THREE 0x96 /* truth table */

/* Four trials to a register, each word in the low half of its lane; what the upper halves hold does not matter
 * until the end, as the multiplication reads the low ones only. */
__attribute__ ((target ("avx2"))) static void
draw_eight (const DfpRandomStream *stream, const guint32 *trials, guint32 block, guint32 (*words)[4])
{
  const __m256i m0 = _mm256_set1_epi64x (MULTIPLIER_0), m1 = _mm256_set1_epi64x (MULTIPLIER_1);
  const __m256i low = _mm256_set1_epi64x (0xffffffff);
  guint32 key[2] = { stream->seed, DFP_RANDOM_KEY };
  __m256i x[2][4];

  for (int half = 0; half < 2; half++)
    {
      x[half][0] = _mm256_cvtepu32_epi64 (_mm_loadu_si128 ((const __m128i *) (trials + 4 * half)));
      x[half][1] = _mm256_set1_epi64x (block);
      x[half][2] = _mm256_set1_epi64x (stream->id[0]);
      x[half][3] = _mm256_set1_epi64x (stream->id[1]);
    }
  for (int round = 0; round < ROUNDS; round++)
    {
      const __m256i k0 = _mm256_set1_epi64x (key[0]), k1 = _mm256_set1_epi64x (key[1]);

      for (int half = 0; half < 2; half++)
        {
          const __m256i p0 = _mm256_mul_epu32 (x[half][0], m0), p1 = _mm256_mul_epu32 (x[half][2], m1);

          x[half][0] = _mm256_xor_si256 (_mm256_xor_si256 (_mm256_srli_epi64 (p1, 32), x[half][1]), k0);
          x[half][1] = p1;
          x[half][2] = _mm256_xor_si256 (_mm256_xor_si256 (_mm256_srli_epi64 (p0, 32), x[half][3]), k1);
          x[half][3] = p0;
        }
      key[0] += WEYL_0;
      key[1] += WEYL_1;
    }
  for (int half = 0; half < 2; half++)
    {
      const __m256i a = _mm256_or_si256 (_mm256_and_si256 (x[half][0], low), _mm256_slli_epi64 (x[half][1], 32));
      const __m256i b = _mm256_or_si256 (_mm256_and_si256 (x[half][2], low), _mm256_slli_epi64 (x[half][3], 32));
      const __m256i even = _mm256_unpacklo_epi64 (a, b), odd = _mm256_unpackhi_epi64 (a, b);
      __m256i *out = (__m256i *) words[4 * half];

      _mm256_storeu_si256 (out, _mm256_permute2x128_si256 (even, odd, 0x20));
      _mm256_storeu_si256 (out + 1, _mm256_permute2x128_si256 (even, odd, 0x31));
    }
}

/* The same with eight to a register. */
__attribute__ ((target ("avx512f"))) static void
draw_sixteen (const DfpRandomStream *stream, const guint32 *trials, guint32 block, guint32 (*words)[4])
{
  const __m512i m0 = _mm512_set1_epi64 (MULTIPLIER_0), m1 = _mm512_set1_epi64 (MULTIPLIER_1);
  const __m512i low = _mm512_set1_epi64 (0xffffffff);
  const __m512i front = _mm512_set_epi64 (11, 3, 10, 2, 9, 1, 8, 0),
                back = _mm512_set_epi64 (15, 7, 14, 6, 13, 5, 12, 4);
  guint32 key[2] = { stream->seed, DFP_RANDOM_KEY };
  __m512i x[2][4];

  for (int half = 0; half < 2; half++)
    {
      x[half][0] = _mm512_cvtepu32_epi64 (_mm256_loadu_si256 ((const __m256i *) (trials + 8 * half)));
      x[half][1] = _mm512_set1_epi64 (block);
      x[half][2] = _mm512_set1_epi64 (stream->id[0]);
      x[half][3] = _mm512_set1_epi64 (stream->id[1]);
    }
  for (int round = 0; round < ROUNDS; round++)
    {
      const __m512i k0 = _mm512_set1_epi64 (key[0]), k1 = _mm512_set1_epi64 (key[1]);

      for (int half = 0; half < 2; half++)
        {
          const __m512i p0 = _mm512_mul_epu32 (x[half][0], m0), p1 = _mm512_mul_epu32 (x[half][2], m1);

          x[half][0] = _mm512_ternarylogic_epi64 (_mm512_srli_epi64 (p1, 32), x[half][1], k0, XOR_OF_THREE);
          x[half][1] = p1;
          x[half][2] = _mm512_ternarylogic_epi64 (_mm512_srli_epi64 (p0, 32), x[half][3], k1, XOR_OF_THREE);
          x[half][3] = p0;
        }
      key[0] += WEYL_0;
      key[1] += WEYL_1;
    }
  for (int half = 0; half < 2; half++)
    {
      const __m512i a = _mm512_or_si512 (_mm512_and_si512 (x[half][0], low), _mm512_slli_epi64 (x[half][1], 32));
      const __m512i b = _mm512_or_si512 (_mm512_and_si512 (x[half][2], low), _mm512_slli_epi64 (x[half][3], 32));

      _mm512_storeu_si512 (words + 8 * half, _mm512_permutex2var_epi64 (a, front, b));
      _mm512_storeu_si512 (words + 8 * half + 4, _mm512_permutex2var_epi64 (a, back, b));
    }
}

__attribute__ ((target ("avx2"))) static void
draw_in_eights (const DfpRandomStream *stream, const guint32 *trials, int n, guint32 block, guint32 (*words)[4])
{
  for (int lane = 0; lane < n; lane += 8)
    draw_eight (stream, trials + lane, block, words + lane);
}

__attribute__ ((target ("avx512f"))) static void
draw_in_sixteens (const DfpRandomStream *stream, const guint32 *trials, int n, guint32 block, guint32 (*words)[4])
{
  for (int lane = 0; lane < n; lane += 16)
    draw_sixteen (stream, trials + lane, block, words + lane);
}

void
dfp_random_draw_lanes (const DfpRandomStream *stream, const guint32 *trials, int n, guint32 block, guint32 (*words)[4])
{
  const int bits = dfp_wide_get_bits ();

  if (bits == 512)
    draw_in_sixteens (stream, trials, n, block, words);
  else if (bits == 256)
    draw_in_eights (stream, trials, n, block, words);
  else
    draw_lanes_one_by_one (stream, trials, n, block, words);
}

#else

void
dfp_random_draw_lanes (const DfpRandomStream *stream, const guint32 *trials, int n, guint32 block, guint32 (*words)[4])
{
  draw_lanes_one_by_one (stream, trials, n, block, words);
}

#endif
