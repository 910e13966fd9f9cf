/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <kutip/kutip.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "export/kutip-export.h"
#include "kutip-data-dir.h"
#include "kutip-input.h"
#include "kutip-lines.h"
#include "kutip-options.h"
#include "kutip-output.h"

/* The command `kutip`: drafts in, facts out. */

#define EXIT_USAGE 2
#define DEFAULT_WIDTH 80

static KutipExportStyle
find_style (const KutipOptions *options)
{
  const char *term = g_getenv ("TERM");
  const char *no_color = g_getenv ("NO_COLOR");
  const char *columns = g_getenv ("COLUMNS");
  KutipExportStyle style = { DEFAULT_WIDTH, FALSE };
  struct winsize size;
  guint64 width;

  if (options->output != NULL || !isatty (STDOUT_FILENO))
    return style;
  style.color = (no_color == NULL || *no_color == '\0') && g_strcmp0 (term, "dumb") != 0;
  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    style.width = size.ws_col;
  else if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, 1, G_MAXUINT, &width, NULL))
    style.width = width;
  return style;
}

static void
draft_clear (gpointer data)
{
  KutipExportDraft *draft = data;

  g_free ((char *) draft->name);
  g_free ((char *) draft->uri);
  g_object_unref (draft->analysis);
}

static gboolean
read_draft (KutipAnalyzer *analyzer, const char *path, GArray *drafts, GError **error)
{
  g_autofree char *name = kutip_input_dup_name (path);
  g_autoptr (FILE) file = kutip_input_open (path, error);
  g_autoptr (GString) text = file != NULL ? kutip_input_read (file, error) : NULL;
  KutipExportDraft draft = { NULL };

  if (text == NULL)
    return FALSE;
  if (kutip_input_repair (text))
    g_printerr (_("kutip: %s: what is not UTF-8 text was replaced by U+FFFD\n"), name);

  if (!g_str_equal (path, "-"))
    {
      g_autoptr (GFile) location = g_file_new_for_commandline_arg (path);

      draft.name = g_steal_pointer (&name);
      draft.uri = g_file_get_uri (location);
    }
  draft.analysis = kutip_analyzer_analyze (analyzer, text->str, text->len);
  g_array_append_val (drafts, draft);
  return TRUE;
}

/* What became of the inputs. */
typedef struct {
  guint n_read;
  guint n_broken;  /* files, and lines of JSON Lines; each has been reported */
} Outcome;

static void
report_file (const char *path, const GError *error, Outcome *outcome)
{
  g_autofree char *name = kutip_input_dup_name (path);

  g_printerr ("kutip: %s: %s\n", name, error->message);
  outcome->n_broken++;
}

/* Writes what was read, even if another file was not. Returns: FALSE if it cannot be written. */
static gboolean
write_drafts (KutipAnalyzer *analyzer, const char *const *files, const KutipExportFormat *format,
              const KutipExportStyle *style, GOutputStream *stream, Outcome *outcome,
              GError **error)
{
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (KutipExportDraft));
  g_autoptr (GString) result = g_string_new (NULL);

  g_array_set_clear_func (drafts, draft_clear);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GError) failure = NULL;

      if (!read_draft (analyzer, files[i], drafts, &failure))
        report_file (files[i], failure, outcome);
    }
  outcome->n_read = drafts->len;
  if (drafts->len == 0)
    return TRUE;
  format->write (result, (const KutipExportDraft *) (void *) drafts->data, drafts->len, style);
  return g_output_stream_write_all (stream, result->str, result->len, NULL, NULL, error);
}

/* The same for JSON Lines. */
static gboolean
write_lines (KutipAnalyzer *analyzer, const char *const *files, GOutputStream *stream,
             Outcome *outcome, GError **error)
{
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = kutip_input_dup_name (files[i]);
      g_autoptr (GError) failure = NULL;
      g_autoptr (FILE) file = kutip_input_open (files[i], &failure);

      if (file == NULL)
        {
          report_file (files[i], failure, outcome);
          continue;
        }
      outcome->n_read++;
      if (!kutip_lines_process (analyzer, file, name, stream, &outcome->n_broken, error))
        return FALSE;
    }
  return TRUE;
}

