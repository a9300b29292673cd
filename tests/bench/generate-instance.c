/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * generate-instance KIND MENTORS MENTEES FORBIDDEN SEED FILE [MAX-CAPACITY]:
 * writes an instance (instance.h) with FORBIDDEN percent of the pairs barred.
 *
 *   mentor   two made-up staffs; scores 0–100 with many equal ones, as in life
 *   mentorc  the same in hundredths, with few equal ones
 *   unif     scores evenly from 0 to 10^8
 *   cents    scores evenly from 0 to 10000
 *
 * The same arguments give the same bytes on every machine with IEEE doubles:
 * each number is drawn by its place (who, what), not in a row.
 */

#include "instance.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_DEPARTMENTS      20
#define N_REGIONS          3
#define N_SITES_PER_REGION 4
#define N_LEVELS           5
#define N_TOPICS           64

typedef enum
{
  KIND_MENTOR,
  KIND_MENTOR_HUNDREDTHS,
  KIND_UNIFORM,
  KIND_UNIFORM_HUNDREDTHS,
} Kind;

/* Which stream of random numbers a draw comes from. */
enum
{
  STREAM_SCORE = 1,
  STREAM_FORBIDDEN = 2,
  STREAM_MANAGER = 3,
  STREAM_MANAGERS_MANAGER = 4,
  STREAM_DEPARTMENTS = 5,
  STREAM_REFUSAL = 6,
  STREAM_CAPACITY = 7,
  STREAM_HUNDREDTHS = 8,
  STREAM_MENTORS = 1000,
  STREAM_MENTEES = 1001,
};

/* Which fact of a person is drawn. */
enum
{
  FACT_DEPARTMENT = 1,
  FACT_REGION = 2,
  FACT_SITE = 3,
  FACT_LEVEL = 4,
  FACT_AGE = 5,
  FACT_AGE_TOO = 6,
  FACT_LANGUAGE = 7,
  FACT_N_TOPICS = 11,
  FACT_TOPIC = 100,
};

typedef struct
{
  int      department;
  int      region;
  int      site;
  int      level;    /* 10 is the top */
  int      age;
  uint64_t topics;   /* a bit each */
  unsigned languages;
} Person;

typedef struct
{
  Kind     kind;
  int32_t  n_mentors;
  int32_t  n_mentees;
  double   forbidden; /* share of all pairs, 0–1 */
  uint64_t seed;
  int      max_capacity;
} Order;

/* Random numbers by place (the finaliser of splitmix64, chained) */

