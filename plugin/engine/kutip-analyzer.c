/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <kutip/kutip-analyzer.h>
#include <kutip/kutip-document.h>

#include "checks/kutip-checks.h"
#include "kutip-settings.h"

#include <string.h>

/**
 * KutipAnalyzer:
 *
 * The languages that Kutip can read, and how it is to read. Make one for a whole program: loading
 * takes a few milliseconds, and any number of documents and threads may share it.
 */

struct _KutipAnalyzer {
  GObject parent_instance;
  GMutex lock;
  KutipSettings *settings; /* replaced, never changed; under @lock */
  GPtrArray *codes;        /* (element-type utf8), NULL-terminated */
  GPtrArray *warnings;     /* (element-type utf8), NULL-terminated: the data's, then the house list's */
  guint n_data_warnings;
};

G_DEFINE_FINAL_TYPE (KutipAnalyzer, kutip_analyzer, G_TYPE_OBJECT)

/**
 * kutip_error_quark:
 *
 * The domain of Kutip's errors, whose codes are those of #KutipError.
 *
 * Returns: the quark
 */
G_DEFINE_QUARK (kutip-error-quark, kutip_error)

static void
kutip_analyzer_finalize (GObject *object)
{
  KutipAnalyzer *self = KUTIP_ANALYZER (object);

  kutip_settings_unref (self->settings);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->warnings);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (kutip_analyzer_parent_class)->finalize (object);
}

static void
kutip_analyzer_class_init (KutipAnalyzerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kutip_analyzer_finalize;
}

static void
kutip_analyzer_init (KutipAnalyzer *self)
{
  g_mutex_init (&self->lock);
  self->settings = kutip_settings_new (NULL);
  self->codes = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  self->warnings = g_ptr_array_new_null_terminated (1, g_free, TRUE);
}

KutipSettings *
kutip_analyzer_dup_settings (KutipAnalyzer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return kutip_settings_ref (self->settings);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static int
compare_languages (gconstpointer a, gconstpointer b)
{
  const char *x = *(const char *const *) a, *y = *(const char *const *) b;
  gboolean first_x = g_str_equal (x, KUTIP_FIRST_LANGUAGE);
  gboolean first_y = g_str_equal (y, KUTIP_FIRST_LANGUAGE);

  return first_x != first_y ? first_y - first_x : compare_names (a, b);
}

/**
 * kutip_analyzer_new:
 * @data_dir: (type filename) (nullable): the folder that holds `languages/<code>`; %NULL: the one
 *   that was installed with the library
 * @error: where to put what went wrong
 *
 * Loads every language of the folder. A language whose data are damaged is used as far as it goes;
 * see kutip_analyzer_get_warnings().
 *
 * Returns: (transfer full): an analyzer, or %NULL with %KUTIP_ERROR_NO_DATA where no language can be
 *   read at all
 */
KutipAnalyzer *
kutip_analyzer_new (const char *data_dir, GError **error)
{
  g_autoptr (KutipAnalyzer) self = g_object_new (KUTIP_TYPE_ANALYZER, NULL);
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  folder = g_build_filename (data_dir ? data_dir : KUTIP_DATADIR, "languages", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir && (name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_languages);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autoptr (GError) local = NULL;
      KutipLanguage *language;

      if (!g_file_test (path, G_FILE_TEST_IS_DIR))
        continue;
      language = kutip_language_load (path, &local);
      if (!language)
        {
          g_ptr_array_add (self->warnings, g_strdup (local->message));
          continue;
        }
      for (guint j = 0; j < language->warnings->len; j++)
        g_ptr_array_add (self->warnings, g_strdup (language->warnings->pdata[j]));
      g_ptr_array_add (self->settings->languages, language);
      g_ptr_array_add (self->codes, g_strdup (language->code));
    }
  self->n_data_warnings = self->warnings->len;
  if (self->codes->len == 0)
    {
      if (self->warnings->len > 0)
        g_set_error_literal (error, KUTIP_ERROR, KUTIP_ERROR_BAD_DATA, self->warnings->pdata[0]);
      else
        g_set_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA, "%s: no language data found", folder);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * kutip_analyzer_get_languages:
 * @self: an analyzer
 *
 * Lists the languages that can be read, the one that is tried first at the head.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ISO 639-1 codes of its languages
 */
const char *const *
kutip_analyzer_get_languages (KutipAnalyzer *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYZER (self), NULL);
  return (const char *const *) self->codes->pdata;
}

/**
 * kutip_analyzer_get_warnings:
 * @self: an analyzer
 *
 * Tells what is wrong with the data, in sentences for the user.
 *
 * Returns: (transfer none) (array zero-terminated=1): what was wrong with the data and was left
 *   out, a sentence each, with file and line
 */
const char *const *
kutip_analyzer_get_warnings (KutipAnalyzer *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYZER (self), NULL);
  return (const char *const *) self->warnings->pdata;
}

static void
take_settings (KutipAnalyzer *self, KutipSettings *settings)
{
  g_autoptr (KutipSettings) old = NULL;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  old = g_steal_pointer (&self->settings);
  self->settings = settings;
}

/**
 * kutip_analyzer_set_language:
 * @self: an analyzer
 * @language: (nullable): an ISO 639-1 code, or %NULL to guess each draft's language
 * @error: where to put what went wrong
 *
 * Says which language drafts are in.
 *
 * Returns: %FALSE with %KUTIP_ERROR_NO_DATA where there are no data for that language
 */
