/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include <glib/gi18n-lib.h>

/* Hearsay, and sources without a name where the paragraph gives no reason for that. */
void
kutip_check_vague_source (KutipCheckContext *context)
{
  for (guint i = 0; i < context->paragraphs->items->len; i++)
    {
      const KutipReading *reading = kutip_paragraphs_get (context->paragraphs, i)->reading;
      const GArray *all = reading->spoken ? NULL : reading->notes.vague;

      for (guint j = 0; all && j < all->len; j++)
        {
          const KutipVague *vague = &g_array_index (all, KutipVague, j);
          KutipSpan span = kutip_checks_to_span (context, i, vague->bytes);
          const char *message = vague->hearsay ? _("Who says so?")
                                               : _("Who is this, or why can the draft not say?");

          kutip_checks_report (context, span, g_strdup (message));
        }
    }
}
