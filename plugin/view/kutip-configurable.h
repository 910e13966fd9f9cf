/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libpeas/peas.h>

G_BEGIN_DECLS

/* For peas_register_types(): the extension that gives the host's plugin manager the page of
   preferences, the same in every host. */
void kutip_configurable_register (PeasObjectModule *module);

G_END_DECLS
