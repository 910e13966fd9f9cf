/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip-analyzer.h>

G_DEFINE_QUARK (kutip-error-quark, kutip_error)
