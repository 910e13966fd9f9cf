/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A letter on a rounded patch of a mark's colour: the list's key to the colours in the draft, which
 * nobody has to tell apart by colour alone.
 */
#define KUTIP_TYPE_CHIP (kutip_chip_get_type ())
G_DECLARE_FINAL_TYPE (KutipChip, kutip_chip, KUTIP, CHIP, GtkCellRendererText)

GtkCellRenderer *kutip_chip_new (void);

/* @letter: NULL for none */
void kutip_chip_set (KutipChip *self, const char *letter, const GdkRGBA *patch,
                     const GdkRGBA *ink);

G_END_DECLS
