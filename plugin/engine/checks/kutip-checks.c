/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A longer first paragraph with a full stop is no headline. */
#define LONGEST_HEADLINE 100

static const struct {
  const char *code;
  KutipSeverity severity;
  KutipCheckFunc run;
  const char *title;
  const char *reason;
} checks[] = {
  { "no-speaker", KUTIP_SEVERITY_WARNING, kutip_check_no_speaker,
    N_("Quotation without speaker"), N_("Readers must know whose words a quotation holds.") },
  { "unpaired-mark", KUTIP_SEVERITY_WARNING, kutip_check_unpaired_mark,
    N_("Quotation mark without partner"),
    N_("Nobody can tell where a quotation begins or ends if one of its marks is missing.") },
  { "changed-quote", KUTIP_SEVERITY_WARNING, kutip_check_changed_quote,
    N_("Quotation with different words"),
    N_("Words in quotation marks are what was said; "
       "the same words cannot have been said in two ways.") },
  { "unintroduced", KUTIP_SEVERITY_HINT, kutip_check_unintroduced,
    N_("Speaker not introduced"),
    N_("A speaker needs a full name or a role, so that readers know who that is.") },
  { "first-reference", KUTIP_SEVERITY_WARNING, kutip_check_first_reference,
    N_("Short name before the full name"),
    N_("The first mention gives the full name; the short one comes after.") },
  { "spelling", KUTIP_SEVERITY_WARNING, kutip_check_spelling,
    N_("Name spelled two ways"), N_("One of two spellings of a name is wrong.") },
  { "weekday", KUTIP_SEVERITY_ERROR, kutip_check_weekday,
    N_("Weekday that does not fit the date"), N_("Either the day or the date is wrong.") },
  { "relative-date", KUTIP_SEVERITY_HINT, kutip_check_relative_date,
    N_("Unclear day or week"),
    N_("“Last week” and the like need a day to count from, and some can be read in two ways.") },
  { "percent-sum", KUTIP_SEVERITY_WARNING, kutip_check_percent_sum,
    N_("Shares that are not 100 percent"),
    N_("The shares of one whole make 100 percent, but for what rounding takes.") },
  { "scale", KUTIP_SEVERITY_WARNING, kutip_check_scale,
    N_("Million or billion"),
    N_("The same digits stand in the draft with a thousand times the value: one may be a slip.") },
  { "loaded-cue", KUTIP_SEVERITY_HINT, kutip_check_loaded_cue,
    N_("Word that judges"),
    N_("Some words for “said” tell what the writer thinks of it. "
       "A neutral one lets readers judge.") },
  { "vague-source", KUTIP_SEVERITY_HINT, kutip_check_vague_source,
    N_("Vague source"),
    N_("Readers should learn who says something, or why the draft does not name the source.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (checks) <= sizeof (guint) * 8);

static int
find_check (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (strcmp (checks[i].code, code) == 0)
      return i;
  return -1;
}

/**
 * kutip_desk_get_codes:
 *
 * Lists the desk checks that there are.
 *
 * Returns: (transfer none) (array zero-terminated=1): the short names of all desk checks, in an
 *   order for people
 */
const char *const *
kutip_desk_get_codes (void)
{
  static const char *codes[G_N_ELEMENTS (checks) + 1];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
        codes[i] = checks[i].code;
      g_once_init_leave (&ready, 1);
    }
  return codes;
}

/**
 * kutip_desk_get_title:
 * @code: a check's short name
 *
 * Names a check for a list of preferences.
 *
 * Returns: (transfer none) (nullable): what the check finds, in a few words of the user's language;
 *   %NULL where there is no such check
 */
const char *
kutip_desk_get_title (const char *code)
{
  int i;

  g_return_val_if_fail (code != NULL, NULL);
  i = find_check (code);
  return i < 0 ? NULL : _(checks[i].title);
}

/**
 * kutip_desk_get_reason:
 * @code: a check's short name
 *
 * Tells why a check looks for what it looks for.
 *
 * Returns: (transfer none) (nullable): why a desk asks for it, a sentence in the user's language;
 *   %NULL where there is no such check
 */
const char *
kutip_desk_get_reason (const char *code)
{
  int i;

  g_return_val_if_fail (code != NULL, NULL);
  i = find_check (code);
  return i < 0 ? NULL : _(checks[i].reason);
}

/**
 * kutip_desk_get_severity:
 * @code: a check's short name
 *
 * Tells how much the findings of a check weigh.
 *
 * Returns: how sure its findings are; %KUTIP_SEVERITY_HINT where there is no such check
 */
KutipSeverity
kutip_desk_get_severity (const char *code)
{
  int i;

  g_return_val_if_fail (code != NULL, KUTIP_SEVERITY_HINT);
  i = find_check (code);
  return i < 0 ? KUTIP_SEVERITY_HINT : checks[i].severity;
}

guint
kutip_checks_get_bits (const char *const *codes)
{
  guint bits = 0;

  for (; codes && *codes; codes++)
    {
      int i = find_check (*codes);

      if (i >= 0)
        bits |= 1u << i;
    }
  return bits;
}

KutipCheck *
kutip_checks_report (KutipCheckContext *context, KutipSpan span, char *message)
{
  KutipCheck *check = kutip_check_new (context->code, context->severity, span, message);

  g_ptr_array_add (context->findings, check);
  return check;
}

const char *
kutip_checks_peek (const KutipCheckContext *context, KutipSpan span, gsize *length)
{
  guint index = kutip_analysis_find_paragraph (context->analysis, span.start);
  guint base = kutip_analysis_get_paragraph (context->analysis, index).start;
  const KutipParagraph *paragraph = kutip_paragraphs_get (context->paragraphs, index);
  gsize start = kutip_reading_find_byte (paragraph->reading, paragraph->text, span.start - base);
  gsize end = kutip_reading_find_byte (paragraph->reading, paragraph->text, span.end - base);

  *length = end - start;
  return paragraph->text + start;
}

KutipSpan
kutip_checks_to_span (const KutipCheckContext *context, guint paragraph, KutipBytes bytes)
{
  const KutipReading *reading = kutip_paragraphs_get (context->paragraphs, paragraph)->reading;
  guint base = kutip_analysis_get_paragraph (context->analysis, paragraph).start;

  return (KutipSpan) { base + kutip_reading_get_column (reading, bytes.start),
                       base + kutip_reading_get_column (reading, bytes.end) };
}

gboolean
kutip_checks_is_quoted (const KutipCheckContext *context, KutipSpan span)
{
  guint index, low = 0, high;
  gsize length;
  guint32 byte;
  const KutipParagraph *paragraph;
  const GArray *quoted;

  index = kutip_analysis_find_paragraph (context->analysis, span.start);
  paragraph = kutip_paragraphs_get (context->paragraphs, index);
  quoted = paragraph->reading->notes.quoted;
  if (paragraph->reading->spoken)
    return TRUE;
  if (!quoted)
    return FALSE;
  byte = kutip_checks_peek (context, span, &length) - paragraph->text;
  high = quoted->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (quoted, KutipQuoted, middle).bytes.end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low < quoted->len && g_array_index (quoted, KutipQuoted, low).bytes.start <= byte;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const KutipCheck *x = *(KutipCheck *const *) a, *y = *(KutipCheck *const *) b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end)
    return x->span.end < y->span.end ? -1 : 1;
  return strcmp (x->code, y->code);
}

static gboolean
ends_as_sentence (const KutipParagraph *paragraph)
{
  const char *end = paragraph->text + paragraph->length;

  while (end > paragraph->text)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!is_white (c) && !mark_shape (c))
        return c == '.';
      end = last;
    }
  return FALSE;
}

