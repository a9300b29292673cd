/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a finding says in a language: what was found, on which facts, and what to do where that helps.
 * One message a code, with named places for the operands; a second one where an operand may be
 * missing, a plural where a number is said. The row is not part of the sentence.
 */

#include "tw-finding-text.h"

#include "tw-field-text.h"
#include "tw-language-private.h"
#include "tw-names.h"
#include "tw-topic-text.h"

/* The places are subject, object and value as they are, field what people call the field that value
 * names, number as a plain number, the two scores of a pair, score and minimum, with one decimal, the
 * names of the value as a list, the day that is the value, the topic that is the subject, and what the top is called.
 */
typedef struct
{
  const char *singular;         /* or the only form */
  const char *plural;           /* said for the number, or NULL */
  const char *without;          /* said where the number is 0 or the value is empty, or NULL */
} Sentence;

static const Sentence sentences[TW_N_FINDINGS] = {
  [TW_FINDING_ROW_WITHOUT_NAME] = {
    N_ ("The row names nobody. Fill in at least the family name."),
  },
  [TW_FINDING_ROW_CELL_TOO_LONG] = {
    NP_ ("The cell in the column “{value}” is longer than {number} character. Shorten it.",
         "The cell in the column “{value}” is longer than {number} characters. Shorten it."),
  },
  [TW_FINDING_ROW_DATE_UNREADABLE] = {
    N_ ("“{value}” in the column “{object}” is not a date. Write it as in 24.12.1979 or 1979-12-24."),
  },
  [TW_FINDING_ROW_BIRTH_YEAR_IMPOSSIBLE] = {
    N_ ("“{value}” cannot be the year of birth of a person who works. Correct the cell or leave it empty."),
  },
  [TW_FINDING_ROW_LEVEL_UNREADABLE] = {
    N_ ("“{value}” is not a level, and the level was left out. Write a number, 0 for the top."),
  },
  [TW_FINDING_ROW_NUMBER_TWICE] = {
    N_ ("The personnel number {value} stands in row {number} already. Each number may stand for one person only."),
  },
  [TW_FINDING_ROW_PERSON_TWICE] = {
    N_ ("{subject} stands in row {number} already. If these are two people, give both a personnel number."),
  },
  [TW_FINDING_ROW_MANAGER_UNKNOWN] = {
    N_ ("The line manager of {subject} is not in the list: “{value}”. Add a row for the line manager or correct the cell."),
  },
  [TW_FINDING_ROW_MANAGER_IS_SELF] = {
    N_ ("{subject} is entered as their own line manager. Correct the cell or leave it empty."),
  },
  [TW_FINDING_ROW_MANAGER_CIRCLE] = {
    N_ ("The reporting line of {subject} runs in a circle: {value}. Correct one of these line managers."),
  },
  [TW_FINDING_ROW_NUMBER_ERASED] = {
    N_ ("The personal data of number {value} were erased. They come back only if you confirm that this person may be added again."),
  },
  [TW_FINDING_ROW_EMAIL_UNREADABLE] = {
    N_ ("“{value}” is not an e-mail address and was left out."),
  },
  [TW_FINDING_ROW_DATE_AMBIGUOUS] = {
    N_ ("“{value}” in the column “{object}” can be read with the day or the month first, and the column has both. "
        "The date was left out. Write it as in 24.12.1979 or 1979-12-24."),
  },
  [TW_FINDING_ROW_LEFT_BEFORE_JOINED] = {
    N_ ("{subject} would leave before joining. One of the two dates was left out. Correct the row and import the "
        "list again."),
  },
  [TW_FINDING_ROW_IS_TOTAL] = {
    N_ ("The row with “{value}” was taken for a row of totals and passed over."),
  },
  [TW_FINDING_ROW_ADDED] = {
    N_ ("{subject} is new."),
  },
  [TW_FINDING_ROW_CHANGES] = {
    N_ ("{field} of {subject}: {object}"),
  },
  [TW_FINDING_ROW_UNCHANGED] = {
    N_ ("{subject} stays as before."),
  },
  [TW_FINDING_ROW_HAND_FIELD_STAYS] = {
    N_ ("{field} of {subject} was entered by hand and stays. The list says: {object}"),
  },
  [TW_FINDING_PERSON_LEAVES] = {
    N_ ("{subject} (personnel number {value}) is missing from the list and has left the company."),
    NULL,
    N_ ("{subject} is missing from the list and has left the company."),
  },
  [TW_FINDING_LIST_MANY_LEAVE] = {
    NP_ ("{number} person, more than half of all, is missing from the list and has left the company. If the list shows "
         "only a part of the company, undo this and import the whole list.",
         "{number} people, more than half of all, are missing from the list and have left the company. If the list "
         "shows only a part of the company, undo this and import the whole list."),
  },
  [TW_FINDING_LIST_SHEET] = {
    N_ ("The sheet “{value}” was read. The others were not looked at any further: {object}."),
  },
  [TW_FINDING_LIST_HIDDEN_ROWS_TAKEN] = {
    NP_ ("{number} row is hidden in the spreadsheet, by hand or by a filter. It was taken all the same.",
         "{number} rows are hidden in the spreadsheet, by hand or by a filter. They were taken all the same."),
  },
  [TW_FINDING_LIST_HIDDEN_ROWS_LEFT_OUT] = {
    NP_ ("{number} row that is hidden in the spreadsheet was left out. Whoever stands there stays as they are.",
         "{number} rows that are hidden in the spreadsheet were left out. Whoever stands there stays as they are."),
  },
  [TW_FINDING_LIST_COLUMN_HIDDEN] = {
    N_ ("The column “{object}” is hidden in the spreadsheet. It was read all the same: {field}."),
  },
  [TW_FINDING_LIST_COLUMN_BY_CELLS] = {
    N_ ("The heading of the column “{object}” does not say what it holds. By its cells it was taken for: {field}. "
        "Check this."),
  },
  [TW_FINDING_LIST_COLUMN_REMEMBERED] = {
    N_ ("The column “{object}” was taken for what you said of an earlier list with the same headings: {field}."),
  },
  [TW_FINDING_LIST_DATES_DAY_FIRST] = {
    NP_ ("{number} date in the column “{object}” can be read in two ways. The column was read with the day first: 24/12.",
         "{number} dates in the column “{object}” can be read in two ways. The column was read with the day first: 24/12."),
    N_ ("The column “{object}” was read with the day first: 24/12."),
  },
  [TW_FINDING_LIST_DATES_MONTH_FIRST] = {
    NP_ ("{number} date in the column “{object}” can be read in two ways. The column was read with the month first: 12/24.",
         "{number} dates in the column “{object}” can be read in two ways. The column was read with the month first: 12/24."),
    N_ ("The column “{object}” was read with the month first: 12/24."),
  },

  [TW_FINDING_ROW_PERSON_MISSING] = {
    N_ ("The row names nobody. Fill in the personnel number."),
  },
  [TW_FINDING_ROW_PERSON_UNKNOWN] = {
    N_ ("Nobody has the personnel number {value}. Correct the cell, or import the staff list first."),
  },
  [TW_FINDING_ROW_PERSON_LEFT] = {
    N_ ("{subject} has left the company and cannot be enrolled."),
  },
  [TW_FINDING_ROW_ENROLLED_TWICE] = {
    N_ ("{subject} is enrolled in row {number} already. Keep one of the two rows."),
  },
  [TW_FINDING_ROW_ENROLLED_OTHER_ROLE] = {
    N_ ("{subject} takes part in the other role already. Nobody is mentor and mentee in one cohort."),
  },
  [TW_FINDING_ROW_ROLE_UNKNOWN] = {
    N_ ("“{value}” is not a role. Write “Mentor” or “Mentee”."),
    NULL,
    N_ ("The role is missing. Write “Mentor” or “Mentee”."),
  },
  [TW_FINDING_ROW_COMMITMENT_UNKNOWN] = {
    N_ ("“{value}” is not a commitment to take part, and it counts as not asked yet. "
        "Write “asked”, “given”, “declined” or “withdrawn”."),
  },
  [TW_FINDING_ROW_WITHOUT_TOPIC] = {
    N_ ("{subject} names no topic. Without a topic there is nothing to find a tandem by."),
  },
  [TW_FINDING_ROW_CAPACITY_UNREADABLE] = {
    N_ ("“{value}” is not a number of possible tandems, and 1 was taken. Write a whole number from 1 to 8."),
  },
  [TW_FINDING_ROW_WILLINGNESS_UNKNOWN] = {
    N_ ("“{value}” does not say whether the person is willing to learn, and it counts as not answered yet. "
        "Write “yes” or “no”."),
  },

  [TW_FINDING_ROW_CONSENT_UNKNOWN] = {
    N_ ("“{value}” does not say whether the person consents to the use of personal data, and it counts as not answered "
        "yet. Write “yes” or “no”."),
  },
  [TW_FINDING_ROW_ANSWER_DATE_UNREADABLE] = {
    N_ ("“{value}” in the column “{object}” is not a date, and the day of the answer was left out. "
        "Write it as in 24.12.2026 or 2026-12-24."),
  },
  [TW_FINDING_ROW_MENTOR_STYLE_UNKNOWN] = {
    N_ ("“{value}” is not a kind of mentor and was left out. Write one of “explains”, “challenges”, “connects” and "
        "“listens”."),
  },
  [TW_FINDING_ROW_WISHES_TOO_MANY] = {
    N_ ("The row names more people than can be wished for. The first three were taken."),
  },
  [TW_FINDING_ROW_WISH_UNKNOWN] = {
    N_ ("{subject} wishes for “{value}”, who does not take part in this cohort. The wish was left out: enrol the "
        "person first, and read the list again."),
  },
  [TW_FINDING_ROW_WISH_AMBIGUOUS] = {
    N_ ("{subject} wishes for “{value}”, and several people of this cohort have that name. The wish was left out: "
        "write the personnel number instead."),
  },
  [TW_FINDING_ROW_WISH_SAME_ROLE] = {
    N_ ("{subject} wishes for “{value}”, who is not on the other side: a mentor wishes for mentees, and a mentee for "
        "mentors. The wish was left out."),
  },
  [TW_FINDING_ROW_ENROLLED_AS_MENTOR] = {
    N_ ("{subject} is enrolled as mentor."),
  },
  [TW_FINDING_ROW_ENROLLED_AS_MENTEE] = {
    N_ ("{subject} is enrolled as mentee."),
  },
  [TW_FINDING_ROW_HAND_ANSWERS_STAY] = {
    N_ ("Some of the answers of {subject} were entered by hand and stay as they are."),
  },

  [TW_FINDING_ROW_CODE_UNKNOWN] = {
    N_ ("Nobody was given the code “{value}”. Compare it with the form, or record the answers in the file they were asked "
        "from."),
    NULL,
    N_ ("The code is missing. It stands on the form."),
  },
  [TW_FINDING_ROW_CODE_OTHER_COHORT] = {
    N_ ("The code “{value}” was given in another cohort. Record the form there."),
  },
  [TW_FINDING_ROW_CODE_TWICE] = {
    N_ ("The code “{value}” stands in row {number} already. Keep one of the two rows."),
  },
  [TW_FINDING_FILE_REFUSED] = {
    N_ ("The file was left out. {value}"),
  },
  [TW_FINDING_FORM_TWICE] = {
    N_ ("This form was left out, because “{object}” is about the same and comes first."),
  },

  [TW_FINDING_ROW_CODE_SEVERAL_TANDEMS] = {
    N_ ("The code “{value}” belongs to somebody with {number} tandems, and the table does not say which one is meant. "
        "Record the form of this person instead."),
  },
  [TW_FINDING_ROW_CODE_WITHOUT_TANDEM] = {
    N_ ("The code “{value}” belongs to somebody whose tandem was over before the questions were asked."),
  },
  [TW_FINDING_ROW_ANSWER_UNREADABLE] = {
    N_ ("“{value}” is not an answer to “{object}” and was left out. The answers go from 1 to {number}."),
  },
  [TW_FINDING_ROW_ANSWERS_NEW] = {
    N_ ("The answers with the code “{value}” are new."),
  },
  [TW_FINDING_ROW_ANSWERS_CHANGE] = {
    N_ ("Some of the answers with the code “{value}” are others than before."),
  },
  [TW_FINDING_ROW_ANSWERS_STAY] = {
    N_ ("The answers with the code “{value}” stay as before."),
  },
  [TW_FINDING_LIST_COLUMN_UNKNOWN] = {
    N_ ("The column “{object}” asks none of the questions and was passed over."),
  },
  [TW_FINDING_ROW_MEETING_GONE] = {
    N_ ("This meeting is not in the file any more. Enter it in one of the free rows."),
  },
  [TW_FINDING_ROW_MEETING_TIME_UNREADABLE] = {
    N_ ("“{value}” is not a day with a time. Write it as in 24.12.2026 14:30 or 2026-12-24 14:30."),
    NULL,
    N_ ("The day of the meeting is missing. Write it as in 24.12.2026 14:30 or 2026-12-24 14:30."),
  },
  [TW_FINDING_ROW_MEETING_STATE_UNKNOWN] = {
    N_ ("“{value}” does not say what became of the meeting. Choose one of the entries of the list."),
    NULL,
    N_ ("It is not said what became of the meeting. Choose one of the entries of the list."),
  },
  [TW_FINDING_ROW_MEETING_NUMBER_UNREADABLE] = {
    N_ ("“{value}” in the column “{object}” is not a number of minutes and was left out."),
  },
  [TW_FINDING_ROW_MEETING_AHEAD] = {
    N_ ("The meeting is said to be over, but {value} is still to come. Correct the day."),
  },
  [TW_FINDING_ROW_MEETING_NEW] = {
    N_ ("The meeting of {day} is new."),
  },
  [TW_FINDING_ROW_MEETING_CHANGES] = {
    N_ ("The meeting of {day} changes."),
  },
  [TW_FINDING_ROW_MEETING_STAYS] = {
    N_ ("The meeting of {day} stays as before."),
  },

  [TW_FINDING_PAIR_MENTOR_NOT_YOUNGER] = {
    NP_ ("{subject} is {number} year older than {object}. The mentor is the younger of the two.",
         "{subject} is {number} years older than {object}. The mentor is the younger of the two."),
    N_ ("{subject} and {object} are of the same age, and their levels do not decide it. The mentor is the younger of the two."),
  },
  [TW_FINDING_PAIR_MENTOR_NOT_LOWER] = {
    N_ ("{subject} does not stand below {object} in the hierarchy. The mentee is higher up."),
  },
  [TW_FINDING_PAIR_DIRECTION_UNKNOWN] = {
    N_ ("It cannot be told who of {subject} and {object} is younger: years of birth and levels are missing. Add them in the list of people."),
  },
  [TW_FINDING_PAIR_AGE_UNKNOWN] = {
    N_ ("It cannot be told who of {subject} and {object} is younger: a year of birth is missing. Add it in the list of people."),
  },
  [TW_FINDING_PAIR_LEVEL_UNKNOWN] = {
    N_ ("It cannot be told who of {subject} and {object} is higher up: a level is missing. Add it in the list of people."),
  },
  [TW_FINDING_PAIR_SAME_AGE_LEVEL_UNKNOWN] = {
    N_ ("{subject} and {object} were born in the same year, so the level decides, and one is missing. Add it in the list of people."),
  },
  [TW_FINDING_PAIR_MENTOR_REPORTS] = {
    NP_ ("{subject} reports to {object} directly.",
         "{subject} reports to {object} over {number} steps."),
  },
  [TW_FINDING_PAIR_MENTEE_REPORTS] = {
    NP_ ("{object} reports to {subject} directly.",
         "{object} reports to {subject} over {number} steps."),
  },
  [TW_FINDING_PAIR_SAME_DEPARTMENT] = {
    N_ ("{subject} and {object} work in the same department: {value}."),
  },
  [TW_FINDING_PAIR_EXCLUDED] = {
    N_ ("{subject} and {object} are an excluded pair: {value}"),
    NULL,
    N_ ("{subject} and {object} are an excluded pair."),
  },
  [TW_FINDING_PAIR_NEVER_AGAIN] = {
    N_ ("{subject} and {object} were a tandem that has ended. They are not paired again."),
  },
  [TW_FINDING_PAIR_TANDEM_ALREADY] = {
    N_ ("{subject} and {object} are a tandem already."),
  },
  [TW_FINDING_PAIR_SCORE_TOO_LOW] = {
    N_ ("The match score of {subject} and {object} is {score}, less than the minimum of {minimum}."),
  },

  [TW_FINDING_DIRECTION_BY_AGE] = {
    N_ ("{subject} is the younger: checked by the years of birth."),
  },
  [TW_FINDING_DIRECTION_BY_LEVEL] = {
    N_ ("{object} is higher up: checked by the levels."),
  },
  [TW_FINDING_DIRECTION_BY_LEVEL_FOR_WANT_OF_AGE] = {
    N_ ("{object} is higher up: checked by the levels, because a year of birth is missing."),
  },
  [TW_FINDING_DIRECTION_BY_LEVEL_AT_SAME_AGE] = {
    N_ ("{object} is higher up: checked by the levels, because both were born in the same year."),
  },
  [TW_FINDING_DIRECTION_BY_BOTH] = {
    N_ ("{subject} is the younger and {object} is higher up: checked by years of birth and levels."),
  },

  [TW_FINDING_PERSON_NOT_COMMITTED] = {
    N_ ("{subject} has not given the commitment to take part. Ask for it and record the answer."),
  },
  [TW_FINDING_PERSON_DECLINED] = {
    N_ ("{subject} declined to take part. Taking part is voluntary."),
  },
  [TW_FINDING_PERSON_WITHDRAWN] = {
    N_ ("{subject} has withdrawn from the cohort."),
  },
  [TW_FINDING_PERSON_NOT_WILLING] = {
    N_ ("{subject} is not willing to learn in this way. Both sides must be willing to learn from each other."),
  },
  [TW_FINDING_PERSON_LEFT] = {
    N_ ("{subject} has left the company."),
  },
  [TW_FINDING_PERSON_WITHOUT_CAPACITY] = {
    NP_ ("{subject} has {number} tandem and no room for another.",
         "{subject} has {number} tandems and no room for another."),
    N_ ("{subject} has no room for a tandem: the number of possible tandems is 0."),
  },
  [TW_FINDING_PERSON_OUTSIDE_TARGET] = {
    N_ ("{subject} is on level {number}, but the cohort is for: {value}."),
  },
  [TW_FINDING_PERSON_OVER_AGE_LIMIT] = {
    NP_ ("{subject} is older than the limit of {number} year for mentors.",
         "{subject} is older than the limit of {number} years for mentors."),
  },
  [TW_FINDING_PERSON_LEVEL_UNKNOWN] = {
    N_ ("The level of {subject} is not known, but the cohort has target levels. Add it in the list of people."),
  },
  [TW_FINDING_PERSON_AGE_UNKNOWN] = {
    N_ ("The year of birth of {subject} is not known, but the cohort has an age limit for mentors. Add it in the list of people."),
  },
  [TW_FINDING_WAITS_ALL_TAKEN] = {
    N_ ("All who fit are paired with somebody else."),
  },
  [TW_FINDING_WAITS_FOR_BETTER] = {
    N_ ("With others who fit, the tandems fit better in all."),
  },
  [TW_FINDING_HELP_FURTHER_TANDEM] = {
    N_ ("If {subject} took one more tandem, one person fewer would wait."),
  },
  [TW_FINDING_HELP_TOPIC] = {
    N_ ("{topic}: mentees who wait want it ({number}), and it is offered by {names}. A further tandem for one of these "
        "would help, or one more mentor who knows it."),
    NULL,
    N_ ("{topic}: mentees who wait want it ({number}), and nobody offers it. Find a mentor who knows it."),
  },
  [TW_FINDING_HELP_MORE_MENTEES] = {
    NP_ ("{number} mentor waits, and no mentee does any more. One more mentee would help, or a further tandem for one.",
         "{number} mentors wait, and no mentee does any more. More mentees would help, or a further tandem for some."),
  },
  [TW_FINDING_CLOSE_WITHOUT_LAST_ANSWERS] = {
    NP_ ("{number} participant did not say yet what the tandem brought. Answers that come after the close-out are not "
         "in the report.",
         "{number} participants did not say yet what their tandems brought. Answers that come after the close-out are "
         "not in the report."),
  },
  [TW_FINDING_CLOSE_GOALS_WITHOUT_RESULT] = {
    NP_ ("{number} goal was not reached, and nobody wrote down what came of it.",
         "{number} goals were not reached, and nobody wrote down what came of them."),
  },
  [TW_FINDING_CLOSE_MEETINGS_OPEN] = {
    NP_ ("Of {number} meeting nobody said whether it was held. It counts as planned only.",
         "Of {number} meetings nobody said whether they were held. They count as planned only."),
  },
  [TW_FINDING_CLOSE_TANDEMS_UNPUBLISHED] = {
    NP_ ("{number} tandem was accepted but never published.", "{number} tandems were accepted but never published."),
  },
  [TW_FINDING_CLOSE_RESOURCES_WITHOUT_ACTUAL] = {
    NP_ ("Of {number} position of budget, hours or rooms only the plan is known.",
         "Of {number} positions of budget, hours or rooms only the plan is known."),
  },
  [TW_FINDING_CLOSE_WITHOUT_STATEMENT] = {
    N_ ("Neither sponsor nor contact person said what the company gained."),
  },
  [TW_FINDING_CLOSE_WORDS_UNREAD] = {
    NP_ ("{number} answer in words was not read yet for what is to be learned from it.",
         "{number} answers in words were not read yet for what is to be learned from them."),
  },
  [TW_FINDING_CLOSE_WITHOUT_LESSON] = {
    N_ ("No lesson learned was written down for the next cohort."),
  },
  [TW_FINDING_CLOSE_TANDEMS_RUN_ON] = {
    NP_ ("{number} tandem runs on after the close-out, until its own end.",
         "{number} tandems run on after the close-out, until their own ends."),
  },

  [TW_FINDING_READY_TOP_TAKES_PART] = {
    N_ ("From the top ({top}) as mentee: {names}. Say so when you announce the programme."),
  },
  [TW_FINDING_READY_TOP_NOT_COMMITTED] = {
    N_ ("From the top ({top}) enrolled, but without the commitment to take part: {names}. Ask in person: a start at the top makes the programme visible."),
  },
  [TW_FINDING_READY_NOBODY_FROM_TOP] = {
    N_ ("Nobody from the top ({top}) takes part as mentee. Ask somebody in person: a start at the top makes the programme visible and accepted. The cohort can begin without."),
  },
  [TW_FINDING_READY_ALL_ANSWERED] = {
    N_ ("Everybody has said whether they take part and are willing to learn, and has named topics."),
  },
  [TW_FINDING_READY_COMMITMENT_OPEN] = {
    NP_ ("{number} person has not answered whether to take part: {names}. Ask, and record the answer.",
         "{number} people have not answered whether to take part: {names}. Ask, and record the answers."),
  },
  [TW_FINDING_READY_WILLINGNESS_OPEN] = {
    NP_ ("{number} person has not been asked whether they are willing to learn from the other: {names}. Ask before matching.",
         "{number} people have not been asked whether they are willing to learn from the other: {names}. Ask before matching."),
  },
  [TW_FINDING_READY_FORM_OPEN] = {
    NP_ ("{number} person has named no topic: {names}. Hand out the enrolment form: without topics there is little to find a tandem by.",
         "{number} people have named no topic: {names}. Hand out the enrolment form: without topics there is little to find a tandem by."),
  },
  [TW_FINDING_READY_NO_MENTORS] = {
    N_ ("No mentor can be paired yet. Enrol mentors; apprentices and newcomers are welcome."),
  },
  [TW_FINDING_READY_NO_MENTEES] = {
    N_ ("No mentee can be paired yet. Enrol mentees, the top first."),
  },
  [TW_FINDING_READY_PLACES_SHORT] = {
    NP_ ("{number} mentee will have to wait: the mentors have room for {object}. Enrol more mentors, or give some a second tandem.",
         "{number} mentees will have to wait: the mentors have room for {object}. Enrol more mentors, or give some a second tandem."),
  },
  [TW_FINDING_READY_TOPICS_MATCH] = {
    N_ ("Each topic that is wanted is offered often enough."),
  },
  [TW_FINDING_READY_TOPIC_SHORT] = {
    N_ ("{topic}: wanted by {number}, but those who offer it have room for {object} ({names}). Find one more mentor for it, or give one of these a further tandem."),
  },
  [TW_FINDING_READY_TOPIC_UNOFFERED] = {
    N_ ("{topic}: wanted by {number}, offered by nobody. Find a mentor who knows it."),
  },
  [TW_FINDING_READY_NOBODY_ALONE] = {
    N_ ("The rules leave at least one partner for everybody."),
  },
  [TW_FINDING_READY_MENTOR_ALONE_DIRECTION] = {
    N_ ("The rules leave nobody for {subject}: all who would do otherwise ({number}) are younger or not higher up. An older mentee, or one higher up, would help."),
  },
  [TW_FINDING_READY_MENTEE_ALONE_DIRECTION] = {
    N_ ("The rules leave nobody for {subject}: all who would do otherwise ({number}) are older or not lower. A younger mentor would help."),
  },
  [TW_FINDING_READY_ALONE_REPORTING_LINE] = {
    N_ ("The rules leave nobody for {subject}: all who would do otherwise ({number}) are in the same reporting line. Somebody from another part of the company would help, or fewer steps of the reporting line that are barred."),
  },
  [TW_FINDING_READY_ALONE_DEPARTMENT] = {
    N_ ("The rules leave nobody for {subject}: all who would do otherwise ({number}) work in the same department. Somebody from another department would help."),
  },
  [TW_FINDING_READY_ALONE_EXCLUDED] = {
    N_ ("The rules leave nobody for {subject}: with all who would do otherwise ({number}) the pair is excluded. One more person on the other side would help."),
  },
  [TW_FINDING_READY_ALONE_SCORE] = {
    N_ ("Nobody reaches the minimum score of {minimum} with {subject}; {number} would do with less. Lower the minimum, or ask for more topics."),
  },
  [TW_FINDING_READY_ALONE_SEVERAL_RULES] = {
    N_ ("The rules leave nobody for {subject}, and no single rule is the reason. One more person on the other side would help; each pair explains what keeps it apart."),
  },
  [TW_FINDING_COHORT_DIRECTION_BY_AGE] = {
    N_ ("Who can be mentor is decided by age alone. Age is sensitive: check whether the level, or both, would do."),
  },
  [TW_FINDING_READY_DIRECTION_BY_AGE_FIRST] = {
    N_ ("Where both years of birth are known, age alone decides who can be mentor. Age is sensitive: check whether the level, or both, would do."),
  },
  [TW_FINDING_COHORT_AGE_LIMIT] = {
    N_ ("The limit of {number} years for mentors leans on age alone. Age is sensitive: keep the limit only if you can give a reason for it."),
  },
  [TW_FINDING_COHORT_ANY_STEPS] = {
    N_ ("The whole reporting line is barred, whatever the number of steps. That leaves nobody for: {names}. Two steps are enough for most."),
    NULL,
    N_ ("The whole reporting line is barred, whatever the number of steps. The chief executive stands above everybody, so nobody can be paired with that person. Two steps are enough for most."),
  },
  [TW_FINDING_COHORT_DEPARTMENT_ALLOWED] = {
    N_ ("Pairs within one department are allowed. Take care that the two do not depend on each other or compete."),
  },
  [TW_FINDING_READY_SIZE_SHOWS_SIDES] = {
    N_ ("With mentors: {number}, mentees: {object}, answers can be shown for each side where 5 or more answer."),
  },
  [TW_FINDING_READY_SIZE_SHOWS_TOGETHER] = {
    N_ ("With mentors: {number}, mentees: {object}, answers can be shown for both sides together only, and where 5 or more answer."),
  },
  [TW_FINDING_READY_SIZE_SHOWS_COUNTS] = {
    N_ ("With mentors: {number}, mentees: {object}, no answers can be shown, since groups have to have 5 or more; counts of participation can."),
  },

  [TW_FINDING_COHORT_TERM_SHORT] = {
    NP_ ("“{subject}” is shorter than {number} month. At least 4 to 6 months have proved effective.",
         "“{subject}” is shorter than {number} months. At least 4 to 6 months have proved effective."),
  },

  [TW_FINDING_FORECAST_SILENT_OF_A_SIDE] = {
    NP_ ("{number} of either side may stay silent in a pulse without anything being lost.",
         "{number} of either side may stay silent in a pulse without anything being lost."),
    N_ ("All of them have to answer a pulse: with one answer less, less of it can be shown."),
  },
  [TW_FINDING_FORECAST_SILENT_OF_ALL] = {
    NP_ ("{number} of both sides together may stay silent in a pulse without anything being lost.",
         "{number} of both sides together may stay silent in a pulse without anything being lost."),
    N_ ("All of them have to answer a pulse: with one answer less, less of it can be shown."),
  },
  [TW_FINDING_FORECAST_MERGED] = {
    N_ ("A pulse that fewer answer is shown together with the next ones, until 5 different people have answered."),
  },
  [TW_FINDING_FORECAST_BENEFITS_OF_ONE_SIDE] = {
    N_ ("What was expected of it and what came of it can be shown for the larger side only."),
  },
  [TW_FINDING_FORECAST_MORE_FOR_ANY] = {
    N_ ("With {number} tandems or more, answers can be shown for both sides together, with {object} or more for each side."),
  },
  [TW_FINDING_FORECAST_MORE_FOR_SIDES] = {
    N_ ("With {number} tandems or more, answers can be shown for each side."),
  },
  [TW_FINDING_FORECAST_OWN_PAGE] = {
    N_ ("Single answers are seen by the contact person alone, on the tandem’s own page."),
  },
};

