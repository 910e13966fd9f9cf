/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-evidence.h"

KutipDossier *kutip_dossier_new (KutipEvidence *evidence, const char *uri);

/* A new file was begun: all that is in memory is to be written. */
void kutip_dossier_begin_anew (KutipDossier *self, const char *set_aside);

/* The file forgets it. */
void kutip_dossier_clear (KutipDossier *self);
