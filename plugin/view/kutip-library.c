/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-library.h"

#include <glib/gi18n-lib.h>

#include "kutip-settings.h"

struct _KutipLibrary {
  GObject parent_instance;
  char *data_dir;
  GMutex loading;          /* held while data are loaded: never by the main thread */
  GMutex lock;             /* held for a moment, over what follows */
  KutipAnalyzer *analyzer; /* NULL until it is loaded */
  GError *error;           /* why it cannot be */
  char *warning;           /* what is wrong with the data, NULL if nothing */
  char *language;
  GStrv disabled;          /* desk checks; NULL: none */
  KutipHouse *house;       /* that the analyzer reads with; NULL before it is loaded */
  KutipNameList *names;
};

G_DEFINE_FINAL_TYPE (KutipLibrary, kutip_library, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The library in use. Weak: a plugin that is switched off leaves nothing behind. */
static GWeakRef current;

static gboolean
drop_names (gpointer names)
{
  g_object_unref (names);
  return G_SOURCE_REMOVE;
}

/* The last job of a draft that was closed may have the last reference: the list of names goes where it
   lives. */
static void
kutip_library_dispose (GObject *object)
{
  KutipLibrary *self = KUTIP_LIBRARY (object);

  if (self->names)
    {
      g_signal_handlers_disconnect_by_data (self->names, self);
      g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, G_SOURCE_FUNC (drop_names),
                                  g_steal_pointer (&self->names), NULL);
    }
  G_OBJECT_CLASS (kutip_library_parent_class)->dispose (object);
}

static void
kutip_library_finalize (GObject *object)
{
  KutipLibrary *self = KUTIP_LIBRARY (object);

  g_clear_object (&self->analyzer);
  g_clear_pointer (&self->house, kutip_house_unref);
  g_clear_error (&self->error);
  g_free (self->warning);
  g_free (self->language);
  g_strfreev (self->disabled);
  g_free (self->data_dir);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->loading);
  G_OBJECT_CLASS (kutip_library_parent_class)->finalize (object);
}

static void
kutip_library_class_init (KutipLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_library_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_library_finalize;
  signals[CHANGED] = g_signal_new ("changed", KUTIP_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kutip_library_init (KutipLibrary *self)
{
  g_mutex_init (&self->lock);
  g_mutex_init (&self->loading);
}

/* Returns whether it makes a difference. Under @lock. */
static gboolean
apply_names (KutipLibrary *self)
{
  g_autoptr (KutipHouse) house = kutip_name_list_dup_house (self->names);

  if (!self->analyzer || house == self->house)
    return FALSE;
  kutip_analyzer_set_house (self->analyzer, house);
  g_clear_pointer (&self->house, kutip_house_unref);
  self->house = g_steal_pointer (&house);
  return TRUE;
}

static void
on_names_changed (KutipLibrary *self)
{
  gboolean news;

  g_mutex_lock (&self->lock);
  news = apply_names (self);
  g_mutex_unlock (&self->lock);
  if (news)
    g_signal_emit (self, signals[CHANGED], 0);
}

KutipLibrary *
kutip_library_get (const char *data_dir)
{
  g_autoptr (KutipLibrary) self = g_weak_ref_get (&current);

  if (self && g_str_equal (self->data_dir, data_dir))
    return g_steal_pointer (&self);
  g_clear_object (&self);
  self = g_object_new (KUTIP_TYPE_LIBRARY, NULL);
  self->data_dir = g_strdup (data_dir);
  self->names = kutip_name_list_get ();
  g_signal_connect_swapped (self->names, "changed", G_CALLBACK (on_names_changed), self);
  g_weak_ref_set (&current, self);
  return g_steal_pointer (&self);
}

/* A language that the data does not have is not worth an error: drafts are read as they show. */
static void
apply_language (KutipLibrary *self)
{
  if (self->analyzer && !kutip_analyzer_set_language (self->analyzer, self->language, NULL))
    kutip_analyzer_set_language (self->analyzer, NULL, NULL);
}

static void
apply_checks (KutipLibrary *self)
{
  if (self->analyzer)
    kutip_analyzer_set_disabled_checks (self->analyzer, (const char *const *) self->disabled);
}

/* Relative dates (yesterday, next week) are those of a draft that is written today. */
static void
apply_today (KutipAnalyzer *analyzer)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
  kutip_analyzer_set_reference_date (analyzer, &today);
}

static char *
describe_warnings (KutipAnalyzer *analyzer)
{
  const char *const *warnings = kutip_analyzer_get_warnings (analyzer);
  guint n = g_strv_length ((char **) warnings);
  g_autofree char *first = NULL;

  if (n == 0)
    return NULL;
  first = g_strdup_printf (_("Part of the language data is damaged and left out, so facts may be "
                             "missing: %s"), warnings[0]);
  if (n == 1)
    return g_steal_pointer (&first);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s (and %u more)", "%s (and %u more)", n - 1),
                          first, n - 1);
}

static void
load (KutipLibrary *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (self->data_dir, &error);
  g_autoptr (KutipHouse) house = kutip_name_list_load (self->names);
  g_autofree char *warning = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  if (analyzer)
    {
      apply_today (analyzer);
      warning = describe_warnings (analyzer);
    }
  locker = g_mutex_locker_new (&self->lock);
  self->analyzer = g_steal_pointer (&analyzer);
  self->error = g_steal_pointer (&error);
  self->warning = g_steal_pointer (&warning);
  apply_language (self);
  apply_names (self);
  apply_checks (self);
}

KutipAnalyzer *
kutip_library_load (KutipLibrary *self, GError **error)
{
  g_autoptr (GMutexLocker) loading = g_mutex_locker_new (&self->loading);

  /* Only this function sets the two, and only under @loading. */
  if (!self->analyzer && !self->error)
    load (self);
  if (!self->analyzer)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return NULL;
    }
  return g_object_ref (self->analyzer);
}

KutipNameList *
kutip_library_get_names (KutipLibrary *self)
{
  return self->names;
}

char *
kutip_library_dup_warning (KutipLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_strdup (self->warning);
}

void
kutip_library_set_language (KutipLibrary *self, const char *language)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (g_strcmp0 (self->language, language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  apply_language (self);
}

void
kutip_library_set_disabled_checks (KutipLibrary *self, const char *const *codes)
{
  static const char *const none[] = { NULL };
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (g_strv_equal (codes ? codes : none,
                    self->disabled ? (const char *const *) self->disabled : none))
    return;
  g_strfreev (self->disabled);
  self->disabled = g_strdupv ((GStrv) codes);
  apply_checks (self);
}

GStrv
kutip_library_dup_languages (KutipLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->analyzer ? g_strdupv ((GStrv) kutip_analyzer_get_languages (self->analyzer))
                        : g_new0 (char *, 1);
}
