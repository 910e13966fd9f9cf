/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-finding.h"

static const char *const kinds[KUTIP_N_FACT_KINDS] = {
  "statement", "person", "organization", "place", "date", "figure",
};

static const char *const states[KUTIP_N_FACT_STATES] = {
  "open", "confirmed", "disputed", "needs-source",
};

static int
find_nick (const char *const *nicks, guint n, const char *nick)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      return i;
  return -1;
}

const char *
kutip_fact_kind_get_nick (KutipFactKind kind)
{
  return kinds[kind];
}

int
kutip_fact_kind_from_nick (const char *nick)
{
  return find_nick (kinds, KUTIP_N_FACT_KINDS, nick);
}

gboolean
kutip_fact_kind_is_name (KutipFactKind kind)
{
  return kind == KUTIP_FACT_PERSON || kind == KUTIP_FACT_ORGANIZATION || kind == KUTIP_FACT_PLACE;
}

const char *
kutip_fact_state_get_nick (KutipFactState state)
{
  return states[state];
}

int
kutip_fact_state_from_nick (const char *nick)
{
  return find_nick (states, KUTIP_N_FACT_STATES, nick);
}

KutipFinding *
kutip_finding_new (const KutipFinding *like)
{
  KutipFinding *self = g_atomic_rc_box_new0 (KutipFinding);

  if (like)
    *self = *like;
  self->key = like ? g_strdup (like->key) : g_uuid_string_random ();
  self->words = g_strdup (like ? like->words : "");
  self->seen = g_strdup (like ? like->seen : "");
  self->before = g_strdup (like ? like->before : "");
  self->after = g_strdup (like ? like->after : "");
  self->note = g_strdup (like ? like->note : "");
  self->link = g_strdup (like ? like->link : "");
  return self;
}

static void
clear (gpointer data)
{
  KutipFinding *self = data;

  g_free (self->key);
  g_free (self->words);
  g_free (self->seen);
  g_free (self->before);
  g_free (self->after);
  g_free (self->note);
  g_free (self->link);
}

KutipFinding *
kutip_finding_ref (KutipFinding *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kutip_finding_unref (KutipFinding *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
kutip_finding_set_text (char **field, const char *text)
{
  char *copy = g_strdup (text ? text : "");

  g_free (*field);
  *field = copy;
}

gboolean
kutip_finding_is_empty (const KutipFinding *self)
{
  return self->state == KUTIP_STATE_OPEN && !*self->note && !*self->link;
}

GPtrArray *
kutip_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_finding_unref);
}
