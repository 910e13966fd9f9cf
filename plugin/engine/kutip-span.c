/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-fact-private.h"

static KutipSpan *
span_copy (const KutipSpan *self)
{
  return g_memdup2 (self, sizeof *self);
}

G_DEFINE_BOXED_TYPE (KutipSpan, kutip_span, span_copy, g_free)
