/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include <glib/gi18n-lib.h>

/* A cue that judges what is said (mengklaim, claimed) where a neutral one would do. A headline is
   read in its own way: a bare verb there is a cue only perhaps. */
void
kutip_check_loaded_cue (KutipCheckContext *context)
{
  for (guint i = 0; i < kutip_analysis_get_n_attributions (context->analysis); i++)
    {
      KutipAttribution *attribution = kutip_analysis_get_attribution (context->analysis, i);
      KutipSpan cue = kutip_attribution_get_cue (attribution);

      if (kutip_attribution_get_stance (attribution) != KUTIP_STANCE_LOADED ||
          cue.start == cue.end || cue.start < context->body ||
          kutip_checks_is_quoted (context, cue))
        continue;
      kutip_checks_report (context, cue,
                           g_strdup (_("This word judges what is said. Is that meant?")));
    }
}
