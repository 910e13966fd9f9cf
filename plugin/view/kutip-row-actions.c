/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-row-actions.h"

#include <glib/gi18n-lib.h>

#include "kutip-row-text.h"

static void
go_to (const KutipRowTarget *target, guint place)
{
  if (!target || target->places->len <= place)
    return;
  kutip_session_select_range (target->session, g_array_index (target->places, KutipSpan, place));
  gtk_widget_grab_focus (GTK_WIDGET (kutip_session_get_view (target->session)));
}

static void
on_go (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_to (kutip_row_menu_get_target (data), 0);
}

/* Of a check that compares two places. */
static void
on_go_other (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_to (kutip_row_menu_get_target (data), 1);
}

static void
on_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const KutipRowTarget *target = kutip_row_menu_get_target (data);
  g_autofree char *text = NULL;

  if (!target)
    return;
  text = kutip_row_text_copy (target->row, target->analysis);
  gtk_clipboard_set_text (gtk_clipboard_get (GDK_SELECTION_CLIPBOARD), text, -1);
}

static const GActionEntry entries[] = {
  { "go", on_go },
  { "go-other", on_go_other },
  { "copy", on_copy },
};

static void
fill_going (KutipRowMenu *menu, GMenu *section, const KutipRowTarget *target, gpointer data)
{
  if (target->places->len > 0)
    kutip_row_menu_append (menu, section, _("_Go to the Text"), "go");
  if (target->row->check && target->places->len > 1)
    kutip_row_menu_append (menu, section, _("Go to the _Other Place"), "go-other");
}

static void
fill_copying (KutipRowMenu *menu, GMenu *section, const KutipRowTarget *target, gpointer data)
{
  kutip_row_menu_append (menu, section, _("_Copy"), "copy");
}

void
kutip_row_actions_install (KutipRowMenu *menu)
{
  g_action_map_add_action_entries (kutip_row_menu_get_actions (menu), entries,
                                   G_N_ELEMENTS (entries), menu);
  kutip_row_menu_set_key (menu, "copy", "<Control>c");
  kutip_row_menu_add_section (menu, fill_going, NULL);
  kutip_row_menu_add_section (menu, fill_copying, NULL);
}
