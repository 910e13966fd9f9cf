/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "kutip-store.h"

#define DRAFT "file:///home/rina/naskah.txt"

/* A finding with something in each of its fields. */
static inline KutipFinding *
fixture_new_finding (const char *words, KutipFactState state, const char *note)
{
  KutipFinding *finding = kutip_finding_new (NULL);

  finding->kind = KUTIP_FACT_FIGURE;
  kutip_finding_set_text (&finding->words, words);
  kutip_finding_set_text (&finding->seen, words);
  kutip_finding_set_text (&finding->before, "harga beras naik");
  kutip_finding_set_text (&finding->after, "di pasar induk");
  kutip_finding_set_text (&finding->note, note);
  kutip_finding_set_text (&finding->link, "https://example.org/harga");
  finding->position = 17;
  finding->state = state;
  finding->time = 1764000000000000;
  return finding;
}

static inline void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}
