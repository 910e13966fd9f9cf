/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON Lines of any bytes: each line gives a result or a message, and a result is an object on a line. */
#include "fuzz.h"
#include "kutip-lines.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

static void
be_quiet (const char *message)
{
}

static void
check_results (const char *results)
{
  g_auto (GStrv) lines = g_strsplit (results, "\n", -1);

  for (guint i = 0; lines[i] && (lines[i][0] || lines[i + 1]); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;

      json_parser_load_from_data (parser, lines[i], -1, &error);
      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree uint8_t *copy = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  guint n_broken = 0;
  FILE *file;

  if (size == 0 || size > FUZZ_MAX_SIZE)
    return 0;
  g_set_printerr_handler (be_quiet);
  copy = g_memdup2 (data, size);
  file = fmemopen (copy, size, "r");
  stream = g_memory_output_stream_new_resizable ();
  g_assert_true (kutip_lines_process (fuzz_get_analyzer (), file, "-", stream, &n_broken, &error));
  fclose (file);
  g_output_stream_write (stream, "", 1, NULL, NULL);
  check_results (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)));
  return 0;
}
