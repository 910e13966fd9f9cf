/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-job.h"

KutipJob *
kutip_job_new (const char *uri, gint64 version)
{
  KutipJob *self = g_new0 (KutipJob, 1);

  self->uri = g_strdup (uri);
  self->version = version;
  self->findings = kutip_findings_new ();
  return self;
}

void
kutip_job_free (gpointer job)
{
  KutipJob *self = job;

  g_clear_pointer (&self->changes, g_array_unref);
  g_ptr_array_unref (self->findings);
  g_clear_pointer (&self->corrections, kutip_corrections_unref);
  g_free (self->set_aside);
  g_free (self->uri);
  g_free (self);
}

/* What was seen of the file is told, whether it went well or not. */
static void
finish (GTask *task, KutipDatabase *database, GError *error)
{
  KutipJob *job = g_task_get_task_data (task);

  job->n_damaged = kutip_database_count_damaged (database);
  job->set_aside = g_strdup (kutip_database_get_set_aside (database));
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
kutip_job_save (GTask *task, KutipDatabase *database)
{
  KutipJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (kutip_store_save (database, job->uri, (KutipChange *) job->changes->data, job->changes->len,
                        &error) &&
      job->corrections)
    kutip_store_set_corrections (database, job->uri, job->corrections, &error);
  finish (task, database, error);
}

void
kutip_job_load (GTask *task, KutipDatabase *database)
{
  KutipJob *job = g_task_get_task_data (task);
  gint64 version = kutip_database_open (database, FALSE, NULL) ? kutip_database_get_version (database)
                                                                : 0;
  GError *error = NULL;

  job->same = version != 0 && version == job->version;
  if (!job->same)
    kutip_store_load (database, job->uri, job->findings, &job->corrections, &error);
  job->version = kutip_database_get_version (database);
  finish (task, database, error);
}
