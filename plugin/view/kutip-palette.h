/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/*
 * The colours of marks, made from the colours of the text they stand on.
 *
 * The hues are those of Okabe and Ito, which colour-blind people tell apart; each is mixed into the
 * paper, so that it suits any style scheme. In the draft a tint is laid over the letters, as thinly as
 * it can be and still give its colour on paper. Text under every tint keeps a contrast of 4.5:1 (WCAG
 * AA): where the scheme's own text cannot, the mark is a line under the text instead. So is the
 * source's, since it lies over names and they over it.
 */
typedef struct {
  /* Opaque, where we draw the letters too. */
  gboolean has_background;
  gboolean has_foreground;
  GdkRGBA background;
  GdkRGBA foreground;
  /* In the draft. */
  gboolean has_paint;
  gboolean has_line; /* under the text, though marks are tints */
  GdkRGBA paint; /* not opaque */
} KutipTint;

typedef struct {
  GdkRGBA text, paper;
  KutipTint tints[KUTIP_N_MARK_KINDS];
  GdkRGBA lines[KUTIP_N_MARK_KINDS]; /* under the text: 3:1 against the paper */
} KutipPalette;

#define KUTIP_MIN_CONTRAST 4.5
#define KUTIP_MIN_LINE_CONTRAST 3.0 /* of what is no text */

void kutip_palette_init (KutipPalette *self, const GdkRGBA *text, const GdkRGBA *paper);

/* A style scheme has its own tint for a kind. One that would make text hard to read is not taken. */
void kutip_palette_set_background (KutipPalette *self, KutipMarkKind kind, const GdkRGBA *background);

/* What @paint makes of a colour that it is laid over. */
GdkRGBA kutip_palette_lay_over (const GdkRGBA *paint, const GdkRGBA *colour);

/* The contrast of two colours, 1 to 21, as WCAG 2 has it. Both are taken as opaque. */
double kutip_palette_contrast (const GdkRGBA *a, const GdkRGBA *b);
gboolean kutip_palette_is_dark (const GdkRGBA *paper);

/* Kinds that stand beside one another differ in more than the colour of their lines. */
gboolean kutip_palette_has_double_line (KutipMarkKind kind);

G_END_DECLS