static uint64_t
scramble (uint64_t x)
{
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

static uint64_t
draw (const Order *order,
      uint64_t     stream,
      uint64_t     one,
      uint64_t     other)
{
  return scramble (scramble (scramble (scramble (order->seed) ^ stream) ^ one) ^ other);
}

/* Evenly from 0 to 1, with 53 bits. */
static double
draw_share (const Order *order,
            uint64_t     stream,
            uint64_t     one,
            uint64_t     other)
{
  return (double) (draw (order, stream, one, other) >> 11) / 9007199254740992.0;
}

/* Which of @n weights the share @share falls on. */
static int
pick (const double *weights,
      int           n,
      double        share)
{
  double sum = 0;
  double up_to = 0;

  for (int k = 0; k < n; k++)
    sum += weights[k];
  for (int k = 0; k < n - 1; k++)
    {
      up_to += weights[k] / sum;
      if (share < up_to)
        return k;
    }

  return n - 1;
}

/* A made-up staff */

static int
draw_department (const Order *order,
                 int          stream,
                 int32_t      i)
{
  double weights[N_DEPARTMENTS];

  for (int k = 0; k < N_DEPARTMENTS; k++)
    weights[k] = 1 / sqrt (k + 1.0);

  return pick (weights, N_DEPARTMENTS, draw_share (order, stream, i, FACT_DEPARTMENT));
}

static int
draw_region (const Order *order,
             int          stream,
             int32_t      i)
{
  static const double of_mentors[N_REGIONS] = { 45, 35, 20 };
  static const double of_mentees[N_REGIONS] = { 50, 30, 20 };

  return pick (stream == STREAM_MENTORS ? of_mentors : of_mentees, N_REGIONS,
               draw_share (order, stream, i, FACT_REGION));
}

static int
draw_level (const Order *order,
            int          stream,
            int32_t      i)
{
  static const double weights[N_LEVELS] = { 30, 30, 20, 15, 5 };
  int step = pick (weights, N_LEVELS, draw_share (order, stream, i, FACT_LEVEL));

  return stream == STREAM_MENTORS ? 1 + step : 10 - step;
}

static int
draw_age (const Order *order,
          int          stream,
          int32_t      i)
{
  double sum = draw_share (order, stream, i, FACT_AGE) + draw_share (order, stream, i, FACT_AGE_TOO);

  return stream == STREAM_MENTORS ? 20 + (int) (12.5 * sum) : 33 + (int) (16.5 * sum);
}

static unsigned
draw_languages (const Order *order,
                int          stream,
                int32_t      i)
{
  static const double shares[] = { .8, .35, .25, .15 };
  unsigned languages = 0;

  for (int k = 0; k < 4; k++)
    if (draw_share (order, stream, i, FACT_LANGUAGE + k) < shares[k])
      languages |= 1u << k;

  return languages != 0 ? languages : 1;
}

static uint64_t
draw_topics (const Order *order,
             int          stream,
             int32_t      i)
{
  double share = draw_share (order, stream, i, FACT_N_TOPICS);
  int n_topics = stream == STREAM_MENTORS ? 3 + (int) (share * 7) : 2 + (int) (share * 5);
  uint64_t topics = 0;
  double weights[N_TOPICS];

  for (int k = 0; k < N_TOPICS; k++)
    weights[k] = pow (k + 1.0, -0.8);
  for (int attempt = 0; __builtin_popcountll (topics) < n_topics; attempt++)
    topics |= UINT64_C (1) << pick (weights, N_TOPICS, draw_share (order, stream, i, FACT_TOPIC + attempt));

  return topics;
}

static Person *
draw_staff (const Order *order,
            int          stream,
            int32_t      n)
{
  Person *staff = calloc (n, sizeof *staff);

  for (int32_t i = 0; staff != NULL && i < n; i++)
    {
      staff[i] = (Person) {
        .department = draw_department (order, stream, i),
        .region = draw_region (order, stream, i),
        .level = draw_level (order, stream, i),
        .age = draw_age (order, stream, i),
        .topics = draw_topics (order, stream, i),
        .languages = draw_languages (order, stream, i),
      };
      staff[i].site = staff[i].region * N_SITES_PER_REGION +
                      (int) (draw_share (order, stream, i, FACT_SITE) * N_SITES_PER_REGION);
    }

  return staff;
}

/* Mentors with mentees */

static int
score_departments (const Order *order,
                   int          one,
                   int          other)
{
  int low = one < other ? one : other;
  int high = one < other ? other : one;

  return 5 * (int) (draw (order, STREAM_DEPARTMENTS, low, high) % 4);
}

static int
score_pair (const Order  *order,
            const Person *mentor,
            const Person *mentee)
{
  int wanted = __builtin_popcountll (mentee->topics);
  int met = __builtin_popcountll (mentor->topics & mentee->topics);
  int gap = mentee->level - mentor->level;
  int score = (55 * met + wanted / 2) / wanted;

  score += 4 * (gap < 0 ? 0 : gap > 5 ? 5 : gap);
  score += score_departments (order, mentor->department, mentee->department);
  score += mentor->site == mentee->site ? 7 : 0;
  score += (mentor->languages & mentee->languages) != 0 ? 3 : 0;

  return score;
}

/* The mentor's manager and that manager's manager are mentees. */
static bool
reports_to (const Order *order,
            int32_t      mentor,
            int32_t      mentee)
{
  uint64_t manager = draw (order, STREAM_MANAGER, mentor, 0) % order->n_mentees;
  uint64_t managers_manager = draw (order, STREAM_MANAGERS_MANAGER, manager, 0) % order->n_mentees;

  return manager == (uint64_t) mentee || managers_manager == (uint64_t) mentee;
}

/* Where more than half of all pairs are to be barred, so are other regions. */
static bool
may_pair (const Order  *order,
          const Person *mentor,
          const Person *mentee)
{
  return mentor->department != mentee->department &&
         mentor->age < mentee->age &&
         (order->forbidden <= 0.5 || mentor->region == mentee->region);
}

static size_t
apply_rules (const Order  *order,
             Instance     *instance,
             const Person *mentors,
             const Person *mentees)
{
  size_t n_barred = 0;

  for (int32_t i = 0; i < order->n_mentors; i++)
    for (int32_t j = 0; j < order->n_mentees; j++)
      {
        bool barred = !may_pair (order, &mentors[i], &mentees[j]) || reports_to (order, i, j);

        instance_row (instance, i)[j] = barred ? -1 : score_pair (order, &mentors[i], &mentees[j]);
        n_barred += barred;
      }

  return n_barred;
}

/* What the rules do not bar, chance does, up to the share that was ordered. */
static void
apply_refusals (const Order *order,
                Instance    *instance,
                size_t       n_barred)
{
  double barred = (double) n_barred / ((double) order->n_mentors * order->n_mentees);
  double share = (order->forbidden - barred) / (1 - barred);

  for (int32_t i = 0; i < order->n_mentors; i++)
    for (int32_t j = 0; j < order->n_mentees; j++)
      if (draw_share (order, STREAM_REFUSAL, i, j) < share)
        instance_row (instance, i)[j] = -1;
}

static void
spread_hundredths (const Order *order,
                   Instance    *instance)
{
  for (int32_t i = 0; i < order->n_mentors; i++)
    for (int32_t j = 0; j < order->n_mentees; j++)
      {
        int32_t *score = &instance_row (instance, i)[j];
        int32_t fine = 100 * *score - (int32_t) (draw (order, STREAM_HUNDREDTHS, i, j) % 100);

        if (*score >= 0)
          *score = fine < 0 ? 0 : fine;
      }
}

static bool
generate_staffs (const Order *order,
                 Instance    *instance)
{
  Person *mentors = draw_staff (order, STREAM_MENTORS, order->n_mentors);
  Person *mentees = draw_staff (order, STREAM_MENTEES, order->n_mentees);
  bool has_memory = mentors != NULL && mentees != NULL;

  if (has_memory)
    apply_refusals (order, instance, apply_rules (order, instance, mentors, mentees));
  if (has_memory && order->kind == KIND_MENTOR_HUNDREDTHS)
    spread_hundredths (order, instance);

  free (mentors);
  free (mentees);
  return has_memory;
}

static void
generate_uniform (const Order *order,
                  Instance    *instance)
{
  for (int32_t i = 0; i < order->n_mentors; i++)
    for (int32_t j = 0; j < order->n_mentees; j++)
      {
        uint64_t score = draw (order, STREAM_SCORE, i, j) % ((uint64_t) instance->greatest_score + 1);
        bool barred = draw_share (order, STREAM_FORBIDDEN, i, j) < order->forbidden;

        instance_row (instance, i)[j] = barred ? -1 : (int32_t) score;
      }
}

static bool
generate (const Order *order,
          Instance    *instance)
{
  static const int32_t greatest[] = { 100, 10000, 100000000, 10000 };

  if (!instance_init (instance, order->n_mentors, order->n_mentees))
    return false;

  instance->greatest_score = greatest[order->kind];
  for (int32_t i = 0; i < order->n_mentors; i++)
    instance->mentor_capacity[i] = 1 + (int32_t) (draw (order, STREAM_CAPACITY, i, 0) % order->max_capacity);
  for (int32_t j = 0; j < order->n_mentees; j++)
    instance->mentee_capacity[j] = 1;

  if (order->kind == KIND_MENTOR || order->kind == KIND_MENTOR_HUNDREDTHS)
    return generate_staffs (order, instance);

  generate_uniform (order, instance);
  return true;
}

static bool
find_kind (const char *name,
           Kind       *kind)
{
  static const char *const names[] = { "mentor", "mentorc", "unif", "cents" };

  for (int k = 0; k < 4; k++)
    if (strcmp (name, names[k]) == 0)
      {
        *kind = (Kind) k;
        return true;
      }

  return false;
}

static bool
read_order (int     argc,
            char  **argv,
            Order  *order)
{
  if (argc < 7 || argc > 8 || !find_kind (argv[1], &order->kind))
    return false;

  order->n_mentors = atoi (argv[2]);
  order->n_mentees = atoi (argv[3]);
  order->forbidden = atof (argv[4]) / 100;
  order->seed = strtoull (argv[5], NULL, 10);
  order->max_capacity = argc > 7 ? atoi (argv[7]) : 1;

  return order->max_capacity > 0;
}

int
main (int    argc,
      char **argv)
{
  Instance instance = { 0 };
  Order order = { 0 };
  bool good;

  if (!read_order (argc, argv, &order))
    {
      fprintf (stderr, "Usage: generate-instance mentor|mentorc|unif|cents MENTORS MENTEES FORBIDDEN-PERCENT SEED FILE"
                       " [MAX-CAPACITY]\n");
      return 2;
    }

  good = generate (&order, &instance) && instance_write (&instance, argv[6]);
  if (!good)
    fprintf (stderr, "generate-instance: %s: %s\n", argv[6], strerror (errno));

  instance_clear (&instance);
  return good ? 0 : 1;
}
