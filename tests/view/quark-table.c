/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * GLib's table of quarks begins with 2,048 places. A program that needs more (the chooser of files
 * alone brings hundreds) is moved to a larger table, and the old one stays to the end, since another
 * thread may still read it (g_quark_new in gquark.c). The leak checker takes it for a leak, and no
 * entry of leaks.supp can name it: libraries without frame pointers show it as a mere g_malloc.
 * So the first block of that size, made as GLib is loaded, is kept where the checker finds it.
 */
#include <stddef.h>

#define QUARK_TABLE_BYTES (2048 * sizeof (char *))

static const volatile void *quark_table;

/* Called by the sanitizer's runtime, see sanitizer/allocator_interface.h. */
void __sanitizer_malloc_hook (const volatile void *block, size_t size);

void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (quark_table == NULL && size == QUARK_TABLE_BYTES)
    quark_table = block;
}
