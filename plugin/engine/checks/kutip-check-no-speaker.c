/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include <glib/gi18n-lib.h>

/* A quotation that nobody is said to have said: the first question of every desk. A headline leaves
   the speaker to the text, and a source that the analysis cannot tell is there for the reader. */
void
kutip_check_no_speaker (KutipCheckContext *context)
{
  for (guint i = 0; i < kutip_analysis_get_n_attributions (context->analysis); i++)
    {
      KutipAttribution *attribution = kutip_analysis_get_attribution (context->analysis, i);
      KutipSpan content = kutip_attribution_get_content (attribution, 0);
      KutipSpan source = kutip_attribution_get_source (attribution);

      if (content.start >= context->body && source.start == source.end &&
          kutip_attribution_get_kind (attribution) == KUTIP_ATTRIBUTION_DIRECT &&
          kutip_attribution_get_speaker_kind (attribution) == KUTIP_SPEAKER_NONE)
        kutip_checks_report (context, content,
                             g_strdup (_("Nobody is named as the speaker of this quotation.")));
    }
}
