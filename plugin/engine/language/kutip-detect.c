/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/kutip-detect.h"

/* Letters, and anything that is not ASCII: no need to know more to find "yang" and "the". */
static inline gboolean
is_inner (char c)
{
  return g_ascii_isalpha (c) || (guchar) c >= 0x80;
}

void
kutip_detect_count (const GPtrArray *languages, const char *text, gsize length, guint32 *counts)
{
  for (gsize i = 0; i < length;)
    {
      gsize start = i;

      while (i < length && is_inner (text[i]))
        i++;
      for (guint k = 0; k < languages->len && i > start; k++)
        {
          const KutipLanguage *language = g_ptr_array_index (languages, k);
          const KutipLexicon *lexicon = language->lexicon;
          guint32 word = kutip_lexicon_lookup (lexicon, text + start, i - start);

          counts[k] += kutip_lexicon_has (lexicon, word, KUTIP_LIST_STOPWORDS);
        }
      i += i == start;
    }
}

guint
kutip_detect_choose (const guint32 *counts, guint n_languages)
{
  guint best = 0;

  for (guint k = 1; k < n_languages; k++)
    {
      if (counts[k] > counts[best])
        best = k;
    }

  return best;
}