gboolean
kutip_analyzer_set_language (KutipAnalyzer *self, const char *language, GError **error)
{
  g_autoptr (KutipSettings) old = NULL;
  KutipSettings *settings;
  guint index = 0;

  g_return_val_if_fail (KUTIP_IS_ANALYZER (self), FALSE);
  if (language)
    {
      while (index < self->codes->len && !g_str_equal (self->codes->pdata[index], language))
        index++;
      if (index == self->codes->len)
        {
          g_set_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA, "no data for the language “%s”",
                       language);
          return FALSE;
        }
    }
  old = kutip_analyzer_dup_settings (self);
  settings = kutip_settings_new (old);
  settings->forced = language ? (int) index : -1;
  take_settings (self, settings);
  return TRUE;
}

/**
 * kutip_analyzer_get_language:
 * @self: an analyzer
 *
 * Tells the language that kutip_analyzer_set_language() set.
 *
 * Returns: (transfer none) (nullable): the language set, %NULL where each draft's is guessed
 */
const char *
kutip_analyzer_get_language (KutipAnalyzer *self)
{
  g_autoptr (KutipSettings) settings = NULL;

  g_return_val_if_fail (KUTIP_IS_ANALYZER (self), NULL);
  settings = kutip_analyzer_dup_settings (self);
  return settings->forced < 0 ? NULL : self->codes->pdata[settings->forced];
}

/**
 * kutip_analyzer_set_reference_date:
 * @self: an analyzer
 * @date: (nullable): the day on which drafts are written
 *
 * Gives relative dates their values: "pekan lalu" is the week before @date. Without it they have
 * none.
 */
void
kutip_analyzer_set_reference_date (KutipAnalyzer *self, const GDate *date)
{
  g_autoptr (KutipSettings) old = NULL;
  KutipSettings *settings;

  g_return_if_fail (KUTIP_IS_ANALYZER (self));
  g_return_if_fail (date == NULL || g_date_valid (date));
  old = kutip_analyzer_dup_settings (self);
  settings = kutip_settings_new (old);
  if (date)
    settings->reference = *date;
  else
    g_date_clear (&settings->reference, 1);
  take_settings (self, settings);
}

/**
 * kutip_analyzer_set_disabled_checks:
 * @self: an analyzer
 * @codes: (nullable) (array zero-terminated=1): the short names of desk checks, as
 *   kutip_desk_get_codes() has them; others are passed over
 *
 * Says which desk checks do not run, in place of what was said before. At first all run.
 */
void
kutip_analyzer_set_disabled_checks (KutipAnalyzer *self, const char *const *codes)
{
  g_autoptr (KutipSettings) old = NULL;
  KutipSettings *settings;

  g_return_if_fail (KUTIP_IS_ANALYZER (self));
  old = kutip_analyzer_dup_settings (self);
  settings = kutip_settings_new (old);
  settings->disabled = kutip_checks_get_bits (codes);
  take_settings (self, settings);
}

void
kutip_analyzer_set_house (KutipAnalyzer *self, KutipHouse *house)
{
  g_autoptr (KutipSettings) old = kutip_analyzer_dup_settings (self);
  KutipSettings *settings = kutip_settings_new (old);

  g_clear_pointer (&settings->house, kutip_house_unref);
  settings->house = kutip_house_ref (house);
  take_settings (self, settings);
}

/**
 * kutip_analyzer_load_names:
 * @self: an analyzer
 * @path: (type filename): a house list: `name TAB kind TAB preferred spelling` a line
 * @error: where to put what went wrong
 *
 * Takes the newsroom's own names from a file, in place of those taken before; they outrank the
 * model at once. Broken lines are left out, and kutip_analyzer_get_warnings() names them. A file that
 * is not there is an empty list.
 *
 * Returns: %FALSE where the file cannot be read; the names taken before stay
 */
gboolean
kutip_analyzer_load_names (KutipAnalyzer *self, const char *path, GError **error)
{
  g_autoptr (KutipHouse) house = NULL;

  g_return_val_if_fail (KUTIP_IS_ANALYZER (self) && path != NULL, FALSE);
  house = kutip_house_load (path, error);
  if (!house)
    return FALSE;
  g_ptr_array_set_size (self->warnings, self->n_data_warnings);
  for (guint i = 0; i < kutip_house_get_warnings (house)->len; i++)
    g_ptr_array_add (self->warnings, g_strdup (kutip_house_get_warnings (house)->pdata[i]));
  kutip_analyzer_set_house (self, house);
  return TRUE;
}

/**
 * kutip_analyzer_analyze:
 * @self: an analyzer
 * @text: a draft; invalid UTF-8 and NULs count as U+FFFD, one for each broken byte
 * @length: its bytes, or -1 where it ends with a NUL
 *
 * Reads a whole draft at once. For one that is edited, see #KutipDocument.
 *
 * Returns: (transfer full): the facts
 */
KutipAnalysis *
kutip_analyzer_analyze (KutipAnalyzer *self, const char *text, gssize length)
{
  g_autoptr (KutipDocument) document = NULL;

  g_return_val_if_fail (KUTIP_IS_ANALYZER (self) && text != NULL, NULL);
  document = kutip_document_new (self);
  kutip_document_set_text (document, text, length);
  return kutip_document_analyze (document, 0, NULL);
}
