/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-run.h"

#include "train-plan.h"
#include "train-statistics.h"
#include "train-tagged.h"

/* Trains with @tables and writes the model; @tables_path is where the tables go on the way. */
static gboolean
fit (const TrainPlan *plan, const TrainTables *tables, const GPtrArray *texts,
     const char *tables_path, const char *output, GError **error)
{
  g_autoptr (KutipModel) model = NULL;
  g_autoptr (TrainExamples) examples = NULL;
  g_autoptr (TrainWeights) weights = NULL;
  g_autofree double *shares = NULL;
  gsize n_shares = 0;
  TrainOptions options = {
    .l1 = train_plan_get_number (plan, "l1", 0.3),
    .l2 = train_plan_get_number (plan, "l2", 0.01),
    .first_rounds = train_plan_get_number (plan, "first-rounds", 40),
    .max_rounds = train_plan_get_number (plan, "max-rounds", 150),
    .n_shares = train_plan_get_number (plan, "shares", 2),
  };

  if (!train_tables_write (tables, tables_path, error) ||
      (model = kutip_model_load (tables_path, error)) == NULL)
    return FALSE;
  examples = train_examples_new (plan->language, model, texts,
                                 train_plan_get_number (plan, "min-count", 2),
                                 train_plan_get_number (plan, "domain-value", 0.3));
  g_printerr ("  %u texts, %u names do not fit the tokens\n", texts->len, examples->n_misplaced);
  weights = train_crf_fit (examples, &options);
  shares = g_key_file_get_double_list (plan->keys, "training", "domain-shares", &n_shares, NULL);
  return train_model_write (model, examples, weights, shares, n_shares, output, error);
}

static TrainTables *
get_tables (const TrainPlan *plan, const char *path, GError **error)
{
  g_autoptr (TrainTables) tables = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return train_tables_load (path, error);
  g_printerr ("Tables\n");
  tables = train_plan_make_tables (plan, error);
  if (tables == NULL || !train_tables_save (tables, path, error))
    return NULL;
  return g_steal_pointer (&tables);
}

static void
tag_line (gpointer data, const char *line)
{
  train_tagged_add (data, line);
}

/* Learns from the unlabelled text what a first model takes its words for. */
static gboolean
tag_unlabelled (const TrainPlan *plan, TrainTables *tables, const char *first_path, GError **error)
{
  g_autoptr (KutipTagger) tagger = kutip_tagger_load (first_path, error);
  g_autoptr (TrainTagged) tagged = NULL;

  if (tagger == NULL)
    return FALSE;
  tagged = train_tagged_new (plan->language, tagger);
  if (!train_plan_read_unlabelled (plan, tag_line, tagged, error))
    return FALSE;
  train_tagged_finish (tagged, TRAIN_STAT_TAGGED, train_plan_get_number (plan, "tagged-kind", 4),
                       tables);
  return TRUE;
}

gboolean
train_run (const char *plan_path, const char *data, const char *shared, const char *work,
     const char *output, GError **error)
{
  g_autoptr (KutipLanguage) language = kutip_language_load (data, error);
  g_autoptr (TrainPlan) plan = NULL;
  g_autoptr (TrainTables) tables = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *kept = g_build_filename (work, "tables.bin", NULL);
  g_autofree char *tables_path = g_build_filename (work, "tables.kutip", NULL);
  g_autofree char *first_path = g_build_filename (work, "first.kutip", NULL);

  if (language == NULL ||
      (plan = train_plan_load (plan_path, data, shared, work, language, error)) == NULL ||
      (tables = get_tables (plan, kept, error)) == NULL ||
      (texts = train_plan_read_texts (plan, error)) == NULL)
    return FALSE;
  if (train_plan_get_number (plan, "tagged", 0) > 0)
    {
      g_printerr ("First model\n");
      if ((!g_file_test (first_path, G_FILE_TEST_EXISTS) &&
           !fit (plan, tables, texts, tables_path, first_path, error)) ||
          !tag_unlabelled (plan, tables, first_path, error))
        return FALSE;
    }
  g_printerr ("Model\n");
  return fit (plan, tables, texts, tables_path, output, error);
}
