/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-paragraphs.h"

/* Makes the marks of a paragraph from its reading. Marks that come out as they were keep their
   pointer, which tells a view that it has nothing to do. */
void kutip_marking_update (KutipParagraph *paragraph);
