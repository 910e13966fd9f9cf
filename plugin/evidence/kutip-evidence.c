/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-evidence.h"

#include "kutip-dossier-private.h"
#include "kutip-store.h"

#define PATIENCE_MS 3000 /* for another program */

struct _KutipEvidence {
  GObject parent_instance;
  char *folder;
  KutipDatabase *database; /* the worker's */
  GHashTable *dossiers;    /* URI to KutipDossier, weak */
  guint n_damaged;
};

G_DEFINE_FINAL_TYPE (KutipEvidence, kutip_evidence, G_TYPE_OBJECT)

/* Weak: a plugin that is switched off leaves nothing behind. */
static GWeakRef current;

typedef struct {
  GTask *task; /* NULL: close the database */
  KutipEvidenceWork work;
  KutipDatabase *database;
} Job;

static gboolean
on_done (gpointer data)
{
  g_application_release (data);
  g_object_unref (data);
  return G_SOURCE_REMOVE;
}

static void
do_job (gpointer data, gpointer user_data)
{
  Job *job = data;

  if (job->task)
    {
      job->work (job->task, job->database);
      g_object_unref (job->task);
    }
  else
    kutip_database_free (job->database);
  g_free (job);
}

static void
push (GTask *task, KutipEvidenceWork work, KutipDatabase *database)
{
  static GThreadPool *pool;
  Job *job = g_new (Job, 1);

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, g_thread_pool_new (do_job, NULL, 1, FALSE, NULL));
  *job = (Job) { task, work, database };
  g_thread_pool_push (pool, job, NULL);
}

static void
on_completed (GTask *task, GParamSpec *pspec, GApplication *application)
{
  /* The callback of the task may have asked for more: not before that. */
  g_idle_add (on_done, g_object_ref (application));
}

void
kutip_evidence_run (KutipEvidence *self, GTask *task, KutipEvidenceWork work)
{
  GApplication *application = g_application_get_default ();

  if (application)
    {
      g_application_hold (application);
      g_signal_connect_object (task, "notify::completed", G_CALLBACK (on_completed), application, 0);
    }
  push (g_object_ref (task), work, self->database);
}

/* Dossiers */

KutipDossier *
kutip_evidence_get_dossier (KutipEvidence *self, const char *uri)
{
  KutipDossier *dossier = uri ? g_hash_table_lookup (self->dossiers, uri) : NULL;

  if (dossier)
    return g_object_ref (dossier);
  dossier = kutip_dossier_new (self, uri);
  if (uri)
    g_hash_table_insert (self->dossiers, g_strdup (uri), dossier);
  return dossier;
}

void
kutip_evidence_drop (KutipEvidence *self, KutipDossier *dossier)
{
  const char *uri = kutip_dossier_get_uri (dossier);

  if (uri && g_hash_table_lookup (self->dossiers, uri) == dossier)
    g_hash_table_remove (self->dossiers, uri);
}

void
kutip_evidence_note_damage (KutipEvidence *self, guint n_damaged, const char *set_aside)
{
  g_autoptr (GList) dossiers = NULL;

  if (n_damaged <= self->n_damaged)
    return;
  self->n_damaged = n_damaged;
  dossiers = g_hash_table_get_values (self->dossiers);
  for (GList *l = dossiers; l; l = l->next)
    kutip_dossier_begin_anew (l->data, set_aside);
}

/* Forgetting */

static void
forget (GTask *task, KutipDatabase *database)
{
  GError *error = NULL;

  if (kutip_store_forget (database, g_task_get_task_data (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
kutip_evidence_forget (KutipEvidence *self, const char *uri, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GList) dossiers = g_hash_table_get_values (self->dossiers);

  for (GList *l = dossiers; l; l = l->next)
    if (!uri || g_str_equal (kutip_dossier_get_uri (l->data), uri))
      kutip_dossier_clear (l->data);
  g_task_set_task_data (task, g_strdup (uri), g_free);
  kutip_evidence_run (self, task, forget);
  /* What a reading under way brings must not stay. */
  for (GList *l = dossiers; l; l = l->next)
    kutip_dossier_refresh (l->data);
}

gboolean
kutip_evidence_forget_finish (KutipEvidence *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
list (GTask *task, KutipDatabase *database)
{
  GError *error = NULL;
  char **uris = kutip_store_list_drafts (database, &error);

  if (uris)
    g_task_return_pointer (task, uris, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

void
kutip_evidence_list_drafts (KutipEvidence *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  kutip_evidence_run (self, task, list);
}

char **
kutip_evidence_list_drafts_finish (KutipEvidence *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
kutip_evidence_get_path (KutipEvidence *self)
{
  return kutip_database_get_path (self->database);
}

/* Jobs hold the object, so none is left; but the file is the worker's to close. */
static void
kutip_evidence_finalize (GObject *object)
{
  KutipEvidence *self = KUTIP_EVIDENCE (object);

  push (NULL, NULL, self->database);
  g_hash_table_unref (self->dossiers);
  g_free (self->folder);
  G_OBJECT_CLASS (kutip_evidence_parent_class)->finalize (object);
}

static void
kutip_evidence_class_init (KutipEvidenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kutip_evidence_finalize;
}

static void
kutip_evidence_init (KutipEvidence *self)
{
  self->dossiers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

KutipEvidence *
kutip_evidence_get (const char *folder)
{
  g_autoptr (KutipEvidence) self = g_weak_ref_get (&current);
  g_autofree char *path = folder && *folder ? g_strdup (folder)
                                            : g_build_filename (g_get_user_data_dir (), "kutip", NULL);

  if (self && g_str_equal (self->folder, path))
    return g_steal_pointer (&self);
  g_clear_object (&self);
  self = g_object_new (KUTIP_TYPE_EVIDENCE, NULL);
  self->folder = g_steal_pointer (&path);
  self->database = kutip_database_new (self->folder, PATIENCE_MS);
  g_weak_ref_set (&current, self);
  return g_steal_pointer (&self);
}
