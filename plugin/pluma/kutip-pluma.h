/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-extension.h"

/* The adapter: Pluma's two kinds of extension, which only call the view. Pluma has no library: its
   functions are those of the running program. */
void kutip_pluma_window_register (PeasObjectModule *module);
void kutip_pluma_view_register (PeasObjectModule *module);
