/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-fact-list.h"
#include "kutip-session.h"

G_BEGIN_DECLS

/*
 * What can be done with a row of the list: a menu on the Menu key, Shift+F10 and the right button,
 * and keys that work in the list without it. The actions are the list's group "kutip".
 *
 * To add an action, in a file of its own:
 *
 *   static const GActionEntry entries[] = { { "shout", on_shout } };
 *   static void
 *   on_shout (GSimpleAction *action, GVariant *parameter, gpointer menu)
 *   {
 *     const KutipRowTarget *target = kutip_row_menu_get_target (menu);
 *     if (target && target->row->entity) … the row may have gone, or be of another kind: a key asks nobody
 *   }
 *   static void
 *   fill (KutipRowMenu *menu, GMenu *section, const KutipRowTarget *target, gpointer data)
 *   {
 *     if (target->row->entity)
 *       kutip_row_menu_append (menu, section, _("_Shout"), "shout");
 *   }
 *   void
 *   kutip_shouting_install (KutipRowMenu *menu)        called by the sidebar, in the order of the menu
 *   {
 *     g_action_map_add_action_entries (kutip_row_menu_get_actions (menu), entries, 1, menu);
 *     kutip_row_menu_set_key (menu, "shout", "<Control>s");
 *     kutip_row_menu_add_section (menu, fill, NULL);
 *   }
 *
 * A section is a GMenu: it may have submenus, and items of actions with a state or a parameter.
 */
#define KUTIP_TYPE_ROW_MENU (kutip_row_menu_get_type ())
G_DECLARE_FINAL_TYPE (KutipRowMenu, kutip_row_menu, KUTIP, ROW_MENU, GObject)

/* What an action is about. The row's facts are of the snapshot that the list shows; the places are
   those of the buffer as it is now. */
typedef struct {
  KutipSession *session;
  KutipAnalysis *analysis; /* that snapshot */
  const KutipAnchoring *anchoring; /* what was found about its facts */
  const KutipRow *row;
  GArray *places; /* (element-type KutipSpan): the row's; those that are gone are left out */
} KutipRowTarget;

/* Adds to @section what can be done with @target. A section without items is not shown. */
typedef void (*KutipRowMenuFill) (KutipRowMenu *menu, GMenu *section, const KutipRowTarget *target,
                                  gpointer data);

/* Tells of @row, and leaves the session NULL where the row is of another draft. */
typedef void (*KutipRowMenuAim) (KutipRowTarget *target, gpointer data);

KutipRowMenu *kutip_row_menu_new (KutipFactList *list, KutipRowMenuAim aim, gpointer data);

GActionMap *kutip_row_menu_get_actions (KutipRowMenu *self);
void kutip_row_menu_add_section (KutipRowMenu *self, KutipRowMenuFill fill, gpointer data);

/* @action: its name without the group; @key: as gtk_accelerator_parse() takes it */
void kutip_row_menu_set_key (KutipRowMenu *self, const char *action, const char *key);
void kutip_row_menu_append (KutipRowMenu *self, GMenu *section, const char *label,
                            const char *action);

/* The row that the menu was opened on, or that has the list's cursor when a key is pressed. NULL
   where it has gone. Valid until the main loop runs again. */
const KutipRowTarget *kutip_row_menu_get_target (KutipRowMenu *self);

G_END_DECLS
