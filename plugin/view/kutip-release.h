/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Calls @release on @data in the background: to free the facts of a long draft takes longer than a
   main loop should be kept waiting. NULL is nothing to do. */
void kutip_release_later (gpointer data, GDestroyNotify release);

G_END_DECLS
