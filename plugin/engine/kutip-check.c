/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-fact-private.h"

G_DEFINE_BOXED_TYPE (KutipCheck, kutip_check, kutip_check_ref, kutip_check_unref)

/**
 * kutip_severity_get_nick:
 * @severity: a severity
 *
 * Names a severity for programs.
 *
 * Returns: (transfer none): the severity's short name, as the JSON result has it
 */
const char *
kutip_severity_get_nick (KutipSeverity severity)
{
  static const char *const nicks[] = { "hint", "warning", "error" };

  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (nicks), NULL);
  return nicks[severity];
}

KutipCheck *
kutip_check_new (const char *code, KutipSeverity severity, KutipSpan span, char *message)
{
  KutipCheck *self = g_new0 (KutipCheck, 1);

  g_atomic_ref_count_init (&self->refs);
  self->code = code;
  self->severity = severity;
  self->span = span;
  self->message = message;
  return self;
}

/**
 * kutip_check_ref:
 * @self: a check's finding
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
KutipCheck *
kutip_check_ref (KutipCheck *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * kutip_check_unref:
 * @self: (transfer full): a check's finding
 *
 * Drops a reference; the last one frees the finding.
 */
void
kutip_check_unref (KutipCheck *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->message);
  g_free (self->fix);
  g_free (self);
}

/**
 * kutip_check_get_code:
 * @self: a check's finding
 *
 * Tells which check found it.
 *
 * Returns: (transfer none): the check's short name, for settings and programs
 */
const char *
kutip_check_get_code (const KutipCheck *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->code;
}

/**
 * kutip_check_get_severity:
 * @self: a check's finding
 *
 * Tells how much the finding weighs.
 *
 * Returns: how sure it is that something is the matter
 */
KutipSeverity
kutip_check_get_severity (const KutipCheck *self)
{
  g_return_val_if_fail (self != NULL, KUTIP_SEVERITY_HINT);
  return self->severity;
}

/**
 * kutip_check_get_message:
 * @self: a check's finding
 *
 * Tells what is the matter, in a sentence.
 *
 * Returns: (transfer none): what is the matter, in the user's language
 */
const char *
kutip_check_get_message (const KutipCheck *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->message;
}

/**
 * kutip_check_get_span:
 * @self: a check's finding
 *
 * Tells where the words stand that are the matter.
 *
 * Returns: the words that it is about, in code points
 */
KutipSpan
kutip_check_get_span (const KutipCheck *self)
{
  g_return_val_if_fail (self != NULL, ((KutipSpan) { 0, 0 }));
  return self->span;
}

/**
 * kutip_check_get_related:
 * @self: a check's finding
 *
 * Tells where the words stand that those of the finding do not agree with.
 *
 * Returns: the other place that it is about, in code points; empty where there is none
 */
KutipSpan
kutip_check_get_related (const KutipCheck *self)
{
  g_return_val_if_fail (self != NULL, ((KutipSpan) { 0, 0 }));
  return self->related;
}

/**
 * kutip_check_get_fix:
 * @self: a check's finding
 *
 * Gets words to put in place of those that are wrong.
 *
 * Returns: (transfer none) (nullable): what to write in place of the span, %NULL where no such
 *   words are known
 */
const char *
kutip_check_get_fix (const KutipCheck *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->fix;
}
