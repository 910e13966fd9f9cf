/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-dossier.h"

#include <glib/gi18n-lib.h>

#include "kutip-changes.h"
#include "kutip-dossier-private.h"
#include "kutip-job.h"

#define LAZY_S 3  /* until it is written where facts stand now, which changes at every key */
#define AGAIN_S 5 /* until what could not be written is tried again */
#define MAX_LATE 12 /* times that it is tried again after the draft was closed */

struct _KutipDossier {
  GObject parent_instance;
  KutipEvidence *evidence;
  char *uri;
  GHashTable *findings;   /* key to KutipFinding */
  GHashTable *dirty;      /* key to KutipChange: not written yet */
  GHashTable *under_way;  /* the same: being written */
  KutipCorrections *corrections;
  gboolean corrected;     /* not written yet */
  gboolean loaded, loading, saving;
  gboolean again;         /* to be read once more after the reading under way */
  gboolean closed;        /* nobody shows it any more */
  guint n_late;
  gint64 version;         /* of the file, when it was read last */
  char *problem, *notice; /* what is the matter now; what was the matter and has to be known */
  char *said;             /* both */
  guint timer;
};

G_DEFINE_FINAL_TYPE (KutipDossier, kutip_dossier, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void flush (KutipDossier *self);

static void
tell (KutipDossier *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_timer (gpointer data)
{
  KutipDossier *self = data;

  self->timer = 0;
  if (self->closed)
    {
      flush (self);
      g_object_unref (self);
    }
  else if (self->loaded)
    flush (self);
  else
    kutip_dossier_refresh (self);
  return G_SOURCE_REMOVE;
}

static void
wait (KutipDossier *self, guint seconds)
{
  if (!self->timer)
    self->timer = g_timeout_add_seconds (seconds, on_timer, self);
}

/* What is the matter */

static gboolean
is_worth_another_try (const GError *error)
{
  return !g_error_matches (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_NEWER);
}

static void
set_problem (KutipDossier *self, const GError *error)
{
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->said, g_free);
  if (!error)
    return;
  self->problem =
    g_strdup_printf ("%s %s", error->message,
                     is_worth_another_try (error)
                       ? _("What you note is kept meanwhile, and Kutip tries again.")
                       : _("What you note is kept until the draft is closed."));
}

const char *
kutip_dossier_get_problem (KutipDossier *self)
{
  if (!self->notice || !self->problem)
    return self->notice ? self->notice : self->problem;
  if (!self->said)
    self->said = g_strdup_printf ("%s %s", self->notice, self->problem);
  return self->said;
}

/* Findings in memory */

static void
put (KutipDossier *self, KutipFinding *finding)
{
  g_hash_table_replace (self->findings, finding->key, kutip_finding_ref (finding));
}

GPtrArray *
kutip_dossier_dup_findings (KutipDossier *self)
{
  GPtrArray *findings = kutip_findings_new ();
  GHashTableIter iter;
  KutipFinding *finding;

  g_hash_table_iter_init (&iter, self->findings);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &finding))
    g_ptr_array_add (findings, kutip_finding_ref (finding));
  return findings;
}

void
kutip_dossier_judge (KutipDossier *self, KutipFinding *finding)
{
  g_autoptr (KutipFinding) dated = NULL;

  if (kutip_finding_is_empty (finding))
    {
      kutip_dossier_remove (self, finding->key);
      return;
    }
  dated = kutip_finding_new (finding);
  dated->time = g_get_real_time ();
  put (self, dated);
  kutip_changes_mark (self->dirty, KUTIP_CHANGE_JUDGED, dated);
  flush (self);
  tell (self);
}

void
kutip_dossier_remove (KutipDossier *self, const char *key)
{
  KutipFinding *old = g_hash_table_lookup (self->findings, key);

  if (!old)
    return;
  kutip_changes_mark (self->dirty, KUTIP_CHANGE_GONE, old);
  g_hash_table_remove (self->findings, old->key);
  flush (self);
  tell (self);
}

void
kutip_dossier_note_seen (KutipDossier *self, KutipFinding *finding, KutipFinding *news)
{
  if (g_hash_table_lookup (self->findings, finding->key) != finding)
    return;
  put (self, news);
  kutip_changes_mark (self->dirty, KUTIP_CHANGE_SEEN, news);
  wait (self, LAZY_S);
}

