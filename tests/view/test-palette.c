/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtksourceview/gtksource.h>
#include <math.h>

#include "kutip-palette.h"

/* What text and paper may be: the style schemes that come with GtkSourceView, and plain ones. */
static const struct {
  const char *name;
  const char *text;
  const char *paper;
} grounds[] = {
  { "light theme", "#000000", "#ffffff" },
  { "dark theme", "#ffffff", "#2d2d2d" },
  { "classic", "#000000", "#ffffff" },
  { "tango", "#2e3436", "#ffffff" },
  { "kate", "#000000", "#ffffff" },
  { "cobalt", "#ffffff", "#001b33" },
  { "oblivion", "#d3d7cf", "#2e3436" },
  { "solarized light", "#657b83", "#fdf6e3" },
  { "solarized dark", "#839496", "#002b36" },
  { "black", "#ffffff", "#000000" },
  { "grey", "#888888", "#999999" },
  { "sepia", "#5b4636", "#f4ecd8" },
};

static KutipPalette
make (guint i)
{
  KutipPalette palette;
  GdkRGBA text, paper;

  g_assert_true (gdk_rgba_parse (&text, grounds[i].text));
  g_assert_true (gdk_rgba_parse (&paper, grounds[i].paper));
  kutip_palette_init (&palette, &text, &paper);
  return palette;
}

/* Every letter that can stand on every tint of ours. */
static void
test_contrast (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      KutipPalette palette = make (i);
      const GdkRGBA *source = &palette.tints[KUTIP_MARK_SOURCE].foreground;

      g_assert_true (palette.tints[KUTIP_MARK_SOURCE].has_foreground);
      g_assert_cmpfloat (kutip_palette_contrast (source, &palette.paper), >=, KUTIP_MIN_CONTRAST);
      for (guint kind = 0; kind < KUTIP_N_MARK_KINDS; kind++)
        {
          const KutipTint *tint = &palette.tints[kind];
          const GdkRGBA *letters = tint->has_foreground ? &tint->foreground : &palette.text;

          if (!tint->has_background)
            continue;
          g_test_message ("%s, %s: %.2f", grounds[i].name, kutip_mark_kind_get_nick (kind),
                          kutip_palette_contrast (letters, &tint->background));
          g_assert_cmpfloat (kutip_palette_contrast (letters, &tint->background), >=,
                             KUTIP_MIN_CONTRAST);
          g_assert_cmpfloat (kutip_palette_contrast (source, &tint->background), >=,
                             KUTIP_MIN_CONTRAST);
        }
    }
}

static void
assert_same (const GdkRGBA *a, const GdkRGBA *b)
{
  g_assert_cmpfloat_with_epsilon (a->red, b->red, 0.002);
  g_assert_cmpfloat_with_epsilon (a->green, b->green, 0.002);
  g_assert_cmpfloat_with_epsilon (a->blue, b->blue, 0.002);
}

/* In the draft each kind has a tint that leaves the letters readable which it lies over, or a line
   under them. */
static void
test_draft (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      KutipPalette palette = make (i);

      for (guint kind = 0; kind < KUTIP_N_MARK_KINDS; kind++)
        {
          const KutipTint *tint = &palette.tints[kind];
          GdkRGBA letters, paper;

          g_assert_true (tint->has_paint != tint->has_line);
          g_assert_cmpfloat (kutip_palette_contrast (&palette.lines[kind], &palette.paper), >=,
                             KUTIP_MIN_LINE_CONTRAST);
          if (!tint->has_paint)
            continue;
          letters = kutip_palette_lay_over (&tint->paint, &palette.text);
          paper = kutip_palette_lay_over (&tint->paint, &palette.paper);
          assert_same (&paper, &tint->background);
          g_assert_cmpfloat (kutip_palette_contrast (&letters, &paper), >=, KUTIP_MIN_CONTRAST);
          g_assert_cmpfloat (tint->paint.alpha, <, 0.6);
        }
    }
}

