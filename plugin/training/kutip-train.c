/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-run.h"

#include <locale.h>

/*
 * kutip-train: corpora in, a language's model out. See README.md.
 */

int
main (int argc, char **argv)
{
  g_autofree char *plan = NULL, *data = NULL, *shared = NULL;
  g_autofree char *work = NULL, *output = NULL;
  const GOptionEntry entries[] = {
    { "plan", 'p', 0, G_OPTION_ARG_FILENAME, &plan, "What to read, and how", "FILE" },
    { "data", 'd', 0, G_OPTION_ARG_FILENAME, &data, "The language's folder", "FOLDER" },
    { "shared", 's', 0, G_OPTION_ARG_FILENAME, &shared, "Where the corpora are", "FOLDER" },
    { "work", 'w', 0, G_OPTION_ARG_FILENAME, &work,
      "What is made on the way; made anew if it is not there", "FOLDER" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The model to write", "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_summary (context, "Trains the model of a language.");
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("kutip-train: %s\n", error->message);
      return 2;
    }
  if (!plan || !data || !shared || !work || !output)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return 2;
    }
  if (!train_run (plan, data, shared, work, output, &error))
    {
      g_printerr ("kutip-train: %s\n", error->message);
      return 1;
    }
  return 0;
}