KutipCorrections *
kutip_dossier_get_corrections (KutipDossier *self)
{
  return self->corrections;
}

void
kutip_dossier_set_corrections (KutipDossier *self, KutipCorrections *corrections)
{
  if (kutip_corrections_equal (self->corrections, corrections))
    return;
  kutip_corrections_ref (corrections);
  kutip_corrections_unref (self->corrections);
  self->corrections = corrections;
  self->corrected = TRUE;
  flush (self);
  tell (self);
}

/* Writing */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KutipDossier *self = user_data;
  KutipJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean had_problem = self->problem != NULL;

  self->saving = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      kutip_changes_take_back (self->dirty, self->under_way);
      self->corrected |= job->corrections != NULL;
    }
  g_hash_table_remove_all (self->under_way);
  set_problem (self, error);
  kutip_evidence_note_damage (self->evidence, job->n_damaged, job->set_aside);
  if (error && is_worth_another_try (error) && (!self->closed || self->n_late++ < MAX_LATE))
    wait (self, AGAIN_S);
  else if (!error)
    flush (self);
  if (!self->closed && (had_problem || error))
    tell (self);
  /* The timer of a closed one has the reference from now on. */
  if (!self->closed || !self->timer)
    g_object_unref (self);
}

static gboolean
has_work (KutipDossier *self)
{
  return g_hash_table_size (self->dirty) > 0 || self->corrected;
}

/* Before the file was read it is not written: what is in memory is not all. */
static void
flush (KutipDossier *self)
{
  g_autoptr (GTask) task = NULL;
  GHashTable *changes = self->under_way;
  KutipJob *job;

  if (!self->uri || self->saving || !self->loaded || !has_work (self))
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->under_way = self->dirty;
  self->dirty = changes;
  job = kutip_job_new (self->uri, self->version);
  job->changes = kutip_changes_list (self->under_way);
  if (self->corrected)
    job->corrections = kutip_corrections_ref (self->corrections);
  self->corrected = FALSE;
  self->saving = TRUE;
  task = g_task_new (self->evidence, NULL, on_saved, g_object_ref (self));
  g_task_set_task_data (task, job, kutip_job_free);
  kutip_evidence_run (self->evidence, task, kutip_job_save);
}

/* Reading */

/* What was read, and over it what is not written yet. */
static void
merge (KutipDossier *self, KutipJob *job)
{
  g_hash_table_remove_all (self->findings);
  for (guint i = 0; i < job->findings->len; i++)
    put (self, job->findings->pdata[i]);
  kutip_changes_apply (self->under_way, self->findings);
  kutip_changes_apply (self->dirty, self->findings);
  if (!self->corrected && !self->saving)
    {
      kutip_corrections_unref (self->corrections);
      self->corrections = job->corrections ? g_steal_pointer (&job->corrections)
                                           : kutip_corrections_new ();
    }
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KutipDossier *self = user_data;
  KutipJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean news;

  self->loading = FALSE;
  news = !g_task_propagate_boolean (G_TASK (result), &error) || !job->same || !self->loaded;
  set_problem (self, error);
  if (!error)
    {
      if (!job->same)
        merge (self, job);
      self->version = job->version;
      self->loaded = TRUE;
    }
  kutip_evidence_note_damage (self->evidence, job->n_damaged, job->set_aside);
  if (self->again)
    kutip_dossier_refresh (self);
  else if (error && is_worth_another_try (error) && !self->closed)
    wait (self, AGAIN_S);
  flush (self);
  if (news && !self->closed)
    tell (self);
  g_object_unref (self);
}

void
kutip_dossier_refresh (KutipDossier *self)
{
  g_autoptr (GTask) task = NULL;

  if (!self->uri || self->closed)
    return;
  self->again = self->loading;
  if (self->loading)
    return;
  self->loading = TRUE;
  task = g_task_new (self->evidence, NULL, on_loaded, g_object_ref (self));
  g_task_set_task_data (task, kutip_job_new (self->uri, self->version), kutip_job_free);
  kutip_evidence_run (self->evidence, task, kutip_job_load);
}

static void
mark_all (KutipDossier *self, GHashTable *changes)
{
  GHashTableIter iter;
  KutipFinding *finding;

  g_hash_table_iter_init (&iter, self->findings);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &finding))
    kutip_changes_mark (changes, KUTIP_CHANGE_JUDGED, finding);
}