/* Names a sentence has room for. */
#define MOST_NAMES 8

/* The names of a finding as a list; of many the first ones and how many more. */
static char *
list_names (const TwFinding *finding,
            TwLanguage      *language)
{
  g_auto (GStrv) names = g_strsplit (finding->value ? finding->value : "", "\n", -1);
  const guint n_names = g_strv_length (names);

  if (n_names > MOST_NAMES)
    {
      const guint n_more = n_names - MOST_NAMES + 1;

      g_free (names[MOST_NAMES - 1]);
      names[MOST_NAMES - 1] = tw_language_formatn (language, "%u more", "%u more", n_more, n_more);
      for (guint i = MOST_NAMES; i < n_names; i++)
        g_clear_pointer (&names[i], g_free);
    }

  return tw_language_list (language, (const char * const *) names);
}

static gboolean
is_without (const TwFinding *finding,
            const Sentence  *sentence)
{
  if (sentence->without == NULL)
    return FALSE;

  if (sentence->plural != NULL)
    return finding->number == 0;

  return finding->value == NULL || *finding->value == '\0';
}

static const char *
choose_form (const TwFinding *finding,
             TwLanguage      *language)
{
  const Sentence *sentence = &sentences[finding->code];

  if (is_without (finding, sentence))
    return tw_language_tr (language, sentence->without);

  if (sentence->plural != NULL)
    return tw_language_trn (language, sentence->singular, sentence->plural, (guint64) ABS (finding->number));

  return tw_language_tr (language, sentence->singular);
}

