/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The options of the command line. Each means the same with every verb that takes it, so that it may stand
 * before the verb or after it.
 *
 * GOptionContext is not used: it speaks the language of the process, and only where its locale is installed.
 */

#include "tw-cli-option.h"

static const TwCliOption options[] = {
  { "database", "FILE", TRUE, FALSE, N_ ("Work on this file instead of the usual one") },
  { "json", NULL, TRUE, FALSE, N_ ("Print the result as JSON, for scripts") },
  { "language", "de|en", TRUE, FALSE, N_ ("Speak this language instead of that of the session") },
  { "help", NULL, TRUE, FALSE, N_ ("Say how it is used, and do nothing") },
  { "version", NULL, TRUE, FALSE, N_ ("Say which version this is, and do nothing") },
  { "map", "FIELD=HEADING", FALSE, TRUE, N_ ("Take the column with this heading for the field; may be repeated") },
  { "forget-map", NULL, FALSE, FALSE,
    N_ ("Forget what --map said of an earlier list with the same headings") },
  { "sheet", "NAME", FALSE, FALSE, N_ ("Read this sheet of the workbook") },
  { "without-hidden-rows", NULL, FALSE, FALSE,
    N_ ("Leave out rows that are hidden in the spreadsheet, by hand or by a filter") },
  { "add-again", "NUMBER", FALSE, TRUE,
    N_ ("Add the person with this personnel number again, although they were erased; may be repeated") },
  { "dry-run", NULL, FALSE, FALSE, N_ ("Say what would happen, and change nothing") },
  { "start", "YYYY-MM-DD", FALSE, FALSE, N_ ("The day on which the cohort starts") },
  { "months", "N", FALSE, FALSE, N_ ("How many months it lasts; without it, it is open-ended") },
  { "set", "CRITERION=WEIGHT", FALSE, TRUE, N_ ("Give a criterion this weight; may be repeated") },
  { "reset", NULL, FALSE, FALSE, N_ ("Go back to the weights that are built in") },
  { "minimum-score", "N", FALSE, FALSE, N_ ("Suggest no pair below this match score, from 0 to 100") },
  { "only-good-ones", NULL, FALSE, FALSE, N_ ("Rather fewer tandems that fit well than as many as possible") },
  { "accept", NULL, FALSE, FALSE, N_ ("Accept the suggestion: the tandems are formed") },
  { "output", "FILE", FALSE, FALSE, N_ ("Where it is written") },
  { "sheet", "NAME", FALSE, FALSE, N_ ("Only this sheet of the workbook") },
  { "round", "N", FALSE, FALSE, N_ ("Only the round of questions with this number") },
  { "awaited", "ROUND", FALSE, FALSE, N_ ("Who has not answered the round with this number") },
  { "scale", "N", FALSE, FALSE, N_ ("The highest answer; the lowest is 1") },
  { "tandem", "N", FALSE, FALSE, N_ ("Only for the tandem with this number") },
  { "all", NULL, FALSE, FALSE, N_ ("For every tandem") },
  { "paper", "a4|letter", FALSE, FALSE, N_ ("The paper to print on; without it, A4") },
  { "without-names", NULL, FALSE, FALSE, N_ ("Name nobody, for presenting it") },
  { "person", "NUMBER", FALSE, FALSE, N_ ("Only for the person with this personnel number") },
  { "until", "YYYY-MM-DD", FALSE, FALSE, N_ ("The day on which it comes up again") },
  { "snoozed", NULL, FALSE, FALSE, N_ ("Also show what is snoozed") },
  { "set", "RULE=N", FALSE, TRUE, N_ ("Set the threshold of a rule; may be repeated. “default” puts it back") },
  { "name", "NAME", FALSE, FALSE, N_ ("What it is called; without it, it gets the next number") },
  { "who", "waiting|everybody", FALSE, FALSE, N_ ("Who goes on from the cohort before; without it, nobody") },
  { "same-pairs", NULL, FALSE, FALSE, N_ ("Let people who were a tandem before be paired again") },
  { "owner", "NAME", FALSE, FALSE, N_ ("Who sees to it") },
  { "due", "YYYY-MM-DD", FALSE, FALSE, N_ ("Until when it is to be done") },
  { "done", "N", FALSE, FALSE, N_ ("Say that the lesson with this number is done") },
  { "by", "sponsor|contact-person", FALSE, FALSE, N_ ("Who said it") },
  { "benefit", "KEY", FALSE, FALSE, N_ ("Which benefit it is about") },
  { "on", "YYYY-MM-DD", FALSE, FALSE, N_ ("The day on which it happened; without it, today") },
  { "last", "YYYY-MM-DD", FALSE, FALSE, N_ ("The last day of it") },
  { "reason", "REASON", FALSE, FALSE, N_ ("Why") },
  { "obliged-by", "NAME", FALSE, FALSE, N_ ("Who obliged the mentee") },
  { "note", "TEXT", FALSE, FALSE, N_ ("What there is to say about it") },
  { "title", "TEXT", FALSE, FALSE, N_ ("A name of its own") },
  { "place", "TEXT", FALSE, FALSE, N_ ("Where it is") },
  { "minutes", "N", FALSE, FALSE, N_ ("How many minutes it takes") },
  { "days", "N", FALSE, FALSE, N_ ("How many days from meeting to meeting") },
  { "mentor-prepared", "N", FALSE, FALSE, N_ ("How many minutes the mentor needed to prepare") },
  { "mentee-prepared", "N", FALSE, FALSE, N_ ("How many minutes the mentee needed to prepare") },
  { "mentor-expects", "TEXT", FALSE, FALSE, N_ ("What the mentor expects") },
  { "mentee-expects", "TEXT", FALSE, FALSE, N_ ("What the mentee expects") },
  { "measure", "TEXT", FALSE, FALSE, N_ ("By what it is seen that a goal is reached") },
  { "currency", "EUR", FALSE, FALSE, N_ ("The currency of the amount; without it, EUR") },
  { "calendar", "CALENDAR", FALSE, FALSE, N_ ("Only for this calendar of holidays") },
  { "self-found", NULL, FALSE, FALSE, N_ ("The two found each other") },
  { "people", "N", FALSE, FALSE, N_ ("How many people work in the sample company; without it, 240") },
  { "tandems", "N", FALSE, FALSE, N_ ("How many tandems its running cohort has; without it, 30") },
  { "seed", "N", FALSE, FALSE, N_ ("The number that the sample company follows from") },
  { "lists", "FOLDER", FALSE, FALSE, N_ ("Write a staff list and enrolments into this folder, and nothing else") },
  { "remove", NULL, FALSE, FALSE, N_ ("Remove it again") },
  { "yes", NULL, FALSE, FALSE, N_ ("Do not ask") },
};

/**
 * tw_cli_options:
 * @n_options: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_options): all options, in the order in which they are explained
 */
const TwCliOption *
tw_cli_options (guint *n_options)
{
  *n_options = G_N_ELEMENTS (options);

  return options;
}

/**
 * tw_cli_option_find:
 * @name: the name of an option without its dashes
 *
 * Returns: (transfer none) (nullable): the option
 */
const TwCliOption *
tw_cli_option_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (name, options[i].name))
      return &options[i];

  return NULL;
}
