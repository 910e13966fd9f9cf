/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/kutip-lexicon-private.h"

#include <string.h>

#include <kutip/kutip-analyzer.h>

#include "text/kutip-token.h"

/*
 * Lists as files. A file is read into memory once and cut up in place; a broken line is named and
 * left out. Phrases become words here, the same way as texts do.
 */

static const char *const list_names[] = {
  [KUTIP_LIST_ABBREVIATIONS] = "abbreviations",
  [KUTIP_LIST_CLITICS] = "clitics",
  [KUTIP_LIST_STOPWORDS] = "stopwords",
  [KUTIP_LIST_CUES] = "cues",
  [KUTIP_LIST_COMPLEMENTIZERS] = "complementizers",
  [KUTIP_LIST_PRONOUNS] = "pronouns",
  [KUTIP_LIST_ADVERBIALS] = "adverbials",
  [KUTIP_LIST_CONNECTIVES] = "connectives",
  [KUTIP_LIST_ROLES] = "roles",
  [KUTIP_LIST_COLLECTIVES] = "collectives",
  [KUTIP_LIST_DOCUMENTS] = "documents",
  [KUTIP_LIST_ORGANIZATION_HEADS] = "organization-heads",
  [KUTIP_LIST_PLACE_HEADS] = "place-heads",
  [KUTIP_LIST_ORGANIZATIONS] = "organizations",
  [KUTIP_LIST_PLACES] = "places",
  [KUTIP_LIST_GIVEN_NAMES] = "given-names",
  [KUTIP_LIST_MONTHS] = "months",
  [KUTIP_LIST_WEEKDAYS] = "weekdays",
  [KUTIP_LIST_DATE_WORDS] = "date-words",
  [KUTIP_LIST_NUMBERS] = "numbers",
  [KUTIP_LIST_SCALES] = "scales",
  [KUTIP_LIST_CURRENCIES] = "currencies",
  [KUTIP_LIST_UNITS] = "units",
  [KUTIP_LIST_BOILERPLATE] = "boilerplate",
  [KUTIP_LIST_FUNCTION_WORDS] = "function-words",
  [KUTIP_LIST_ALIASES] = "aliases",
  [KUTIP_LIST_ROLE_PARTS] = "role-parts",
  [KUTIP_LIST_WORD_CLASSES] = "word-classes",
  [KUTIP_LIST_VAGUE_SOURCES] = "vague-sources",
  [KUTIP_LIST_OTHER_HEADS] = "other-heads",
  [KUTIP_LIST_SHARE_WORDS] = "share-words",
};

G_STATIC_ASSERT (G_N_ELEMENTS (list_names) == KUTIP_N_LISTS);
G_STATIC_ASSERT (KUTIP_N_LISTS <= 64);

const char *
kutip_list_get_name (KutipList list)
{
  g_return_val_if_fail ((guint) list < KUTIP_N_LISTS, NULL);

  return list_names[list];
}

/* Takes a phrase of plain words and abbreviations apart at its spaces. FALSE if it is not one. */
static gboolean
split_plain (KutipLexicon *self, const char *phrase, gsize length, GArray *ids)
{
  const char *end = phrase + length, *space;

  for (const char *word = phrase; word <= end; word = space + 1)
    {
      const char *p = word;
      guint32 id;

      while (p < end && (g_ascii_isalpha (*p) || ((guchar) *p >= 0x80 &&
                                                  g_unichar_isalpha (g_utf8_get_char (p)))))
        p = g_utf8_next_char (p);
      if (p == word)
        return FALSE;
      if (p < end && *p == '.')
        {
          id = kutip_lexicon_lookup (self, word, p - word);
          if (p - word > 1 && !kutip_lexicon_has (self, id, KUTIP_LIST_ABBREVIATIONS))
            return FALSE;
          p++;
        }
      if (p < end && *p != ' ')
        return FALSE;
      space = p;
      id = kutip_lexicon_intern (self, word, p - word);
      g_array_append_val (ids, id);
    }

  return TRUE;
}

/* Takes a phrase apart as the tokeniser takes a text apart. Nearly all phrases are plain, and need
   no look at the Unicode boundaries. Abbreviations and clitics are one word each: they are what the
   tokeniser itself goes by. */
