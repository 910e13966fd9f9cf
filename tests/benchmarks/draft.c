/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draft.h"

#include <time.h>

/* P: a person, F: the family name of the person before, O: an office, L: a place, T: a thing, t: the
   same in small letters, N: a number, D: a day, W: a day with its date. */
static const char *const sentences[] = {
  "“Kami sudah menyiapkan t sejak pekan lalu,” kata O P. ",
  "Menurut P, harga t di Kota L naik N persen menjadi Rp N ribu. ",
  "Warga L berharap t itu selesai diperbaiki sebelum musim hujan tiba. ",
  "P menambahkan bahwa laporan tentang t baru diterima W. ",
  "T di L rusak N hari setelah banjir, dan baru dua dari N t yang diganti. ",
  "Sebelumnya, O P meminta warga menjauhi t di sekitar L. ",
  "“Saya tidak pernah melihat t itu,” ujar F, D malam. ",
  "T tersebut dibeli Pemerintah Kabupaten L seharga Rp N miliar. ",
  "F mengatakan, N orang sudah mengungsi ke L. ",
  "Hingga D sore belum ada keterangan mengenai t yang hilang. ",
};

static const char *const given[] = {
  "Raka", "Anita", "Dewi", "Bagus", "Sekar", "Yusuf", "Maria", "Tigor", "Ni Luh", "Made", "Asep",
  "Siti", "Agnes", "Lukman", "Ratih", "Andi", "Yohana", "Fajar", "Cut Nyak", "Petrus", "Wulan",
  "Hendra", "Ida Bagus", "Murni", "Samuel", "Nur", "Galih", "Laksmi", "Togar", "Intan",
};

static const char *const family[] = {
  "Wibisana", "Wijaya", "Anggraini", "Santosa", "Siregar", "Harahap", "Tanoto", "Mangunsong",
  "Pratiwi", "Kusuma", "Rumbiak", "Latuconsina", "Hidayat", "Nasution", "Prasetyo", "Manurung",
  "Sudirja", "Tampubolon", "Paramita", "Sembiring", "Utami", "Lestari", "Daeng", "Wenda", "Kaban",
  "Permana", "Suharti", "Ginting", "Rahayu", "Simbolon", "Pattiasina", "Mustofa",
};

static const char *const offices[] = {
  "Kepala Dinas Perairan", "Wali Kota L", "Bupati L", "juru bicara PT Tirta Raya",
  "Camat L", "Ketua Komisi II DPRD L", "Kapolres L Ajun Komisaris Besar", "peneliti",
};

static const char *const places[] = {
  "Malang", "Kupang", "Jepara", "Palu", "Sorong", "Garut", "Bima", "Dumai", "Ende", "Pati", "Tegal",
  "Ambon", "Bogor", "Kediri", "Langsa", "Metro", "Parepare", "Blitar", "Singkawang", "Tarakan",
};

static const char *const things[] = {
  "Pompa", "Beras", "Jalan", "Jembatan", "Tanggul", "Trotoar", "Sekolah", "Pasar", "Pipa", "Perahu",
  "Lampu", "Terminal", "Sumur", "Kabel", "Ambulans", "Gudang", "Pagar", "Pelabuhan", "Atap",
  "Saluran",
};

/* From 2 March 2026 on. */
static const char *const days[] = {
  "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
};

#define CHOOSE(list, random) (list)[(random) % G_N_ELEMENTS (list)]

/* What one draft needs to go on. */
typedef struct {
  GString *text;
  guint32 state;      /* of the generator */
  const char *family; /* of the person last named */
} Writer;

/* The linear congruential generator of Knuth and Lewis ("Numerical Recipes in C", 1992, 7.1): the
   same draft every time. */
static guint
next_random (Writer *self)
{
  self->state = self->state * 1664525u + 1013904223u;
  return self->state >> 16;
}

static void
write_sentence (Writer *self, const char *form)
{
  const char *place = CHOOSE (places, next_random (self));
  const char *thing = CHOOSE (things, next_random (self));
  guint day = next_random (self) % G_N_ELEMENTS (days);

  for (const char *p = form; *p; p++)
    {
      gboolean slot = (p == form || !g_ascii_isalpha (p[-1])) && !g_ascii_isalpha (p[1]);

      if (slot && *p == 'P')
        {
          self->family = CHOOSE (family, next_random (self));
          g_string_append_printf (self->text, "%s %s", CHOOSE (given, next_random (self)),
                                  self->family);
        }
      else if (slot && *p == 'F')
        g_string_append (self->text, self->family);
      else if (slot && *p == 'O')
        write_sentence (self, CHOOSE (offices, next_random (self)));
      else if (slot && *p == 'L')
        g_string_append (self->text, place);
      else if (slot && *p == 'T')
        g_string_append (self->text, thing);
      else if (slot && *p == 't')
        g_string_append_printf (self->text, "%c%s", g_ascii_tolower (*thing), thing + 1);
      else if (slot && *p == 'N')
        g_string_append_printf (self->text, "%u", 2 + next_random (self) % 8);
      else if (slot && *p == 'D')
        g_string_append (self->text, days[day]);
      else if (slot && *p == 'W')
        g_string_append_printf (self->text, "%s (%u/3/2026)", days[day], 2 + day);
      else
        g_string_append_c (self->text, *p);
    }
}

char *
draft_new (gsize paragraph, gsize size, const char *end)
{
  Writer writer = { g_string_sized_new (size + 1000), 1, family[0] };
  gsize begin = 0;

  while (writer.text->len < size)
    {
      write_sentence (&writer, CHOOSE (sentences, next_random (&writer)));
      if (writer.text->len - begin >= paragraph)
        {
          g_string_append (writer.text, end);
          begin = writer.text->len;
        }
    }
  return g_string_free (writer.text, FALSE);
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
