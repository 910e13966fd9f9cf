/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip.h>

#include <stdint.h>
#include <string.h>

/*
 * A fuzz target is a program with LLVMFuzzerTestOneInput(): it takes any bytes and must neither crash,
 * hang nor break what it asserts. libFuzzer drives it where clang builds with -Dfuzz=true; replay.c
 * drives the same function everywhere else.
 */

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Longer inputs find nothing that shorter ones do not, and take their time. */
#define FUZZ_MAX_SIZE 4096

/* @data as a file that can be opened by the path which is returned (transfer full), valid until the
   next call: in memory, since a target is run thousands of times a second. */
char *fuzz_write_file (const uint8_t *data, size_t size);

/* The analyzer of the project's own data, loaded once. */
KutipAnalyzer *fuzz_get_analyzer (void);

/* The folder of language data to use. */
char *fuzz_get_folder (const char *language);
