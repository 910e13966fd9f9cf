/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-options.h"

#include <glib/gi18n.h>
#include <kutip/kutip.h>
#include <stdarg.h>
#include <string.h>

void
kutip_options_clear (KutipOptions *self)
{
  g_free (self->format_name);
  g_free (self->language);
  g_free (self->date);
  g_free (self->names);
  g_free (self->output);
  g_strfreev (self->files);
  g_strfreev (self->disabled);
}

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

static char *
join_check_codes (void)
{
  return g_strjoinv (", ", (char **) kutip_desk_get_codes ());
}

static gboolean
read_arguments (KutipOptions *self, int *argc, char ***argv, GError **error)
{
  g_autofree char *names = join_format_names ();
  g_autofree char *format_help = g_strdup_printf (_("What to write: %s (default: text)"), names);
  g_autofree char *codes = join_check_codes ();
  g_autofree char *check_help =
    g_strdup_printf (_("Leave out this desk check; may be repeated. There are: %s"), codes);
  g_autoptr (GOptionContext) context = g_option_context_new (_("[FILE…]"));
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format_name, format_help, N_("FORMAT") },
    { "jsonl", 0, 0, G_OPTION_ARG_NONE, &self->lines,
      N_("Read JSON Lines {\"id\", \"text\"}, write a JSON object for each"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &self->language,
      N_("The drafts’ language (default: detected draft by draft)"), N_("CODE") },
    { "reference-date", 'd', 0, G_OPTION_ARG_STRING, &self->date,
      N_("The day from which relative dates count"), N_("YYYY-MM-DD") },
    { "names", 'n', 0, G_OPTION_ARG_FILENAME, &self->names,
      N_("A list of names that outranks what is found (default: your own; empty: none)"), N_("FILE") },
    { "disable-check", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->disabled, check_help, N_("CODE") },
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
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

static gboolean
check (KutipOptions *self, GError **error)
{
  const char *name = self->format_name != NULL ? self->format_name : self->lines ? "json" : "text";

  self->format = kutip_export_find_format (name);
  if (self->format == NULL)
    {
      g_autofree char *names = join_format_names ();

      return fail_usage (error, _("There is no format “%s”; there are: %s"), name, names);
    }
  if (self->lines && !g_str_equal (name, "json"))
    return fail_usage (error, _("--jsonl writes JSON only"));
  if (self->format->single && self->files != NULL && g_strv_length (self->files) > 1)
    return fail_usage (error, _("The format “%s” holds one file only"), name);
  if (self->date != NULL && !parse_date (self->date, &self->reference))
    return fail_usage (error, _("“%s” is not a date like 2019-09-16"), self->date);
  for (char **code = self->disabled; code != NULL && *code != NULL; code++)
    if (!g_strv_contains (kutip_desk_get_codes (), *code))
      {
        g_autofree char *codes = join_check_codes ();

        return fail_usage (error, _("There is no desk check “%s”; there are: %s"), *code, codes);
      }
  return TRUE;
}

gboolean
kutip_options_parse (KutipOptions *self, int *argc, char ***argv, GError **error)
{
  *self = (KutipOptions) { NULL };
  g_date_clear (&self->reference, 1);
  return read_arguments (self, argc, argv, error) && (self->version || check (self, error));
}
