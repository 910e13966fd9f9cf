/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

/* One line of JSON Lines: an object with a text, and an id to know its result by. */
typedef struct {
  JsonNode *id;      /* borrowed from the parser: a string or a number; NULL: it has none */
  const char *text;  /* borrowed from the parser */
  gboolean repaired; /* the text held what no text can hold */
} KutipRecord;

/* Reads @line, and changes it on the way. @parser owns what @self points to, until it is used for
   the next line. Returns: FALSE with an error of %JSON_PARSER_ERROR when the line is broken. */
gboolean kutip_record_parse (KutipRecord *self, JsonParser *parser, char *line, gsize length,
                             GError **error);
