/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A language's word lists, each a file `data/languages/<code>/<list>.tsv`.
 *
 * A line is a phrase, a TAB, a value (its meaning is the list's own; may be empty), and any number
 * of further TAB-separated properties, `key` or `key=value`. Lines that begin with '#' are
 * comments; the first says where the words come from. Phrases are matched in lower case, word by
 * word, and taken apart into words as a text is: write "St. John's" or "Jong-un" as a text has it.
 * Abbreviations and clitics are one word each.
 *
 * Words are interned: equal word ids are equal lower-case words. The full stop of an abbreviation
 * does not count: "PT." and "PT" are one word, and one line of a list is enough for both. The same
 * phrase may stand in several lists, once in each. The lexicon is immutable once loaded.
 */

typedef enum {
  KUTIP_LIST_ABBREVIATIONS,      /* Dr., Jl., dll.; value "end", "maybe": ends a sentence before a
                                    capital; "number": only before a number; "capital" */
  KUTIP_LIST_CLITICS,            /* 's, -nya: cut off from the word before */
  KUTIP_LIST_STOPWORDS,          /* function words that give the language away */
  KUTIP_LIST_CUES,               /* words that say that something is said */
  KUTIP_LIST_COMPLEMENTIZERS,    /* bahwa, that: open a content clause */
  KUTIP_LIST_PRONOUNS,           /* dia, she: value m, f, n or any; "plural" */
  KUTIP_LIST_ADVERBIALS,         /* saat, ketika, when: end a source */
  KUTIP_LIST_CONNECTIVES,        /* Namun, However: outside the content */
  KUTIP_LIST_ROLES,              /* titles, ranks, functions of a person */
  KUTIP_LIST_COLLECTIVES,        /* para, sejumlah, officials */
  KUTIP_LIST_DOCUMENTS,          /* laporan, survei, report */
  KUTIP_LIST_ORGANIZATION_HEADS, /* PT, Dinas, Kementerian */
  KUTIP_LIST_PLACE_HEADS,        /* Jalan, Kabupaten, Gunung */
  KUTIP_LIST_ORGANIZATIONS,      /* names */
  KUTIP_LIST_PLACES,             /* names */
  KUTIP_LIST_GIVEN_NAMES,        /* value m, f or any */
  KUTIP_LIST_MONTHS,             /* value 1–12 */
  KUTIP_LIST_WEEKDAYS,           /* value 1 (Monday) – 7 */
  KUTIP_LIST_DATE_WORDS,         /* relative dates and parts of the calendar */
  KUTIP_LIST_NUMBERS,            /* number words; value the number */
  KUTIP_LIST_SCALES,             /* juta, million; value the power of ten */
  KUTIP_LIST_CURRENCIES,         /* value the ISO 4217 code; "before" or "after" */
  KUTIP_LIST_UNITS,              /* value the unit's normal name */
  KUTIP_LIST_BOILERPLATE,        /* Baca juga: not part of the story */
  KUTIP_LIST_FUNCTION_WORDS,     /* conjunctions, prepositions, negation …; value the class */
  KUTIP_LIST_ALIASES,            /* short forms of names, parts no name needs, alias cues */
  KUTIP_LIST_ROLE_PARTS,         /* words inside and beside roles; value the class */
  KUTIP_LIST_WORD_CLASSES,       /* open-class words and affixes: how far a counted noun goes */
  KUTIP_LIST_VAGUE_SOURCES,      /* sumber, kabarnya, sources; value what they are */
  KUTIP_LIST_OTHER_HEADS,        /* badai, film: what follows is no name that is looked for */
  KUTIP_LIST_SHARE_WORDS,        /* sisanya, the rest; value rest or change */
} KutipList;

#define KUTIP_N_LISTS (KUTIP_LIST_SHARE_WORDS + 1)

typedef struct _KutipLexicon KutipLexicon;

typedef struct {
  KutipList list;
  guint n_words;
  const guint32 *words;          /* word ids */
  const char *value;             /* never NULL */
  const char *const *properties; /* NULL-terminated, may be NULL */
} KutipEntry;

KutipLexicon *kutip_lexicon_new (void);
void kutip_lexicon_free (KutipLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipLexicon, kutip_lexicon_free)

/* The file name of a list, without ".tsv". */
const char *kutip_list_get_name (KutipList list);

/* Reads one list. %KUTIP_ERROR_NO_DATA if the file cannot be read; on a broken line
   %KUTIP_ERROR_BAD_DATA with "FILE:LINE: why" of the first, all good lines are in the lexicon then.
   Ids stay as they are, but entries found before may move. */
gboolean kutip_lexicon_load (KutipLexicon *self, KutipList list, const char *path, GError **error);

/* The id of a word as it stands in a text (any case; ’ counts as '), 0 if no list has it. */
guint32 kutip_lexicon_lookup (const KutipLexicon *self, const char *word, gsize length);

/* The lower-case word of an id; "" for 0. */
const char *kutip_lexicon_get_word (const KutipLexicon *self, guint32 word);

/* Bit (1 << list) set for each list that has exactly this one word as an entry. */
guint64 kutip_lexicon_get_lists (const KutipLexicon *self, guint32 word);

#define kutip_lexicon_has(self, word, list) \
  ((kutip_lexicon_get_lists ((self), (word)) >> (list)) & 1)

/* The longest entry of @list that stands at words[0 .. n_words), NULL if none. */
const KutipEntry *kutip_lexicon_match (const KutipLexicon *self, KutipList list,
                                       const guint32 *words, gsize stride, guint n_words);

/* The first entry of @list with this value, NULL if none. It goes through all entries: not for
   reading a text. */
const KutipEntry *kutip_lexicon_find_value (const KutipLexicon *self, KutipList list,
                                            const char *value);

/* The value of a property: "" for a bare key, NULL where the entry lacks it. */
const char *kutip_entry_get (const KutipEntry *entry, const char *key);