static void
split (KutipLexicon *self, KutipList list, const char *phrase, gsize length, GArray *ids)
{
  KutipTokens tokens = { 0 };
  guint32 id;

  g_array_set_size (ids, 0);
  if (list == KUTIP_LIST_ABBREVIATIONS || list == KUTIP_LIST_CLITICS)
    {
      id = kutip_lexicon_intern (self, phrase, length);
      g_array_append_val (ids, id);
      return;
    }
  if (split_plain (self, phrase, length, ids))
    return;

  g_array_set_size (ids, 0);
  kutip_tokens_read (&tokens, self, NULL, phrase, length);
  for (guint i = 0; i < tokens.n_tokens; i++)
    {
      id = kutip_lexicon_intern (self, phrase + tokens.tokens[i].start,
                   tokens.tokens[i].end - tokens.tokens[i].start);
      g_array_append_val (ids, id);
    }
  kutip_tokens_clear (&tokens);
}

/* Cuts the fields after the phrase in place. Returns what is wrong with them, NULL if nothing. */
static const char *
read_fields (KutipLexicon *self, char *fields, KutipEntry *entry)
{
  const char **properties;
  guint n = 0, n_max = 1;
  char *tab;

  entry->value = "";
  entry->properties = NULL;
  if (fields == NULL)
    return NULL;
  tab = strchr (fields, '\t');
  if (tab != NULL)
    *tab = '\0';
  entry->value = g_strstrip (fields);
  if (tab == NULL)
    return NULL;

  for (char *p = tab + 1; *p != '\0'; p++)
    n_max += *p == '\t';
  properties = kutip_lexicon_allocate (self, (n_max + 1) * sizeof (char *));

  for (char *field = tab + 1; field != NULL; field = tab)
    {
      const char *key_end;

      tab = strchr (field, '\t');
      if (tab != NULL)
        *tab++ = '\0';
      g_strstrip (field);
      if (*field == '\0')
        continue;
      for (key_end = field; g_ascii_isalnum (*key_end) || *key_end == '-' || *key_end == '_';)
        key_end++;
      if (key_end == field || (*key_end != '\0' && *key_end != '='))
        return "a property is “key” or “key=value”";
      properties[n++] = field;
    }
  properties[n] = NULL;
  if (n > 0)
    entry->properties = properties;

  return NULL;
}

static const char *
read_line (KutipLexicon *self, KutipList list, char *line, GArray *ids)
{
  KutipEntry entry = { .list = list };
  char *tab = strchr (line, '\t');
  const char *wrong;

  if (tab != NULL)
    *tab++ = '\0';
  g_strstrip (line);
  if (*line == '\0')
    return "no phrase before the TAB";
  wrong = read_fields (self, tab, &entry);
  if (wrong != NULL)
    return wrong;

  split (self, list, line, strlen (line), ids);
  entry.n_words = ids->len;
  if (ids->len == 0)
    return "a phrase without words";
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, guint32, i) == 0)
        return "a word is too long";
    }
  if (!kutip_lexicon_add (self, &entry, (const guint32 *) ids->data))
    return "the phrase stands in the list already, with another value";

  return NULL;
}

gboolean
kutip_lexicon_load (KutipLexicon *self, KutipList list, const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  char *content;
  gsize length;
  guint number = 0;

  g_return_val_if_fail (self != NULL && (guint) list < KUTIP_N_LISTS && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_file_get_contents (path, &content, &length, &local_error))
    {
      g_set_error_literal (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA, local_error->message);
      return FALSE;
    }
  kutip_lexicon_keep (self, content);

  for (char *line = content, *end = content + length, *next; line < end; line = next)
    {
      char *line_end = memchr (line, '\n', end - line);
      const char *wrong = NULL;

      if (line_end == NULL)
        line_end = end;
      next = line_end + 1;
      *line_end = '\0';
      if (line_end > line && line_end[-1] == '\r')
        *--line_end = '\0';
      number++;

      if (!g_utf8_validate (line, line_end - line, NULL))
        wrong = "not UTF-8";
      else if (number == 1 && *line != '#')
        wrong = "the first line must be a comment that says where the words come from";
      else if (*line != '\0' && *line != '#')
        wrong = read_line (self, list, line, ids);
      if (wrong != NULL && local_error == NULL)
        g_set_error (&local_error, KUTIP_ERROR, KUTIP_ERROR_BAD_DATA, "%s:%u: %s", path, number,
                     wrong);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}
