/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-corrections-private.h"

#include "entities/kutip-same-words.h"
#include "kutip-statements.h"

#include <string.h>

typedef struct {
  KutipCorrectionAction action;
  char *words;
  char *value;
  char *context;
} Correction;

struct _KutipCorrections {
  gatomicrefcount refs;
  GArray *items; /* (element-type Correction) */
};

G_DEFINE_BOXED_TYPE (KutipCorrections, kutip_corrections, kutip_corrections_ref,
                     kutip_corrections_unref)

#define item_at(self, i) (&g_array_index ((self)->items, Correction, (i)))

static const char *const nicks[KUTIP_N_CORRECTION_ACTIONS] = {
  "person", "organization", "place", "never", "same-as", "speaker",
};

/**
 * kutip_correction_action_get_nick:
 * @action: an action
 *
 * Names an action for storage.
 *
 * Returns: (transfer none): the action's short name, as it is stored
 */
const char *
kutip_correction_action_get_nick (KutipCorrectionAction action)
{
  g_return_val_if_fail ((guint) action < KUTIP_N_CORRECTION_ACTIONS, NULL);
  return nicks[action];
}

/**
 * kutip_correction_action_from_nick:
 * @nick: a short name
 * @action: (out): the action that it names
 *
 * Finds the action of a short name.
 *
 * Returns: %FALSE where it names none, as that of another version may
 */
gboolean
kutip_correction_action_from_nick (const char *nick, KutipCorrectionAction *action)
{
  g_return_val_if_fail (nick != NULL && action != NULL, FALSE);
  for (guint i = 0; i < KUTIP_N_CORRECTION_ACTIONS; i++)
    if (g_str_equal (nick, nicks[i]))
      {
        *action = i;
        return TRUE;
      }
  return FALSE;
}

static void
correction_clear (gpointer data)
{
  Correction *item = data;

  g_free (item->words);
  g_free (item->value);
  g_free (item->context);
}

/**
 * kutip_corrections_new:
 *
 * Makes the list that says nothing, to which others are added.
 *
 * Returns: (transfer full): a list without corrections
 */
KutipCorrections *
kutip_corrections_new (void)
{
  KutipCorrections *self = g_new0 (KutipCorrections, 1);

  g_atomic_ref_count_init (&self->refs);
  self->items = g_array_new (FALSE, FALSE, sizeof (Correction));
  g_array_set_clear_func (self->items, correction_clear);
  return self;
}

/**
 * kutip_corrections_ref:
 * @self: corrections
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
KutipCorrections *
kutip_corrections_ref (KutipCorrections *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * kutip_corrections_unref:
 * @self: (transfer full): corrections
 *
 * Drops a reference; the last one frees the list.
 */
void
kutip_corrections_unref (KutipCorrections *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->items);
  g_free (self);
}

static gboolean
item_equal (const Correction *a, const Correction *b)
{
  return a->action == b->action && g_str_equal (a->words, b->words) &&
         g_str_equal (a->value, b->value) && g_str_equal (a->context, b->context);
}

/**
 * kutip_corrections_equal:
 * @a: (nullable): corrections; %NULL counts as none
 * @b: (nullable): others
 *
 * Compares two lists.
 *
 * Returns: whether both say the same in the same order
 */
