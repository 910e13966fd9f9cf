/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/kutip-text.h"

/*
 * The steps that take a paragraph apart, in the order in which kutip_text_new() runs them. What one
 * step finds out for a later one stands in the hints of a token.
 */

typedef enum {
  KUTIP_HINT_BOUNDARY = 1 << 0, /* Pango begins a sentence here */
  KUTIP_HINT_OPENS = 1 << 1,    /* a quotation mark that opens */
  KUTIP_HINT_CLOSES = 1 << 2,   /* a quotation mark that closes */
  KUTIP_HINT_SINGLE = 1 << 3,   /* a single mark: ' ‘ ’ ` ‹ › */
} KutipTokenHints;

typedef struct {
  KutipToken *tokens;
  guint n_tokens;
  guint n_allocated;
} KutipTokens;

/* Tokens: kutip-token.c. Appends the tokens of @text; @language may be NULL. */
void kutip_tokens_read (KutipTokens *self, const KutipLexicon *lexicon, PangoLanguage *language,
                        const char *text, gsize length);
void kutip_tokens_clear (KutipTokens *self);

/* Which marks belong together: kutip-quotation.c. Marks become OPENS or CLOSES, apostrophes and
   inch signs become punctuation. Returns (transfer full): the pairs, for the last step. */
GArray *kutip_quotations_pair (const KutipLexicon *lexicon, KutipTokens *tokens);

/* Sentences: kutip-sentence.c. Returns (transfer full) (element-type KutipSentence). */
GArray *kutip_sentences_find (const KutipLexicon *lexicon, KutipTokens *tokens, const char *text);

/* Quotations with their bytes, in order: kutip-quotation.c. Takes what kutip_quotations_pair()
   found. Returns (transfer full) (element-type KutipQuotation). */
GArray *kutip_quotations_finish (GArray *pairs, KutipTokens *tokens, const GArray *sentences);
