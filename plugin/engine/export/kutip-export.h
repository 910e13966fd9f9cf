/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>
#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/*
 * What has been read, in the formats of others. A format is a row of one table, and a file beside
 * this one; the command and the sidebar offer what the table has. Every format is UTF-8, and all
 * of its positions are code points of the text that was analysed.
 */

/* One draft to be written out. The strings and the analysis are borrowed. */
/* What else is to be said of a fact, @entity or @attribution (the other is NULL), on one line; NULL for
   nothing. (transfer full) */
typedef char *(*KutipExportRemark) (const KutipEntity *entity, const KutipAttribution *attribution,
                                    gpointer data);

typedef struct {
  const char *name;        /* for people: a file's name, a document's title; NULL: it has none */
  const char *uri;         /* where it lies; NULL: nowhere */
  KutipAnalysis *analysis;
  KutipExportRemark remark; /* NULL: nothing; of the formats for people */
  gpointer remark_data;
} KutipExportDraft;

/* How text for a terminal looks; the other formats take no notice. */
typedef struct {
  guint width;    /* columns; 0: lines are not wrapped */
  gboolean color;
} KutipExportStyle;

typedef struct {
  const char *name;        /* as --format= takes it */
  const char *title;       /* for a menu; untranslated, in the domain GETTEXT_PACKAGE */
  const char *extension;   /* of a file of this format, without the dot */
  const char *media_type;
  gboolean single;         /* holds one draft and no more */
  void (*write) (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                 const KutipExportStyle *style);
} KutipExportFormat;

/* The table, in the order of a menu. */
const KutipExportFormat *kutip_export_get_formats (guint *n_formats);

/* The format of that name; NULL if there is none. */
const KutipExportFormat *kutip_export_find_format (const char *name);

/* Appends the result as one JSON object on one line, without a line end.
   @id: echoed as the object's "id"; NULL for null. */
void kutip_export_json_line (GString *out, JsonNode *id, KutipAnalysis *analysis);

G_END_DECLS
