/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-reader.h"

#include <kutip/kutip-document.h>

#include "kutip-release.h"

struct _KutipReader {
  GObject parent_instance;
  KutipLibrary *library;
  KutipDocument *document; /* NULL before the first job and while one runs */
  KutipCorrections *corrections; /* NULL: none */
  GCancellable *cancellable; /* that of the job that runs */
  KutipReaderDone done;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (KutipReader, kutip_reader, G_TYPE_OBJECT)

/* What a job takes along. It holds no reference to its reader, which may go at any time. */
typedef struct {
  KutipReader *reader; /* a weak pointer, main thread only */
  KutipLibrary *library;
  KutipDocument *document;
  KutipEdits *edits;
  KutipCorrections *corrections;
  guint generation;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  kutip_release_later (job->document, g_object_unref);
  g_object_unref (job->library);
  kutip_edits_free (job->edits);
  g_clear_pointer (&job->corrections, kutip_corrections_unref);
  g_free (job);
}

static void
kutip_reader_dispose (GObject *object)
{
  KutipReader *self = KUTIP_READER (object);

  kutip_reader_cancel (self);
  kutip_release_later (g_steal_pointer (&self->document), g_object_unref);
  g_clear_object (&self->library);
  g_clear_pointer (&self->corrections, kutip_corrections_unref);
  G_OBJECT_CLASS (kutip_reader_parent_class)->dispose (object);
}

static void
kutip_reader_class_init (KutipReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_reader_dispose;
}

static void
kutip_reader_init (KutipReader *self)
{
}

KutipReader *
kutip_reader_new (KutipLibrary *library, KutipReaderDone done, gpointer user_data)
{
  KutipReader *self = g_object_new (KUTIP_TYPE_READER, NULL);

  self->library = g_object_ref (library);
  self->done = done;
  self->user_data = user_data;
  return self;
}

gboolean
kutip_reader_is_busy (KutipReader *self)
{
  return self->cancellable != NULL;
}

void
kutip_reader_cancel (KutipReader *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
}

/* In a thread of its own. The edits are applied even if it is cancelled: the next job goes on from
   there. */
static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (KutipAnalyzer) analyzer = NULL;
  KutipAnalysis *analysis;
  GError *error = NULL;

  if (!job->document)
    {
      analyzer = kutip_library_load (job->library, &error);
      if (!analyzer)
        {
          g_task_return_error (task, error);
          return;
        }
      job->document = kutip_document_new (analyzer);
    }
  for (guint i = 0; i < job->edits->items->len; i++)
    {
      const KutipEdit *edit = kutip_edits_get (job->edits, i);

      kutip_document_replace (job->document, edit->start, edit->start + edit->removed,
                              edit->text->str, edit->text->len);
    }
  kutip_document_set_corrections (job->document, job->corrections);
  analysis = kutip_document_analyze (job->document, job->generation, cancellable);
  g_task_return_pointer (task, analysis, g_object_unref);
}

static void
job_ended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalysis) analysis = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (KutipReader) self = job->reader ? g_object_ref (job->reader) : NULL;

  /* The job may be freed in its thread, where a weak pointer must not be cleared. */
  g_clear_weak_pointer (&job->reader);
  if (!self)
    {
      kutip_release_later (g_steal_pointer (&analysis), g_object_unref);
      return;
    }
  g_clear_object (&self->cancellable);
  self->document = g_steal_pointer (&job->document);
  self->done (analysis, error, self->user_data);
}

void
kutip_reader_set_corrections (KutipReader *self, KutipCorrections *corrections)
{
  g_clear_pointer (&self->corrections, kutip_corrections_unref);
  self->corrections = kutip_corrections_ref (corrections);
}

void
kutip_reader_read (KutipReader *self, KutipEdits *edits, guint generation)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (KUTIP_IS_READER (self) && !self->cancellable);
  job = g_new0 (Job, 1);
  g_set_weak_pointer (&job->reader, self);
  job->library = g_object_ref (self->library);
  job->document = g_steal_pointer (&self->document);
  job->edits = edits;
  job->corrections = self->corrections ? kutip_corrections_ref (self->corrections) : NULL;
  job->generation = generation;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, job_ended, NULL);
  g_task_set_source_tag (task, kutip_reader_read);
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  /* A cancelled job returns at its end, not before: it has the document. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_job);
}