gboolean
kutip_corrections_equal (const KutipCorrections *a, const KutipCorrections *b)
{
  guint n = a ? a->items->len : 0;

  if (n != (b ? b->items->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!item_equal (item_at (a, i), item_at (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * kutip_corrections_get_n:
 * @self: corrections
 *
 * Counts the corrections.
 *
 * Returns: how many there are
 */
guint
kutip_corrections_get_n (const KutipCorrections *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->items->len;
}

/**
 * kutip_corrections_get_action:
 * @self: corrections
 * @index: which
 *
 * Tells what a correction says of its words.
 *
 * Returns: what it says of its words
 */
KutipCorrectionAction
kutip_corrections_get_action (const KutipCorrections *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, KUTIP_CORRECTION_NEVER);
  return item_at (self, index)->action;
}

/**
 * kutip_corrections_get_words:
 * @self: corrections
 * @index: which
 *
 * Tells which words a correction is about.
 *
 * Returns: (transfer none): the words that it is about: a name, or what is said
 */
const char *
kutip_corrections_get_words (const KutipCorrections *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);
  return item_at (self, index)->words;
}

/**
 * kutip_corrections_get_value:
 * @self: corrections
 * @index: which
 *
 * Tells the other half of a correction.
 *
 * Returns: (transfer none): the other name, or the speaker's; "" where there is none
 */
const char *
kutip_corrections_get_value (const KutipCorrections *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);
  return item_at (self, index)->value;
}

/**
 * kutip_corrections_get_context:
 * @self: corrections
 * @index: which
 *
 * Tells what stands around the words of a correction.
 *
 * Returns: (transfer none): the words around a statement, which tell it from another with the same
 *   words; "" where there are none
 */
const char *
kutip_corrections_get_context (const KutipCorrections *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);
  return item_at (self, index)->context;
}

static gboolean
is_same (const char *a, const char *b)
{
  return kutip_same_words (a, strlen (a), b, strlen (b));
}

/* Whether @new says the same as @old, or its opposite. */
static gboolean
replaces (const Correction *new, const Correction *old)
{
  if (kutip_correction_is_of_name (new->action))
    return kutip_correction_is_of_name (old->action) && is_same (new->words, old->words);
  if (new->action != old->action)
    return FALSE;
  if (new->action == KUTIP_CORRECTION_SAME_AS)
    return is_same (new->words, old->words) ||
           (is_same (new->words, old->value) && is_same (new->value, old->words));
  return is_same (new->words, old->words) && is_same (new->context, old->context);
}

/* All of @self but what @new takes the place of; and not @but. */
static KutipCorrections *
copy_without (const KutipCorrections *self, const Correction *new, guint but)
{
  KutipCorrections *copy = kutip_corrections_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      const Correction *item = item_at (self, i);
      Correction kept;

      if (i == but || (new && replaces (new, item)))
        continue;
      kept = (Correction) { item->action, g_strdup (item->words), g_strdup (item->value),
                            g_strdup (item->context) };
      g_array_append_val (copy->items, kept);
    }
  return copy;
}

/* One line of it: a row's field. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);

  return g_strstrip (g_strdelimit (g_steal_pointer (&valid), "\t\r\n", ' '));
}

/**
 * kutip_corrections_add:
 * @self: corrections
 * @action: what to say
 * @words: of which words
 * @value: (nullable): for %KUTIP_CORRECTION_SAME_AS the name of the one whom @words name too; for
 *   %KUTIP_CORRECTION_SPEAKER the name of who says @words, %NULL or "" where the draft does not tell
 * @context: (nullable): for %KUTIP_CORRECTION_SPEAKER the words around them
 *
 * Says one thing more. What was said of the same words before and does not go with it is taken back:
 * words are one kind of name or none, a statement has one speaker.
 *
 * For names letter case and blanks do not matter. For a statement see
 * kutip_corrections_add_speaker().
 *
 * Returns: (transfer full): the new list; one without words adds nothing
 */
KutipCorrections *
kutip_corrections_add (const KutipCorrections *self, KutipCorrectionAction action,
                       const char *words, const char *value, const char *context)
{
  KutipCorrections *copy;
  Correction new = { action };

  g_return_val_if_fail (self != NULL && words != NULL, NULL);
  g_return_val_if_fail ((guint) action < KUTIP_N_CORRECTION_ACTIONS, NULL);
  new.words = clean (words);
  new.value = clean (value);
  new.context = clean (context);
  copy = copy_without (self, &new, G_MAXUINT);
  if (new.words[0] == '\0' ||
      (action == KUTIP_CORRECTION_SAME_AS && (!new.value[0] || is_same (new.words, new.value))))
    correction_clear (&new);
  else
    g_array_append_val (copy->items, new);
  return copy;
}

