/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-tags.h"

struct _KutipTags {
  GtkTextBuffer *buffer;
  GtkTextTag *tags[KUTIP_N_MARK_KINDS];
  KutipPalette palette;
  KutipMarkStyle style;
  guint kinds; /* a bit for each that is marked */
  gboolean visible;
  GArray *current; /* (element-type KutipSpan): kept to allocate nothing a line */
  GArray *wanted;
};

/* Which kind is seen where several stand: the shorter over the longer. Later is on top. */
static const KutipMarkKind order[KUTIP_N_MARK_KINDS] = {
  KUTIP_MARK_REPORT, KUTIP_MARK_QUOTATION, KUTIP_MARK_SOURCE, KUTIP_MARK_ROLE, KUTIP_MARK_DATE,
  KUTIP_MARK_FIGURE, KUTIP_MARK_PLACE, KUTIP_MARK_ORGANIZATION, KUTIP_MARK_PERSON, KUTIP_MARK_CUE,
};

KutipTags *
kutip_tags_new (GtkTextBuffer *buffer)
{
  KutipTags *self = g_new0 (KutipTags, 1);
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);

  self->buffer = g_object_ref (buffer);
  self->visible = TRUE;
  self->kinds = KUTIP_ALL_KINDS;
  self->current = g_array_new (FALSE, FALSE, sizeof (KutipSpan));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (KutipSpan));
  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    {
      GtkTextTag *tag = self->tags[order[i]] = gtk_text_tag_new (NULL);

      gtk_text_tag_table_add (table, tag);
      /* Below what the host marks: matches of a search, spelling, syntax. */
      gtk_text_tag_set_priority (tag, i);
    }
  return self;
}

void
kutip_tags_free (KutipTags *self, gboolean remove)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (self->buffer);

  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    {
      if (remove)
        gtk_text_tag_table_remove (table, self->tags[i]);
      g_object_unref (self->tags[i]);
    }
  g_array_unref (self->current);
  g_array_unref (self->wanted);
  g_object_unref (self->buffer);
  g_free (self);
}

static gboolean
is_marked (KutipTags *self, KutipMarkKind kind)
{
  return self->style != KUTIP_MARKS_NONE && (self->kinds & 1u << kind) != 0;
}

/* A tag that never had a line has none of its properties touched: that alone would lay out the text. */
static void
set_line (GtkTextTag *tag, PangoUnderline line, const GdkRGBA *colour)
{
  gboolean had;

  g_object_get (tag, "underline-set", &had, NULL);
  if (line != PANGO_UNDERLINE_NONE)
    g_object_set (tag, "underline", line, "underline-rgba", colour, NULL);
  else if (had)
    g_object_set (tag, "underline-set", FALSE, "underline-rgba-set", FALSE, NULL);
}

static void
apply_palette (KutipTags *self)
{
  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    {
      const KutipTint *tint = &self->palette.tints[i];
      gboolean shown = self->visible && is_marked (self, i);
      gboolean lined = self->style == KUTIP_MARKS_UNDERLINE;

      g_object_set (self->tags[i],
                    "background-rgba", &tint->background,
                    "background-set", shown && !lined && tint->has_background,
                    "foreground-rgba", &tint->foreground,
                    "foreground-set", shown && tint->has_foreground && !(lined && tint->has_background),
                    NULL);
      set_line (self->tags[i],
                shown && lined ? kutip_palette_get_line (i) : PANGO_UNDERLINE_NONE,
                &self->palette.lines[i]);
    }
}

gboolean
kutip_tags_set_marks (KutipTags *self, KutipMarkStyle style, guint kinds)
{
  if (self->style == style && self->kinds == kinds)
    return FALSE;
  self->style = style;
  self->kinds = kinds;
  apply_palette (self);
  return TRUE;
}

void
kutip_tags_set_palette (KutipTags *self, const KutipPalette *palette)
{
  self->palette = *palette;
  apply_palette (self);
}

void
kutip_tags_set_visible (KutipTags *self, gboolean visible)
{
  if (self->visible == visible)
    return;
  self->visible = visible;
  apply_palette (self);
}

GtkTextTag *
kutip_tags_get (KutipTags *self, KutipMarkKind kind)
{
  return self->tags[kind];
}

static void
add_span (GArray *spans, guint start, guint end)
{
  KutipSpan span = { start, end };
  KutipSpan *last = spans->len ? &g_array_index (spans, KutipSpan, spans->len - 1) : NULL;

  if (start >= end)
    return;
  if (last && start <= last->end)
    last->end = MAX (last->end, end);
  else
    g_array_append_val (spans, span);
}

