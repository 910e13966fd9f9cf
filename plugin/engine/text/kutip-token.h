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
  const char *text;
  KutipToken *tokens;
  guint n_tokens;
  guint n_allocated;
  GCancellable *cancellable; /* or NULL; once it says so, tokens may end anywhere */
} KutipTokens;

/* Tokens: kutip-token.c. Appends the tokens of @text; @language may be NULL. */
void kutip_tokens_read (KutipTokens *self, const KutipLexicon *lexicon, PangoLanguage *language,
                        const char *text, gsize length);
void kutip_tokens_clear (KutipTokens *self);

/* Marks: kutip-mark.c. Says of each mark whether it opens or closes, makes inch signs punctuation.
   Returns (transfer full) (nullable): for each mark the token of its partner, or KUTIP_NO_TOKEN;
   %NULL where there are none. */
#define KUTIP_NO_TOKEN G_MAXUINT32
guint32 *kutip_marks_pair (const KutipLexicon *lexicon, KutipTokens *tokens);

/* What the neighbours of the mark at token @i say: +1 it opens, -1 it closes, 0 either. */
int kutip_mark_get_side (const KutipTokens *tokens, guint i);

/* Whether @token ends a clause, as what stands before the closing mark of a speech does. */
gboolean kutip_token_is_stop (const KutipToken *token);

/* Whether words that attribute a quotation begin at token @i: kata Budi, ujarnya, asked. @capital:
   even with a capital, as a slip behind the full stop of a speech: “Kami siap.” Kata Budi. */
gboolean kutip_tokens_attribute_at (const KutipLexicon *lexicon, const KutipTokens *tokens, guint i,
                                    gboolean capital);

/* The first step of quotations: kutip-quotation.c. Apostrophes become punctuation. Returns
   (transfer full): the pairs, for the last step. */
GArray *kutip_quotations_pair (const KutipLexicon *lexicon, KutipTokens *tokens);

/* The number of tokens of the dateline that opens the paragraph, 0 if none does: kutip-dateline.c.
   */
guint kutip_dateline_read (const KutipLexicon *lexicon, const KutipTokens *tokens);

/* Sentences: kutip-sentence.c. Returns (transfer full) (element-type KutipSentence). */
GArray *kutip_sentences_find (const KutipLexicon *lexicon, KutipTokens *tokens);

/* Quotations with their bytes, in order: kutip-quotation.c. Takes what kutip_quotations_pair()
   found. Returns (transfer full) (element-type KutipQuotation). */
GArray *kutip_quotations_finish (GArray *pairs, KutipTokens *tokens, const GArray *sentences);
