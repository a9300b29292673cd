/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * TwSampleHire:
 * @given: given name, without title
 * @born: German date
 * @left: German date, or empty
 *
 * Somebody of the company in data/sample. All texts are as they stand in the lists.
 */
typedef struct
{
  char *number;
  char *name;
  const char *given;
  gboolean is_man;
  int birth_year;
  char *born;
  char *email;
  const char *unit;
  const char *area;
  const char *site;
  char *job;
  char *manager;
  char *joined;
  char *left;
} TwSampleHire;

#define TW_SAMPLE_TOP_UNIT "Vorstand"
#define TW_SAMPLE_HEAD "Leitung "
#define TW_SAMPLE_DOMAIN "brueckenfeld.example"

GPtrArray  *tw_sample_staff_hire    (GRand              *chance);
GPtrArray  *tw_sample_staff_units   (void);

guint       tw_sample_below         (GRand              *chance,
                                     guint               n);
int         tw_sample_between       (GRand              *chance,
                                     int                 first,
                                     int                 last);
gpointer    tw_sample_choose        (GRand              *chance,
                                     GPtrArray          *some);
GPtrArray  *tw_sample_draw          (GRand              *chance,
                                     const GPtrArray    *some,
                                     guint               n_drawn);
char       *tw_sample_random_day    (GRand              *chance,
                                     int                 first_year,
                                     int                 last_year);

G_END_DECLS
