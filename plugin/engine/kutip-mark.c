/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-mark-private.h"

#include <string.h>

struct _KutipMarks {
  gatomicrefcount refs;
  guint n_marks;
  KutipMark marks[];
};

G_DEFINE_BOXED_TYPE (KutipMarks, kutip_marks, kutip_marks_ref, kutip_marks_unref)

/**
 * kutip_mark_kind_get_nick:
 * @kind: a kind of mark
 *
 * Names a kind of mark for programs.
 *
 * Returns: (transfer none): the kind's short name, as style schemes and settings have it
 */
const char *
kutip_mark_kind_get_nick (KutipMarkKind kind)
{
  static const char *const nicks[KUTIP_N_MARK_KINDS] = {
    "person", "organization", "place", "date", "figure", "role",
    "quotation", "report", "source", "cue",
  };

  g_return_val_if_fail ((guint) kind < KUTIP_N_MARK_KINDS, NULL);
  return nicks[kind];
}

KutipMarks *
kutip_marks_new (const KutipMark *marks, guint n_marks)
{
  KutipMarks *self = g_malloc (sizeof *self + n_marks * sizeof *marks);

  g_atomic_ref_count_init (&self->refs);
  self->n_marks = n_marks;
  if (n_marks)
    memcpy (self->marks, marks, n_marks * sizeof *marks);
  return self;
}

gboolean
kutip_marks_equal (const KutipMarks *self, const KutipMark *marks, guint n_marks)
{
  return self->n_marks == n_marks &&
         (n_marks == 0 || memcmp (self->marks, marks, n_marks * sizeof *marks) == 0);
}

/**
 * kutip_marks_ref:
 * @self: marks of a paragraph
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
KutipMarks *
kutip_marks_ref (KutipMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * kutip_marks_unref:
 * @self: (transfer full): marks of a paragraph
 *
 * Drops a reference; the last one frees the marks.
 */
void
kutip_marks_unref (KutipMarks *self)
{
  g_return_if_fail (self != NULL);
  if (g_atomic_ref_count_dec (&self->refs))
    g_free (self);
}

/**
 * kutip_marks_get_array: (skip)
 * @self: marks of a paragraph
 * @n_marks: (out): how many
 *
 * Gets the marks themselves, which live as long as @self.
 *
 * Returns: (transfer none) (array length=n_marks): the marks by kind and then by place; marks of
 *   one kind do not overlap
 */
const KutipMark *
kutip_marks_get_array (const KutipMarks *self, guint *n_marks)
{
  g_return_val_if_fail (self != NULL && n_marks != NULL, NULL);
  *n_marks = self->n_marks;
  return self->marks;
}
