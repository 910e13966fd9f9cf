/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-fix.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LABEL 32 /* code points of the fix in the menu's item */

static gboolean
has_fix (const KutipRowTarget *target)
{
  return target->row->check && kutip_check_get_fix (target->row->check);
}

static void
get_iters (GtkTextBuffer *buffer, KutipSpan place, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (buffer, start, place.start);
  gtk_text_buffer_get_iter_at_offset (buffer, end, place.end);
}

/* Where in the buffer the words stand that the check saw; FALSE where there are others by now. */
static gboolean
find_place (const KutipRowTarget *target, GtkTextBuffer *buffer, KutipSpan *place)
{
  g_autofree char *seen =
    kutip_analysis_dup_text (target->analysis, kutip_check_get_span (target->row->check));
  g_autofree char *there = NULL;
  GtkTextIter start, end;

  /* One that is gone is left out: who knows which. */
  if (target->places->len != target->row->places->len)
    return FALSE;
  *place = g_array_index (target->places, KutipSpan, 0);
  get_iters (buffer, *place, &start, &end);
  there = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
  return strcmp (there, seen) == 0;
}

static void
replace (KutipSession *session, GtkTextBuffer *buffer, KutipSpan place, const char *fix)
{
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  get_iters (buffer, place, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, fix, -1);
  gtk_text_buffer_end_user_action (buffer);
  place.end = place.start + g_utf8_strlen (fix, -1);
  kutip_session_select_range (session, place);
}

static void
on_fix (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KutipRowMenu *menu = data;
  const KutipRowTarget *target = kutip_row_menu_get_target (menu);
  KutipNotice *notice = g_object_get_data (G_OBJECT (menu), "kutip-fix-notice");
  GtkTextView *view = target ? kutip_session_get_view (target->session) : NULL;
  GtkTextBuffer *buffer;
  KutipSpan place;

  if (!view || !has_fix (target))
    return;
  buffer = gtk_text_view_get_buffer (view);
  if (!gtk_text_view_get_editable (view))
    kutip_notice_tell (notice, GTK_MESSAGE_WARNING, _("This draft cannot be edited."));
  else if (!find_place (target, buffer, &place))
    kutip_notice_tell (notice, GTK_MESSAGE_WARNING,
                       _("The text has changed since it was checked. Nothing was replaced."));
  else
    {
      kutip_notice_hide (notice);
      replace (target->session, buffer, place, kutip_check_get_fix (target->row->check));
      gtk_widget_grab_focus (GTK_WIDGET (view));
    }
}

static const GActionEntry entries[] = {
  { "fix", on_fix },
};

/* "_Fix: write “Friday (13/3/2026)”" */
static char *
dup_label (const char *fix)
{
  gboolean cut = g_utf8_strlen (fix, -1) > MAX_LABEL;
  g_autofree char *start = g_utf8_substring (fix, 0, cut ? MAX_LABEL : -1);
  g_auto (GStrv) parts = g_strsplit (start, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts); /* no key to press */

  return cut ? g_strdup_printf (_("Apply _Fix: “%s…”"), escaped)
             : g_strdup_printf (_("Apply _Fix: “%s”"), escaped);
}

static void
fill (KutipRowMenu *menu, GMenu *section, const KutipRowTarget *target, gpointer data)
{
  g_autofree char *label = NULL;

  if (!has_fix (target))
    return;
  label = dup_label (kutip_check_get_fix (target->row->check));
  kutip_row_menu_append (menu, section, label, "fix");
}

void
kutip_fix_install (KutipRowMenu *menu, KutipNotice *notice)
{
  g_object_set_data (G_OBJECT (menu), "kutip-fix-notice", notice);
  g_action_map_add_action_entries (kutip_row_menu_get_actions (menu), entries,
                                   G_N_ELEMENTS (entries), menu);
  kutip_row_menu_set_key (menu, "fix", "<Primary>Return");
  kutip_row_menu_add_section (menu, fill, NULL);
}
