/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

KutipMarks *kutip_marks_new (const KutipMark *marks, guint n_marks);

/* Whether @self holds just these marks, so that it can be kept and its pointer tells "unchanged". */
gboolean kutip_marks_equal (const KutipMarks *self, const KutipMark *marks, guint n_marks);
