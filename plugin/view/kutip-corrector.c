/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-corrector.h"

#include <glib/gi18n-lib.h>

#include "kutip-correction-labels.h"

#define MAX_STEPS 200

struct _KutipCorrector {
  GObject parent_instance;
  KutipNameList *names;
  GQueue steps; /* of Step, the last first */
};

G_DEFINE_FINAL_TYPE (KutipCorrector, kutip_corrector, G_TYPE_OBJECT)

enum { CHANGED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Weak: a plugin that is switched off leaves nothing behind. */
static GWeakRef current;

/* What was done: in a draft, in the list of names, or in both. */
typedef struct {
  char *label;
  KutipSession *session;    /* weak; NULL: of no draft, or of one that is closed */
  KutipCorrections *before; /* NULL: the draft had no part in it */
  KutipCorrections *after;
  GPtrArray *names;         /* (element-type KutipHouseState): what was said; NULL: no part in it */
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->label);
  g_clear_weak_pointer (&step->session);
  g_clear_pointer (&step->before, kutip_corrections_unref);
  g_clear_pointer (&step->after, kutip_corrections_unref);
  g_clear_pointer (&step->names, g_ptr_array_unref);
  g_free (step);
}

static void
kutip_corrector_dispose (GObject *object)
{
  KutipCorrector *self = KUTIP_CORRECTOR (object);

  g_queue_clear_full (&self->steps, step_free);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (kutip_corrector_parent_class)->dispose (object);
}

