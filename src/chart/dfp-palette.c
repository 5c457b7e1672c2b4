/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palette as a table. Contrasts are checked by the tests: words at least 4.5:1 on what they
 * stand on, lines that stand alone at least 3:1. */
#include "chart/dfp-palette.h"

#include <math.h>

#define HEX(c)                                                                         \
  {                                                                                    \
    ((0x##c >> 16) & 255) / 255.0, ((0x##c >> 8) & 255) / 255.0, (0x##c & 255) / 255.0 \
  }
/* A mark with words on the card in @text and words inside it in @ink. */
#define MARK(fill, text, ink)                                               \
  {                                                                         \
    HEX (fill), HEX (text), HEX (ink), HEX (fill), DFP_PATTERN_SOLID, FALSE \
  }
#define EDGED(fill, text, ink, edge)                                        \
  {                                                                         \
    HEX (fill), HEX (text), HEX (ink), HEX (edge), DFP_PATTERN_SOLID, FALSE \
  }
#define PATTERN(pattern)                                                   \
  {                                                                        \
    HEX (ffffff), HEX (000000), HEX (000000), HEX (000000), pattern, FALSE \
  }

/* What is the same on white whether lit or printed. */
#define ON_WHITE                                                                                                 \
  [DFP_COLOR_A] = MARK (1a5fb4, 1a5fb4, ffffff), [DFP_COLOR_B] = MARK (e66100, b84a00, 1a1a1a),                  \
  [DFP_COLOR_C] = MARK (b0307a, a02a6e, ffffff), [DFP_COLOR_D] = MARK (26a269, 18794a, 1a1a1a),                  \
  [DFP_COLOR_E] = MARK (63452c, 63452c, ffffff), [DFP_COLOR_S1] = MARK (1a5fb4, 1a5fb4, ffffff),                 \
  [DFP_COLOR_S2] = MARK (5b96de, 1a5fb4, 1a1a1a), [DFP_COLOR_S3] = MARK (a9cbf3, 1a5fb4, 1a1a1a),                \
  [DFP_COLOR_N1] = MARK (6b6660, 6b6660, ffffff), [DFP_COLOR_N2] = MARK (98938c, 6b6660, 1a1a1a),                \
  [DFP_COLOR_N3] = MARK (cfcac3, 6b6660, 1a1a1a), [DFP_COLOR_BETTER] = MARK (18794a, 18794a, ffffff),            \
  [DFP_COLOR_WORSE] = MARK (c01c28, c01c28, ffffff), [DFP_COLOR_AMBER] = EDGED (e5a50a, 8f6400, 1a1a1a, 8f6400), \
  [DFP_COLOR_EFFECTIVE] = MARK (e66100, b84a00, 1a1a1a), [DFP_COLOR_CARD] = MARK (ffffff, ffffff, 1a1a1a)

static const DfpPaint light[DFP_N_COLORS] = {
  ON_WHITE,
  [DFP_COLOR_TEXT] = MARK (323232, 323232, ffffff),
  [DFP_COLOR_SECONDARY] = MARK (5c5c5c, 5c5c5c, ffffff),
  [DFP_COLOR_GRID] = MARK (e4e4e4, 5c5c5c, 323232),
  [DFP_COLOR_ZERO] = MARK (8a8a8a, 5c5c5c, 1a1a1a),
  [DFP_COLOR_BAND] = MARK (f1f5fa, 5c5c5c, 323232),
  [DFP_COLOR_BASE_COLUMN] = MARK (eef4fc, 323232, 323232),
  [DFP_COLOR_TRACK] = MARK (e8e8e8, 323232, 323232),
  [DFP_COLOR_TRACK_GOOD] = MARK (d4d4d4, 323232, 323232),
  [DFP_COLOR_GHOST] = MARK (ebebeb, 5c5c5c, 323232),
  [DFP_COLOR_GHOST_LINE] = MARK (a6a6a6, 5c5c5c, 1a1a1a),
};

static const DfpPaint print[DFP_N_COLORS] = {
  ON_WHITE,
  [DFP_COLOR_TEXT] = MARK (1a1a1a, 1a1a1a, ffffff),
  [DFP_COLOR_SECONDARY] = MARK (4d4d4d, 4d4d4d, ffffff),
  [DFP_COLOR_GRID] = MARK (cfcfcf, 4d4d4d, 1a1a1a),
  [DFP_COLOR_ZERO] = MARK (8a8a8a, 4d4d4d, 1a1a1a),
  [DFP_COLOR_BAND] = MARK (edf2f9, 4d4d4d, 1a1a1a),
  [DFP_COLOR_BASE_COLUMN] = MARK (edf2f9, 1a1a1a, 1a1a1a),
  [DFP_COLOR_TRACK] = MARK (e6e6e6, 1a1a1a, 1a1a1a),
  [DFP_COLOR_TRACK_GOOD] = MARK (d0d0d0, 1a1a1a, 1a1a1a),
  [DFP_COLOR_GHOST] = MARK (e6e6e6, 4d4d4d, 1a1a1a),
  [DFP_COLOR_GHOST_LINE] = MARK (9a9a9a, 4d4d4d, 1a1a1a),
};

static const DfpPaint dark[DFP_N_COLORS] = {
  [DFP_COLOR_A] = MARK (62a0ea, 78aeed, 1a1a1a),           [DFP_COLOR_B] = MARK (ff8f2e, ff8f2e, 1a1a1a),
  [DFP_COLOR_C] = MARK (ffc4e6, ffc4e6, 1a1a1a),           [DFP_COLOR_D] = MARK (57e389, 57e389, 1a1a1a),
  [DFP_COLOR_E] = MARK (b5835a, d0a37d, 1a1a1a),           [DFP_COLOR_S1] = MARK (62a0ea, 78aeed, 1a1a1a),
  [DFP_COLOR_S2] = MARK (3a70b5, 78aeed, ffffff),          [DFP_COLOR_S3] = MARK (2c5286, 78aeed, ffffff),
  [DFP_COLOR_N1] = MARK (a8a29a, c0c0c0, 1a1a1a),          [DFP_COLOR_N2] = MARK (716c66, c0c0c0, ffffff),
  [DFP_COLOR_N3] = MARK (5c5853, c0c0c0, ffffff),          [DFP_COLOR_BETTER] = MARK (8ff0a4, 8ff0a4, 1a1a1a),
  [DFP_COLOR_WORSE] = MARK (ff8f80, ff8f80, 1a1a1a),       [DFP_COLOR_AMBER] = MARK (f8e45c, f8e45c, 1a1a1a),
  [DFP_COLOR_EFFECTIVE] = MARK (ff8f2e, ff8f2e, 1a1a1a),   [DFP_COLOR_TEXT] = MARK (ffffff, ffffff, 1a1a1a),
  [DFP_COLOR_SECONDARY] = MARK (c0c0c0, c0c0c0, 1a1a1a),   [DFP_COLOR_GRID] = MARK (454545, c0c0c0, ffffff),
  [DFP_COLOR_ZERO] = MARK (8c8c8c, c0c0c0, 1a1a1a),        [DFP_COLOR_BAND] = MARK (3a4048, c0c0c0, ffffff),
  [DFP_COLOR_BASE_COLUMN] = MARK (2f3a48, ffffff, ffffff), [DFP_COLOR_CARD] = MARK (363636, 363636, ffffff),
  [DFP_COLOR_TRACK] = MARK (4a4a4a, ffffff, ffffff),       [DFP_COLOR_TRACK_GOOD] = MARK (5c5c5c, ffffff, ffffff),
  [DFP_COLOR_GHOST] = MARK (474747, c0c0c0, ffffff),       [DFP_COLOR_GHOST_LINE] = MARK (8c8c8c, c0c0c0, 1a1a1a),
};

static const DfpPaint high_contrast[DFP_N_COLORS] = {
  [DFP_COLOR_A] = MARK (0046b8, 0046b8, ffffff),
  [DFP_COLOR_B] = MARK (b84a00, b84a00, ffffff),
  [DFP_COLOR_C] = MARK (7a0f52, 7a0f52, ffffff),
  [DFP_COLOR_D] = MARK (000000, 000000, ffffff),
  [DFP_COLOR_E] = { HEX (000000), HEX (000000), HEX (ffffff), HEX (000000), DFP_PATTERN_SOLID, TRUE },
  [DFP_COLOR_S1] = EDGED (0046b8, 0046b8, ffffff, 000000),
  [DFP_COLOR_S2] = PATTERN (DFP_PATTERN_STRIPES),
  [DFP_COLOR_S3] = PATTERN (DFP_PATTERN_DOTS),
  [DFP_COLOR_N1] = EDGED (5c5c5c, 5c5c5c, ffffff, 000000),
  [DFP_COLOR_N2] = PATTERN (DFP_PATTERN_BACK_STRIPES),
  [DFP_COLOR_N3] = PATTERN (DFP_PATTERN_SOLID),
  [DFP_COLOR_BETTER] = MARK (18794a, 18794a, ffffff),
  [DFP_COLOR_WORSE] = MARK (c01c28, c01c28, ffffff),
  [DFP_COLOR_AMBER] = EDGED (e5a50a, 000000, 000000, 000000),
  [DFP_COLOR_EFFECTIVE] = MARK (b84a00, b84a00, ffffff),
  [DFP_COLOR_TEXT] = MARK (000000, 000000, ffffff),
  [DFP_COLOR_SECONDARY] = MARK (000000, 000000, ffffff),
  [DFP_COLOR_GRID] = MARK (000000, 000000, ffffff),
  [DFP_COLOR_ZERO] = MARK (000000, 000000, ffffff),
  [DFP_COLOR_BAND] = EDGED (ffffff, 000000, 000000, 000000),
  [DFP_COLOR_BASE_COLUMN] = EDGED (ffffff, 000000, 000000, 000000),
  [DFP_COLOR_CARD] = MARK (ffffff, ffffff, 000000),
  [DFP_COLOR_TRACK] = EDGED (ffffff, 000000, 000000, 000000),
  [DFP_COLOR_TRACK_GOOD] = EDGED (d4d4d4, 000000, 000000, 000000),
  [DFP_COLOR_GHOST] = EDGED (e4e4e4, 000000, 000000, 000000),
  [DFP_COLOR_GHOST_LINE] = MARK (767676, 000000, ffffff),
};

static const DfpPaint *const appearances[DFP_N_APPEARANCES] = {
  [DFP_APPEARANCE_LIGHT] = light,
  [DFP_APPEARANCE_DARK] = dark,
  [DFP_APPEARANCE_HIGH_CONTRAST] = high_contrast,
  [DFP_APPEARANCE_PRINT] = print,
};

static const struct
{
  DfpShape shape;
  const char *glyph;
} shapes[DFP_N_CONFIGURATION_COLORS] = {
  { DFP_SHAPE_DISC, "●" },   { DFP_SHAPE_DIAMOND, "◆" }, { DFP_SHAPE_TRIANGLE, "▲" },
  { DFP_SHAPE_SQUARE, "■" }, { DFP_SHAPE_CROSS, "✚" },
};

/* A number from a file may be beyond the table: it falls back to text on light. */
const DfpPaint *
dfp_palette_get (DfpAppearance appearance, DfpColor color)
{
  if ((guint) appearance >= DFP_N_APPEARANCES)
    appearance = DFP_APPEARANCE_LIGHT;
  if ((guint) color >= DFP_N_COLORS)
    color = DFP_COLOR_TEXT;
  return &appearances[appearance][color];
}

DfpShape
dfp_palette_get_shape (DfpColor color)
{
  return (guint) color < DFP_N_CONFIGURATION_COLORS ? shapes[color].shape : DFP_SHAPE_DISC;
}

const char *
dfp_palette_get_glyph (DfpColor color)
{
  return (guint) color < DFP_N_CONFIGURATION_COLORS ? shapes[color].glyph : shapes[0].glyph;
}

char *
dfp_rgb_to_string (DfpRgb color)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint) lround (color.red * 255), (guint) lround (color.green * 255),
                          (guint) lround (color.blue * 255));
}

static double
linearise (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (DfpRgb color)
{
  return 0.2126 * linearise (color.red) + 0.7152 * linearise (color.green) + 0.0722 * linearise (color.blue);
}

double
dfp_rgb_get_contrast (DfpRgb a, DfpRgb b)
{
  double first = get_luminance (a) + 0.05;
  double second = get_luminance (b) + 0.05;

  return first > second ? first / second : second / first;
}
