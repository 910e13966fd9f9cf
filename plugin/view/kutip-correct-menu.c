/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-correct-menu.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entities/kutip-same-words.h"
#include "kutip-correction-labels.h"
#include "kutip-name-chooser.h"

static gboolean
is_name (const KutipEntity *entity)
{
  return entity && kutip_entity_get_entity_type (entity) <= KUTIP_ENTITY_PLACE;
}

static gboolean
same (const char *a, const char *b)
{
  return kutip_same_words (a, strlen (a), b, strlen (b));
}

/* The ways in which the draft writes a name, each once. */
static GPtrArray *
list_forms (KutipAnalysis *analysis, const KutipEntity *entity)
{
  GPtrArray *forms = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = 0; i < kutip_entity_get_n_mentions (entity); i++)
    {
      g_autofree char *text =
        kutip_analysis_dup_text (analysis, kutip_entity_get_mention (entity, i));
      gboolean known = FALSE;

      for (guint j = 0; j < forms->len && !known; j++)
        known = same (forms->pdata[j], text);
      if (!known)
        g_ptr_array_add (forms, g_steal_pointer (&text));
    }
  return forms;
}

/* The form that is the name, or the longest: a name may be spelt as the draft never does. */
static const char *
choose_form (const GPtrArray *forms, const char *name)
{
  const char *best = name;

  for (guint i = 0; i < forms->len; i++)
    if (same (forms->pdata[i], name))
      return forms->pdata[i];
  for (guint i = 0; i < forms->len; i++)
    if (i == 0 || strlen (forms->pdata[i]) > strlen (best))
      best = forms->pdata[i];
  return best;
}

/* Items */

/* A name may have underscores, which a menu would take for mnemonics. */
static char *
format_label (const char *format, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  return g_strdup_printf (format, escaped);
}

static void
append (GMenu *menu, const char *group, const char *label, const char *verb)
{
  g_autofree char *action = g_strdup_printf ("%s.correct::%s", group, verb);

  g_menu_append (menu, label, action);
}

static const struct {
  const char *verb;
  const char *always;
  const char *here;
  KutipCorrectionAction action;
} of_names[] = {
  { "person", N_("Always Treat as a Pe_rson"), N_("Treat as a Pe_rson"), KUTIP_CORRECTION_PERSON },
  { "organization", N_("Always Treat as an Organi_zation"), N_("Treat as an Organi_zation"),
    KUTIP_CORRECTION_ORGANIZATION },
  { "place", N_("Always Treat as a P_lace"), N_("Treat as a P_lace"), KUTIP_CORRECTION_PLACE },
  { "never", N_("Ne_ver Mark This"), N_("Do Not _Mark This"), KUTIP_CORRECTION_NEVER },
};

static void
fill_name (GMenu *menu, const char *group, const KutipCorrectTarget *target, const char *name)
{
  g_autoptr (KutipHouse) house =
    kutip_name_list_dup_house (kutip_library_get_names (kutip_session_get_library (target->session)));
  const KutipHouseEntry *entry = kutip_house_get_entry (house, name);
  g_autoptr (GMenu) always = g_menu_new ();
  g_autoptr (GMenu) here = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (of_names); i++)
    {
      g_autofree char *verb = g_strconcat ("always-", of_names[i].verb, NULL);

      /* What is so already need not be said. */
      if (!entry || entry->kind != (KutipHouseKind) i)
        append (always, group, _(of_names[i].always), verb);
    }
  if (entry)
    append (always, group, _("Take off the L_ist of Names"), "unlist");
  for (guint i = 0; i < G_N_ELEMENTS (of_names); i++)
    {
      g_autofree char *verb = g_strconcat ("here-", of_names[i].verb, NULL);

      if (!target->entity || of_names[i].action != (KutipCorrectionAction)
                                                     kutip_entity_get_entity_type (target->entity))
        append (here, group, _(of_names[i].here), verb);
    }
  g_menu_append_submenu (always, _("In _This Draft Only"), G_MENU_MODEL (here));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (always));
}

static const char *
get_same_label (const KutipEntity *entity)
{
  switch (kutip_entity_get_entity_type (entity))
    {
    case KUTIP_ENTITY_PERSON:
      return _("Same Person _as …");
    case KUTIP_ENTITY_ORGANIZATION:
      return _("Same Organization _as …");
    default:
      return _("Same Place _as …");
    }
}

