/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-fact-cell.h"

#include <string.h>

#define GAP 6
#define RADIUS 4.0
#define PATCH_INSET 4                  /* from the row's height to the patch's */
#define DIM (G_MAXUINT16 * 68 / 100) /* of the text's colour: 4.5:1 on the themes' lists */

struct _KutipFactCell {
  GtkCellRendererText parent_instance;
  char *detail;
  guint count;
  PangoWeight weight;
  const char *letter;
  const char *sign;
  GdkRGBA patch, ink;
};

G_DEFINE_FINAL_TYPE (KutipFactCell, kutip_fact_cell, GTK_TYPE_CELL_RENDERER_TEXT)

void
kutip_fact_cell_set_text (KutipFactCell *self, const char *text, const char *detail, guint count,
                          PangoWeight weight)
{
  g_autofree char *all = detail ? g_strconcat (text, "  ", detail, NULL) : NULL;

  /* The parent's text is what a screen reader says, and what the height is made from. */
  g_object_set (self, "text", all ? all : text, NULL);
  g_free (self->detail);
  self->detail = g_strdup (detail);
  self->count = count;
  self->weight = weight;
}

void
kutip_fact_cell_set_patch (KutipFactCell *self, const char *letter, const GdkRGBA *patch,
                           const GdkRGBA *ink)
{
  self->letter = letter;
  if (!letter)
    return;
  self->patch = *patch;
  self->ink = *ink;
}

void
kutip_fact_cell_set_sign (KutipFactCell *self, const char *sign)
{
  self->sign = sign;
}

static void
add_attribute (PangoLayout *layout, PangoAttribute *attribute, guint start, guint end)
{
  PangoAttrList *list = pango_layout_get_attributes (layout);
  g_autoptr (PangoAttrList) fresh = list ? NULL : pango_attr_list_new ();

  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list ? list : fresh, attribute);
  if (fresh)
    pango_layout_set_attributes (layout, fresh);
}

/* Centred in the height of @area. */
static int
get_top (const GdkRectangle *area, PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return area->y + (area->height - height) / 2;
}

/* Returns its width. */
static int
draw_patch (KutipFactCell *self, cairo_t *cr, GtkWidget *widget, const GdkRectangle *area,
            gboolean rtl)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, self->letter);
  double size = area->height - 2 * PATCH_INSET, y = area->y + PATCH_INSET;
  double x = rtl ? area->x + area->width - size : area->x;
  int width;

  add_attribute (layout, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, G_MAXUINT);
  add_attribute (layout, pango_attr_scale_new (PANGO_SCALE_SMALL), 0, G_MAXUINT);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size - RADIUS, y + RADIUS, RADIUS, -G_PI_2, 0);
  cairo_arc (cr, x + size - RADIUS, y + size - RADIUS, RADIUS, 0, G_PI_2);
  cairo_arc (cr, x + RADIUS, y + size - RADIUS, RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, x + RADIUS, y + RADIUS, RADIUS, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &self->patch);
  cairo_fill (cr);

  gdk_cairo_set_source_rgba (cr, &self->ink);
  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_move_to (cr, x + (size - width) / 2, get_top (area, layout));
  pango_cairo_show_layout (cr, layout);
  return size + GAP;
}

/* Returns its width. */
static int
draw_sign (KutipFactCell *self, cairo_t *cr, GtkWidget *widget, const GdkRectangle *area,
           gboolean rtl)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, self->sign);
  int width;

  add_attribute (layout, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, G_MAXUINT);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_render_layout (gtk_widget_get_style_context (widget), cr,
                     rtl ? area->x + area->width - width : area->x, get_top (area, layout), layout);
  return width + GAP;
}

/* Returns its width. */
static int
draw_count (KutipFactCell *self, cairo_t *cr, GtkWidget *widget, const GdkRectangle *area,
            gboolean dim, gboolean rtl)
{
  g_autofree char *number = g_strdup_printf ("%u", self->count);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, number);
  int width;

  if (dim)
    add_attribute (layout, pango_attr_foreground_alpha_new (DIM), 0, G_MAXUINT);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_render_layout (gtk_widget_get_style_context (widget), cr,
                     rtl ? area->x : area->x + area->width - width, get_top (area, layout), layout);
  return width + GAP;
}

static void
draw_text (KutipFactCell *self, cairo_t *cr, GtkWidget *widget, const GdkRectangle *area,
           gboolean dim)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  guint detail;

  g_object_get (self, "text", &text, NULL);
  if (!text || area->width <= 0)
    return;
  layout = gtk_widget_create_pango_layout (widget, text);
  detail = strlen (text) - (self->detail ? strlen (self->detail) : 0);
  add_attribute (layout, pango_attr_weight_new (self->weight), 0, detail);
  if (self->detail && dim)
    add_attribute (layout, pango_attr_foreground_alpha_new (DIM), detail, G_MAXUINT);
  pango_layout_set_width (layout, area->width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  gtk_render_layout (gtk_widget_get_style_context (widget), cr, area->x, get_top (area, layout),
                     layout);
}

static void
kutip_fact_cell_render (GtkCellRenderer *cell, cairo_t *cr, GtkWidget *widget,
                        const GdkRectangle *background, const GdkRectangle *cell_area,
                        GtkCellRendererState flags)
{
  KutipFactCell *self = KUTIP_FACT_CELL (cell);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean dim = (flags & GTK_CELL_RENDERER_SELECTED) == 0;
  GdkRectangle area = *cell_area;
  int width, padding;

  gtk_cell_renderer_get_padding (cell, &padding, NULL);
  area.x += padding;
  area.width -= 2 * padding;
  gtk_style_context_save (context);
  gtk_style_context_set_state (context, gtk_cell_renderer_get_state (cell, widget, flags));
  if (self->letter)
    {
      width = draw_patch (self, cr, widget, &area, rtl);
      area.x += rtl ? 0 : width;
      area.width -= width;
    }
  if (self->sign)
    {
      width = draw_sign (self, cr, widget, &area, rtl);
      area.x += rtl ? 0 : width;
      area.width -= width;
    }
  if (self->count)
    {
      width = draw_count (self, cr, widget, &area, dim, rtl);
      area.x += rtl ? width : 0;
      area.width -= width;
    }
  draw_text (self, cr, widget, &area, dim);
  gtk_style_context_restore (context);
}

static void
kutip_fact_cell_finalize (GObject *object)
{
  g_free (KUTIP_FACT_CELL (object)->detail);
  G_OBJECT_CLASS (kutip_fact_cell_parent_class)->finalize (object);
}

static void
kutip_fact_cell_class_init (KutipFactCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kutip_fact_cell_finalize;
  GTK_CELL_RENDERER_CLASS (klass)->render = kutip_fact_cell_render;
}

static void
kutip_fact_cell_init (KutipFactCell *self)
{
  self->weight = PANGO_WEIGHT_NORMAL;
}

GtkCellRenderer *
kutip_fact_cell_new (void)
{
  return g_object_new (KUTIP_TYPE_FACT_CELL, "ellipsize", PANGO_ELLIPSIZE_END, "ypad", 4, "xpad", 5,
                       NULL);
}
