/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-correction-labels.h"

#include <glib/gi18n-lib.h>

#define MAX_WORDS 40 /* code points of a statement */

static char *
shorten (const char *words)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (words, -1) <= MAX_WORDS)
    return g_strdup (words);
  start = g_utf8_substring (words, 0, MAX_WORDS - 1);
  return g_strconcat (start, "…", NULL);
}

char *
kutip_label_correction (KutipCorrectionAction action, const char *words, const char *value)
{
  static const char *const of_names[] = {
    N_("“%s” is a person in this draft"),
    N_("“%s” is an organization in this draft"),
    N_("“%s” is a place in this draft"),
    N_("“%s” is not marked in this draft"),
  };
  g_autofree char *brief = NULL;

  if (action <= KUTIP_CORRECTION_NEVER)
    return g_strdup_printf (_(of_names[action]), words);
  if (action == KUTIP_CORRECTION_SAME_AS)
    return g_strdup_printf (_("“%s” is the same as “%s”"), words, value);
  brief = shorten (words);
  if (*value)
    /* Translators: a statement, then who says it. */
    return g_strdup_printf (_("%s: said by %s"), brief, value);
  return g_strdup_printf (_("%s: no speaker given"), brief);
}

char *
kutip_label_listed (KutipHouseKind kind, const char *name)
{
  static const char *const labels[] = {
    N_("“%s” is always a person"),
    N_("“%s” is always an organization"),
    N_("“%s” is always a place"),
    N_("“%s” is never marked"),
  };

  return g_strdup_printf (_(labels[kind]), name);
}
