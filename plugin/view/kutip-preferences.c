/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-preferences.h"

struct _KutipPreferences {
  GObject parent_instance;
  GSettings *settings; /* NULL without a schema */
  gboolean show_marks;
  char *mark_style;
  GStrv hidden_kinds;
  char *language;
  GStrv disabled_checks;
  char *data_folder;
};

G_DEFINE_FINAL_TYPE (KutipPreferences, kutip_preferences, G_TYPE_OBJECT)

enum {
  PROP_0, PROP_SHOW_MARKS, PROP_MARK_STYLE, PROP_HIDDEN_KINDS, PROP_LANGUAGE, PROP_DISABLED_CHECKS,
  PROP_DATA_FOLDER, N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

/* Weak: a plugin that is switched off leaves nothing behind. */
static GWeakRef current;

static char **
get_string (KutipPreferences *self, guint id)
{
  switch (id)
    {
    case PROP_MARK_STYLE:
      return &self->mark_style;
    case PROP_LANGUAGE:
      return &self->language;
    default:
      return &self->data_folder;
    }
}

static GStrv *
get_list (KutipPreferences *self, guint id)
{
  return id == PROP_HIDDEN_KINDS ? &self->hidden_kinds : &self->disabled_checks;
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KutipPreferences *self = KUTIP_PREFERENCES (object);

  if (G_VALUE_HOLDS_BOOLEAN (value))
    self->show_marks = g_value_get_boolean (value);
  else if (G_VALUE_HOLDS_STRING (value))
    {
      g_free (*get_string (self, id));
      *get_string (self, id) = g_value_dup_string (value);
    }
  else
    {
      g_strfreev (*get_list (self, id));
      *get_list (self, id) = g_value_dup_boxed (value);
    }
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KutipPreferences *self = KUTIP_PREFERENCES (object);

  if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, self->show_marks);
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, *get_string (self, id));
  else
    g_value_set_boxed (value, *get_list (self, id));
}

static void
kutip_preferences_finalize (GObject *object)
{
  KutipPreferences *self = KUTIP_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_free (self->mark_style);
  g_strfreev (self->hidden_kinds);
  g_free (self->language);
  g_strfreev (self->disabled_checks);
  g_free (self->data_folder);
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
  properties[PROP_MARK_STYLE] = g_param_spec_string ("mark-style", NULL, NULL, "tint", flags);
  properties[PROP_HIDDEN_KINDS] = g_param_spec_boxed ("hidden-kinds", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  properties[PROP_DISABLED_CHECKS] =
    g_param_spec_boxed ("disabled-checks", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_DATA_FOLDER] = g_param_spec_string ("data-folder", NULL, NULL, "", flags);
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
      for (guint i = PROP_0 + 1; i < N_PROPERTIES; i++)
        bind (self, schema, properties[i]->name);
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

KutipMarkStyle
kutip_preferences_get_mark_style (KutipPreferences *self)
{
  if (g_strcmp0 (self->mark_style, "underline") == 0)
    return KUTIP_MARKS_UNDERLINE;
  return g_strcmp0 (self->mark_style, "none") == 0 ? KUTIP_MARKS_NONE : KUTIP_MARKS_TINT;
}

guint
kutip_preferences_get_kinds (KutipPreferences *self)
{
  guint kinds = KUTIP_ALL_KINDS;

  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    if (kutip_preferences_lists (self, "hidden-kinds", kutip_mark_kind_get_nick (i)))
      kinds &= ~(1u << i);
  return kinds;
}

const char *const *
kutip_preferences_get_disabled_checks (KutipPreferences *self)
{
  static const char *const none[] = { NULL };

  return self->disabled_checks ? (const char *const *) self->disabled_checks : none;
}

char *
kutip_preferences_dup_data_folder (KutipPreferences *self)
{
  if (self->data_folder && *self->data_folder)
    return g_strdup (self->data_folder);
  return g_build_filename (g_get_user_data_dir (), "kutip", NULL);
}

gboolean
kutip_preferences_lists (KutipPreferences *self, const char *property, const char *text)
{
  g_auto (GStrv) list = NULL;

  g_object_get (self, property, &list, NULL);
  return list && g_strv_contains ((const char *const *) list, text);
}

void
kutip_preferences_set_listed (KutipPreferences *self, const char *property, const char *text,
                              gboolean listed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_auto (GStrv) changed = NULL;

  if (kutip_preferences_lists (self, property, text) == listed)
    return;
  g_object_get (self, property, &list, NULL);
  for (guint i = 0; list && list[i]; i++)
    if (!g_str_equal (list[i], text))
      g_strv_builder_add (builder, list[i]);
  if (listed)
    g_strv_builder_add (builder, text);
  changed = g_strv_builder_end (builder);
  g_object_set (self, property, changed, NULL);
}