void
kutip_correct_menu_fill (GMenu *menu, const char *group, KutipCorrector *corrector,
                         const KutipCorrectTarget *target)
{
  g_autoptr (GMenu) more = g_menu_new ();
  g_autofree char *undo = kutip_corrector_dup_undo (corrector, target->session);

  if (is_name (target->entity))
    {
      g_autoptr (GPtrArray) forms =
        list_forms (kutip_session_get_analysis (target->session), target->entity);

      fill_name (menu, group, target, choose_form (forms, kutip_entity_get_name (target->entity)));
      append (more, group, get_same_label (target->entity), "same");
    }
  else if (target->words)
    fill_name (menu, group, target, target->words);
  if (target->statement >= 0)
    append (more, group, _("Set the Sp_eaker …"), "speaker");
  if (undo)
    {
      g_autofree char *label = format_label (_("_Undo: %s"), undo);

      append (more, group, label, "undo");
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (more)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
}

/* Asking for a name */

typedef struct {
  KutipCorrector *corrector;
  KutipSession *session;
  char *name;      /* that is another name of what is chosen; NULL for a speaker */
  KutipSpan place; /* of the statement: in the buffer, which a dialog keeps as it is */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->corrector);
  g_object_unref (question->session);
  g_free (question->name);
  g_free (question);
}

static Question *
question_new (KutipCorrector *corrector, const KutipCorrectTarget *target)
{
  Question *question = g_new0 (Question, 1);

  question->corrector = g_object_ref (corrector);
  question->session = g_object_ref (target->session);
  return question;
}

static void
on_same_chosen (const char *name, gpointer user_data)
{
  Question *question = user_data;

  kutip_corrector_say_same (question->corrector, question->session, question->name, name);
}