/* Where the headline ends; 0 where there is none: a draft may begin with its first sentence, which
   is longer than a headline. */
static guint
find_body (const KutipCheckContext *context)
{
  int headline = -1;

  for (guint i = 0; i < context->paragraphs->items->len; i++)
    {
      const KutipParagraph *paragraph = kutip_paragraphs_get (context->paragraphs, i);

      if (headline >= 0 && !paragraph->reading->blank)
        return kutip_analysis_get_paragraph (context->analysis, headline).end;
      if (!paragraph->reading->headline)
        continue;
      if (paragraph->n_chars > LONGEST_HEADLINE && ends_as_sentence (paragraph))
        return 0;
      headline = i;
    }
  return 0;
}

void
kutip_checks_run (const KutipLanguage *language, guint disabled,
                  const KutipParagraphs *paragraphs, KutipAnalysis *analysis,
                  GCancellable *cancellable)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  KutipCheckContext context = {
    .language = language,
    .paragraphs = paragraphs,
    .analysis = analysis,
    .findings = findings,
  };

  if (paragraphs->items->len == 0)
    return;
  context.body = find_body (&context);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (disabled & (1u << i) || g_cancellable_is_cancelled (cancellable))
        continue;
      context.code = checks[i].code;
      context.severity = checks[i].severity;
      checks[i].run (&context);
    }
  g_ptr_array_sort (findings, compare_findings);
  for (guint i = 0; i < findings->len; i++)
    kutip_analysis_take_check (analysis, findings->pdata[i]);
}
