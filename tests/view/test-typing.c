/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-typing.h"

typedef enum { TYPE, DELETE, MOVE, PAUSE } Act;

static gboolean
act (KutipTyping *typing, Act what, gunichar c, guint n, gboolean at_cursor)
{
  switch (what)
    {
    case TYPE:
      return kutip_typing_insert (typing, c, n, at_cursor);
    case DELETE:
      return kutip_typing_delete (typing, n, at_cursor);
    case MOVE:
      return kutip_typing_move (typing);
    case PAUSE:
    default:
      return kutip_typing_pause (typing);
    }
}

/* Every way into a word and out of it. */
static void
test_transitions (void)
{
  static const struct {
    Act what;
    gunichar c;
    guint n;
    gboolean at_cursor;
    gboolean typing; /* afterwards, from either state */
  } rows[] = {
    { TYPE, 'a', 1, TRUE, TRUE },
    { TYPE, 0xe9, 1, TRUE, TRUE },
    { TYPE, '7', 1, TRUE, TRUE },
    { TYPE, '\'', 1, TRUE, TRUE },
    { TYPE, 0x2019, 1, TRUE, TRUE },
    { TYPE, '-', 1, TRUE, TRUE },
    { TYPE, ' ', 1, TRUE, FALSE },
    { TYPE, '\n', 1, TRUE, FALSE },
    { TYPE, ',', 1, TRUE, FALSE },
    { TYPE, 0x201d, 1, TRUE, FALSE },
    { TYPE, 'a', 1, FALSE, FALSE },
    { TYPE, 'a', 9, TRUE, FALSE },
    { DELETE, 0, 1, TRUE, TRUE },
    { DELETE, 0, 5, TRUE, FALSE },
    { DELETE, 0, 1, FALSE, FALSE },
    { MOVE, 0, 0, FALSE, FALSE },
    { PAUSE, 0, 0, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint before = 0; before < 2; before++)
      {
        KutipTyping typing = { before };
        gboolean finished = act (&typing, rows[i].what, rows[i].c, rows[i].n, rows[i].at_cursor);

        g_assert_cmpint (typing.typing, ==, rows[i].typing);
        g_assert_cmpint (finished, ==, before && !rows[i].typing);
      }
}

/* "Jum'at," is one word until its comma. */
static void
test_word (void)
{
  KutipTyping typing = { FALSE };

  for (const char *p = "Jum'at"; *p; p++)
    {
      g_assert_false (kutip_typing_insert (&typing, *p, 1, TRUE));
      g_assert_true (typing.typing);
    }
  g_assert_true (kutip_typing_insert (&typing, ',', 1, TRUE));
  g_assert_false (kutip_typing_insert (&typing, ' ', 1, TRUE));
  g_assert_false (kutip_typing_pause (&typing));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typing/transitions", test_transitions);
  g_test_add_func ("/typing/word", test_word);
  return g_test_run ();
}