/* Where @tag stands in the line now. */
static void
find_current (KutipTags *self, const GtkTextIter *line, guint length, GtkTextTag *tag)
{
  GtkTextIter iter = *line;
  int number = gtk_text_iter_get_line (line);
  guint at = 0;
  gboolean inside = gtk_text_iter_has_tag (line, tag);

  g_array_set_size (self->current, 0);
  while (gtk_text_iter_forward_to_tag_toggle (&iter, tag))
    {
      guint next = gtk_text_iter_get_line (&iter) == number
                     ? MIN ((guint) gtk_text_iter_get_line_offset (&iter), length)
                     : length;

      if (inside)
        add_span (self->current, at, next);
      if (next == length)
        return;
      inside = !inside;
      at = next;
    }
  if (inside)
    add_span (self->current, at, length);
}

static void
set_place (GtkTextIter *iter, const GtkTextIter *line, guint offset)
{
  *iter = *line;
  /* Not by the line offset: that of the next line's start is no offset of this line. */
  gtk_text_iter_forward_chars (iter, offset);
}

/* What is left of a mark before the word that is being typed ends with a word, not with a blank. */
static guint
trim_end (const GtkTextIter *line, guint start, guint end)
{
  GtkTextIter iter;

  set_place (&iter, line, end);
  while (end > start && gtk_text_iter_backward_char (&iter) &&
         g_unichar_isspace (gtk_text_iter_get_char (&iter)))
    end--;
  return end;
}

static gboolean
is_long_kind (KutipMarkKind kind)
{
  return kind == KUTIP_MARK_QUOTATION || kind == KUTIP_MARK_REPORT;
}

static void
add_wanted (KutipTags *self, const GtkTextIter *line, const KutipMark *mark, KutipSpan clip,
            KutipSpan held)
{
  guint start = MAX (mark->span.start, clip.start);
  guint end = MIN (mark->span.end, clip.end);

  if (start >= end)
    return;
  if (held.start >= held.end || held.end <= start || held.start >= end ||
      /* A word changed inside a quotation does not tear a hole in it. */
      (is_long_kind (mark->kind) && start < held.start && held.end < end))
    {
      add_span (self->wanted, start, end);
      return;
    }
  if (start < held.start)
    add_span (self->wanted, start, trim_end (line, start, held.start));
  if (held.end < end)
    add_span (self->wanted, held.end, end);
}

typedef void (*ChangeTag) (GtkTextBuffer *buffer, GtkTextTag *tag, const GtkTextIter *start,
                           const GtkTextIter *end);

/* @change for what @spans have and @without has not. */
static void
change_difference (KutipTags *self, const GtkTextIter *line, GtkTextTag *tag, GArray *spans,
                   GArray *without, ChangeTag change)
{
  guint j = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      KutipSpan span = g_array_index (spans, KutipSpan, i);

      while (span.start < span.end)
        {
          KutipSpan other = { span.end, span.end };
          guint end;

          while (j < without->len && g_array_index (without, KutipSpan, j).end <= span.start)
            j++;
          if (j < without->len)
            other = g_array_index (without, KutipSpan, j);
          end = MIN (other.start, span.end);
          if (span.start < end)
            {
              GtkTextIter from, to;

              set_place (&from, line, span.start);
              set_place (&to, line, end);
              change (self->buffer, tag, &from, &to);
            }
          span.start = other.start < span.end ? other.end : span.end;
        }
    }
}

void
kutip_tags_update_line (KutipTags *self, const GtkTextIter *line, guint length,
                        const KutipMark *marks, guint n_marks, KutipSpan clip, KutipSpan held)
{
  guint i = 0;

  clip.end = MIN (clip.end, length);
  for (guint kind = 0; kind < KUTIP_N_MARK_KINDS; kind++)
    {
      GtkTextTag *tag = self->tags[kind];

      g_array_set_size (self->wanted, 0);
      for (; i < n_marks && marks[i].kind == kind; i++)
        if (is_marked (self, kind))
          add_wanted (self, line, &marks[i], clip, held);
      find_current (self, line, length, tag);
      change_difference (self, line, tag, self->current, self->wanted, gtk_text_buffer_remove_tag);
      change_difference (self, line, tag, self->wanted, self->current, gtk_text_buffer_apply_tag);
    }
}

void
kutip_tags_clear_word (KutipTags *self, KutipSpan word)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, word.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, word.end);
  for (guint kind = 0; kind < KUTIP_N_MARK_KINDS; kind++)
    {
      GtkTextTag *tag = self->tags[kind];
      GtkTextIter toggle = start;
      gboolean tagged = gtk_text_iter_has_tag (&start, tag);

      if (is_long_kind (kind) && tagged && !gtk_text_iter_starts_tag (&start, tag) &&
          gtk_text_iter_has_tag (&end, tag))
        continue;
      if (tagged || (gtk_text_iter_forward_to_tag_toggle (&toggle, tag) &&
                     gtk_text_iter_compare (&toggle, &end) < 0))
        gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
    }
}