static void
kutip_corrector_class_init (KutipCorrectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_corrector_dispose;
  signals[CHANGED] = g_signal_new ("changed", KUTIP_TYPE_CORRECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", KUTIP_TYPE_CORRECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kutip_corrector_init (KutipCorrector *self)
{
  self->names = kutip_name_list_get ();
  g_queue_init (&self->steps);
}

KutipCorrector *
kutip_corrector_get (void)
{
  KutipCorrector *self = g_weak_ref_get (&current);

  if (self)
    return self;
  self = g_object_new (KUTIP_TYPE_CORRECTOR, NULL);
  g_weak_ref_set (&current, self);
  return self;
}

/* Doing */

static Step *
step_new (char *label, KutipSession *session, KutipCorrections *after)
{
  Step *step = g_new0 (Step, 1);

  step->label = label;
  if (!after)
    return step;
  g_set_weak_pointer (&step->session, session);
  step->before = kutip_corrections_ref (kutip_session_get_corrections (session));
  step->after = after;
  return step;
}

static void
push (KutipCorrector *self, Step *step)
{
  g_queue_push_head (&self->steps, step);
  if (self->steps.length > MAX_STEPS)
    step_free (g_queue_pop_tail (&self->steps));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The draft's part of it. */
static void
carry_out (KutipCorrector *self, Step *step)
{
  if (!step->names && kutip_corrections_equal (step->before, step->after))
    {
      step_free (step); /* it was so already */
      return;
    }
  if (step->after && step->session)
    kutip_session_set_corrections (step->session, step->after);
  push (self, step);
}

typedef struct {
  KutipCorrector *self;
  Step *step;
} Writing;

static void
fail (KutipCorrector *self, const GError *error)
{
  g_autofree char *message =
    g_strdup_printf (_("The list of names could not be written: %s"), error->message);

  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
on_written (GPtrArray *before, const GError *error, gpointer user_data)
{
  g_autofree Writing *writing = user_data;
  g_autoptr (KutipCorrector) self = writing->self;

  if (error)
    {
      fail (self, error);
      step_free (writing->step);
      return;
    }
  writing->step->names = g_ptr_array_ref (before);
  carry_out (self, writing->step);
}

/* @state: (transfer full): first the list is written, then the draft corrected. */
static void
write_then_carry_out (KutipCorrector *self, KutipHouseState *state, Step *step)
{
  g_autoptr (GPtrArray) states =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_house_state_free);
  Writing *writing = g_new (Writing, 1);

  g_ptr_array_add (states, state);
  *writing = (Writing) { g_object_ref (self), step };
  kutip_name_list_change (self->names, states, on_written, writing);
}

static KutipHouseKind
kind_of (KutipCorrectionAction action)
{
  static const KutipHouseKind kinds[] = { KUTIP_HOUSE_PERSON, KUTIP_HOUSE_ORGANIZATION,
                                          KUTIP_HOUSE_PLACE, KUTIP_HOUSE_NEVER };

  return kinds[action];
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *x = g_utf8_casefold (a, -1);
  g_autofree char *y = g_utf8_casefold (b, -1);

  return g_str_equal (x, y);
}

static void
take (KutipCorrections **list, KutipCorrections *next)
{
  kutip_corrections_unref (*list);
  *list = next;
}

/* Nothing is said of @name any more. */
static void
take_back (KutipCorrections **list, const char *name)
{
  for (guint i = 0; i < kutip_corrections_get_n (*list);)
    if (kutip_corrections_get_action (*list, i) <= KUTIP_CORRECTION_NEVER &&
        is_same (kutip_corrections_get_words (*list, i), name))
      take (list, kutip_corrections_remove (*list, i));
    else
      i++;
}

void
kutip_corrector_say_name (KutipCorrector *self, KutipSession *session,
                          KutipCorrectionAction action, const char *name, const char *const *forms,
                          gboolean always)
{
  KutipCorrections *list = kutip_corrections_ref (kutip_session_get_corrections (session));
  KutipHouseEntry entry = { .kind = kind_of (action) };

  /* A short form (Ratna, DLH) is this one's here, and may be another's elsewhere. */
  for (guint i = 0; forms[i]; i++)
    take (&list, kutip_corrections_add (list, action, forms[i], NULL, NULL));
  if (always)
    {
      take_back (&list, name);
      write_then_carry_out (self, kutip_house_state_new (name, &entry),
                            step_new (kutip_label_listed (entry.kind, name), session, list));
      return;
    }
  take (&list, kutip_corrections_add (list, action, name, NULL, NULL));
  carry_out (self, step_new (kutip_label_correction (action, name, ""), session, list));
}

void
kutip_corrector_say_same (KutipCorrector *self, KutipSession *session, const char *name,
                          const char *as)
{
  KutipCorrections *list = kutip_corrections_add (kutip_session_get_corrections (session),
                                                  KUTIP_CORRECTION_SAME_AS, name, as, NULL);

  carry_out (self, step_new (kutip_label_correction (KUTIP_CORRECTION_SAME_AS, name, as), session,
                             list));
}

void
kutip_corrector_say_speaker (KutipCorrector *self, KutipSession *session, guint attribution,
                             const char *name)
{
  KutipAnalysis *analysis = kutip_session_get_analysis (session);
  KutipCorrections *list;
  const char *words;

  g_return_if_fail (analysis && attribution < kutip_analysis_get_n_attributions (analysis));
  list = kutip_corrections_add_speaker (kutip_session_get_corrections (session), analysis,
                                        attribution, name);
  words = kutip_corrections_get_words (list, kutip_corrections_get_n (list) - 1);
  carry_out (self, step_new (kutip_label_correction (KUTIP_CORRECTION_SPEAKER, words,
                                                     name ? name : ""), session, list));
}

void
kutip_corrector_unlist (KutipCorrector *self, const char *name)
{
  char *label = g_strdup_printf (_("“%s” is taken off the list of names"), name);

  write_then_carry_out (self, kutip_house_state_new (name, NULL), step_new (label, NULL, NULL));
}

void
kutip_corrector_forget (KutipCorrector *self, KutipSession *session, guint index)
{
  KutipCorrections *list = kutip_session_get_corrections (session);
  g_autofree char *what = kutip_label_correction (kutip_corrections_get_action (list, index),
                                                  kutip_corrections_get_words (list, index),
                                                  kutip_corrections_get_value (list, index));
  char *label = g_strdup_printf (_("no longer: %s"), what);

  carry_out (self, step_new (label, session, kutip_corrections_remove (list, index)));
}

/* Undoing */

/* A step of a draft that is closed may have a part in the list of names, and else is none. */
static GList *
find_step (KutipCorrector *self, KutipSession *session)
{
  for (GList *l = self->steps.head, *next; l; l = next)
    {
      Step *step = l->data;

      next = l->next;
      if (!step->names && !step->session)
        {
          step_free (step);
          g_queue_delete_link (&self->steps, l);
        }
      else if (step->names || step->session == session)
        return l;
    }
  return NULL;
}

char *
kutip_corrector_dup_undo (KutipCorrector *self, KutipSession *session)
{
  GList *found = find_step (self, session);

  return found ? g_strdup (((Step *) found->data)->label) : NULL;
}

static gboolean
says (const KutipCorrections *list, const KutipCorrections *other, guint i)
{
  for (guint j = 0; j < kutip_corrections_get_n (list); j++)
    if (kutip_corrections_get_action (list, j) == kutip_corrections_get_action (other, i) &&
        g_str_equal (kutip_corrections_get_words (list, j), kutip_corrections_get_words (other, i)) &&
        g_str_equal (kutip_corrections_get_value (list, j), kutip_corrections_get_value (other, i)) &&
        g_str_equal (kutip_corrections_get_context (list, j),
                     kutip_corrections_get_context (other, i)))
      return TRUE;
  return FALSE;
}

/* What others said of the draft meanwhile, in another window, stays. */
static KutipCorrections *
take_step_back (const Step *step, KutipCorrections *now)
{
  KutipCorrections *list = kutip_corrections_ref (now);

  for (guint i = kutip_corrections_get_n (list); i > 0; i--)
    if (says (step->after, list, i - 1) && !says (step->before, list, i - 1))
      take (&list, kutip_corrections_remove (list, i - 1));
  for (guint i = 0; i < kutip_corrections_get_n (step->before); i++)
    if (!says (step->after, step->before, i))
      take (&list, kutip_corrections_add (list, kutip_corrections_get_action (step->before, i),
                                          kutip_corrections_get_words (step->before, i),
                                          kutip_corrections_get_value (step->before, i),
                                          kutip_corrections_get_context (step->before, i)));
  return list;
}

static void
restore_draft (Step *step)
{
  KutipCorrections *now;
  g_autoptr (KutipCorrections) list = NULL;

  if (!step->session || !step->before)
    return;
  now = kutip_session_get_corrections (step->session);
  if (kutip_corrections_equal (now, step->after))
    list = kutip_corrections_ref (step->before);
  else
    list = take_step_back (step, now);
  kutip_session_set_corrections (step->session, list);
}

static void
on_restored (GPtrArray *before, const GError *error, gpointer user_data)
{
  g_autofree Writing *writing = user_data;
  g_autoptr (KutipCorrector) self = writing->self;

  if (error)
    {
      fail (self, error);
      push (self, writing->step);
      return;
    }
  restore_draft (writing->step);
  step_free (writing->step);
}

void
kutip_corrector_undo (KutipCorrector *self, KutipSession *session)
{
  GList *found = find_step (self, session);
  Writing *writing;
  Step *step;

  if (!found)
    return;
  step = found->data;
  g_queue_delete_link (&self->steps, found);
  if (!step->names)
    {
      restore_draft (step);
      step_free (step);
    }
  else
    {
      writing = g_new (Writing, 1);
      *writing = (Writing) { g_object_ref (self), step };
      kutip_name_list_change (self->names, step->names, on_restored, writing);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}
