/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-tooltip.h"

#include <glib/gi18n-lib.h>

#include "kutip-labels.h"

static gboolean
holds (KutipSpan span, guint offset)
{
  return span.start <= offset && offset < span.end;
}

/* A line of its own: the fact, and what is to be said of it. */
static void
append_line (GString *text, const char *what, const char *about)
{
  g_autofree char *line = g_markup_printf_escaped ("<b>%s</b>", what);

  if (text->len)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  if (about && *about)
    {
      g_autofree char *rest = g_markup_printf_escaped (" · %s", about);

      g_string_append (text, rest);
    }
}

static void
append_entity (GString *text, const KutipEntity *entity)
{
  const char *name = kutip_entity_get_name (entity);
  const char *role = kutip_entity_get_role (entity);
  const char *value = kutip_entity_get_value (entity);
  g_autofree char *more = NULL;

  append_line (text, name, kutip_label_entity_type (kutip_entity_get_entity_type (entity)));
  if (role && *role)
    more = g_markup_printf_escaped ("\n%s", role);
  else if (value && *value && g_strcmp0 (value, name) != 0)
    more = g_markup_printf_escaped ("\n%s", value);
  if (more)
    g_string_append (text, more);
}

/* What the place is in the attribution: content, source or cue. */
static const char *
label_part (const KutipAttribution *attribution, guint offset)
{
  if (holds (kutip_attribution_get_cue (attribution), offset))
    return kutip_label_mark_kind (KUTIP_MARK_CUE);
  if (holds (kutip_attribution_get_source (attribution), offset))
    return kutip_label_mark_kind (KUTIP_MARK_SOURCE);
  return kutip_label_attribution_kind (kutip_attribution_get_kind (attribution));
}

static void
append_attribution (GString *text, const KutipAttribution *attribution, guint offset)
{
  KutipEntity *speaker = kutip_attribution_get_speaker (attribution);
  KutipSpeakerKind kind = kutip_attribution_get_speaker_kind (attribution);
  const char *name = speaker ? kutip_entity_get_name (speaker)
                             : kutip_attribution_get_speaker_name (attribution);
  const char *label = kutip_label_speaker_kind (kind);
  g_autofree char *about = NULL;

  if (!name || !*name)
    about = g_strdup (kutip_label_speaker_kind (KUTIP_SPEAKER_NONE));
  else if (!speaker && label)
    /* Translators: whose statement it is, and that he is not named, for example. */
    about = g_strdup_printf (_("speaker: %s (%s)"), name, label);
  else
    about = g_strdup_printf (_("speaker: %s"), name);
  append_line (text, label_part (attribution, offset), about);
}

char *
kutip_tooltip_new_markup (KutipAnalysis *analysis, guint offset)
{
  g_autoptr (GString) text = g_string_new (NULL);
  KutipEntity *entity = kutip_analysis_find_entity (analysis, offset);
  KutipAttribution *attribution = kutip_analysis_find_attribution (analysis, offset);

  if (entity)
    append_entity (text, entity);
  if (attribution)
    append_attribution (text, attribution, offset);
  return text->len ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
