/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A mark may close so many paragraphs after it opened; later it belongs to another quotation. */
#define MAX_PARAGRAPHS 12

/* As mark_shape() has them. A single mark that closes and has no partner may be an apostrophe. */
enum {
  DOUBLE = 1,
  SINGLE,
  N_SHAPES,
};

/* An opening mark that waits for its partner. */
typedef struct {
  KutipBytes bytes;
  guint paragraph;
  guint n_since;     /* paragraphs with text behind its own */
  gboolean waits;
} Pending;

/* What closes a quotation; NULL where habits differ. */
static const char *
get_closing_mark (const char *opening)
{
  switch (g_utf8_get_char (opening))
    {
    case '"':
      return "\"";
    case 0x201C:
      return "\u201D";
    case 0xAB:
      return "\u00BB";
    default:
      return NULL;
    }
}

static gboolean
has_capital (const char *text, KutipBytes bytes)
{
  for (const char *p = text + bytes.start; p < text + bytes.end; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Whether the sentence that names the speaker is over with a full stop, and the paragraph with it:
   with more behind the name, the quotation may go on there. */
static gboolean
ends_paragraph (const KutipParagraph *paragraph, guint32 from)
{
  const char *end = paragraph->text + paragraph->length;

  for (const char *p = paragraph->text + from; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '.')
        return strspn (p + 1, " \t\r\n") >= (gsize) (end - p - 1);
      if (!is_white (c) && !is_letter (c))
        return FALSE;
    }
  return FALSE;
}

/* Where the quotation that opens with @mark ends if its closing mark is the one that is missing:
   behind the comma before the only words in the paragraph that name a speaker. 0 where that is not
   certain. */
static guint32
find_end (const KutipParagraph *paragraph, KutipBytes mark)
{
  const GArray *reported = paragraph->reading->reported;
  const KutipReported *only =
    reported->len == 1 ? &g_array_index (reported, KutipReported, 0) : NULL;
  const char *text = paragraph->text;
  KutipBytes content;

  if (!only || only->n_contents != 1 || only->cue.start == only->cue.end ||
      only->source.start == only->source.end || !has_capital (text, only->source))
    return 0;
  content = only->content[0];
  if (content.start != mark.start || content.end != MIN (only->cue.start, only->source.start) - 1 ||
      text[content.end - 1] != ',' || text[content.end] != ' ')
    return 0;
  for (const char *p = text + mark.end; p < text + content.end; p = g_utf8_next_char (p))
    if (mark_shape (g_utf8_get_char (p)) == DOUBLE || *p == '.' || *p == '?' || *p == '!')
      return 0;
  return ends_paragraph (paragraph, MAX (only->cue.end, only->source.end)) ? content.end : 0;
}

static void
report (KutipCheckContext *context, guint paragraph, KutipBytes mark)
{
  kutip_checks_report (context, kutip_checks_to_span (context, paragraph, mark),
                       g_strdup (_("This quotation mark has no partner.")));
}

/* A fix replaces the words that it is about, so these are the last ones of the quotation. */
static gboolean
report_end (KutipCheckContext *context, guint index, KutipBytes mark)
{
  const KutipParagraph *paragraph = kutip_paragraphs_get (context->paragraphs, index);
  const char *closing = get_closing_mark (paragraph->text + mark.start);
  guint32 end = closing ? find_end (paragraph, mark) : 0, start = end;
  KutipSpan span;
  KutipCheck *check;

  if (end == 0)
    return FALSE;
  while (start > mark.end && !is_white (paragraph->text[start - 1]))
    start--;
  /* The quotation is a fact, its last word is none. */
  span = kutip_checks_to_span (context, index, (KutipBytes) { mark.start, end });
  span.start = span.end - g_utf8_strlen (paragraph->text + start, end - start);
  check = kutip_checks_report (context, span,
                               g_strdup (_("The quotation that ends here has no closing mark.")));
  check->related = kutip_checks_to_span (context, index, mark);
  check->fix = g_strdup_printf ("%.*s%s", (int) (end - start), paragraph->text + start, closing);
  return TRUE;
}

static void
give_up (KutipCheckContext *context, Pending *pending)
{
  if (pending->waits && !report_end (context, pending->paragraph, pending->bytes))
    report (context, pending->paragraph, pending->bytes);
  pending->waits = FALSE;
}

/* Whether the paragraph begins with a mark of this shape that opens: each paragraph of a quotation
   may. */
static gboolean
opens_again (const KutipParagraph *paragraph, guint shape)
{
  const GArray *marks = paragraph->reading->notes.lone_marks;

  for (const char *p = paragraph->text; p < paragraph->text + paragraph->length;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const KutipLoneMark *first = marks ? &g_array_index (marks, KutipLoneMark, 0) : NULL;

      if (!is_white (c))
        return mark_shape (c) == (int) shape &&
               !(first && !first->opens && first->bytes.start == p - paragraph->text);
    }
  return FALSE;
}

static gboolean
has_pair (const KutipParagraph *paragraph, guint shape)
{
  const GArray *quoted = paragraph->reading->notes.quoted;

  for (guint i = 0; quoted && i < quoted->len; i++)
    {
      const char *mark = paragraph->text + g_array_index (quoted, KutipQuoted, i).bytes.start;

      if (mark_shape (g_utf8_get_char (mark)) == (int) shape)
        return TRUE;
    }
  return FALSE;
}

/* A quotation mark that has lost its partner: nobody can tell where the quotation ends. One of
   several paragraphs has an opening mark at each and a closing mark at its end, or only one at its
   beginning and one at its end. */
void
kutip_check_unpaired_mark (KutipCheckContext *context)
{
  Pending pending[N_SHAPES] = { { { 0 } } };

  for (guint i = 0; i < context->paragraphs->items->len; i++)
    {
      const KutipParagraph *paragraph = kutip_paragraphs_get (context->paragraphs, i);
      const GArray *marks = paragraph->reading->notes.lone_marks;

      if (paragraph->reading->blank)
        continue;
      for (guint shape = 1; shape < N_SHAPES; shape++)
        {
          if (!pending[shape].waits)
            continue;
          if (opens_again (paragraph, shape))
            pending[shape].waits = FALSE;
          else if (++pending[shape].n_since > MAX_PARAGRAPHS ||
                   (!marks && has_pair (paragraph, shape)))
            give_up (context, &pending[shape]);
        }
      for (guint j = 0; marks && j < marks->len; j++)
        {
          const KutipLoneMark *mark = &g_array_index (marks, KutipLoneMark, j);
          Pending *open = &pending[mark->single ? SINGLE : DOUBLE];

          if (mark->opens)
            {
              give_up (context, open);
              *open = (Pending) { mark->bytes, i, 0, TRUE };
            }
          else if (open->waits)
            open->waits = FALSE;
          else if (!mark->single)
            report (context, i, mark->bytes);
        }
    }
  for (guint shape = 1; shape < N_SHAPES; shape++)
    give_up (context, &pending[shape]);
}