static int
run (const KutipOptions *options, KutipAnalyzer *analyzer)
{
  static const char *const standard_input[] = { "-", NULL };
  const char *const *files = options->files != NULL ? (const char *const *) options->files
                                                    : standard_input;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = kutip_output_open (options->output, &error);
  KutipExportStyle style = find_style (options);
  Outcome outcome = { 0, 0 };

  if (stream != NULL)
    {
      if (options->lines)
        write_lines (analyzer, files, stream, &outcome, &error);
      else
        write_drafts (analyzer, files, options->format, &style, stream, &outcome, &error);
      if (error == NULL && outcome.n_read > 0)
        kutip_output_close (stream, &error);
      else
        kutip_output_abandon (stream);
    }
  /* Who reads the output may have read enough: that is nobody's fault. */
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    {
      g_autofree char *name = options->output != NULL ? g_filename_display_name (options->output)
                                                      : g_strdup (_("standard output"));

      g_printerr ("kutip: %s: %s\n", name, error->message);
    }
  return error != NULL || outcome.n_broken > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

/* The list that the editors' plugin keeps, unless another is asked for, which then must be there. */
static gboolean
load_names (const KutipOptions *options, KutipAnalyzer *analyzer, GError **error)
{
  g_autofree char *own = g_build_filename (g_get_user_config_dir (), "kutip", "names.tsv", NULL);
  const char *path = options->names != NULL ? options->names : own;
  g_autoptr (GError) failure = NULL;

  if (*path == '\0')
    return TRUE;
  if (options->names != NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, _("%s: there is no such file"), name);
      return FALSE;
    }
  if (options->names != NULL)
    return kutip_analyzer_load_names (analyzer, path, error);
  if (!kutip_analyzer_load_names (analyzer, path, &failure))
    g_printerr ("kutip: %s\n", failure->message);
  return TRUE;
}

/* Returns: NULL with an error of %G_OPTION_ERROR for a language that there is none of. */
static KutipAnalyzer *
load_analyzer (const KutipOptions *options, GError **error)
{
  g_autofree char *folder = kutip_data_dir_find ();
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (folder, error);
  g_autoptr (GError) unknown = NULL;
  const char *const *warnings;

  if (analyzer == NULL || !load_names (options, analyzer, error))
    return NULL;
  warnings = kutip_analyzer_get_warnings (analyzer);
  for (guint i = 0; warnings != NULL && warnings[i] != NULL; i++)
    g_printerr ("kutip: %s\n", warnings[i]);
  if (!kutip_analyzer_set_language (analyzer, options->language, &unknown))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, unknown->message);
      return NULL;
    }
  if (g_date_valid (&options->reference))
    kutip_analyzer_set_reference_date (analyzer, &options->reference);
  kutip_analyzer_set_disabled_checks (analyzer, (const char *const *) options->disabled);
  return g_steal_pointer (&analyzer);
}

static int
report_failure (const GError *error)
{
  g_printerr ("kutip: %s\n", error->message);
  if (error->domain != G_OPTION_ERROR)
    return EXIT_FAILURE;
  g_printerr (_("“kutip --help” shows the options.\n"));
  return EXIT_USAGE;
}

int
main (int argc, char **argv)
{
  g_autofree char *locale_dir = kutip_locale_dir_find ();
  g_auto (KutipOptions) options = { NULL };
  g_autoptr (KutipAnalyzer) analyzer = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!kutip_options_parse (&options, &argc, &argv, &error))
    return report_failure (error);
  if (options.version)
    {
      g_print ("kutip %s\n", KUTIP_VERSION);
      return EXIT_SUCCESS;
    }
  analyzer = load_analyzer (&options, &error);
  return analyzer != NULL ? run (&options, analyzer) : report_failure (error);
}