void
kutip_dossier_begin_anew (KutipDossier *self, const char *set_aside)
{
  g_autofree char *name = g_filename_display_name (set_aside);

  g_free (self->notice);
  g_clear_pointer (&self->said, g_free);
  self->notice = g_strdup_printf (_("The file with your fact checks was damaged. It is kept as “%s”, and "
                                    "a new one was begun."),
                                  name);
  mark_all (self, self->dirty);
  self->corrected |= kutip_corrections_get_n (self->corrections) > 0;
  flush (self);
  tell (self);
}

void
kutip_dossier_clear (KutipDossier *self)
{
  g_hash_table_remove_all (self->findings);
  g_hash_table_remove_all (self->dirty);
  g_hash_table_remove_all (self->under_way);
  self->version = 0;
  kutip_corrections_unref (self->corrections);
  self->corrections = kutip_corrections_new ();
  self->corrected = FALSE;
  tell (self);
}

/* Adds what @self has to what @other has. */
static void
copy (KutipDossier *self, KutipDossier *other)
{
  GHashTableIter iter;
  KutipFinding *finding;

  g_hash_table_iter_init (&iter, self->findings);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &finding))
    put (other, finding);
  mark_all (self, other->dirty);
  if (kutip_corrections_get_n (self->corrections) > 0)
    {
      kutip_corrections_unref (other->corrections);
      other->corrections = kutip_corrections_ref (self->corrections);
      other->corrected = TRUE;
    }
  flush (other);
  tell (other);
}

KutipDossier *
kutip_dossier_save_as (KutipDossier *self, const char *uri)
{
  KutipDossier *other;

  if (g_strcmp0 (self->uri, uri) == 0)
    return g_object_ref (self);
  other = kutip_evidence_get_dossier (self->evidence, uri);
  copy (self, other);
  if (!self->uri)
    kutip_dossier_clear (self);
  return other;
}

KutipDossier *
kutip_dossier_move (KutipDossier *self, const char *folder)
{
  g_autoptr (KutipEvidence) evidence = kutip_evidence_get (folder);
  KutipDossier *other;

  if (evidence == self->evidence)
    return g_object_ref (self);
  other = kutip_evidence_get_dossier (evidence, self->uri);
  copy (self, other);
  return other;
}

const char *
kutip_dossier_get_uri (KutipDossier *self)
{
  return self->uri;
}

gboolean
kutip_dossier_is_loaded (KutipDossier *self)
{
  return self->loaded || self->problem;
}

gboolean
kutip_dossier_is_idle (KutipDossier *self)
{
  return !self->uri || (!self->loading && !self->saving && !has_work (self));
}

/* What was to be written in a while is written now. A job under way holds the object. */
static void
kutip_dossier_dispose (GObject *object)
{
  KutipDossier *self = KUTIP_DOSSIER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->closed)
    {
      self->closed = TRUE;
      kutip_evidence_drop (self->evidence, self);
      flush (self);
    }
  G_OBJECT_CLASS (kutip_dossier_parent_class)->dispose (object);
}

static void
kutip_dossier_finalize (GObject *object)
{
  KutipDossier *self = KUTIP_DOSSIER (object);

  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->under_way);
  g_hash_table_unref (self->findings);
  kutip_corrections_unref (self->corrections);
  g_free (self->uri);
  g_free (self->problem);
  g_free (self->notice);
  g_free (self->said);
  g_clear_object (&self->evidence);
  G_OBJECT_CLASS (kutip_dossier_parent_class)->finalize (object);
}

static void
kutip_dossier_class_init (KutipDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_dossier_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_dossier_finalize;
  signals[CHANGED] = g_signal_new ("changed", KUTIP_TYPE_DOSSIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kutip_dossier_init (KutipDossier *self)
{
  self->findings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) kutip_finding_unref);
  self->dirty = kutip_changes_new ();
  self->under_way = kutip_changes_new ();
  self->corrections = kutip_corrections_new ();
}

KutipDossier *
kutip_dossier_new (KutipEvidence *evidence, const char *uri)
{
  KutipDossier *self = g_object_new (KUTIP_TYPE_DOSSIER, NULL);

  self->evidence = g_object_ref (evidence);
  self->uri = g_strdup (uri);
  self->loaded = !uri;
  if (uri)
    kutip_dossier_refresh (self);
  return self;
}
