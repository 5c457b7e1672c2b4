/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contrast of the whole palette by WCAG, in every appearance. */
#include "chart/dfp-palette.h"

static double
get_contrast_on (DfpAppearance appearance, DfpColor color, DfpColor ground)
{
  return dfp_rgb_get_contrast (dfp_palette_get (appearance, color)->text, dfp_palette_get (appearance, ground)->fill);
}

static void
test_formula (void)
{
  const DfpRgb black = { 0, 0, 0 }, white = { 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (dfp_rgb_get_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (dfp_rgb_get_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (dfp_rgb_get_contrast (white, white), 1, 1e-9);
}

/* The figures that the visual language states. */
static void
test_stated (void)
{
  static const struct
  {
    DfpAppearance appearance;
    DfpColor color;
    const char *hex;
    double contrast; /* of the fill on the card */
  } stated[] = {
    { DFP_APPEARANCE_LIGHT, DFP_COLOR_A, "#1a5fb4", 6.3 },
    { DFP_APPEARANCE_LIGHT, DFP_COLOR_B, "#e66100", 3.5 },
    { DFP_APPEARANCE_LIGHT, DFP_COLOR_C, "#b0307a", 5.9 },
    { DFP_APPEARANCE_LIGHT, DFP_COLOR_D, "#26a269", 3.3 },
    { DFP_APPEARANCE_LIGHT, DFP_COLOR_E, "#63452c", 8.7 },
    { DFP_APPEARANCE_LIGHT, DFP_COLOR_N2, "#98938c", 3.1 },
    { DFP_APPEARANCE_DARK, DFP_COLOR_A, "#62a0ea", 4.5 },
    { DFP_APPEARANCE_DARK, DFP_COLOR_C, "#ffc4e6", 8.2 },
    { DFP_APPEARANCE_DARK, DFP_COLOR_N1, "#a8a29a", 4.8 },
    { DFP_APPEARANCE_DARK, DFP_COLOR_E, "#b5835a", 3.7 },
    { DFP_APPEARANCE_HIGH_CONTRAST, DFP_COLOR_C, "#7a0f52", 10.4 },
    { DFP_APPEARANCE_PRINT, DFP_COLOR_SECONDARY, "#4d4d4d", 8.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (stated); i++)
    {
      const DfpPaint *paint = dfp_palette_get (stated[i].appearance, stated[i].color);
      g_autofree char *hex = dfp_rgb_to_string (paint->fill);
      double contrast =
          dfp_rgb_get_contrast (paint->fill, dfp_palette_get (stated[i].appearance, DFP_COLOR_CARD)->fill);

      g_assert_cmpstr (hex, ==, stated[i].hex);
      g_assert_cmpfloat_with_epsilon (contrast, stated[i].contrast, 0.06);
    }
}

static void
test_words (void)
{
  for (int a = 0; a < DFP_N_APPEARANCES; a++)
    {
      for (int c = 0; c < DFP_COLOR_CARD; c++)
        g_assert_cmpfloat (get_contrast_on (a, c, DFP_COLOR_CARD), >=, 4.5);
      for (int c = 0; c < DFP_N_COLORS; c++)
        {
          const DfpPaint *paint = dfp_palette_get (a, c);

          g_assert_cmpfloat (dfp_rgb_get_contrast (paint->ink, paint->fill), >=, 4.5);
        }
      g_assert_cmpfloat (get_contrast_on (a, DFP_COLOR_SECONDARY, DFP_COLOR_BAND), >=, 4.5);
      g_assert_cmpfloat (get_contrast_on (a, DFP_COLOR_TEXT, DFP_COLOR_BASE_COLUMN), >=, 4.5);
      g_assert_cmpfloat (get_contrast_on (a, DFP_COLOR_TEXT, DFP_COLOR_TRACK_GOOD), >=, 4.5);
    }
}

/* What stands alone: lines and marks of configurations, findings (by their edge), the effective line. */
static void
test_lines (void)
{
  static const DfpColor alone[] = { DFP_COLOR_A,     DFP_COLOR_B,     DFP_COLOR_C,        DFP_COLOR_D,
                                    DFP_COLOR_E,     DFP_COLOR_S1,    DFP_COLOR_N1,       DFP_COLOR_BETTER,
                                    DFP_COLOR_WORSE, DFP_COLOR_AMBER, DFP_COLOR_EFFECTIVE };

  for (int a = 0; a < DFP_N_APPEARANCES; a++)
    for (guint i = 0; i < G_N_ELEMENTS (alone); i++)
      g_assert_cmpfloat (dfp_rgb_get_contrast (dfp_palette_get (a, alone[i])->edge,
                                               dfp_palette_get (a, DFP_COLOR_CARD)->fill),
                         >=, 3.0);
}

/* Every configuration has a shape and a glyph of its own. */
static void
test_shapes (void)
{
  for (int i = 0; i < DFP_N_CONFIGURATION_COLORS; i++)
    for (int j = 0; j < i; j++)
      {
        g_assert_cmpint (dfp_palette_get_shape (i), !=, dfp_palette_get_shape (j));
        g_assert_cmpstr (dfp_palette_get_glyph (i), !=, dfp_palette_get_glyph (j));
      }
  g_assert_true (dfp_palette_get (99, -5) == dfp_palette_get (DFP_APPEARANCE_LIGHT, DFP_COLOR_TEXT));
}

/* The measure itself must be able to fail: the pale end of the stack does not stand alone. */
static void
test_can_fail (void)
{
  g_assert_cmpfloat (dfp_rgb_get_contrast (dfp_palette_get (DFP_APPEARANCE_LIGHT, DFP_COLOR_S3)->fill,
                                           dfp_palette_get (DFP_APPEARANCE_LIGHT, DFP_COLOR_CARD)->fill),
                     <, 3.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/formula", test_formula);
  g_test_add_func ("/palette/stated", test_stated);
  g_test_add_func ("/palette/words", test_words);
  g_test_add_func ("/palette/lines", test_lines);
  g_test_add_func ("/palette/shapes", test_shapes);
  g_test_add_func ("/palette/can-fail", test_can_fail);
  return g_test_run ();
}
