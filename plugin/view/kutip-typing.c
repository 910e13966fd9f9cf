/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-typing.h"

static gboolean
become (KutipTyping *self, gboolean typing)
{
  gboolean finished = self->typing && !typing;

  self->typing = typing;
  return finished;
}

gboolean
kutip_typing_is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019 || c == '-';
}

gboolean
kutip_typing_insert (KutipTyping *self, gunichar first, guint n_chars, gboolean at_cursor)
{
  /* A paste, or what an input method gives at once, comes finished. */
  return become (self, at_cursor && n_chars == 1 && kutip_typing_is_word_char (first));
}

gboolean
kutip_typing_delete (KutipTyping *self, guint n_chars, gboolean at_cursor)
{
  return become (self, at_cursor && n_chars == 1);
}

gboolean
kutip_typing_move (KutipTyping *self)
{
  return become (self, FALSE);
}

gboolean
kutip_typing_pause (KutipTyping *self)
{
  return become (self, FALSE);
}
