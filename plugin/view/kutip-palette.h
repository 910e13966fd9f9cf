/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/*
 * The colours of marks, made from the colours of the text they stand on.
 *
 * The hues are those of Okabe and Ito, which colour-blind people tell apart; each is mixed into the
 * paper, so that it suits any style scheme. Text on every tint keeps a contrast of 4.5:1 (WCAG AA):
 * where the scheme's own text cannot, the mark colours its text too. The source is a colour of the
 * letters alone, since it lies over names and they over it.
 */
typedef struct {
  gboolean has_background;
  gboolean has_foreground;
  GdkRGBA background;
  GdkRGBA foreground;
} KutipTint;

typedef struct {
  GdkRGBA text, paper;
  KutipTint tints[KUTIP_N_MARK_KINDS];
  GdkRGBA lines[KUTIP_N_MARK_KINDS]; /* of underlines: 3:1 against the paper */
} KutipPalette;

#define KUTIP_MIN_CONTRAST 4.5
#define KUTIP_MIN_LINE_CONTRAST 3.0

void kutip_palette_init (KutipPalette *self, const GdkRGBA *text, const GdkRGBA *paper);

/* The contrast of two colours, 1 to 21, as WCAG 2 has it. Both are taken as opaque. */
double kutip_palette_contrast (const GdkRGBA *a, const GdkRGBA *b);
gboolean kutip_palette_is_dark (const GdkRGBA *paper);

/* The line below a kind: kinds that stand beside one another differ in more than colour. */
PangoUnderline kutip_palette_get_line (KutipMarkKind kind);

G_END_DECLS
