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
  [KUTIP_MARK_ORGANIZATION] = { 0xe69f00, 0.38, 0.38 },
  [KUTIP_MARK_PLACE] = { 0x009e73, 0.40, 0.45 },
  [KUTIP_MARK_DATE] = { 0xcc79a7, 0.33, 0.24 },
  [KUTIP_MARK_FIGURE] = { 0xcc79a7, 0.20, 0.18 },
  [KUTIP_MARK_ROLE] = { 0x808080, 0.18, 0.20 },
  [KUTIP_MARK_QUOTATION] = { 0xf0e442, 0.36, 0.10 },
  [KUTIP_MARK_REPORT] = { 0xf0e442, 0.16, 0.06 },
  [KUTIP_MARK_SOURCE] = { 0x0072b2, 0, 0 },
  [KUTIP_MARK_CUE] = { 0xd55e00, 0.40, 0.40 },
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

GdkRGBA
kutip_palette_lay_over (const GdkRGBA *paint, const GdkRGBA *colour)
{
  return mix (colour, paint, paint->alpha);
}

/* How much of the paper must go to make @b of @a, if what comes instead is as strong as can be. */
static double
need (double a, double b)
{
  if (b < a)
    return (a - b) / a;
  return b > a ? (b - a) / (1 - a) : 0;
}

/* The thinnest paint that makes @background of @paper. */
static GdkRGBA
make_paint (const GdkRGBA *paper, const GdkRGBA *background)
{
  double alpha = MAX (need (paper->red, background->red),
                      MAX (need (paper->green, background->green),
                           need (paper->blue, background->blue)));
  GdkRGBA paint = mix (paper, background, alpha > 0 ? 1 / alpha : 0);

  return (GdkRGBA) { CLAMP (paint.red, 0, 1), CLAMP (paint.green, 0, 1), CLAMP (paint.blue, 0, 1),
                     alpha };
}

/* Paints @background over the text if it can still be read then. */
static gboolean
take_background (KutipTint *tint, const GdkRGBA *background, const GdkRGBA *text,
                 const GdkRGBA *paper)
{
  GdkRGBA paint = make_paint (paper, background), letters = kutip_palette_lay_over (&paint, text);

  if (kutip_palette_contrast (&letters, background) < KUTIP_MIN_CONTRAST ||
      kutip_palette_contrast (text, background) < KUTIP_MIN_CONTRAST)
    return FALSE;
  tint->has_background = tint->has_paint = TRUE;
  tint->background = *background;
  tint->paint = paint;
  return TRUE;
}

/* Dark paper only becomes lighter, or the paint would have to be thicker. */
static GdkRGBA
tint_paper (const GdkRGBA *paper, const GdkRGBA *hue, double part)
{
  GdkRGBA tint = mix (paper, hue, part);

  if (kutip_palette_is_dark (paper))
    tint = (GdkRGBA) { MAX (tint.red, paper->red), MAX (tint.green, paper->green),
                       MAX (tint.blue, paper->blue), 1 };
  return tint;
}

static KutipTint
make_tint (KutipMarkKind kind, const GdkRGBA *text, const GdkRGBA *paper)
{
  GdkRGBA hue = from_hex (recipes[kind].hue), background;
  double full = kutip_palette_is_dark (paper) ? recipes[kind].dark : recipes[kind].light;
  KutipTint tint = { .has_background = TRUE };

  for (double part = full; part >= full / 2; part -= 0.01)
    {
      background = tint_paper (paper, &hue, part);
      if (take_background (&tint, &background, text, paper))
        return tint;
    }
  /* The scheme's text is too pale for any tint: a line in the draft, and darker text elsewhere. */
  tint.has_line = TRUE;
  tint.background = tint_paper (paper, &hue, full / 2);
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
  self->lines[KUTIP_MARK_SOURCE] = source->foreground;
  source->has_line = TRUE;
}

gboolean
kutip_palette_has_double_line (KutipMarkKind kind)
{
  return kind == KUTIP_MARK_ORGANIZATION || kind == KUTIP_MARK_FIGURE || kind == KUTIP_MARK_CUE;
}

void
kutip_palette_set_background (KutipPalette *self, KutipMarkKind kind, const GdkRGBA *background)
{
  KutipTint tint = { FALSE };

  if (take_background (&tint, background, &self->text, &self->paper))
    self->tints[kind] = tint;
}
