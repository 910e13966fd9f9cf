/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-library.h"

struct _KutipLibrary {
  GObject parent_instance;
  char *data_dir;
  GMutex loading;          /* held while data are loaded: never by the main thread */
  GMutex lock;             /* held for a moment, over what follows */
  KutipAnalyzer *analyzer; /* NULL until it is loaded */
  GError *error;           /* why it cannot be */
  char *language;
};

G_DEFINE_FINAL_TYPE (KutipLibrary, kutip_library, G_TYPE_OBJECT)

/* The library in use. Weak: a plugin that is switched off leaves nothing behind. */
static GWeakRef current;

static void
kutip_library_finalize (GObject *object)
{
  KutipLibrary *self = KUTIP_LIBRARY (object);

  g_clear_object (&self->analyzer);
  g_clear_error (&self->error);
  g_free (self->language);
  g_free (self->data_dir);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->loading);
  G_OBJECT_CLASS (kutip_library_parent_class)->finalize (object);
}

static void
kutip_library_class_init (KutipLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kutip_library_finalize;
}

static void
kutip_library_init (KutipLibrary *self)
{
  g_mutex_init (&self->lock);
  g_mutex_init (&self->loading);
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

static void
load (KutipLibrary *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (self->data_dir, &error);
  g_autoptr (GMutexLocker) locker = NULL;

  if (analyzer)
    apply_today (analyzer);
  locker = g_mutex_locker_new (&self->lock);
  self->analyzer = g_steal_pointer (&analyzer);
  self->error = g_steal_pointer (&error);
  apply_language (self);
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
