/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-preferences-page.h"

#include <glib/gi18n-lib.h>
#include <kutip/kutip-desk.h>

#include "kutip-labels.h"
#include "kutip-names-page.h"
#include "kutip-window.h"

#define LISTED_KEY "kutip-listed"

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  return label;
}

static GtkWidget *
new_heading (const char *text)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", text);
  GtkWidget *label = new_label (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_margin_top (label, 8);
  return label;
}

/* What explains something: smaller, and not paler, which would be hard to read. */
static GtkWidget *
new_small_label (const char *text)
{
  GtkWidget *label = new_label (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.9));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  return label;
}

static GtkWidget *
new_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_object_set (box, "border-width", 12, NULL);
  return box;
}

/* Check buttons that are on where a text is not in a list of the preferences: what is hidden, what is
   off. */

typedef struct {
  KutipPreferences *preferences;
  const char *property;
  const char *text;
} Listed;

static void
listed_free (gpointer data)
{
  Listed *listed = data;

  g_object_unref (listed->preferences);
  g_free (listed);
}

static void
on_toggled (GtkToggleButton *button, Listed *listed)
{
  kutip_preferences_set_listed (listed->preferences, listed->property, listed->text,
                                !gtk_toggle_button_get_active (button));
}

/* Somebody else may change it, in another window or with another tool. */
static void
on_list_changed (KutipPreferences *preferences, GParamSpec *property, GtkWidget *button)
{
  Listed *listed = g_object_get_data (G_OBJECT (button), LISTED_KEY);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                !kutip_preferences_lists (preferences, listed->property,
                                                          listed->text));
}

/* @property and @text: static */
static GtkWidget *
new_check (KutipPreferences *preferences, const char *property, const char *text, const char *label)
{
  GtkWidget *button = gtk_check_button_new_with_label (label);
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  Listed *listed = g_new (Listed, 1);

  *listed = (Listed) { g_object_ref (preferences), property, text };
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                !kutip_preferences_lists (preferences, property, text));
  g_object_set_data_full (G_OBJECT (button), LISTED_KEY, listed, listed_free);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), listed);
  g_signal_connect_object (preferences, signal, G_CALLBACK (on_list_changed), button, 0);
  return button;
}

/* Marks */

static gboolean
style_to_active (GBinding *binding, const GValue *from, GValue *to, gpointer style)
{
  g_value_set_boolean (to, g_strcmp0 (g_value_get_string (from), style) == 0);
  return TRUE;
}

/* Of several buttons only the one that is on tells. */
static gboolean
active_to_style (GBinding *binding, const GValue *from, GValue *to, gpointer style)
{
  if (!g_value_get_boolean (from))
    return FALSE;
  g_value_set_static_string (to, style);
  return TRUE;
}

static void
add_styles (GtkWidget *box, KutipPreferences *preferences)
{
  static const struct {
    const char *style;
    const char *label;
  } styles[] = {
    { "tint", N_("A _tint behind the words") },
    { "underline", N_("A _line below the words") },
    { "none", N_("N_othing in the text: facts are only in the list") },
  };
  GtkWidget *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      GtkWidget *button = gtk_radio_button_new_with_mnemonic_from_widget (
        first ? GTK_RADIO_BUTTON (first) : NULL, _(styles[i].label));

      first = first ? first : button;
      g_object_bind_property_full (preferences, "mark-style", button, "active",
                                   G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, style_to_active,
                                   active_to_style, (gpointer) styles[i].style, NULL);
      gtk_container_add (GTK_CONTAINER (box), button);
    }
}

static GtkWidget *
new_marks_page (KutipPreferences *preferences)
{
  GtkWidget *box = new_box ();
  GtkWidget *show = gtk_check_button_new_with_mnemonic (_("_Mark facts in the text"));
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();

  g_object_bind_property (preferences, "show-marks", show, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (preferences, "show-marks", inner, "sensitive", G_BINDING_SYNC_CREATE);
  gtk_container_add (GTK_CONTAINER (box), show);
  gtk_container_add (GTK_CONTAINER (inner), new_heading (_("Marked with")));
  add_styles (inner, preferences);
  gtk_container_add (GTK_CONTAINER (inner), new_heading (_("What is marked")));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    gtk_grid_attach (GTK_GRID (grid),
                     new_check (preferences, "hidden-kinds", kutip_mark_kind_get_nick (i),
                                kutip_label_mark_kind (i)),
                     i / ((KUTIP_N_MARK_KINDS + 1) / 2), i % ((KUTIP_N_MARK_KINDS + 1) / 2), 1, 1);
  gtk_container_add (GTK_CONTAINER (inner), grid);
  gtk_container_add (GTK_CONTAINER (box), inner);
  return box;
}

/* Checks */

static GtkWidget *
new_checks_page (KutipPreferences *preferences)
{
  GtkWidget *box = new_box ();
  const char *const *codes = kutip_desk_get_codes ();

  gtk_container_add (GTK_CONTAINER (box),
                     new_small_label (_("What to look at again in a draft. A check that is off runs in no "
                                      "draft.")));
  for (guint i = 0; codes[i]; i++)
    {
      const char *reason = kutip_desk_get_reason (codes[i]);
      GtkWidget *check = new_check (preferences, "disabled-checks", codes[i],
                                    kutip_desk_get_title (codes[i]));
      GtkWidget *why = new_small_label (reason);

      gtk_widget_set_margin_start (why, 24);
      gtk_widget_set_margin_bottom (why, 6);
      atk_object_set_description (gtk_widget_get_accessible (check), reason);
      gtk_container_add (GTK_CONTAINER (box), check);
      gtk_container_add (GTK_CONTAINER (box), why);
    }
  return box;
}

/* Language and folder */

static const char *
get_language_name (const char *code)
{
  static const struct {
    const char *code;
    const char *name;
  } names[] = {
    { "id", N_("Indonesian") }, { "en", N_("English") }, { "ms", N_("Malay") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].code, code))
      return _(names[i].name);
  return code;
}

