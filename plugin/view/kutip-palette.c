/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-palette.h"

#include <math.h>

/* How much of a hue goes into white or black paper. Areas that are long are faint; the strengths
   differ so that neighbours differ in lightness too, where hues fall together for some eyes. */
static const struct {
  guint32 hue;
  double light;
  double dark;
} recipes[KUTIP_N_MARK_KINDS] = {
  [KUTIP_MARK_PERSON] = { 0x56b4e9, 0.46, 0.30 },
  [KUTIP_MARK_ORGANIZATION] = { 0xe69f00, 0.38, 0.25 },
  [KUTIP_MARK_PLACE] = { 0x009e73, 0.40, 0.45 },
  [KUTIP_MARK_DATE] = { 0xcc79a7, 0.33, 0.24 },
  [KUTIP_MARK_FIGURE] = { 0xcc79a7, 0.20, 0.18 },
  [KUTIP_MARK_ROLE] = { 0x808080, 0.18, 0.20 },
  [KUTIP_MARK_QUOTATION] = { 0xf0e442, 0.36, 0.18 },
  [KUTIP_MARK_REPORT] = { 0xf0e442, 0.16, 0.09 },
  [KUTIP_MARK_SOURCE] = { 0x0072b2, 0, 0 },
  [KUTIP_MARK_CUE] = { 0xd55e00, 0.40, 0.48 },
};

#define SOURCE_ON_LIGHT 0x0060a0
#define SOURCE_ON_DARK 0x8fd0f5

static GdkRGBA
from_hex (guint32 hex)
{
  return (GdkRGBA) { (hex >> 16) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0, 1.0 };
}

static GdkRGBA
mix (const GdkRGBA *a, const GdkRGBA *b, double part)
{
  return (GdkRGBA) {
    a->red + (b->red - a->red) * part,
    a->green + (b->green - a->green) * part,
    a->blue + (b->blue - a->blue) * part,
    1.0,
  };
}

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *c)
{
  return 0.2126 * linear (c->red) + 0.7152 * linear (c->green) + 0.0722 * linear (c->blue);
}

double
kutip_palette_contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double x = luminance (a), y = luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

gboolean
kutip_palette_is_dark (const GdkRGBA *paper)
{
  /* The luminance at which black and white text read equally well. */
  return luminance (paper) < 0.179;
}

/* @colour, moved away from @paper until it stands out that much on each of the tints and on @paper. */
static GdkRGBA
stand_out (const GdkRGBA *colour, const GdkRGBA *paper, const KutipTint *tints, guint n_tints,
           double contrast)
{
  GdkRGBA limit = kutip_palette_is_dark (paper) ? (GdkRGBA) { 1, 1, 1, 1 } : (GdkRGBA) { 0, 0, 0, 1 };
  GdkRGBA found = *colour;

  for (int step = 0; step <= 20; step++)
    {
      double worst;

      found = mix (colour, &limit, step / 20.0);
      worst = kutip_palette_contrast (&found, paper);
      for (guint i = 0; i < n_tints; i++)
        if (tints[i].has_background)
          worst = MIN (worst, kutip_palette_contrast (&found, &tints[i].background));
      if (worst >= contrast)
        break;
    }
  return found;
}

static GdkRGBA
readable (const GdkRGBA *colour, const GdkRGBA *paper, const KutipTint *tints, guint n_tints)
{
  return stand_out (colour, paper, tints, n_tints, KUTIP_MIN_CONTRAST);
}

static KutipTint
make_tint (KutipMarkKind kind, const GdkRGBA *text, const GdkRGBA *paper)
{
  GdkRGBA hue = from_hex (recipes[kind].hue);
  double full = kutip_palette_is_dark (paper) ? recipes[kind].dark : recipes[kind].light;
  KutipTint tint = { .has_background = TRUE };

  for (double part = full; part >= full / 2; part -= 0.01)
    {
      tint.background = mix (paper, &hue, part);
      if (kutip_palette_contrast (text, &tint.background) >= KUTIP_MIN_CONTRAST)
        return tint;
    }
  /* The scheme's text is too pale for any tint: keep the tint and darken the text on it. */
  tint.background = mix (paper, &hue, full / 2);
  tint.has_foreground = TRUE;
  tint.foreground = readable (text, paper, &tint, 1);
  return tint;
}

void
kutip_palette_init (KutipPalette *self, const GdkRGBA *text, const GdkRGBA *paper)
{
  KutipTint *source = &self->tints[KUTIP_MARK_SOURCE];
  GdkRGBA letters = from_hex (kutip_palette_is_dark (paper) ? SOURCE_ON_DARK : SOURCE_ON_LIGHT);

  self->text = *text;
  self->paper = *paper;
  *source = (KutipTint) { FALSE };
  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    if (i != KUTIP_MARK_SOURCE)
      self->tints[i] = make_tint (i, text, paper);
  source->foreground = readable (&letters, paper, self->tints, KUTIP_N_MARK_KINDS);
  source->has_foreground = TRUE;
  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    {
      GdkRGBA hue = from_hex (recipes[i].hue);

      self->lines[i] = stand_out (&hue, paper, NULL, 0, KUTIP_MIN_LINE_CONTRAST);
    }
}

PangoUnderline
kutip_palette_get_line (KutipMarkKind kind)
{
  switch (kind)
    {
    case KUTIP_MARK_ORGANIZATION:
    case KUTIP_MARK_FIGURE:
    case KUTIP_MARK_CUE:
      return PANGO_UNDERLINE_DOUBLE;
    default:
      return PANGO_UNDERLINE_SINGLE;
    }
}
