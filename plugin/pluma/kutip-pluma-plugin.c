/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-configurable.h"
#include "kutip-pluma.h"

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

G_MODULE_EXPORT void
peas_register_types (PeasObjectModule *module)
{
  kutip_extension_bind_text_domain ();
  kutip_pluma_window_register (module);
  kutip_pluma_view_register (module);
  kutip_configurable_register (module);
}