static GtkWidget *
new_language (KutipPreferences *preferences, KutipLibrary *library)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Language of drafts:"));
  GtkWidget *combo = gtk_combo_box_text_new ();
  g_auto (GStrv) codes = kutip_library_dup_languages (library);

  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), "", _("As each draft shows"));
  for (guint i = 0; codes[i]; i++)
    gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), codes[i], get_language_name (codes[i]));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), combo);
  g_object_bind_property (preferences, "language", combo, "active-id",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_container_add (GTK_CONTAINER (row), label);
  gtk_container_add (GTK_CONTAINER (row), combo);
  return row;
}

static void
on_folder_response (GtkDialog *dialog, int response, KutipPreferences *preferences)
{
  g_autofree char *folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    folder = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
  if (folder)
    g_object_set (preferences, "data-folder", folder, NULL);
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
on_choose_folder (GtkWidget *button, KutipPreferences *preferences)
{
  GtkWidget *top = gtk_widget_get_toplevel (button);
  g_autofree char *folder = kutip_preferences_dup_data_folder (preferences);
  GtkWidget *dialog = gtk_file_chooser_dialog_new (
    _("Folder of findings"), GTK_IS_WINDOW (top) ? GTK_WINDOW (top) : NULL,
    GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Cancel"), GTK_RESPONSE_CANCEL, _("Choo_se"),
    GTK_RESPONSE_ACCEPT, NULL);

  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_file_chooser_set_filename (GTK_FILE_CHOOSER (dialog), folder);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_folder_response), preferences, 0);
  gtk_widget_show (dialog);
}

static void
show_folder (KutipPreferences *preferences, GParamSpec *property, GtkLabel *label)
{
  g_autofree char *folder = kutip_preferences_dup_data_folder (preferences);
  g_autofree char *name = g_filename_display_name (folder);

  gtk_label_set_text (label, name);
}

static void
on_usual_folder (GtkButton *button, KutipPreferences *preferences)
{
  g_object_set (preferences, "data-folder", "", NULL);
}

static gboolean
is_set (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *folder = g_value_get_string (from);

  g_value_set_boolean (to, folder && *folder);
  return TRUE;
}

static GtkWidget *
new_folder (KutipPreferences *preferences)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *path = new_label (NULL);
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("Another _Folder …"));
  GtkWidget *usual = gtk_button_new_with_mnemonic (_("The _Usual Folder"));

  gtk_label_set_line_wrap_mode (GTK_LABEL (path), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (path), TRUE);
  show_folder (preferences, NULL, GTK_LABEL (path));
  g_signal_connect_object (choose, "clicked", G_CALLBACK (on_choose_folder), preferences, 0);
  g_signal_connect_object (preferences, "notify::data-folder", G_CALLBACK (show_folder), path, 0);
  g_signal_connect_object (usual, "clicked", G_CALLBACK (on_usual_folder), preferences, 0);
  g_object_bind_property_full (preferences, "data-folder", usual, "sensitive", G_BINDING_SYNC_CREATE,
                               is_set, NULL, NULL, NULL);
  gtk_container_add (GTK_CONTAINER (row), choose);
  gtk_container_add (GTK_CONTAINER (row), usual);
  gtk_container_add (GTK_CONTAINER (box), path);
  gtk_container_add (GTK_CONTAINER (box), row);
  return box;
}

static GtkWidget *
new_reading_page (KutipPreferences *preferences, KutipLibrary *library)
{
  GtkWidget *box = new_box ();

  gtk_container_add (GTK_CONTAINER (box), new_language (preferences, library));
  gtk_container_add (GTK_CONTAINER (box), new_heading (_("Folder of findings")));
  gtk_container_add (GTK_CONTAINER (box), new_folder (preferences));
  gtk_container_add (GTK_CONTAINER (box),
                     new_small_label (_("What you confirm, note and correct in drafts is kept in this "
                                        "folder. Drafts that are open take theirs along to another "
                                        "folder. Nothing leaves this machine.")));
  return box;
}

/* The whole */

static void
add_page (GtkWidget *notebook, GtkWidget *page, const char *title)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scrolled), page);
  gtk_notebook_append_page (GTK_NOTEBOOK (notebook), scrolled, gtk_label_new_with_mnemonic (title));
}

/* The draft in front of the window that the dialog was opened from. */
static void
on_map (GtkWidget *notebook, KutipNamesPage *names)
{
  kutip_names_page_set_session (names, kutip_window_find_session (notebook));
}

GtkWidget *
kutip_preferences_page_new (KutipPreferences *preferences, KutipLibrary *library)
{
  GtkWidget *notebook = gtk_notebook_new ();
  GtkWidget *names = kutip_names_page_new ();

  gtk_widget_set_size_request (notebook, 560, 460);
  add_page (notebook, new_marks_page (preferences), _("_Marks"));
  add_page (notebook, new_checks_page (preferences), _("_Checks"));
  add_page (notebook, names, _("_Names"));
  add_page (notebook, new_reading_page (preferences, library), _("Drafts and _Findings"));
  g_signal_connect (notebook, "map", G_CALLBACK (on_map), names);
  gtk_widget_show_all (notebook);
  return notebook;
}