/**
 * kutip_corrections_add_speaker:
 * @self: corrections
 * @analysis: the snapshot in which it was said
 * @attribution: which of its attributions
 * @name: (nullable): the name of who speaks, %NULL where the draft does not tell
 *
 * Says who speaks in one statement. It is found again by its words, wherever it is moved to and
 * while most of them stay; among several with the same words by those around it.
 *
 * Returns: (transfer full): the new list
 */
KutipCorrections *
kutip_corrections_add_speaker (const KutipCorrections *self, KutipAnalysis *analysis,
                               guint attribution, const char *name)
{
  g_autoptr (KutipCorrections) others = NULL;
  g_autofree char *words = NULL;
  g_autofree char *context = NULL;
  g_autofree int *found = NULL;

  g_return_val_if_fail (self != NULL && KUTIP_IS_ANALYSIS (analysis), NULL);
  g_return_val_if_fail (attribution < kutip_analysis_get_n_attributions (analysis), NULL);
  /* The statement's words may have changed since somebody gave it a speaker. */
  found = kutip_statements_match (self, analysis);
  others = copy_without (self, NULL, found && found[attribution] >= 0 ? (guint) found[attribution]
                                                                      : G_MAXUINT);
  words = kutip_statements_dup_words (analysis, attribution);
  context = kutip_statements_dup_context (analysis, attribution);
  return kutip_corrections_add (others, KUTIP_CORRECTION_SPEAKER, words, name, context);
}

/**
 * kutip_corrections_remove:
 * @self: corrections
 * @index: which to take back
 *
 * Takes one correction back.
 *
 * Returns: (transfer full): the list without it
 */
KutipCorrections *
kutip_corrections_remove (const KutipCorrections *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);
  return copy_without (self, NULL, index);
}

gboolean
kutip_corrections_have (const KutipCorrections *self, KutipCorrectionAction action)
{
  for (guint i = 0; self && i < self->items->len; i++)
    if (item_at (self, i)->action == action)
      return TRUE;
  return FALSE;
}

static KutipHouseKind
kind_of (KutipCorrectionAction action)
{
  static const KutipHouseKind kinds[] = { KUTIP_HOUSE_PERSON, KUTIP_HOUSE_ORGANIZATION,
                                          KUTIP_HOUSE_PLACE, KUTIP_HOUSE_NEVER };

  return kinds[action];
}

KutipHouse *
kutip_corrections_apply (const KutipCorrections *self, KutipHouse *house)
{
  KutipHouse *both = NULL;

  for (guint i = 0; self && i < self->items->len; i++)
    {
      const Correction *item = item_at (self, i);

      if (!kutip_correction_is_of_name (item->action))
        continue;
      if (!both)
        both = kutip_house_new (house);
      kutip_house_put (both, item->words, kind_of (item->action));
    }
  if (!both && house)
    both = kutip_house_ref (house);
  return both;
}

static gboolean
says (const KutipCorrections *self, const Correction *wanted)
{
  for (guint i = 0; self && i < self->items->len; i++)
    if (item_at (self, i)->action == wanted->action &&
        g_str_equal (item_at (self, i)->words, wanted->words))
      return TRUE;
  return FALSE;
}

static void
put_missing (const KutipCorrections *from, const KutipCorrections *to, KutipHouse **changed)
{
  for (guint i = 0; from && i < from->items->len; i++)
    {
      const Correction *item = item_at (from, i);

      if (!kutip_correction_is_of_name (item->action) || says (to, item))
        continue;
      if (!*changed)
        *changed = kutip_house_new (NULL);
      kutip_house_put (*changed, item->words, kind_of (item->action));
    }
}

KutipHouse *
kutip_corrections_compare (const KutipCorrections *a, const KutipCorrections *b)
{
  KutipHouse *changed = NULL;

  put_missing (a, b, &changed);
  put_missing (b, a, &changed);
  return changed;
}
