/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include <glib/gi18n-lib.h>

/* A cue that judges what is said (mengklaim, claimed) where a neutral one would do. */
void
kutip_check_loaded_cue (KutipCheckContext *context)
{
  for (guint i = 0; i < kutip_analysis_get_n_attributions (context->analysis); i++)
    {
      KutipAttribution *attribution = kutip_analysis_get_attribution (context->analysis, i);
      KutipSpan cue = kutip_attribution_get_cue (attribution);
      g_autofree char *words = NULL;

      if (kutip_attribution_get_stance (attribution) != KUTIP_STANCE_LOADED || cue.start == cue.end ||
          kutip_checks_is_quoted (context, cue))
        continue;
      words = kutip_analysis_dup_text (context->analysis, cue);
      kutip_checks_report (context, "loaded-cue", KUTIP_SEVERITY_HINT, cue,
                           g_strdup_printf (_("“%s” casts doubt on what is said. Is that meant?"), words));
    }
}
