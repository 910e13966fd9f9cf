/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-session.h"

G_BEGIN_DECLS

/*
 * What can be corrected of the fact at the cursor, or under the pointer, in the context menu of the
 * text: a name, a statement, or selected words that no fact names yet.
 */
#define KUTIP_TYPE_TEXT_MENU (kutip_text_menu_get_type ())
G_DECLARE_FINAL_TYPE (KutipTextMenu, kutip_text_menu, KUTIP, TEXT_MENU, GObject)

/* It lives as long as whoever opened the session wants; it leaves nothing on the view. */
KutipTextMenu *kutip_text_menu_new (KutipSession *session);

G_END_DECLS
