/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/**
 * KUTIP_ERROR:
 *
 * What can go wrong when Kutip loads data. Reading a draft has no error.
 */
#define KUTIP_ERROR (kutip_error_quark ())

/**
 * KutipError:
 * @KUTIP_ERROR_NO_DATA: a folder or file of language data is not there
 * @KUTIP_ERROR_BAD_DATA: a file of language data is damaged; the message names file and line
 *
 * Error codes of %KUTIP_ERROR.
 */
typedef enum {
  KUTIP_ERROR_NO_DATA,
  KUTIP_ERROR_BAD_DATA,
} KutipError;

GQuark kutip_error_quark (void);

#define KUTIP_TYPE_ANALYZER (kutip_analyzer_get_type ())
G_DECLARE_FINAL_TYPE (KutipAnalyzer, kutip_analyzer, KUTIP, ANALYZER, GObject)

KutipAnalyzer *kutip_analyzer_new (const char *data_dir, GError **error);
const char *const *kutip_analyzer_get_languages (KutipAnalyzer *self);
const char *const *kutip_analyzer_get_warnings (KutipAnalyzer *self);
gboolean kutip_analyzer_set_language (KutipAnalyzer *self, const char *language, GError **error);
const char *kutip_analyzer_get_language (KutipAnalyzer *self);
void kutip_analyzer_set_reference_date (KutipAnalyzer *self, const GDate *date);
void kutip_analyzer_set_disabled_checks (KutipAnalyzer *self, const char *const *codes);
gboolean kutip_analyzer_load_names (KutipAnalyzer *self, const char *path, GError **error);
KutipAnalysis *kutip_analyzer_analyze (KutipAnalyzer *self, const char *text, gssize length);

G_END_DECLS
