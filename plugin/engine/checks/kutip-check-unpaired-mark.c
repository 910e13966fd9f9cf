/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>

/* A mark may close so many paragraphs after it opened; later it belongs to another quotation. */
#define MAX_PARAGRAPHS 6

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

static gboolean
begins_with_mark (const KutipParagraph *paragraph, gboolean single)
{
  for (const char *p = paragraph->text; p < paragraph->text + paragraph->length;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_white (c))
        return mark_shape (c) == (single ? 2 : 1);
    }
  return FALSE;
}

/* A quotation mark that has lost its partner: nobody can tell where the quotation ends. One of several
   paragraphs has an opening mark at each and a closing mark at its end, or only one at its beginning
   and one at its end. */
void
kutip_check_unpaired_mark (KutipCheckContext *context)
{
  Pending pending[2] = { { { 0 } } }; /* double, single */

  for (guint i = 0; i < context->paragraphs->items->len; i++)
    {
      const KutipParagraph *paragraph = kutip_paragraphs_get (context->paragraphs, i);
      const GArray *marks = paragraph->reading->notes.lone_marks;
      const GArray *quoted = paragraph->reading->notes.quoted;

      if (paragraph->reading->blank)
        continue;
      for (guint shape = 0; shape < G_N_ELEMENTS (pending); shape++)
        {
          if (!pending[shape].waits)
            continue;
          if (begins_with_mark (paragraph, shape == 1))
            pending[shape].waits = FALSE;
          else if (++pending[shape].n_since > MAX_PARAGRAPHS || (quoted && !marks))
            give_up (context, &pending[shape]);
        }
      for (guint j = 0; marks && j < marks->len; j++)
        {
          const KutipLoneMark *mark = &g_array_index (marks, KutipLoneMark, j);
          KutipSpan span = kutip_checks_to_span (context, i, mark->bytes);
          Pending *open = &pending[mark->single ? 1 : 0];

          if (mark->opens)
            {
              give_up (context, open);
              *open = (Pending) { span, 0, TRUE };
            }
          else if (open->waits)
            open->waits = FALSE;
          else
            report (context, span);
        }
    }
  for (guint shape = 0; shape < G_N_ELEMENTS (pending); shape++)
    give_up (context, &pending[shape]);
}
