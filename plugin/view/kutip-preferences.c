/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-preferences.h"

struct _KutipPreferences {
  GObject parent_instance;
  GSettings *settings; /* NULL without a schema */
  gboolean show_marks;
  char *language;
};

G_DEFINE_FINAL_TYPE (KutipPreferences, kutip_preferences, G_TYPE_OBJECT)

enum { PROP_0, PROP_SHOW_MARKS, PROP_LANGUAGE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* Weak: a plugin that is switched off leaves nothing behind. */
static GWeakRef current;

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KutipPreferences *self = KUTIP_PREFERENCES (object);

  switch (id)
    {
    case PROP_SHOW_MARKS:
      self->show_marks = g_value_get_boolean (value);
      break;
    case PROP_LANGUAGE:
      g_free (self->language);
      self->language = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KutipPreferences *self = KUTIP_PREFERENCES (object);

  switch (id)
    {
    case PROP_SHOW_MARKS:
      g_value_set_boolean (value, self->show_marks);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kutip_preferences_finalize (GObject *object)
{
  KutipPreferences *self = KUTIP_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_free (self->language);
  G_OBJECT_CLASS (kutip_preferences_parent_class)->finalize (object);
}

static void
kutip_preferences_class_init (KutipPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;

  object_class->set_property = set_property;
  object_class->get_property = get_property;
  object_class->finalize = kutip_preferences_finalize;
  properties[PROP_SHOW_MARKS] = g_param_spec_boolean ("show-marks", NULL, NULL, TRUE, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
kutip_preferences_init (KutipPreferences *self)
{
}

static GSettingsSchema *
find_schema (const char *folder)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) beside = NULL;
  GSettingsSchema *schema = NULL;

  if (installed)
    schema = g_settings_schema_source_lookup (installed, KUTIP_SETTINGS_ID, TRUE);
  if (!schema && folder)
    {
      beside = g_settings_schema_source_new_from_directory (folder, installed, FALSE, NULL);
      if (beside)
        schema = g_settings_schema_source_lookup (beside, KUTIP_SETTINGS_ID, FALSE);
    }
  return schema;
}

/* Another version's schema may lack a key. */
static void
bind (KutipPreferences *self, GSettingsSchema *schema, const char *key)
{
  if (g_settings_schema_has_key (schema, key))
    g_settings_bind (self->settings, key, self, key, G_SETTINGS_BIND_DEFAULT);
}

KutipPreferences *
kutip_preferences_get (const char *folder)
{
  KutipPreferences *self = g_weak_ref_get (&current);
  g_autoptr (GSettingsSchema) schema = NULL;

  if (self)
    return self;
  self = g_object_new (KUTIP_TYPE_PREFERENCES, NULL);
  g_weak_ref_set (&current, self);
  schema = find_schema (folder);
  if (schema)
    {
      self->settings = g_settings_new_full (schema, NULL, NULL);
      bind (self, schema, "show-marks");
      bind (self, schema, "language");
    }
  return self;
}

gboolean
kutip_preferences_get_show_marks (KutipPreferences *self)
{
  return self->show_marks;
}

const char *
kutip_preferences_get_language (KutipPreferences *self)
{
  return self->language;
}
