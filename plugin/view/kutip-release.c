/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-release.h"

typedef struct {
  gpointer data;
  GDestroyNotify release;
} Parcel;

static void
open_parcel (gpointer data, gpointer user_data)
{
  Parcel *parcel = data;

  parcel->release (parcel->data);
  g_free (parcel);
}

void
kutip_release_later (gpointer data, GDestroyNotify release)
{
  static GThreadPool *pool;
  Parcel *parcel;

  if (!data)
    return;
  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, g_thread_pool_new (open_parcel, NULL, 1, FALSE, NULL));
  parcel = g_new (Parcel, 1);
  *parcel = (Parcel) { data, release };
  g_thread_pool_push (pool, parcel, NULL);
}
