/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TwFindingCode:
 *
 * What a reader, a rule or a check found. A code never carries words: text/ makes the sentence
 * from the code and the operands of its #TwFinding, in the language that is asked for. The comment
 * behind each code names the operands it uses.
 */
typedef enum
{
  /* Rows of a staff list (P11) */
  TW_FINDING_ROW_WITHOUT_NAME,            /* – */
  TW_FINDING_ROW_CELL_TOO_LONG,           /* value: heading, number: longest length in characters */
  TW_FINDING_ROW_DATE_UNREADABLE,         /* value: the cell, object: heading */
  TW_FINDING_ROW_BIRTH_YEAR_IMPOSSIBLE,   /* value: the cell */
  TW_FINDING_ROW_LEVEL_UNREADABLE,        /* value: the cell */
  TW_FINDING_ROW_NUMBER_TWICE,            /* value: personnel number, number: the other row */
  TW_FINDING_ROW_PERSON_TWICE,            /* subject: name, number: the other row */
  TW_FINDING_ROW_MANAGER_UNKNOWN,         /* subject: name, value: what the cell says of the manager */
  TW_FINDING_ROW_MANAGER_IS_SELF,         /* subject: name */
  TW_FINDING_ROW_MANAGER_CIRCLE,          /* subject: name, value: the numbers around the circle */
  TW_FINDING_ROW_NUMBER_ERASED,           /* value: personnel number (P9) */
  TW_FINDING_ROW_EMAIL_UNREADABLE,        /* value: the cell: taken without it */
  TW_FINDING_ROW_DATE_AMBIGUOUS,          /* value: the cell, object: heading: the column has days first
                                             and months first: taken without the date */
  TW_FINDING_ROW_LEFT_BEFORE_JOINED,      /* subject: name, value: the date of leaving: taken without one of
                                             the two dates */
  TW_FINDING_ROW_IS_TOTAL,                /* value: the cell: a row of totals, passed over */
  TW_FINDING_ROW_ADDED,                   /* subject: name: new in the file */
  TW_FINDING_ROW_CHANGES,                 /* subject: name, value: field, object: from what to what */
  TW_FINDING_ROW_UNCHANGED,               /* subject: name: is in the file as the row says */
  TW_FINDING_ROW_HAND_FIELD_STAYS,        /* subject: name, value: field, object: what the row says (P5) */
  TW_FINDING_PERSON_LEAVES,               /* subject: name, value: personnel number: missing from the list */
  TW_FINDING_LIST_MANY_LEAVE,             /* number: people who are missing from the list, more than half of all */
  TW_FINDING_LIST_SHEET,                  /* value: the sheet that was read, object: the others, quoted */
  TW_FINDING_LIST_HIDDEN_ROWS_TAKEN,      /* number: rows that the spreadsheet hides */
  TW_FINDING_LIST_HIDDEN_ROWS_LEFT_OUT,   /* number: likewise: a person wanted them left out */
  TW_FINDING_LIST_COLUMN_HIDDEN,          /* object: heading, value: field: the spreadsheet hides the column */
  TW_FINDING_LIST_COLUMN_BY_CELLS,        /* object: heading, value: field: guessed from its cells alone */
  TW_FINDING_LIST_COLUMN_REMEMBERED,      /* object: heading, value: field: as was said of an earlier list */
  TW_FINDING_LIST_DATES_DAY_FIRST,        /* object: heading, number: dates that could be read both ways:
                                             all of the column read as 24/12 */
  TW_FINDING_LIST_DATES_MONTH_FIRST,      /* object: heading, number: likewise, read as 12/24 */

  /* Rows of an enrolment list */
  TW_FINDING_ROW_PERSON_MISSING,          /* – : neither number nor anything else names a person */
  TW_FINDING_ROW_PERSON_UNKNOWN,          /* value: personnel number */
  TW_FINDING_ROW_PERSON_LEFT,             /* subject: name */
  TW_FINDING_ROW_ENROLLED_TWICE,          /* subject: name or number, number: the other row */
  TW_FINDING_ROW_ENROLLED_OTHER_ROLE,     /* subject: name: already enrolled in the other role */
  TW_FINDING_ROW_ROLE_UNKNOWN,            /* value: the cell */
  TW_FINDING_ROW_COMMITMENT_UNKNOWN,      /* value: the cell */
  TW_FINDING_ROW_WITHOUT_TOPIC,           /* subject: name */
  TW_FINDING_ROW_CAPACITY_UNREADABLE,     /* value: the cell */
  TW_FINDING_ROW_WILLINGNESS_UNKNOWN,     /* value: the cell */
  TW_FINDING_ROW_CONSENT_UNKNOWN,         /* value: the cell */
  TW_FINDING_ROW_ANSWER_DATE_UNREADABLE,  /* value: the cell, object: heading: taken without the date */
  TW_FINDING_ROW_MENTOR_STYLE_UNKNOWN,    /* value: the cell */
  TW_FINDING_ROW_WISHES_TOO_MANY,         /* number: as many as are taken: the first ones were (D10) */
  TW_FINDING_ROW_WISH_UNKNOWN,            /* subject: who wishes, value: whom: no such participant */
  TW_FINDING_ROW_WISH_AMBIGUOUS,          /* subject: who wishes, value: a name that several have */
  TW_FINDING_ROW_WISH_SAME_ROLE,          /* subject: who wishes, value: whom: has the same role, or is the same */
  TW_FINDING_ROW_ENROLLED_AS_MENTOR,      /* subject: name: new in the cohort */
  TW_FINDING_ROW_ENROLLED_AS_MENTEE,      /* likewise */
  TW_FINDING_ROW_HAND_ANSWERS_STAY,        /* subject: name: what was entered by hand stays (P5) */

  /* Forms and tables with answers (P12). They name codes, never people (P8) */
  TW_FINDING_ROW_CODE_UNKNOWN,            /* value: the code */
  TW_FINDING_ROW_CODE_OTHER_COHORT,       /* value: the code */
  TW_FINDING_ROW_CODE_TWICE,              /* value: the code, number: the other row */
  TW_FINDING_ROW_CODE_SEVERAL_TANDEMS,    /* value: the code, number: how many tandems */
  TW_FINDING_ROW_CODE_WITHOUT_TANDEM,     /* value: the code */
  TW_FINDING_ROW_ANSWER_UNREADABLE,       /* value: the cell, object: the question, number: the highest answer */
  TW_FINDING_ROW_ANSWERS_NEW,             /* value: the code */
  TW_FINDING_ROW_ANSWERS_CHANGE,          /* likewise */
  TW_FINDING_ROW_ANSWERS_STAY,            /* likewise */
  TW_FINDING_LIST_COLUMN_UNKNOWN,         /* object: heading: passed over */

  /* Return sheets (P12) */
  TW_FINDING_ROW_MEETING_GONE,            /* – : the meeting is not in the file any more */
  TW_FINDING_ROW_MEETING_TIME_UNREADABLE, /* value: the cell */
  TW_FINDING_ROW_MEETING_STATE_UNKNOWN,   /* value: the cell */
  TW_FINDING_ROW_MEETING_NUMBER_UNREADABLE, /* value: the cell, object: heading: taken without it */
  TW_FINDING_ROW_MEETING_AHEAD,           /* value: the day: held or missed on a day to come */
  TW_FINDING_ROW_MEETING_NEW,             /* value: the day */
  TW_FINDING_ROW_MEETING_CHANGES,         /* likewise */
  TW_FINDING_ROW_MEETING_STAYS,           /* likewise */

  /* Several forms that are taken in together (P12) */
  TW_FINDING_FILE_REFUSED,                /* value: why it cannot be read, a sentence */
  TW_FINDING_FORM_TWICE,                  /* object: the file that is about the same and is taken */

  /* Why two persons must not be paired (D1–D4, P1, P7). subject: the mentor, object: the mentee */
  TW_FINDING_PAIR_MENTOR_NOT_YOUNGER,     /* + number: years the mentor is older (0: same age) */
  TW_FINDING_PAIR_MENTOR_NOT_LOWER,       /* direction checked by level */
  TW_FINDING_PAIR_DIRECTION_UNKNOWN,      /* neither ages nor levels of both are known */
  TW_FINDING_PAIR_AGE_UNKNOWN,            /* direction by age, and a year of birth is not known */
  TW_FINDING_PAIR_LEVEL_UNKNOWN,          /* direction by level, and a level is not known */
  TW_FINDING_PAIR_SAME_AGE_LEVEL_UNKNOWN, /* born in the same year, so the level decides, and is not known */
  TW_FINDING_PAIR_MENTOR_REPORTS,         /* + number: steps up the reporting line */
  TW_FINDING_PAIR_MENTEE_REPORTS,         /* + number: steps up the reporting line */
  TW_FINDING_PAIR_SAME_DEPARTMENT,        /* + value: the department */
  TW_FINDING_PAIR_EXCLUDED,               /* + value: the recorded reason, may be empty */
  TW_FINDING_PAIR_NEVER_AGAIN,            /* dissolved before */
  TW_FINDING_PAIR_TANDEM_ALREADY,         /* they are a tandem */
  TW_FINDING_PAIR_SCORE_TOO_LOW,          /* + number: score, value: minimum score (both in hundredths) */

  /* How the direction of a pair was checked (D1). subject: the mentor, object: the mentee */
  TW_FINDING_DIRECTION_BY_AGE,
  TW_FINDING_DIRECTION_BY_LEVEL,
  TW_FINDING_DIRECTION_BY_LEVEL_FOR_WANT_OF_AGE, /* the fallback: a year of birth is not known */
  TW_FINDING_DIRECTION_BY_LEVEL_AT_SAME_AGE,     /* born in the same year */
  TW_FINDING_DIRECTION_BY_BOTH,

  /* Why one person cannot be paired with anybody. subject: the person */
  TW_FINDING_PERSON_NOT_COMMITTED,        /* not asked or not answered yet */
  TW_FINDING_PERSON_DECLINED,             /* declined and not obliged */
  TW_FINDING_PERSON_WITHDRAWN,
  TW_FINDING_PERSON_NOT_WILLING,          /* D4 */
  TW_FINDING_PERSON_LEFT,
  TW_FINDING_PERSON_WITHOUT_CAPACITY,     /* number: tandems the person has */
  TW_FINDING_PERSON_OUTSIDE_TARGET,       /* number: level, value: the target levels */
  TW_FINDING_PERSON_OVER_AGE_LIMIT,       /* number: age limit in years */
  TW_FINDING_PERSON_LEVEL_UNKNOWN,        /* where the cohort has target levels (D14) */
  TW_FINDING_PERSON_AGE_UNKNOWN,          /* where the cohort has an age limit (D14) */

  /* Why somebody waits for whom the rules leave somebody, and what would help */
  TW_FINDING_WAITS_ALL_TAKEN,             /* – */
  TW_FINDING_WAITS_FOR_BETTER,            /* – : only good ones are wanted */
  TW_FINDING_HELP_FURTHER_TANDEM,         /* subject: who would have to take one more */
  TW_FINDING_HELP_TOPIC,                  /* subject: topic, number: mentees who wait and want it, value: names of those
                                             who offer it, a line each, may be empty */
  TW_FINDING_HELP_MORE_MENTEES,           /* number: mentors who wait while no mentee does */

  /* What is missing before a cohort is closed (D12); none forbids it */
  TW_FINDING_CLOSE_WITHOUT_LAST_ANSWERS,    /* number: participants */
  TW_FINDING_CLOSE_GOALS_WITHOUT_RESULT,    /* number: goals */
  TW_FINDING_CLOSE_MEETINGS_OPEN,           /* number: meetings */
  TW_FINDING_CLOSE_TANDEMS_UNPUBLISHED,     /* number: tandems */
  TW_FINDING_CLOSE_RESOURCES_WITHOUT_ACTUAL, /* number: positions */
  TW_FINDING_CLOSE_WITHOUT_STATEMENT,       /* – */
  TW_FINDING_CLOSE_WORDS_UNREAD,            /* number: answers */
  TW_FINDING_CLOSE_WITHOUT_LESSON,          /* – */
  TW_FINDING_CLOSE_TANDEMS_RUN_ON,          /* number: tandems (D13) */

  /* How ready a cohort is to be matched (D4, D5, D9). value: names, a line each, unless said otherwise */
  TW_FINDING_READY_TOP_TAKES_PART,        /* object: what level 0 is called, may be missing */
  TW_FINDING_READY_TOP_NOT_COMMITTED,     /* likewise: enrolled from the top, but has not given the commitment */
  TW_FINDING_READY_NOBODY_FROM_TOP,       /* object: likewise */
  TW_FINDING_READY_ALL_ANSWERED,          /* – */
  TW_FINDING_READY_COMMITMENT_OPEN,       /* + number: people */
  TW_FINDING_READY_WILLINGNESS_OPEN,      /* + number: people */
  TW_FINDING_READY_FORM_OPEN,             /* + number: people who name no topic */
  TW_FINDING_READY_NO_MENTORS,            /* – */
  TW_FINDING_READY_NO_MENTEES,            /* – */
  TW_FINDING_READY_PLACES_SHORT,          /* number: mentees too many, object: places of mentors */
  TW_FINDING_READY_TOPICS_MATCH,          /* – */
  TW_FINDING_READY_TOPIC_SHORT,           /* subject: topic, number: mentees, object: places, value: who offers it */
  TW_FINDING_READY_TOPIC_UNOFFERED,       /* subject: topic, number: mentees who want it */
  TW_FINDING_READY_NOBODY_ALONE,          /* – */
  TW_FINDING_READY_MENTOR_ALONE_DIRECTION, /* subject: the mentor, number: how many would do but for this rule */
  TW_FINDING_READY_MENTEE_ALONE_DIRECTION, /* likewise, subject: the mentee */
  TW_FINDING_READY_ALONE_REPORTING_LINE,  /* likewise, subject: either */
  TW_FINDING_READY_ALONE_DEPARTMENT,      /* likewise */
  TW_FINDING_READY_ALONE_EXCLUDED,        /* likewise */
  TW_FINDING_READY_ALONE_SCORE,           /* likewise, value: the minimum in hundredths */
  TW_FINDING_READY_ALONE_SEVERAL_RULES,   /* subject: either */
  TW_FINDING_READY_DIRECTION_BY_AGE_FIRST, /* P10, else by level – */
  TW_FINDING_READY_SIZE_SHOWS_SIDES,      /* P8, number: mentors, object: mentees */
  TW_FINDING_READY_SIZE_SHOWS_TOGETHER,   /* likewise */
  TW_FINDING_READY_SIZE_SHOWS_COUNTS,     /* likewise */

  /* What is unwise about a cohort, and not forbidden. */
  TW_FINDING_COHORT_ANY_STEPS,            /* D2, value: who is barred from everybody by it, may be empty */
  TW_FINDING_COHORT_DEPARTMENT_ALLOWED,   /* D2 – */
  TW_FINDING_COHORT_TERM_SHORT,           /* D13, subject: the cohort, number: months that have proved themselves */
  TW_FINDING_COHORT_DIRECTION_BY_AGE,     /* P10 – */
  TW_FINDING_COHORT_AGE_LIMIT,            /* P10, number: the limit in years */

  /* What a cohort will be able to show of its answers (P8). */
  TW_FINDING_FORECAST_SILENT_OF_A_SIDE,   /* number: how many of either side may stay silent */
  TW_FINDING_FORECAST_SILENT_OF_ALL,      /* number: how many of both sides together */
  TW_FINDING_FORECAST_MERGED,             /* – */
  TW_FINDING_FORECAST_BENEFITS_OF_ONE_SIDE, /* – */
  TW_FINDING_FORECAST_MORE_FOR_ANY,       /* number: tandems for both sides together, object: for each side */
  TW_FINDING_FORECAST_MORE_FOR_SIDES,     /* number: tandems for each side */
  TW_FINDING_FORECAST_OWN_PAGE,           /* – */

  TW_N_FINDINGS
} TwFindingCode;

/**
 * TwFinding:
 * @code: what was found
 * @row: the row of the list it was found in, counted as the spreadsheet counts; 0 for none
 * @file: (nullable): the name of the file it was found in, where several are taken in together
 * @subject: (nullable): the person it is about
 * @object: (nullable): the other person
 * @value: (nullable): what stood there
 * @number: a count, a number of steps or years: see the code
 *
 * One finding with the facts behind it (P1). It is plain and can be copied between threads.
 */
typedef struct
{
  TwFindingCode code;
  int row;
  char *file;
  char *subject;
  char *object;
  char *value;
  gint64 number;
} TwFinding;

TwFinding *tw_finding_new  (TwFindingCode code, int row);
TwFinding *tw_finding_copy (const TwFinding *self);
void       tw_finding_free (TwFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwFinding, tw_finding_free)

G_END_DECLS
