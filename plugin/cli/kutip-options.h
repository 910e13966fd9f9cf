/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "export/kutip-export.h"

/* What the command line asks for. */
typedef struct {
  char *format_name;
  char *language;      /* NULL: detected */
  char *date;
  char *names;         /* the house list; NULL: the user's, "": none */
  char *output;        /* NULL: standard output */
  char **files;        /* NULL: standard input */
  char **disabled;     /* desk checks that do not run; NULL: none */
  gboolean lines;      /* JSON Lines in and out */
  gboolean version;    /* nothing but this */

  const KutipExportFormat *format;
  GDate reference;     /* not valid where no date is given */
} KutipOptions;

/* Reads the command line and checks what can be checked before any data are loaded; --help ends the
   program. Returns: FALSE with an error of %G_OPTION_ERROR where the command is used in a wrong way. */
gboolean kutip_options_parse (KutipOptions *self, int *argc, char ***argv, GError **error);
void kutip_options_clear (KutipOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KutipOptions, kutip_options_clear)