static const char *
say_field (const TwFinding *finding,
           TwLanguage      *language)
{
  TwField field;

  return finding->value != NULL && tw_field_from_name (finding->value, &field) ? tw_field_heading (language, field)
                                                                               : "";
}

/**
 * tw_finding_to_sentence:
 * @finding: what was found
 * @language: the language to say it in
 *
 * Returns: (transfer full): the sentence, without the row
 */
char *
tw_finding_to_sentence (const TwFinding *finding,
                        TwLanguage      *language)
{
  g_autofree char *number = NULL;
  g_autofree char *score = NULL;
  g_autofree char *minimum = NULL;
  g_autofree char *names = NULL;
  g_autofree char *top = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (finding != NULL && language != NULL, NULL);
  g_return_val_if_fail (finding->code < TW_N_FINDINGS, NULL);

  number = g_strdup_printf ("%" G_GINT64_FORMAT, finding->number);
  score = tw_language_score (language, (int) finding->number);
  minimum = tw_language_score (language, (int) g_ascii_strtoll (finding->value ? finding->value : "", NULL, 10));
  names = list_names (finding, language);
  top = tw_management_level_name (language, 0, finding->object);
  day = finding->value != NULL ? tw_language_moment (language, finding->value, TW_DATE_SHORT) : NULL;

  const TwPlace places[] = {
    { "subject", finding->subject }, { "object", finding->object }, { "value", finding->value },
    { "field", say_field (finding, language) }, { "number", number }, { "score", score }, { "minimum", minimum },
    { "names", names }, { "top", top }, { "day", day ? day : finding->value },
    { "topic", finding->subject ? tw_topic_name (language, finding->subject) : NULL },
  };

  return tw_language_fill_places (choose_form (finding, language), places, G_N_ELEMENTS (places));
}

/**
 * tw_finding_to_change:
 * @finding: a %TW_FINDING_ROW_CHANGES
 * @language: the language to say it in
 *
 * Returns: (transfer full): the change alone, for where the name of the person stands above it
 */
char *
tw_finding_to_change (const TwFinding *finding,
                      TwLanguage      *language)
{
  g_return_val_if_fail (finding != NULL && language != NULL, NULL);
  g_return_val_if_fail (finding->code == TW_FINDING_ROW_CHANGES, NULL);

  const TwPlace places[] = { { "field", say_field (finding, language) }, { "object", finding->object } };

  return tw_language_fill_places (tw_language_tr (language, N_ ("{field}: {object}")), places, G_N_ELEMENTS (places));
}
