/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palette: one table of roles by appearance. A chart names a role, never a colour, so the
 * same chart is right on white, on dark, in high contrast and on paper. One colour has one
 * meaning in a picture, and a shape or a pattern stands beside every colour. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DFP_APPEARANCE_LIGHT,
  DFP_APPEARANCE_DARK,
  DFP_APPEARANCE_HIGH_CONTRAST,
  DFP_APPEARANCE_PRINT,
} DfpAppearance;

#define DFP_N_APPEARANCES (DFP_APPEARANCE_PRINT + 1)

/* The first five are the configurations in their order: DFP_COLOR_A + (index of the colour). */
typedef enum
{
  DFP_COLOR_A,  /* ● blue: this configuration, what builds */
  DFP_COLOR_B,  /* ◆ orange */
  DFP_COLOR_C,  /* ▲ magenta */
  DFP_COLOR_D,  /* ■ green */
  DFP_COLOR_E,  /* ✚ brown */
  DFP_COLOR_S1, /* stack, from the bottom: engineering */
  DFP_COLOR_S2, /* quality, operations */
  DFP_COLOR_S3, /* design */
  DFP_COLOR_N1, /* product */
  DFP_COLOR_N2, /* lead, coach; also what is late or was before */
  DFP_COLOR_N3, /* business, security */
  DFP_COLOR_BETTER,
  DFP_COLOR_WORSE,
  DFP_COLOR_AMBER,
  DFP_COLOR_EFFECTIVE, /* the orange line of what people really deliver */
  DFP_COLOR_TEXT,
  DFP_COLOR_SECONDARY,
  DFP_COLOR_GRID,
  DFP_COLOR_ZERO, /* zero line, ticks */
  DFP_COLOR_BAND, /* 10 to 50 people */
  DFP_COLOR_BASE_COLUMN,
  DFP_COLOR_CARD,       /* what the chart stands on; also gaps and halos */
  DFP_COLOR_TRACK,      /* behind a bar */
  DFP_COLOR_TRACK_GOOD, /* the first 70 % of a bullet's track */
  DFP_COLOR_GHOST,      /* fill of the base under an overlay */
  DFP_COLOR_GHOST_LINE,
} DfpColor;

#define DFP_N_COLORS (DFP_COLOR_GHOST_LINE + 1)
#define DFP_N_CONFIGURATION_COLORS 5
#define DFP_N_STACK_COLORS 6

typedef enum
{
  DFP_SHAPE_NONE,
  DFP_SHAPE_DISC,
  DFP_SHAPE_DIAMOND,
  DFP_SHAPE_TRIANGLE,
  DFP_SHAPE_SQUARE,
  DFP_SHAPE_CROSS,
  DFP_SHAPE_RING,          /* neutral, wanted */
  DFP_SHAPE_TRIANGLE_DOWN, /* against */
} DfpShape;

typedef enum
{
  DFP_PATTERN_SOLID,
  DFP_PATTERN_STRIPES,      /* 45°; also a partner's people, in the same colour */
  DFP_PATTERN_BACK_STRIPES, /* 135° */
  DFP_PATTERN_DOTS,
} DfpPattern;

/* 0 … 1 in sRGB. */
typedef struct
{
  double red;
  double green;
  double blue;
} DfpRgb;

/* All about one role in one appearance. */
typedef struct
{
  DfpRgb fill;        /* of marks and lines */
  DfpRgb text;        /* of words in this colour on the card: at least 4.5:1 */
  DfpRgb ink;         /* of words inside the fill: at least 4.5:1 */
  DfpRgb edge;        /* round the mark; the same as fill where there is none */
  DfpPattern pattern; /* other than solid in high contrast only: drawn in `edge` on `fill` */
  gboolean dashed;    /* lines of this role are dashed (E in high contrast) */
} DfpPaint;

const DfpPaint *dfp_palette_get (DfpAppearance appearance, DfpColor color);
/* The shape that goes with a configuration's colour; DFP_SHAPE_DISC for all other roles. */
DfpShape dfp_palette_get_shape (DfpColor color);
/* "●", "◆", "▲", "■", "✚": the same shapes as text. */
const char *dfp_palette_get_glyph (DfpColor color);
/* "#1a5fb4", for CSS and for documents. Free with g_free (). */
char *dfp_rgb_to_string (DfpRgb color);
/* Contrast by WCAG 2.1, 1 … 21. */
double dfp_rgb_get_contrast (DfpRgb a, DfpRgb b);

G_END_DECLS