static void
on_speaker_chosen (const char *name, gpointer user_data)
{
  Question *question = user_data;
  int statement = kutip_session_find_statement (question->session, question->place);

  if (statement >= 0)
    kutip_corrector_say_speaker (question->corrector, question->session, statement, name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* The names of @type, or all where it is no name's, without @but. */
static GPtrArray *
list_names (KutipAnalysis *analysis, KutipEntityType type, const char *but)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (analysis, i);
      const char *name = kutip_entity_get_name (entity);

      if (is_name (entity) && (type > KUTIP_ENTITY_PLACE ||
                               kutip_entity_get_entity_type (entity) == type) &&
          !(but && same (name, but)))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return names;
}

static GtkWindow *
get_window (const KutipCorrectTarget *target)
{
  GtkWidget *top = gtk_widget_get_toplevel (GTK_WIDGET (kutip_session_get_view (target->session)));

  return GTK_IS_WINDOW (top) ? GTK_WINDOW (top) : NULL;
}

static void
ask_same (KutipCorrector *corrector, const KutipCorrectTarget *target)
{
  const char *name = kutip_entity_get_name (target->entity);
  g_autoptr (GPtrArray) names = list_names (kutip_session_get_analysis (target->session),
                                            kutip_entity_get_entity_type (target->entity), name);
  g_autofree char *text =
    g_strdup_printf (_("“%s” is another name of whom? Both become one, under the name that you choose."),
                     name);
  Question *question = question_new (corrector, target);

  question->name = g_strdup (name);
  kutip_name_chooser_open (get_window (target), _("Same as"), text,
                           (const char *const *) names->pdata, NULL, NULL, on_same_chosen, question,
                           question_free);
}

static void
ask_speaker (KutipCorrector *corrector, const KutipCorrectTarget *target)
{
  KutipAnalysis *analysis = kutip_session_get_analysis (target->session);
  KutipAttribution *attribution = kutip_analysis_get_attribution (analysis, target->statement);
  g_autoptr (GPtrArray) names = list_names (analysis, KUTIP_ENTITY_ROLE, NULL);
  KutipSpan place = kutip_attribution_get_content (attribution, 0);
  g_autofree char *words = kutip_analysis_dup_text (analysis, place);
  g_autofree char *text = NULL;
  Question *question;

  if (!kutip_session_map (target->session, &place))
    return;
  if (g_utf8_strlen (words, -1) > 120)
    {
      char *cut = g_utf8_offset_to_pointer (words, 118);

      g_strlcpy (cut, "…", strlen (cut) + 1);
    }
  text = g_strdup_printf (_("Who says this?\n%s"), words);
  question = question_new (corrector, target);
  question->place = place;
  kutip_name_chooser_open (get_window (target), _("Set the Speaker"), text,
                           (const char *const *) names->pdata, _("Nobody: the draft does not tell"),
                           kutip_attribution_get_speaker_name (attribution), on_speaker_chosen,
                           question, question_free);
}

static void
say_name (KutipCorrector *corrector, const KutipCorrectTarget *target, guint which, gboolean always)
{
  static const char *const no_forms[] = { NULL };

  if (is_name (target->entity))
    {
      g_autoptr (GPtrArray) forms =
        list_forms (kutip_session_get_analysis (target->session), target->entity);
      g_autofree char *name =
        g_strdup (choose_form (forms, kutip_entity_get_name (target->entity)));

      kutip_corrector_say_name (corrector, target->session, of_names[which].action, name,
                                (const char *const *) forms->pdata, always);
    }
  else if (target->words)
    kutip_corrector_say_name (corrector, target->session, of_names[which].action, target->words,
                              no_forms, always);
}

static void
unlist (KutipCorrector *corrector, const KutipCorrectTarget *target)
{
  g_autoptr (GPtrArray) forms = NULL;

  if (!is_name (target->entity))
    {
      kutip_corrector_unlist (corrector, target->words);
      return;
    }
  forms = list_forms (kutip_session_get_analysis (target->session), target->entity);
  kutip_corrector_unlist (corrector, choose_form (forms, kutip_entity_get_name (target->entity)));
}

void
kutip_correct_menu_do (KutipCorrector *corrector, const KutipCorrectTarget *target, const char *verb)
{
  if (g_str_equal (verb, "undo"))
    kutip_corrector_undo (corrector, target->session);
  else if (g_str_equal (verb, "speaker") && target->statement >= 0)
    ask_speaker (corrector, target);
  else if (g_str_equal (verb, "same") && is_name (target->entity))
    ask_same (corrector, target);
  else if (g_str_equal (verb, "unlist") && (is_name (target->entity) || target->words))
    unlist (corrector, target);
  for (guint i = 0; i < G_N_ELEMENTS (of_names); i++)
    if (g_str_has_suffix (verb, of_names[i].verb))
      say_name (corrector, target, i, g_str_has_prefix (verb, "always-"));
}

/* Of the rows */

/* The facts of a row are those of the snapshot that the list shows: the same one in that of the
   session, which is newer. */
static KutipCorrectTarget
aim (const KutipRowTarget *row)
{
  KutipCorrectTarget target = { row->session, NULL, NULL, -1 };
  KutipAnalysis *analysis = kutip_session_get_analysis (row->session);

  if (row->row->type == KUTIP_ROW_STATEMENT && row->places->len > 0)
    target.statement =
      kutip_session_find_statement (row->session, g_array_index (row->places, KutipSpan, 0));
  else if (row->row->entity && row->row->type != KUTIP_ROW_STATEMENT)
    for (guint i = 0; i < kutip_analysis_get_n_entities (analysis) && !target.entity; i++)
      {
        const KutipEntity *entity = kutip_analysis_get_entity (analysis, i);

        if (kutip_entity_get_entity_type (entity) == kutip_entity_get_entity_type (row->row->entity) &&
            g_str_equal (kutip_entity_get_name (entity), kutip_entity_get_name (row->row->entity)))
          target.entity = entity;
      }
  return target;
}

#define CORRECTOR_KEY "kutip-corrector"

static void
on_correct (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  const KutipRowTarget *row = kutip_row_menu_get_target (menu);

  if (row && kutip_session_get_analysis (row->session))
    {
      KutipCorrectTarget target = aim (row);

      kutip_correct_menu_do (g_object_get_data (menu, CORRECTOR_KEY), &target,
                             g_variant_get_string (parameter, NULL));
    }
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  const KutipRowTarget *row = kutip_row_menu_get_target (menu);

  if (row)
    kutip_corrector_undo (g_object_get_data (menu, CORRECTOR_KEY), row->session);
}

static void
fill (KutipRowMenu *menu, GMenu *section, const KutipRowTarget *row, gpointer data)
{
  if (kutip_session_get_analysis (row->session))
    {
      KutipCorrectTarget target = aim (row);

      kutip_correct_menu_fill (section, "kutip", g_object_get_data (G_OBJECT (menu), CORRECTOR_KEY),
                               &target);
    }
}

void
kutip_correct_menu_install (KutipRowMenu *menu)
{
  static const GActionEntry entries[] = {
    { "correct", on_correct, "s" },
    { "undo-correction", on_undo },
  };

  g_object_set_data_full (G_OBJECT (menu), CORRECTOR_KEY, kutip_corrector_get (), g_object_unref);
  g_action_map_add_action_entries (kutip_row_menu_get_actions (menu), entries,
                                   G_N_ELEMENTS (entries), menu);
  kutip_row_menu_set_key (menu, "undo-correction", "<Primary>z");
  kutip_row_menu_add_section (menu, fill, NULL);
}
