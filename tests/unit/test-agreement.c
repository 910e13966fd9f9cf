/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-agreement.h"
#include "entities/kutip-doubt.h"

#include <string.h>

/* A paragraph: its text, names "words|type|confidence" and capitalised words, all by hand, so that no
   model can change what the test says. */
typedef struct {
  const char *text;
  struct { const char *words; KutipEntityType type; float confidence; } names[4];
  const char *capitals[4];
  gboolean other; /* the capitals name something else */
} Paragraph;

static guint32
count_tokens (const char *text, const char *at)
{
  guint32 n = 0;

  for (const char *p = text; p < at; p++)
    n += *p == ' ';
  return n;
}

static KutipAgreeing
make (const Paragraph *paragraph)
{
  KutipAgreeing agreeing = {
    .text = paragraph->text,
    .titled = kutip_is_titled (paragraph->text, strlen (paragraph->text)),
  };
  GArray *capitals = g_array_new (FALSE, FALSE, sizeof (KutipCapital));

  agreeing.mentions = g_array_new (FALSE, FALSE, sizeof (KutipMention));
  for (guint i = 0; i < 4 && paragraph->names[i].words; i++)
    {
      const char *words = paragraph->names[i].words, *at = strstr (paragraph->text, words);
      guint32 first = count_tokens (paragraph->text, at);
      KutipMention mention = { .type = paragraph->names[i].type,
                               .confidence = paragraph->names[i].confidence,
                               .first = first,
                               .last = first + 1 + count_tokens (words, words + strlen (words)),
                               .start = at - paragraph->text,
                               .end = at - paragraph->text + strlen (paragraph->names[i].words) };

      g_array_append_val (agreeing.mentions, mention);
    }
  for (guint i = 0; i < 4 && paragraph->capitals[i]; i++)
    {
      const char *at = strstr (paragraph->text, paragraph->capitals[i]);
      KutipCapital capital = { count_tokens (paragraph->text, at), at - paragraph->text,
                               at - paragraph->text + strlen (paragraph->capitals[i]),
                               paragraph->other };

      g_array_append_val (capitals, capital);
    }
  agreeing.capitals = capitals;
  return agreeing;
}

static char *
describe (const KutipAgreeing *agreeing)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < agreeing->agreed->len; i++)
    {
      const KutipMention *mention = &g_array_index (agreeing->agreed, KutipMention, i);

      g_string_append_printf (out, "%s%.*s/%s", i ? " " : "", (int) (mention->end - mention->start),
                              agreeing->text + mention->start, kutip_entity_type_get_nick (mention->type));
    }
  return g_string_free (out, FALSE);
}

