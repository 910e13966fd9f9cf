/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-doubt.h"

#include "entities/kutip-written.h"

#include <string.h>

#define SURE 0.9f          /* a name of one word that the model is so sure of stays */
#define MAX_HEADLINE 200   /* bytes */
#define MIN_TITLE_WORDS 4
#define MAX_WORDS 12

/* Bytes of a paragraph. */
typedef struct {
  guint32 start;
  guint32 end;
} Word;

gboolean
kutip_is_titled (const char *text, gsize length)
{
  guint words = 0, capitals = 0;

  if (length > MAX_HEADLINE)
    return FALSE;
  for (const char *p = text, *end = text + length; p < end;)
    {
      const char *start = p;
      guint letters = 0;

      for (; p < end && *p != ' '; p = g_utf8_next_char (p))
        letters += g_unichar_isalpha (g_utf8_get_char (p));
      if (letters > 3)
        {
          words++;
          capitals += g_unichar_isupper (g_utf8_get_char (start));
        }
      while (p < end && *p == ' ')
        p++;
    }
  return words >= MIN_TITLE_WORDS && 4 * capitals >= 3 * words;
}

/* Whether a name has its capital from the begin of a sentence perhaps: @text is no headline. */
static gboolean
is_doubtful_start (const char *text, const KutipMention *mention)
{
  return mention->confidence < SURE &&
         memchr (text + mention->start, ' ', mention->end - mention->start) == NULL &&
         kutip_begins_sentence (text, mention->start);
}

/* Reads the words of a name, with blanks between them. Returns how many there are, at most
   MAX_WORDS. */
static guint
split (const char *text, const KutipMention *mention, Word words[MAX_WORDS])
{
  guint n = 0;

  for (guint32 at = mention->start; at < mention->end && n < MAX_WORDS; n++)
    {
      const char *space = memchr (text + at, ' ', mention->end - at);

      words[n] = (Word) { at, space ? (guint32) (space - text) : mention->end };
      at = words[n].end + 1;
    }
  return n;
}

/* Whether the draft is to be asked about a mention: the only ones that can go or become shorter. */
static gboolean
is_open (const KutipAgreeing *paragraph, const KutipMention *mention)
{
  return mention->type <= KUTIP_ENTITY_PLACE && !mention->fixed &&
         (paragraph->titled || is_doubtful_start (paragraph->text, mention));
}

static void
ask (KutipWritten *written, const KutipAgreeing *paragraph)
{
  for (guint i = 0; i < paragraph->agreed->len; i++)
    {
      const KutipMention *mention = &g_array_index (paragraph->agreed, KutipMention, i);
      Word words[MAX_WORDS];
      guint n;

      if (!is_open (paragraph, mention))
        continue;
      n = split (paragraph->text, mention, words);
      for (guint j = 0; j < n; j++)
        kutip_written_ask_small (written, paragraph->text + words[j].start,
                                 words[j].end - words[j].start);
      kutip_written_ask_proven (written, paragraph->text + mention->start,
                                mention->end - mention->start);
    }
}

/* Leaves of a name in a headline the words up to the first that the draft writes small; of a person's
   name also what follows it, from its first such word. FALSE: nothing is left. */
static gboolean
shorten (KutipWritten *written, const char *text, KutipMention *mention)
{
  Word words[MAX_WORDS];
  gboolean small[MAX_WORDS], person = mention->type == KUTIP_ENTITY_PERSON;
  guint n = split (text, mention, words), first = 0, last;

  for (guint i = 0; i < n; i++)
    small[i] = kutip_written_is_small (written, text + words[i].start,
                                       words[i].end - words[i].start);
  /* A word of several tokens (PDI-P) has no bounds that this pass knows. */
  if (n != mention->last - mention->first)
    return TRUE;
  while (person && first < n && small[first])
    first++;
  if (first == n)
    return FALSE;
  if (person)
    for (last = first + 1; last < n && !small[last];)
      last++;
  else
    for (last = n; last > first + 1 && small[last - 1];)
      last--;
  mention->first += first;
  mention->last -= n - last;
  mention->start = words[first].start;
  mention->end = words[last - 1].end;
  return TRUE;
}

static void
doubt_paragraph (KutipWritten *written, KutipAgreeing *paragraph)
{
  const char *text = paragraph->text;

  for (guint i = paragraph->agreed->len; i > 0; i--)
    {
      KutipMention mention = g_array_index (paragraph->agreed, KutipMention, i - 1);
      gsize length = mention.end - mention.start;

      if (!is_open (paragraph, &mention) ||
          kutip_written_is_proven (written, text + mention.start, length))
        continue;
      if (is_doubtful_start (text, &mention) &&
          kutip_written_is_small (written, text + mention.start, length))
        g_array_remove_index (kutip_agreeing_own (paragraph), i - 1);
      else if (paragraph->titled)
        {
          guint32 end = mention.end, start = mention.start;

          if (!shorten (written, text, &mention))
            g_array_remove_index (kutip_agreeing_own (paragraph), i - 1);
          else if (mention.start != start || mention.end != end)
            {
              KutipMention *own = &g_array_index (kutip_agreeing_own (paragraph), KutipMention, i - 1);

              own->first = mention.first;
              own->last = mention.last;
              own->start = mention.start;
              own->end = mention.end;
              g_clear_pointer (&own->value, g_free);
            }
        }
    }
}

void
kutip_names_doubt (KutipAgreeing *paragraphs, guint n_paragraphs,
                   GCancellable *cancellable)
{
  g_autoptr (KutipWritten) written = kutip_written_new ();

  for (guint i = 0; i < n_paragraphs && !g_cancellable_is_cancelled (cancellable); i++)
    ask (written, &paragraphs[i]);
  for (guint i = 0; i < n_paragraphs && !g_cancellable_is_cancelled (cancellable); i++)
    kutip_written_read (written, paragraphs[i].text, paragraphs[i].titled);
  for (guint i = 0; i < n_paragraphs && !g_cancellable_is_cancelled (cancellable); i++)
    doubt_paragraph (written, &paragraphs[i]);
}
