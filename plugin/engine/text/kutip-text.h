/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <pango/pango.h>

#include "language/kutip-lexicon.h"

/*
 * One paragraph, taken apart: tokens, sentences, quotations. Offsets are bytes in the paragraph.
 * A KutipText lives while its paragraph is read and is thrown away afterwards; it borrows the text.
 */

typedef enum {
  KUTIP_TOKEN_WORD,   /* begins with a letter: gesa-gesa, Jum'at, M.Si, Dr., F16 */
  KUTIP_TOKEN_NUMBER, /* begins with a digit: 1.500.000,00  16/9/2019  10.30  5G */
  KUTIP_TOKEN_QUOTE,  /* one quotation mark ('' and `` too) that is no apostrophe and no inch sign */
  KUTIP_TOKEN_PUNCT,  /* punctuation and symbols, one a token but for ... -- and the like */
} KutipTokenKind;

typedef enum {
  KUTIP_TOKEN_SPACE_BEFORE = 1 << 0, /* white space or the paragraph's start stands before it */
  KUTIP_TOKEN_CAPITAL = 1 << 1,      /* first letter is upper case */
  KUTIP_TOKEN_ALL_CAPS = 1 << 2,     /* two letters or more, all upper case */
  KUTIP_TOKEN_HAS_DIGIT = 1 << 3,
  KUTIP_TOKEN_FIRST = 1 << 4,        /* first word of its sentence: its capital says nothing */
  KUTIP_TOKEN_QUOTED = 1 << 5,       /* inside a quotation, its marks included */
  KUTIP_TOKEN_ABBREVIATION = 1 << 6, /* its full stop belongs to it */
} KutipTokenFlags;

typedef struct {
  guint32 start;
  guint32 end;
  guint32 word;     /* id in the lexicon of its lower-case form, 0 if no list has it */
  guint32 sentence; /* index of its sentence */
  gunichar first;   /* its first character */
  guint8 kind;      /* KutipTokenKind */
  guint8 flags;     /* KutipTokenFlags */
  guint8 hints;     /* private to the text room */
} KutipToken;

/* Tokens [first, last). A sentence includes its full stop and the quotation marks that close with
   it. A quotation followed by its attribution (“Benarkah?” kata X.) is one sentence; a dateline
   (JAKARTA, KOMPAS —) is a sentence of its own. */
typedef struct {
  guint32 first;
  guint32 last;
} KutipSentence;

/* A quotation: outermost only. Nested marks are inside it. */
typedef struct {
  guint32 first;    /* its tokens [first, last), marks included */
  guint32 last;
  guint32 start;    /* its bytes, marks included */
  guint32 end;
  gboolean opened;  /* has an opening mark; without one it begins with its sentence */
  gboolean closed;  /* has a closing mark; without one it ends with the paragraph, or before the
                       words that attribute it, or with its sentence where other marks follow */
} KutipQuotation;

typedef struct {
  const char *text;
  gsize length;
  KutipToken *tokens;
  guint n_tokens;
  KutipSentence *sentences;
  guint n_sentences;
  KutipQuotation *quotations;
  guint n_quotations;
  GCancellable *cancellable; /* nullable: whoever reads the text need not go on once it says so, for
                                nobody will look at what is found */
} KutipText;

/* @text: valid UTF-8 without a line end, @length bytes; NULs are white space. Never fails, and takes
   time in proportion to @length. @language: whose rules Pango follows, or %NULL. */
KutipText *kutip_text_new (const KutipLexicon *lexicon, PangoLanguage *language,
                           const char *text, gsize length);

/* The same, and what reads the text can be broken off by @cancellable, which may be NULL. */
KutipText *kutip_text_new_full (const KutipLexicon *lexicon, PangoLanguage *language,
                                const char *text, gsize length, GCancellable *cancellable);
void kutip_text_free (KutipText *self);

/* Whether there is a token at @token to read: false as well where reading is to be broken off. */
static inline gboolean
kutip_text_has (const KutipText *self, guint token)
{
  return token < self->n_tokens &&
         (token % 256 != 0 || !g_cancellable_is_cancelled (self->cancellable));
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipText, kutip_text_free)

/* kutip_lexicon_match() at token @i. */
const KutipEntry *kutip_text_match (const KutipText *self, const KutipLexicon *lexicon,
                                    KutipList list, guint i);

/* The bytes of tokens [first, last), not terminated. */
#define kutip_text_at(self, i) ((self)->text + (self)->tokens[i].start)
