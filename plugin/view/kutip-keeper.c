/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-keeper.h"

#include "kutip-evidence.h"
#include "kutip-preferences.h"

#define KEEPER_KEY "kutip-keeper"

struct _KutipKeeper {
  GObject parent_instance;
  KutipSession *session; /* which owns it */
  KutipDossier *dossier;
  KutipPreferences *preferences;
  GObject *object;       /* (nullable): whose property names the draft */
  char *property;
};

G_DEFINE_FINAL_TYPE (KutipKeeper, kutip_keeper, G_TYPE_OBJECT)

enum { DOSSIER, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_changed (KutipKeeper *self)
{
  kutip_session_set_corrections (self->session, kutip_dossier_get_corrections (self->dossier));
  g_signal_emit (self, signals[DOSSIER], 0);
}

static void
on_corrected (KutipKeeper *self)
{
  kutip_dossier_set_corrections (self->dossier, kutip_session_get_corrections (self->session));
}

/* @dossier: (transfer full) */
static void
take_dossier (KutipKeeper *self, KutipDossier *dossier)
{
  if (self->dossier)
    g_signal_handlers_disconnect_by_data (self->dossier, self);
  g_clear_object (&self->dossier);
  self->dossier = dossier;
  g_signal_connect_swapped (dossier, "changed", G_CALLBACK (on_changed), self);
}

static char *
dup_uri (KutipKeeper *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GObject *file;

  g_object_get_property (self->object, self->property, &value);
  if (G_VALUE_HOLDS_STRING (&value))
    return g_value_dup_string (&value);
  file = g_value_get_object (&value);
  return file ? g_file_get_uri (G_FILE (file)) : NULL;
}

/* A draft that is opened into an empty tab, and one that is saved, get a name alike. */
static void
on_named (KutipKeeper *self)
{
  g_autofree char *uri = dup_uri (self);

  if (!uri || g_strcmp0 (uri, kutip_dossier_get_uri (self->dossier)) == 0)
    return;
  take_dossier (self, kutip_dossier_save_as (self->dossier, uri));
  on_changed (self);
}

void
kutip_keeper_follow (KutipKeeper *self, GObject *object, const char *property)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  g_return_if_fail (!self->object);
  self->object = g_object_ref (object);
  self->property = g_strdup (property);
  g_signal_connect_swapped (object, signal, G_CALLBACK (on_named), self);
  on_named (self);
}

KutipDossier *
kutip_keeper_get_dossier (KutipKeeper *self)
{
  return self->dossier;
}

static void
on_folder (KutipKeeper *self)
{
  g_autofree char *folder = kutip_preferences_dup_data_folder (self->preferences);

  take_dossier (self, kutip_dossier_move (self->dossier, folder));
  on_changed (self);
}

KutipKeeper *
kutip_keeper_get (KutipSession *session)
{
  KutipKeeper *self = g_object_get_data (G_OBJECT (session), KEEPER_KEY);
  g_autoptr (KutipEvidence) evidence = NULL;
  g_autofree char *folder = NULL;

  if (self)
    return self;
  self = g_object_new (KUTIP_TYPE_KEEPER, NULL);
  self->session = session;
  self->preferences = kutip_preferences_get (NULL);
  folder = kutip_preferences_dup_data_folder (self->preferences);
  evidence = kutip_evidence_get (folder);
  take_dossier (self, kutip_evidence_get_dossier (evidence, NULL));
  g_signal_connect_swapped (self->preferences, "notify::data-folder", G_CALLBACK (on_folder), self);
  g_signal_connect_object (session, "corrected", G_CALLBACK (on_corrected), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (session), KEEPER_KEY, self, g_object_unref);
  on_corrected (self);
  return self;
}

static void
kutip_keeper_dispose (GObject *object)
{
  KutipKeeper *self = KUTIP_KEEPER (object);

  if (self->dossier)
    g_signal_handlers_disconnect_by_data (self->dossier, self);
  if (self->object)
    g_signal_handlers_disconnect_by_data (self->object, self);
  if (self->preferences)
    g_signal_handlers_disconnect_by_data (self->preferences, self);
  g_clear_object (&self->preferences);
  g_clear_object (&self->dossier);
  g_clear_object (&self->object);
  g_clear_pointer (&self->property, g_free);
  G_OBJECT_CLASS (kutip_keeper_parent_class)->dispose (object);
}

static void
kutip_keeper_class_init (KutipKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_keeper_dispose;
  signals[DOSSIER] = g_signal_new ("dossier", KUTIP_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kutip_keeper_init (KutipKeeper *self)
{
}