/* Schemes have tints, not lines, where their text allows for it. */
static void
test_tints (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      KutipPalette palette = make (i);

      if (kutip_palette_contrast (&palette.text, &palette.paper) >= 2 * KUTIP_MIN_CONTRAST)
        for (guint kind = 0; kind < KUTIP_N_MARK_KINDS; kind++)
          if (kind != KUTIP_MARK_SOURCE)
            g_assert_true (palette.tints[kind].has_paint);
    }
}

/* A scheme's own tint is taken, unless the text would not be read. */
static void
test_own (void)
{
  KutipPalette palette = make (0), before = palette;
  GdkRGBA yellow, night;

  gdk_rgba_parse (&yellow, "#ffe080");
  gdk_rgba_parse (&night, "#123456");
  kutip_palette_set_background (&palette, KUTIP_MARK_PERSON, &yellow);
  assert_same (&palette.tints[KUTIP_MARK_PERSON].background, &yellow);
  kutip_palette_set_background (&palette, KUTIP_MARK_PLACE, &night);
  assert_same (&palette.tints[KUTIP_MARK_PLACE].background,
               &before.tints[KUTIP_MARK_PLACE].background);
}

/* The known values of WCAG. */
static void
test_formula (void)
{
  GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 }, grey;

  gdk_rgba_parse (&grey, "#767676");
  g_assert_cmpfloat_with_epsilon (kutip_palette_contrast (&black, &white), 21.0, 0.001);
  g_assert_cmpfloat_with_epsilon (kutip_palette_contrast (&white, &white), 1.0, 0.001);
  g_assert_cmpfloat_with_epsilon (kutip_palette_contrast (&grey, &white), 4.54, 0.01);
  g_assert_true (kutip_palette_is_dark (&black));
  g_assert_false (kutip_palette_is_dark (&white));
}

/* Differences of colours as eyes see them: CIE 1976 L*a*b*, after a simulation of colour-blindness
   (Machado, Oliveira and Fernandes, 2009; all of the weakness). */
typedef double Matrix[3][3];

static const Matrix eyes[] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
};

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
root (double t)
{
  return t > 0.008856 ? cbrt (t) : 7.787 * t + 16.0 / 116;
}

static void
see (const GdkRGBA *colour, const Matrix eye, double lab[3])
{
  double in[3] = { linear (colour->red), linear (colour->green), linear (colour->blue) }, rgb[3];
  double x, y, z;

  for (guint i = 0; i < 3; i++)
    {
      rgb[i] = eye[i][0] * in[0] + eye[i][1] * in[1] + eye[i][2] * in[2];
      rgb[i] = CLAMP (rgb[i], 0, 1);
    }
  x = root ((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
  y = root (0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  z = root ((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

/* The kinds that stand side by side are told apart, and from the paper, by the usual and by the
   red-green blind eye. */
static void
test_difference (void)
{
  static const KutipMarkKind kinds[] = {
    KUTIP_MARK_PERSON, KUTIP_MARK_ORGANIZATION, KUTIP_MARK_PLACE, KUTIP_MARK_DATE,
    KUTIP_MARK_QUOTATION, KUTIP_MARK_CUE,
  };

  for (guint i = 0; i < 2; i++)
    for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
      {
        KutipPalette palette = make (i);

        for (guint a = 0; a < G_N_ELEMENTS (kinds); a++)
          for (guint b = 0; b <= a; b++)
            {
              double x[3], y[3], difference;

              see (&palette.tints[kinds[a]].background, eyes[eye], x);
              see (b == a ? &palette.paper : &palette.tints[kinds[b]].background, eyes[eye], y);
              difference = sqrt (pow (x[0] - y[0], 2) + pow (x[1] - y[1], 2) + pow (x[2] - y[2], 2));
              g_test_message ("%s, eye %u: %s and %s differ by %.1f", grounds[i].name, eye,
                              kutip_mark_kind_get_nick (kinds[a]),
                              b == a ? "paper" : kutip_mark_kind_get_nick (kinds[b]), difference);
              g_assert_cmpfloat (difference, >=, 7);
            }
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/formula", test_formula);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/draft", test_draft);
  g_test_add_func ("/palette/tints", test_tints);
  g_test_add_func ("/palette/own", test_own);
  g_test_add_func ("/palette/difference", test_difference);
  return g_test_run ();
}
