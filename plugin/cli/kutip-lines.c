/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-lines.h"

#include "export/kutip-export.h"
#include "export/kutip-one-line.h"
#include "kutip-input.h"
#include "kutip-record.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

/* Room that the longest line took is given back when it is more than a line usually needs. */
#define KEPT_BYTES (1 << 20)

typedef struct {
  KutipAnalyzer *analyzer;
  const char *name;
  guint number;
  JsonParser *parser;
  GString *text;
  GString *result;
} Lines;

static gboolean
is_blank (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  return TRUE;
}

/* Puts the result of @line into self->result. */
static gboolean
process_line (Lines *self, char *line, gsize length, GError **error)
{
  g_autoptr (KutipAnalysis) analysis = NULL;
  KutipRecord record;
  gboolean repaired;

  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, line, length);
  repaired = kutip_input_repair (self->text);
  if (!kutip_record_parse (&record, self->parser, self->text->str, self->text->len, error))
    return FALSE;
  if (repaired || record.repaired)
    g_printerr (_("kutip: %s:%u: what is not text was replaced by U+FFFD\n"), self->name,
                self->number);

  analysis = kutip_analyzer_analyze (self->analyzer, record.text, -1);
  g_string_truncate (self->result, 0);
  kutip_export_json_line (self->result, record.id, analysis);
  g_string_append_c (self->result, '\n');
  return TRUE;
}

static void
shrink (GString **string)
{
  if ((*string)->allocated_len <= KEPT_BYTES)
    return;
  g_string_free (*string, TRUE);
  *string = g_string_new (NULL);
}

gboolean
kutip_lines_process (KutipAnalyzer *analyzer, FILE *file, const char *name, GOutputStream *stream,
                     guint *n_broken, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  Lines self = { analyzer, name, 0, parser, g_string_new (NULL), g_string_new (NULL) };
  char *line = NULL;
  size_t size = 0;
  ssize_t length;
  gboolean ok = TRUE;

  while (ok && (errno = 0, length = getline (&line, &size, file)) >= 0)
    {
      g_autoptr (GError) broken = NULL;

      self.number++;
      if (is_blank (line, length))
        continue;
      if (process_line (&self, line, length, &broken))
        ok = g_output_stream_write_all (stream, self.result->str, self.result->len, NULL, NULL,
                                        error);
      else
        {
          /* The message may quote the line, which must not command a terminal. */
          g_printerr ("kutip: %s:%u: %s\n", name, self.number,
                      kutip_one_line (broken->message));
          (*n_broken)++;
        }
      shrink (&self.text);
      shrink (&self.result);
    }
  if (ok && ferror (file))
    {
      g_printerr ("kutip: %s: %s\n", name, g_strerror (errno));
      (*n_broken)++;
    }
  free (line);
  g_string_free (self.text, TRUE);
  g_string_free (self.result, TRUE);
  return ok;
}
