/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-store.h"

typedef sqlite3_stmt Statement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statement, sqlite3_finalize)

static void
bind_text (Statement *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

/* What was written by hand need not be UTF-8. */
static char *
get_text (Statement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return g_utf8_make_valid (text ? text : "", -1);
}

/* Runs @work in a transaction; once more where the file was damaged and a new one could be begun. */
typedef gboolean (*Work) (KutipDatabase *database, gpointer data, GError **error);

static gboolean
run (KutipDatabase *database, gboolean create, Work work, gpointer data, GError **error)
{
  GError *problem = NULL;

  for (guint tries = 0; tries < 2; tries++)
    {
      if (!kutip_database_open (database, create, &problem))
        break;
      if (!kutip_database_is_open (database))
        return TRUE;
      if (kutip_database_run (database, create ? "BEGIN IMMEDIATE" : "BEGIN", &problem))
        {
          if (work (database, data, &problem) && kutip_database_run (database, "COMMIT", &problem))
            return TRUE;
          kutip_database_run (database, "ROLLBACK", NULL);
        }
      if (!kutip_database_mend (database, &problem))
        break;
    }
  g_propagate_error (error, problem);
  return FALSE;
}

/* Reading */

typedef struct {
  const char *uri;
  GPtrArray *findings;
  KutipCorrections **corrections;
} Load;

static KutipFinding *
read_finding (Statement *statement)
{
  g_autofree char *key = get_text (statement, 0);
  int kind = kutip_fact_kind_from_nick ((const char *) sqlite3_column_text (statement, 1));
  int state = kutip_fact_state_from_nick ((const char *) sqlite3_column_text (statement, 2));
  KutipFinding like = { .key = key, .kind = MAX (kind, 0), .state = MAX (state, 0) };
  g_autofree char *words = like.words = get_text (statement, 3);
  g_autofree char *seen = like.seen = get_text (statement, 4);
  g_autofree char *before = like.before = get_text (statement, 5);
  g_autofree char *after = like.after = get_text (statement, 6);
  g_autofree char *note = like.note = get_text (statement, 8);
  g_autofree char *link = like.link = get_text (statement, 9);

  like.position = CLAMP (sqlite3_column_int64 (statement, 7), 0, G_MAXINT);
  like.time = sqlite3_column_int64 (statement, 10);
  return kutip_finding_new (&like);
}

static gboolean
load_findings (KutipDatabase *database, Load *load, GError **error)
{
  g_autoptr (Statement) statement = kutip_database_prepare (
    database,
    "SELECT key, kind, state, words, seen, context_before, context_after, position, note, link, time"
    " FROM findings JOIN drafts ON drafts.id = draft WHERE uri = ? ORDER BY position, findings.id",
    error);
  gboolean row;

  if (!statement)
    return FALSE;
  bind_text (statement, 1, load->uri);
  while (kutip_database_step (database, statement, &row, error))
    {
      if (!row)
        return TRUE;
      g_ptr_array_add (load->findings, read_finding (statement));
    }
  return FALSE;
}

static gboolean
load_corrections (KutipDatabase *database, Load *load, GError **error)
{
  g_autoptr (KutipCorrections) corrections = kutip_corrections_new ();
  g_autoptr (Statement) statement = kutip_database_prepare (
    database,
    "SELECT action, corrections.words, value, context FROM corrections"
    " JOIN drafts ON drafts.id = draft WHERE uri = ? ORDER BY place",
    error);
  gboolean row;

  if (!statement)
    return FALSE;
  bind_text (statement, 1, load->uri);
  while (kutip_database_step (database, statement, &row, error))
    {
      g_autofree char *nick = NULL, *words = NULL, *value = NULL, *context = NULL;
      KutipCorrectionAction action;
      KutipCorrections *more;

      if (!row)
        {
          if (kutip_corrections_get_n (corrections) > 0)
            *load->corrections = g_steal_pointer (&corrections);
          return TRUE;
        }
      nick = get_text (statement, 0);
      words = get_text (statement, 1);
      value = get_text (statement, 2);
      context = get_text (statement, 3);
      if (!kutip_correction_action_from_nick (nick, &action))
        continue;
      more = kutip_corrections_add (corrections, action, words, value, context);
      kutip_corrections_unref (corrections);
      corrections = more;
    }
  return FALSE;
}

static gboolean
load_all (KutipDatabase *database, gpointer data, GError **error)
{
  Load *load = data;

  g_ptr_array_set_size (load->findings, 0);
  g_clear_pointer (load->corrections, kutip_corrections_unref);
  return load_findings (database, load, error) && load_corrections (database, load, error);
}

gboolean
kutip_store_load (KutipDatabase *database, const char *uri, GPtrArray *findings,
                  KutipCorrections **corrections, GError **error)
{
  Load load = { uri, findings, corrections };

  *corrections = NULL;
  return run (database, FALSE, load_all, &load, error);
}

/* Writing */

static gboolean
do_with_uri (KutipDatabase *database, const char *sql, const char *uri, GError **error)
{
  g_autoptr (Statement) statement = kutip_database_prepare (database, sql, error);

  if (!statement)
    return FALSE;
  bind_text (statement, 1, uri);
  return kutip_database_step (database, statement, NULL, error);
}

static gboolean
add_draft (KutipDatabase *database, const char *uri, GError **error)
{
  return do_with_uri (database, "INSERT INTO drafts (uri) VALUES (?) ON CONFLICT DO NOTHING", uri, error);
}

/* A draft of which nothing is kept any more is not kept either. */
static gboolean
drop_empty_draft (KutipDatabase *database, const char *uri, GError **error)
{
  return do_with_uri (database,
                      "DELETE FROM drafts WHERE uri = ?"
                      " AND NOT EXISTS (SELECT 1 FROM findings WHERE draft = drafts.id)"
                      " AND NOT EXISTS (SELECT 1 FROM corrections WHERE draft = drafts.id)",
                      uri, error);
}

static const char *const change_sql[] = {
  [KUTIP_CHANGE_JUDGED] =
    "INSERT INTO findings (draft, key, kind, state, words, seen, context_before, context_after,"
    "                      position, note, link, time)"
    " VALUES ((SELECT id FROM drafts WHERE uri = ?1), ?2, ?3, ?8, ?9, ?4, ?5, ?6, ?7, ?10, ?11, ?12)"
    " ON CONFLICT (draft, key) DO UPDATE SET kind = ?3, seen = ?4, context_before = ?5,"
    "   context_after = ?6, position = ?7, state = ?8, words = ?9, note = ?10, link = ?11, time = ?12",
  [KUTIP_CHANGE_SEEN] =
    "UPDATE findings SET kind = ?3, seen = ?4, context_before = ?5, context_after = ?6, position = ?7"
    " WHERE draft = (SELECT id FROM drafts WHERE uri = ?1) AND key = ?2",
  [KUTIP_CHANGE_GONE] =
    "DELETE FROM findings WHERE draft = (SELECT id FROM drafts WHERE uri = ?1) AND key = ?2",
};

typedef struct {
  const char *uri;
  const KutipChange *changes;
  guint n_changes;
} Save;

static gboolean
save_change (KutipDatabase *database, Statement *statement, const Save *save, guint i, GError **error)
{
  const KutipFinding *finding = save->changes[i].finding;

  bind_text (statement, 1, save->uri);
  bind_text (statement, 2, finding->key);
  if (save->changes[i].type != KUTIP_CHANGE_GONE)
    {
      bind_text (statement, 3, kutip_fact_kind_get_nick (finding->kind));
      bind_text (statement, 4, finding->seen);
      bind_text (statement, 5, finding->before);
      bind_text (statement, 6, finding->after);
      sqlite3_bind_int64 (statement, 7, finding->position);
    }
  if (save->changes[i].type == KUTIP_CHANGE_JUDGED)
    {
      bind_text (statement, 8, kutip_fact_state_get_nick (finding->state));
      bind_text (statement, 9, finding->words);
      bind_text (statement, 10, finding->note);
      bind_text (statement, 11, finding->link);
      sqlite3_bind_int64 (statement, 12, finding->time);
    }
  if (!kutip_database_step (database, statement, NULL, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
save_all (KutipDatabase *database, gpointer data, GError **error)
{
  const Save *save = data;

  if (!add_draft (database, save->uri, error))
    return FALSE;
  for (guint type = 0; type < G_N_ELEMENTS (change_sql); type++)
    {
      g_autoptr (Statement) statement = kutip_database_prepare (database, change_sql[type], error);

      if (!statement)
        return FALSE;
      for (guint i = 0; i < save->n_changes; i++)
        if (save->changes[i].type == type && !save_change (database, statement, save, i, error))
          return FALSE;
    }
  return drop_empty_draft (database, save->uri, error);
}

gboolean
kutip_store_save (KutipDatabase *database, const char *uri, const KutipChange *changes,
                  guint n_changes, GError **error)
{
  Save save = { uri, changes, n_changes };

  return n_changes == 0 || run (database, TRUE, save_all, &save, error);
}

typedef struct {
  const char *uri;
  const KutipCorrections *corrections;
} Correct;

static gboolean
correct_all (KutipDatabase *database, gpointer data, GError **error)
{
  const Correct *correct = data;
  g_autoptr (Statement) statement = NULL;

  if (!add_draft (database, correct->uri, error) ||
      !do_with_uri (database,
                    "DELETE FROM corrections WHERE draft = (SELECT id FROM drafts WHERE uri = ?)",
                    correct->uri, error))
    return FALSE;
  statement = kutip_database_prepare (
    database,
    "INSERT INTO corrections (draft, place, action, words, value, context)"
    " VALUES ((SELECT id FROM drafts WHERE uri = ?), ?, ?, ?, ?, ?)",
    error);
  if (!statement)
    return FALSE;
  for (guint i = 0; i < kutip_corrections_get_n (correct->corrections); i++)
    {
      const char *value = kutip_corrections_get_value (correct->corrections, i);
      const char *context = kutip_corrections_get_context (correct->corrections, i);
      KutipCorrectionAction action = kutip_corrections_get_action (correct->corrections, i);

      bind_text (statement, 1, correct->uri);
      sqlite3_bind_int64 (statement, 2, i);
      bind_text (statement, 3, kutip_correction_action_get_nick (action));
      bind_text (statement, 4, kutip_corrections_get_words (correct->corrections, i));
      bind_text (statement, 5, value ? value : "");
      bind_text (statement, 6, context ? context : "");
      if (!kutip_database_step (database, statement, NULL, error))
        return FALSE;
      sqlite3_reset (statement);
    }
  return drop_empty_draft (database, correct->uri, error);
}

gboolean
kutip_store_set_corrections (KutipDatabase *database, const char *uri,
                             const KutipCorrections *corrections, GError **error)
{
  Correct correct = { uri, corrections };

  return run (database, TRUE, correct_all, &correct, error);
}

static gboolean
forget (KutipDatabase *database, gpointer data, GError **error)
{
  const char *uri = data;

  return uri ? do_with_uri (database, "DELETE FROM drafts WHERE uri = ?", uri, error)
             : kutip_database_run (database, "DELETE FROM drafts", error);
}

gboolean
kutip_store_forget (KutipDatabase *database, const char *uri, GError **error)
{
  if (!run (database, FALSE, forget, (gpointer) uri, error))
    return FALSE;
  /* The journal still holds it until it is emptied. Another reader may prevent that for a while. */
  if (kutip_database_is_open (database))
    kutip_database_run (database, "PRAGMA wal_checkpoint(TRUNCATE)", NULL);
  return TRUE;
}

static gboolean
list (KutipDatabase *database, gpointer data, GError **error)
{
  GPtrArray *uris = data;
  g_autoptr (Statement) statement =
    kutip_database_prepare (database, "SELECT uri FROM drafts ORDER BY uri", error);
  gboolean row;

  g_ptr_array_set_size (uris, 0);
  while (statement && kutip_database_step (database, statement, &row, error))
    {
      if (!row)
        return TRUE;
      g_ptr_array_add (uris, get_text (statement, 0));
    }
  return FALSE;
}

char **
kutip_store_list_drafts (KutipDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);

  if (!run (database, FALSE, list, uris, error))
    return NULL;
  g_ptr_array_add (uris, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&uris), FALSE);
}
