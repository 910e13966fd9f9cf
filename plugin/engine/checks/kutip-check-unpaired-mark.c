/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>

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
  KutipSpan span;
  guint n_since;     /* paragraphs with text behind its own */
  gboolean waits;
} Pending;

static void
report (KutipCheckContext *context, KutipSpan span)
{
  kutip_checks_report (context, span, g_strdup (_("This quotation mark has no partner.")));
}

static void
give_up (KutipCheckContext *context, Pending *pending)
{
  if (pending->waits)
    report (context, pending->span);
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
          KutipSpan span = kutip_checks_to_span (context, i, mark->bytes);
          Pending *open = &pending[mark->single ? SINGLE : DOUBLE];

          if (mark->opens)
            {
              give_up (context, open);
              *open = (Pending) { span, 0, TRUE };
            }
          else if (open->waits)
            open->waits = FALSE;
          else if (!mark->single)
            report (context, span);
        }
    }
  for (guint shape = 1; shape < N_SHAPES; shape++)
    give_up (context, &pending[shape]);
}
