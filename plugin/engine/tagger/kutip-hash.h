/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * The hash functions that the model file is built on. Training and tagging must agree on them, and so
 * must every machine: a change here makes every model file useless (raise KUTIP_MODEL_VERSION).
 */

#define KUTIP_HASH_SEED G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* Joins @b to @a; the order matters. */
static inline guint64
kutip_hash_mix (guint64 a, guint64 b)
{
  guint64 x = (a ^ (b + KUTIP_HASH_SEED)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);

  x ^= x >> 29;
  x *= G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 32);
}

/* The slot of @hash in a table of @n_slots, without a division. */
static inline guint32
kutip_hash_slot (guint64 hash, guint32 n_slots)
{
  return (guint32) (((hash >> 32) * n_slots) >> 32);
}

/* What a slot keeps of a hash, to know its owner by; never 0, which says that a slot is empty. */
static inline guint32
kutip_hash_check (guint64 hash)
{
  return (guint32) hash | 1;
}
