/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draft.h"

#include <time.h>

static const char *const sentences[] = {
  "“Kami sudah menyiapkan pompa sejak pekan lalu,” kata Kepala Dinas Perairan Raka Wibisana. ",
  "Menurut Anita Wijaya, harga beras di Kota Malang naik 12 persen menjadi Rp 15.400. ",
  "Warga berharap jalan itu selesai diperbaiki sebelum musim hujan tiba. ",
  "Dewi Anggraini menambahkan bahwa laporan itu baru diterima Senin (9/3/2026). ",
};

char *
draft_new (gsize paragraph, gsize size, const char *end)
{
  GString *text = g_string_sized_new (size + 1000);
  gsize begin = 0;

  for (guint i = 0; text->len < size; i++)
    {
      g_string_append (text, sentences[(i * 7 + i / 5) % G_N_ELEMENTS (sentences)]);
      if (text->len - begin >= paragraph)
        {
          g_string_append (text, end);
          begin = text->len;
        }
    }
  return g_string_free (text, FALSE);
}

double
draft_now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

double
draft_percentile (GArray *values, double part)
{
  if (values->len == 0)
    return 0;
  g_array_sort (values, compare);
  return g_array_index (values, double, MIN (values->len - 1, (guint) (values->len * part)));
}
