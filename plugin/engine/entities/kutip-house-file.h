/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-house.h"

/* What to say of a name in the file, or what was said of it. */
typedef struct {
  char *name;
  gboolean listed;  /* FALSE: nothing is said */
  KutipHouseKind kind;
  char *spelling;   /* preferred, or NULL */
} KutipHouseState;

KutipHouseState *kutip_house_state_new (const char *name, const KutipHouseEntry *entry);
void kutip_house_state_free (KutipHouseState *self);

/*
 * Says all of @states (element-type KutipHouseState) in the file at @path: a line takes the place of
 * the one for the same name, or stands at the end. Comments, broken lines and their order stay. The
 * file is replaced at one stroke, and made with its folder where it is not there; nothing is changed
 * where that fails.
 *
 * Returns: (transfer full) (element-type KutipHouseState) (nullable): what was said of the names
 * before, which takes the change back; NULL with an error
 */
GPtrArray *kutip_house_write (const char *path, const GPtrArray *states, GError **error);
