/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-doubt.h"

#include <string.h>

#define SURE 0.9f          /* a name of one word that the model is so sure of stays */
#define MAX_HEADLINE 200   /* bytes */
#define MIN_TITLE_WORDS 4
#define MAX_WORDS 12

typedef struct {
  KutipAgreeing *paragraphs;
  guint n_paragraphs;
  /* What was looked for once, since each look goes through the whole draft. */
  GHashTable *small;       /* word → whether the draft writes it small */
  GHashTable *proven;      /* name → whether it stands where its capitals say something */
  gboolean *headlines;     /* which of the paragraphs are headlines */
} Doubt;

static gboolean
is_inside_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == '-' || c == '\'' || c == 0x2019;
}

/* Whether @word stands in @text by itself. */
static gboolean
has_word (const char *text, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (text, word); at; at = strstr (at + 1, word))
    if ((at == text || !is_inside_word (g_utf8_get_char (g_utf8_prev_char (at)))) &&
        !is_inside_word (g_utf8_get_char (at + length)))
      return TRUE;
  return FALSE;
}

/* Whether a word with a capital is written small anywhere in the draft. */
static gboolean
is_small_elsewhere (Doubt *self, const char *word, gsize length)
{
  g_autofree char *key = g_utf8_strdown (word, length);
  gpointer known;
  gboolean small = FALSE;

  if (length < 3 || !g_unichar_islower (g_utf8_get_char (g_utf8_next_char (word))))
    return FALSE;
  if (g_hash_table_lookup_extended (self->small, key, NULL, &known))
    return GPOINTER_TO_INT (known);
  for (guint i = 0; i < self->n_paragraphs && !small; i++)
    small = has_word (self->paragraphs[i].text, key);
  g_hash_table_insert (self->small, g_steal_pointer (&key), GINT_TO_POINTER (small));
  return small;
}

static gboolean
begins_sentence (const char *text, guint32 start)
{
  const char *p = text + start;

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '.' || c == '!' || c == '?')
        return TRUE;
      if (!g_unichar_isspace (c) && c != '"' && c != 0x201c && c != '(')
        return FALSE;
    }
  return TRUE;
}

/* Whether most long words of a short paragraph have a capital. */
static gboolean
is_headline (const char *text)
{
  guint words = 0, capitals = 0;

  if (strlen (text) > MAX_HEADLINE)
    return FALSE;
  for (const char *p = text; *p;)
    {
      const char *start = p;
      guint letters = 0;

      for (; *p && *p != ' '; p = g_utf8_next_char (p))
        letters += g_unichar_isalpha (g_utf8_get_char (p));
      if (letters > 3)
        {
          words++;
          capitals += g_unichar_isupper (g_utf8_get_char (start));
        }
      while (*p == ' ')
        p++;
    }
  return words >= MIN_TITLE_WORDS && 4 * capitals >= 3 * words;
}

/* Whether the name stands in the text where its capitals say something: in mid-sentence, outside of
   headlines. */
static gboolean
is_proven (Doubt *self, const char *name, gsize length)
{
  g_autofree char *key = g_strndup (name, length);
  gboolean proven = FALSE;
  gpointer known;

  if (g_hash_table_lookup_extended (self->proven, key, NULL, &known))
    return GPOINTER_TO_INT (known);
  for (guint i = 0; i < self->n_paragraphs && !proven; i++)
    {
      const char *text = self->paragraphs[i].text;

      if (self->headlines[i])
        continue;
      for (const char *at = strstr (text, key); at && !proven; at = strstr (at + 1, key))
        proven = !begins_sentence (text, at - text);
    }
  g_hash_table_insert (self->proven, g_steal_pointer (&key), GINT_TO_POINTER (proven));
  return proven;
}

static gboolean
is_doubtful_start (Doubt *self, const char *text, const KutipMention *mention)
{
  const char *name = text + mention->start;
  gsize length = mention->end - mention->start;

  return mention->confidence < SURE && memchr (name, ' ', length) == NULL &&
         begins_sentence (text, mention->start) && is_small_elsewhere (self, name, length) &&
         !is_proven (self, name, length);
}

/* Leaves of a name in a headline the words up to the first that the draft writes small; of a person's
   name also what follows it, from its first such word. FALSE: nothing is left. */
static gboolean
shorten (Doubt *self, const char *text, KutipMention *mention)
{
  guint32 starts[MAX_WORDS], ends[MAX_WORDS];
  gboolean small[MAX_WORDS], person = mention->type == KUTIP_ENTITY_PERSON;
  guint n = 0, first = 0, last;

  for (guint32 at = mention->start; at < mention->end && n < MAX_WORDS; n++)
    {
      const char *space = memchr (text + at, ' ', mention->end - at);

      starts[n] = at;
      ends[n] = space ? (guint32) (space - text) : mention->end;
      small[n] = is_small_elsewhere (self, text + at, ends[n] - at);
      at = ends[n] + 1;
    }
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
  mention->start = starts[first];
  mention->end = ends[last - 1];
  return TRUE;
}

static void
doubt_paragraph (Doubt *self, KutipAgreeing *paragraph, gboolean headline)
{
  for (guint i = paragraph->agreed->len; i > 0; i--)
    {
      KutipMention mention = g_array_index (paragraph->agreed, KutipMention, i - 1);

      if (mention.type > KUTIP_ENTITY_PLACE || mention.fixed)
        continue;
      if (is_doubtful_start (self, paragraph->text, &mention))
        g_array_remove_index (kutip_agreeing_own (paragraph), i - 1);
      else if (headline && !is_proven (self, paragraph->text + mention.start,
                                       mention.end - mention.start))
        {
          guint32 end = mention.end, start = mention.start;

          if (!shorten (self, paragraph->text, &mention))
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
kutip_names_doubt (KutipAgreeing *paragraphs, guint n_paragraphs)
{
  g_autoptr (GHashTable) small = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) proven = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gboolean *headlines = g_new (gboolean, n_paragraphs);
  Doubt self = { paragraphs, n_paragraphs, small, proven, headlines };

  for (guint i = 0; i < n_paragraphs; i++)
    headlines[i] = is_headline (paragraphs[i].text);
  for (guint i = 0; i < n_paragraphs; i++)
    doubt_paragraph (&self, &paragraphs[i], headlines[i]);
}
