/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-store.h"

/*
 * The reading or writing of one draft's findings, away from the main thread: the data of a task that
 * kutip_evidence_run() runs.
 */

typedef struct {
  char *uri;
  GArray *changes;               /* (element-type KutipChange): to write */
  KutipCorrections *corrections; /* to write, NULL: leave those that are kept; or read */
  gint64 version;                /* of the file, when it was read last */
  gboolean same;                 /* it was not written since */
  GPtrArray *findings;           /* read */
  guint n_damaged;
  char *set_aside;
} KutipJob;

KutipJob *kutip_job_new (const char *uri, gint64 version);
void kutip_job_free (gpointer job);

/* The task's data are a KutipJob; it returns whether all went well. */
void kutip_job_save (GTask *task, KutipDatabase *database);
void kutip_job_load (GTask *task, KutipDatabase *database);