static void
assert_agrees (const Paragraph *paragraphs, guint n, const char *const *expected)
{
  g_autofree KutipAgreeing *agreeing = g_new (KutipAgreeing, n);

  for (guint i = 0; i < n; i++)
    agreeing[i] = make (&paragraphs[i]);
  kutip_names_agree (agreeing, n, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *found = describe (&agreeing[i]);

      g_assert_cmpstr (found, ==, expected[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      g_array_unref (agreeing[i].agreed);
      g_array_unref (agreeing[i].mentions);
      g_array_unref ((GArray *) agreeing[i].capitals);
    }
}

/* The surname of a person named in full is no city, however sure a later paragraph is. */
static void
test_surname (void)
{
  static const Paragraph paragraphs[] = {
    { "Lena Hamilton spoke", { { "Lena Hamilton", KUTIP_ENTITY_PERSON, 0.95f } }, { NULL } },
    { "later Hamilton left", { { "Hamilton", KUTIP_ENTITY_PLACE, 0.8f } }, { NULL } },
    { "and Hamilton slept", { { NULL } }, { "Hamilton" } },
  };
  static const char *const expected[] = { "Lena Hamilton/person", "Hamilton/person", "Hamilton/person" };

  assert_agrees (paragraphs, 3, expected);
}

/* However often the model takes the surname for the city of that name. */
static void
test_surname_often (void)
{
  static const Paragraph paragraphs[] = {
    { "Lena Hamilton spoke", { { "Lena Hamilton", KUTIP_ENTITY_PERSON, 0.8f } }, { NULL } },
    { "later Hamilton left", { { "Hamilton", KUTIP_ENTITY_PLACE, 0.9f } }, { NULL } },
    { "and Hamilton slept", { { "Hamilton", KUTIP_ENTITY_PLACE, 0.9f } }, { NULL } },
    { "but Hamilton sang", { { "Hamilton", KUTIP_ENTITY_PLACE, 0.9f } }, { NULL } },
    { "so Hamilton died", { { "Hamilton", KUTIP_ENTITY_PLACE, 0.9f } }, { NULL } },
  };
  static const char *const expected[] = { "Lena Hamilton/person", "Hamilton/person",
                                          "Hamilton/person", "Hamilton/person", "Hamilton/person" };

  assert_agrees (paragraphs, G_N_ELEMENTS (paragraphs), expected);
}

/* The many decide for the few; what is as it should be stays the very array. */
static void
test_majority (void)
{
  static const Paragraph paragraphs[] = {
    { "di Wanasari", { { "Wanasari", KUTIP_ENTITY_PLACE, 0.9f } }, { NULL } },
    { "ke Wanasari", { { "Wanasari", KUTIP_ENTITY_PLACE, 0.9f } }, { NULL } },
    { "kata Wanasari", { { "Wanasari", KUTIP_ENTITY_PERSON, 0.5f } }, { NULL } },
  };
  static const char *const expected[] = { "Wanasari/place", "Wanasari/place", "Wanasari/place" };
  KutipAgreeing alone = make (&paragraphs[0]);

  assert_agrees (paragraphs, 3, expected);
  kutip_names_agree (&alone, 1, NULL);
  g_assert_true (alone.agreed == alone.mentions);
  g_array_unref (alone.agreed);
  g_array_unref (alone.mentions);
  g_array_unref ((GArray *) alone.capitals);
}

/* Words that nobody is sure of stay what they were, and a part of another name is not taken out of it. */
static void
test_leaves_alone (void)
{
  static const Paragraph paragraphs[] = {
    { "Rina Melati datang", { { "Rina Melati", KUTIP_ENTITY_PERSON, 0.9f } }, { NULL } },
    { "Koran Melati Pagi terbit", { { NULL } }, { "Koran", "Melati", "Pagi" } },
    { "Dua Sendok dijual", { { "Dua Sendok", KUTIP_ENTITY_PERSON, 0.3f } }, { NULL } },
    { "ada Sendok lain", { { NULL } }, { "Sendok" } },
  };
  static const char *const expected[] = { "Rina Melati/person", "", "Dua Sendok/person", "" };

  assert_agrees (paragraphs, 4, expected);
}

/* What is called a storm in one place is no person in another, unless the draft says so more often. */
static void
test_other (void)
{
  static const Paragraph paragraphs[] = {
    { "badai Rosa datang", { { NULL } }, { "Rosa" }, 1 },
    { "kini Rosa melemah", { { "Rosa", KUTIP_ENTITY_PERSON, 0.8f } }, { NULL } },
  };
  static const char *const expected[] = { "", "" };

  assert_agrees (paragraphs, 2, expected);
}

/* The house list outranks any number of guesses. */
static void
test_fixed (void)
{
  KutipMention fixed = { .type = KUTIP_ENTITY_ORGANIZATION, .confidence = 1, .fixed = TRUE, .start = 0, .end = 6 };
  static const Paragraph other = { "di Lenera", { { "Lenera", KUTIP_ENTITY_PLACE, 0.99f } }, { NULL } };
  KutipAgreeing agreeing[2] = { { .text = "Lenera" }, make (&other) };
  g_autofree char *found = NULL;

  agreeing[0].mentions = g_array_new (FALSE, FALSE, sizeof (KutipMention));
  agreeing[0].capitals = g_array_new (FALSE, FALSE, sizeof (KutipCapital));
  g_array_append_val (agreeing[0].mentions, fixed);
  kutip_names_agree (agreeing, 2, NULL);
  found = describe (&agreeing[1]);
  g_assert_cmpstr (found, ==, "Lenera/organization");
  for (guint i = 0; i < 2; i++)
    {
      g_array_unref (agreeing[i].agreed);
      g_array_unref (agreeing[i].mentions);
      g_array_unref ((GArray *) agreeing[i].capitals);
    }
}

/* A capital that any word has at the start of a sentence makes no name of a word that the draft writes
   small; one that it has in mid-sentence does, and so does a model that is sure. */
static void
test_first_words (void)
{
  static const Paragraph paragraphs[] = {
    { "Trotoar itu sempit", { { "Trotoar", KUTIP_ENTITY_PERSON, 0.6f } }, { NULL } },
    { "di atas trotoar, di bawah melati dan mawar", { { NULL } }, { NULL } },
    { "Melati datang. Kata Melati begitu",
      { { "Melati", KUTIP_ENTITY_PERSON, 0.6f } }, { NULL } },
    { "Mawar datang", { { "Mawar", KUTIP_ENTITY_PERSON, 0.97f } }, { NULL } },
    { "Kamboja membantah", { { "Kamboja", KUTIP_ENTITY_PLACE, 0.6f } }, { NULL } },
  };
  static const char *const expected[] = { "", "", "Melati/person", "Mawar/person", "Kamboja/place" };

  assert_agrees (paragraphs, G_N_ELEMENTS (paragraphs), expected);
}

/* A headline's capitals make no names of its verbs, which the body writes small. */
static void
test_headline (void)
{
  static const Paragraph paragraphs[] = {
    { "Massa Tuntut Renata Lantik Panitia Daerah",
      { { "Massa Tuntut Renata Lantik Panitia", KUTIP_ENTITY_PERSON, 0.8f } }, { NULL } },
    { "Fraksi Melati Minta Pabrik Ditutup Segera",
      { { "Fraksi Melati Minta Pabrik", KUTIP_ENTITY_ORGANIZATION, 0.8f } }, { NULL } },
    { "Dinas Air Bersih Tambah Sumur Baru",
      { { "Dinas Air Bersih", KUTIP_ENTITY_ORGANIZATION, 0.8f } }, { NULL } },
    { "massa mau tuntut dan lantik panitia, minta air bersih dari pabrik", { { NULL } }, { NULL } },
    { "kata orang Dinas Air Bersih di sini",
      { { "Dinas Air Bersih", KUTIP_ENTITY_ORGANIZATION, 0.9f } }, { NULL } },
  };
  static const char *const expected[] = {
    "Renata/person", "Fraksi Melati/organization", "Dinas Air Bersih/organization", "",
    "Dinas Air Bersih/organization",
  };

  assert_agrees (paragraphs, G_N_ELEMENTS (paragraphs), expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/surname", test_surname);
  g_test_add_func ("/agreement/majority", test_majority);
  g_test_add_func ("/agreement/leaves-alone", test_leaves_alone);
  g_test_add_func ("/agreement/other", test_other);
  g_test_add_func ("/agreement/surname-often", test_surname_often);
  g_test_add_func ("/agreement/first-words", test_first_words);
  g_test_add_func ("/agreement/headline", test_headline);
  g_test_add_func ("/agreement/fixed", test_fixed);
  return g_test_run ();
}
