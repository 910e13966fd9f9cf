/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-written.h"

#include <string.h>

static gboolean
is_small (const char *word, const char *text)
{
  g_autoptr (KutipWritten) written = kutip_written_new ();

  kutip_written_ask_small (written, word, strlen (word));
  kutip_written_read (written, text, FALSE);
  return kutip_written_is_small (written, word, strlen (word));
}

static gboolean
is_proven (const char *name, const char *text, gboolean headline)
{
  g_autoptr (KutipWritten) written = kutip_written_new ();

  kutip_written_ask_proven (written, name, strlen (name));
  kutip_written_read (written, text, headline);
  return kutip_written_is_proven (written, name, strlen (name));
}

static void
test_small (void)
{
  g_assert_true (is_small ("Trotoar", "Ia berdiri di trotoar."));
  g_assert_true (is_small ("Trotoar", "“trotoar”"));
  g_assert_true (is_small ("Élan", "with élan"));
  g_assert_false (is_small ("Trotoar", "Ia berdiri di Trotoar."));
  g_assert_false (is_small ("Trotoar", "Ia menghitung trotoar-trotoar dan pertrotoaran."));
  g_assert_false (is_small ("Trotoar", ""));
  /* Particles and abbreviations are never asked for. */
  g_assert_false (is_small ("Di", "di sana"));
  g_assert_false (is_small ("PBB", "pbb"));
}

static void
test_proven (void)
{
  g_assert_true (is_proven ("Sari Wulan", "Kata Sari Wulan kemarin.", FALSE));
  g_assert_true (is_proven ("Sari", "Kata Sari Wulan kemarin.", FALSE));
  g_assert_false (is_proven ("Sari", "Kata Sariwulan kemarin.", FALSE));
  g_assert_false (is_proven ("Sari Wulan", "Kata Sari Wulandari kemarin.", FALSE));
  g_assert_false (is_proven ("Sari Wulan", "Sari Wulan datang. Sari Wulan pulang.", FALSE));
  g_assert_false (is_proven ("Sari Wulan", "Kata Sari Wulan Kemarin", TRUE));
}

/* Questions about names that begin alike do not answer each other, and what was not asked has no
   answer. */
static void
test_many (void)
{
  g_autoptr (KutipWritten) written = kutip_written_new ();

  kutip_written_ask_proven (written, "Sari Wulan", 10);
  kutip_written_ask_proven (written, "Sari Melati", 11);
  kutip_written_ask_proven (written, "Sari Melati", 11);
  kutip_written_ask_small (written, "Pasar", 5);
  kutip_written_read (written, "Menurut Sari Melati, pasar itu sepi.", FALSE);
  g_assert_true (kutip_written_is_proven (written, "Sari Melati", 11));
  g_assert_false (kutip_written_is_proven (written, "Sari Wulan", 10));
  g_assert_false (kutip_written_is_proven (written, "Sari", 4));
  g_assert_true (kutip_written_is_small (written, "Pasar", 5));
  g_assert_false (kutip_written_is_small (written, "Sepi", 4));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/written/small", test_small);
  g_test_add_func ("/written/proven", test_proven);
  g_test_add_func ("/written/many", test_many);
  return g_test_run ();
}
