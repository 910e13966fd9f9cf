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
#include "kutip-output.h"

/* The command `kutip`: drafts in, facts out. */

#define EXIT_USAGE 2
#define DEFAULT_WIDTH 80

typedef struct {
  char *format;
  char *language;
  char *reference_date;
  char *output;
  char **files;
  gboolean lines;
  gboolean version;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->format);
  g_free (self->language);
  g_free (self->reference_date);
  g_free (self->output);
  g_strfreev (self->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
join_format_names (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n;
  const KutipExportFormat *formats = kutip_export_get_formats (&n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, (gpointer) formats[i].name);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static gboolean
options_parse (Options *self, int *argc, char ***argv, GError **error)
{
  g_autofree char *names = join_format_names ();
  g_autofree char *format_help = g_strdup_printf (_("What to write: %s (default: text)"), names);
  g_autoptr (GOptionContext) context = g_option_context_new (_("[FILE…]"));
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format, format_help, N_("FORMAT") },
    { "jsonl", 0, 0, G_OPTION_ARG_NONE, &self->lines,
      N_("Read JSON Lines {\"id\", \"text\"}, write a JSON object for each"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &self->language,
      N_("The drafts’ language (default: detected draft by draft)"), N_("CODE") },
    { "reference-date", 'd', 0, G_OPTION_ARG_STRING, &self->reference_date,
      N_("The day from which relative dates count"), N_("YYYY-MM-DD") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Write to FILE instead of standard output"), N_("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_("Show the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL },
    { NULL }
  };

  g_option_context_set_summary (context, _("Reads news drafts and tells who said what, and who, "
                                           "where, when and how much."));
  g_option_context_set_description (context, _("Without FILE, or when FILE is -, standard input is "
                                               "read. Nothing leaves this machine."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return g_option_context_parse (context, argc, argv, error);
}

static gboolean
fail_usage (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format,
                                                args));
  va_end (args);
  return FALSE;
}

static gboolean
parse_date (const char *string, GDate *date)
{
  g_auto (GStrv) parts = NULL;
  guint64 year, month, day;

  if (strlen (string) != strlen ("YYYY-MM-DD"))
    return FALSE;
  parts = g_strsplit (string, "-", 3);
  if (g_strv_length (parts) != 3 || strlen (parts[0]) != 4 || strlen (parts[1]) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 1, 9999, &year, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 1, 12, &month, NULL) ||
      !g_ascii_string_to_unsigned (parts[2], 10, 1, 31, &day, NULL) ||
      !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

/* What can be checked before any data is loaded. */
static gboolean
options_check (const Options *self, const KutipExportFormat **format, GDate *date, GError **error)
{
  const char *name = self->format != NULL ? self->format : self->lines ? "json" : "text";

  *format = kutip_export_find_format (name);
  if (*format == NULL)
    {
      g_autofree char *names = join_format_names ();

      return fail_usage (error, _("There is no format “%s”; there are: %s"), name, names);
    }
  if (self->lines && !g_str_equal (name, "json"))
    return fail_usage (error, _("--jsonl writes JSON only"));
  if ((*format)->single && self->files != NULL && g_strv_length (self->files) > 1)
    return fail_usage (error, _("The format “%s” holds one file only"), name);
  if (self->reference_date != NULL && !parse_date (self->reference_date, date))
    return fail_usage (error, _("“%s” is not a date like 2019-09-16"), self->reference_date);
  return TRUE;
}

static KutipAnalyzer *
load_analyzer (const char *folder, GError **error)
{
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (folder, error);
  const char *const *warnings;

  if (analyzer == NULL)
    return NULL;
  warnings = kutip_analyzer_get_warnings (analyzer);
  for (guint i = 0; warnings != NULL && warnings[i] != NULL; i++)
    g_printerr ("kutip: %s\n", warnings[i]);
  return g_steal_pointer (&analyzer);
}

static KutipExportStyle
find_style (const Options *options)
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
run (const Options *options, KutipAnalyzer *analyzer, const KutipExportFormat *format)
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
        write_drafts (analyzer, files, format, &style, stream, &outcome, &error);
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

int
main (int argc, char **argv)
{
  g_autofree char *locale_dir = kutip_locale_dir_find ();
  g_autofree char *data_dir = kutip_data_dir_find ();
  g_autoptr (KutipAnalyzer) analyzer = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Options) options = { NULL };
  const KutipExportFormat *format;
  GDate date;
  int status = EXIT_USAGE;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!options_parse (&options, &argc, &argv, &error))
    goto out;
  if (options.version)
    {
      g_print ("kutip %s\n", KUTIP_VERSION);
      return EXIT_SUCCESS;
    }
  if (!options_check (&options, &format, &date, &error))
    goto out;

  analyzer = load_analyzer (data_dir, &error);
  if (analyzer == NULL)
    {
      status = EXIT_FAILURE;
      goto out;
    }
  if (options.language != NULL &&
      !kutip_analyzer_set_language (analyzer, options.language, &error))
    goto out;
  if (options.reference_date != NULL)
    kutip_analyzer_set_reference_date (analyzer, &date);
  return run (&options, analyzer, format);

out:
  g_printerr ("kutip: %s\n", error->message);
  if (status == EXIT_USAGE)
    g_printerr (_("“kutip --help” shows the options.\n"));
  return status;
}
