/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-name-list.h"

#include <string.h>

/* The monitor tells of a file several times while somebody writes it. */
#define QUIET_MS 100

struct _KutipNameList {
  GObject parent_instance;
  char *path;
  GMutex working;       /* held while the file is read or written: never by the main thread */
  GMutex lock;          /* held for a moment, over what follows */
  char *text;           /* of the file, as it was read last; NULL before */
  KutipHouse *house;    /* what it says */
  char *problem;        /* why it cannot be read; NULL: it can */
  /* Main thread only. */
  GFileMonitor *monitor;
  char *monitored;
  guint quiet;          /* source */
  guint n_jobs;
};

G_DEFINE_FINAL_TYPE (KutipNameList, kutip_name_list, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Weak: a plugin that is switched off leaves nothing behind. */
static GWeakRef current;

static void
kutip_name_list_dispose (GObject *object)
{
  KutipNameList *self = KUTIP_NAME_LIST (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  if (self->monitor)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (kutip_name_list_parent_class)->dispose (object);
}

static void
kutip_name_list_finalize (GObject *object)
{
  KutipNameList *self = KUTIP_NAME_LIST (object);

  kutip_house_unref (self->house);
  g_free (self->text);
  g_free (self->problem);
  g_free (self->path);
  g_free (self->monitored);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->working);
  G_OBJECT_CLASS (kutip_name_list_parent_class)->finalize (object);
}

static void
kutip_name_list_class_init (KutipNameListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_name_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_name_list_finalize;
  signals[CHANGED] = g_signal_new ("changed", KUTIP_TYPE_NAME_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kutip_name_list_init (KutipNameList *self)
{
  g_mutex_init (&self->lock);
  g_mutex_init (&self->working);
  self->path = g_build_filename (g_get_user_config_dir (), "kutip", "names.tsv", NULL);
  self->house = kutip_house_new (NULL);
}

const char *
kutip_name_list_get_path (KutipNameList *self)
{
  return self->path;
}

KutipHouse *
kutip_name_list_dup_house (KutipNameList *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return kutip_house_ref (self->house);
}

char *
kutip_name_list_dup_problem (KutipNameList *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_strdup (self->problem);
}

/* Under @working. Returns whether there is anything new. */
static gboolean
read_file (KutipNameList *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  gboolean news;

  if (!g_file_get_contents (self->path, &text, NULL, &error) &&
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_clear_error (&error);
      text = g_strdup ("");
    }
  /* Only this function sets what is read here. */
  news = g_strcmp0 (self->problem, error ? error->message : NULL) != 0 ||
         (text && g_strcmp0 (self->text, text) != 0);
  locker = g_mutex_locker_new (&self->lock);
  g_free (self->problem);
  self->problem = error ? g_strdup (error->message) : NULL;
  if (text && news)
    {
      kutip_house_unref (self->house);
      self->house = kutip_house_parse (self->path, text);
      g_free (self->text);
      self->text = g_steal_pointer (&text);
    }
  return news;
}

KutipHouse *
kutip_name_list_load (KutipNameList *self)
{
  g_autoptr (GMutexLocker) working = g_mutex_locker_new (&self->working);

  if (!self->text && !self->problem)
    read_file (self);
  return kutip_name_list_dup_house (self);
}

/* Watching the file */

static void read_again (KutipNameList *self);

static gboolean
on_quiet (gpointer data)
{
  KutipNameList *self = data;

  self->quiet = 0;
  read_again (self);
  return G_SOURCE_REMOVE;
}

static void
on_monitor (KutipNameList *self)
{
  if (!self->quiet)
    self->quiet = g_timeout_add (QUIET_MS, on_quiet, self);
}

/* Watches the file; where its folder is not there yet, that which will hold it. */
static void
watch (KutipNameList *self)
{
  g_autofree char *place = g_strdup (self->path);
  g_autofree char *folder = g_path_get_dirname (place);
  g_autoptr (GFile) file = NULL;

  while (!g_file_test (folder, G_FILE_TEST_IS_DIR) && strlen (folder) > 1)
    {
      g_free (place);
      place = folder;
      folder = g_path_get_dirname (place);
    }
  if (g_strcmp0 (place, self->monitored) == 0)
    return;
  if (self->monitor)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_free (self->monitored);
  self->monitored = g_strdup (place);
  file = g_file_new_for_path (place);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (on_monitor), self);
}

/* Jobs */

typedef struct {
  GPtrArray *states; /* to write, or NULL */
  KutipNameListDone done;
  gpointer user_data;
  gboolean news;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->states, g_ptr_array_unref);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  KutipNameList *self = source;
  Job *job = data;
  GPtrArray *before = NULL;
  GError *error = NULL;

  g_mutex_lock (&self->working);
  if (job->states)
    before = kutip_house_write (self->path, job->states, &error);
  job->news = read_file (self);
  g_mutex_unlock (&self->working);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, before, (GDestroyNotify) g_ptr_array_unref);
}

static void
job_ended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KutipNameList *self = KUTIP_NAME_LIST (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = g_task_propagate_pointer (G_TASK (result), &error);

  self->n_jobs--;
  watch (self);
  if (job->done)
    job->done (before, error, job->user_data);
  if (job->news)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
run (KutipNameList *self, Job *job)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, job_ended, NULL);

  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, job_free);
  self->n_jobs++;
  g_task_run_in_thread (task, run_job);
}

static void
read_again (KutipNameList *self)
{
  run (self, g_new0 (Job, 1));
}

void
kutip_name_list_change (KutipNameList *self, GPtrArray *states, KutipNameListDone done,
                        gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->states = g_ptr_array_ref (states);
  job->done = done;
  job->user_data = user_data;
  run (self, job);
}

gboolean
kutip_name_list_is_idle (KutipNameList *self)
{
  return self->n_jobs == 0 && self->quiet == 0;
}

KutipNameList *
kutip_name_list_get (void)
{
  KutipNameList *self = g_weak_ref_get (&current);

  if (self)
    return self;
  self = g_object_new (KUTIP_TYPE_NAME_LIST, NULL);
  g_weak_ref_set (&current, self);
  watch (self);
  read_again (self);
  return self;
}
