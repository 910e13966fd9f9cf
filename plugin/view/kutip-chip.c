/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-chip.h"

struct _KutipChip {
  GtkCellRendererText parent_instance;
  gboolean has_patch;
  GdkRGBA patch;
};

G_DEFINE_FINAL_TYPE (KutipChip, kutip_chip, GTK_TYPE_CELL_RENDERER_TEXT)

#define RADIUS 4.0

static void
draw_patch (cairo_t *cr, const GdkRGBA *colour, double x, double y, double width, double height)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - RADIUS, y + RADIUS, RADIUS, -G_PI_2, 0);
  cairo_arc (cr, x + width - RADIUS, y + height - RADIUS, RADIUS, 0, G_PI_2);
  cairo_arc (cr, x + RADIUS, y + height - RADIUS, RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, x + RADIUS, y + RADIUS, RADIUS, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_fill (cr);
}

static void
kutip_chip_render (GtkCellRenderer *cell, cairo_t *cr, GtkWidget *widget,
                   const GdkRectangle *background, const GdkRectangle *area,
                   GtkCellRendererState state)
{
  KutipChip *self = KUTIP_CHIP (cell);

  if (!self->has_patch)
    return;
  draw_patch (cr, &self->patch, area->x, area->y + 2, area->width, area->height - 4);
  /* A selected row would colour the letter for its own background; it stands on ours. */
  GTK_CELL_RENDERER_CLASS (kutip_chip_parent_class)
    ->render (cell, cr, widget, background, area, state & ~GTK_CELL_RENDERER_SELECTED);
}

static void
kutip_chip_class_init (KutipChipClass *klass)
{
  GTK_CELL_RENDERER_CLASS (klass)->render = kutip_chip_render;
}

static void
kutip_chip_init (KutipChip *self)
{
  g_object_set (self, "xalign", 0.5, "scale", 0.85, "weight", PANGO_WEIGHT_BOLD, "width-chars", 2,
                NULL);
}

GtkCellRenderer *
kutip_chip_new (void)
{
  return g_object_new (KUTIP_TYPE_CHIP, NULL);
}

void
kutip_chip_set (KutipChip *self, const char *letter, const GdkRGBA *patch, const GdkRGBA *ink)
{
  self->has_patch = letter != NULL;
  if (letter)
    {
      self->patch = *patch;
      g_object_set (self, "text", letter, "foreground-rgba", ink, "visible", TRUE, NULL);
    }
  else
    g_object_set (self, "text", "", "visible", FALSE, NULL);
}
