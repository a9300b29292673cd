-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The second schema. Conventions are those of 0001.sql.

-- ---------------------------------------------------------------------------------------------------------
-- Enrolment
-- ---------------------------------------------------------------------------------------------------------

-- Which answers of a participant were entered by hand; a later enrolment list leaves these alone (P5).
CREATE TABLE participant_hand_answer (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  answer         TEXT NOT NULL CHECK (answer IN ('capacity', 'commitment', 'willingness', 'consent', 'mentor-style',
                                                 'motivation', 'topics', 'competences', 'qualifications',
                                                 'languages', 'availability', 'wishes')),
  UNIQUE (participant_id, answer)
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- What was told of answers
-- ---------------------------------------------------------------------------------------------------------

-- Answers whose sum was told to somebody, and how exactly (P8). Undo never touches it, no erasure changes it, and it
-- names nobody; it refers to nothing, because what was told stays told when its answers are gone. No question: all
-- of the table together. No pulses: the table has no rounds.
CREATE TABLE told_group (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id      INTEGER NOT NULL,
  shown_in       TEXT NOT NULL CHECK (shown_in IN ('qualities', 'expectations', 'fulfilments')),
  question_id    INTEGER,
  side           TEXT NOT NULL CHECK (side IN ('mentor', 'mentee', 'both')),
  first_pulse_id INTEGER,
  last_pulse_id  INTEGER,
  n_persons      INTEGER NOT NULL CHECK (n_persons >= 5),
  n_answers      INTEGER NOT NULL CHECK (n_answers >= n_persons),
  lowest_sum     INTEGER NOT NULL CHECK (lowest_sum >= n_answers),
  highest_sum    INTEGER NOT NULL CHECK (highest_sum >= lowest_sum),
  told_on        TEXT NOT NULL CHECK (date (told_on) IS told_on),
  CHECK ((shown_in = 'qualities') = (first_pulse_id IS NOT NULL)),
  CHECK ((first_pulse_id IS NULL) = (last_pulse_id IS NULL))
) STRICT;

CREATE INDEX told_group_by_cohort ON told_group (cohort_id);

-- The same answer is never part of two groups.
CREATE TABLE told_answer (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  group_id       INTEGER NOT NULL REFERENCES told_group (id) ON DELETE CASCADE,
  pulse_id       INTEGER NOT NULL,
  tandem_id      INTEGER NOT NULL,
  participant_id INTEGER NOT NULL,
  question_id    INTEGER NOT NULL,
  value          INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  UNIQUE (pulse_id, tandem_id, participant_id, question_id, value)
) STRICT;

CREATE INDEX told_answer_by_group ON told_answer (group_id);

-- Why a figure was withheld.
ALTER TABLE published_figure ADD COLUMN reason TEXT CHECK (reason IN ('too-few', 'merged', 'at-close', 'alike'));

-- ---------------------------------------------------------------------------------------------------------
-- Calendars
-- ---------------------------------------------------------------------------------------------------------

-- What an entry said when it was told last: enough to withdraw it when its own row is gone, and nothing that names
-- anybody.
ALTER TABLE ledger ADD COLUMN kind TEXT CHECK (kind IN ('meeting', 'pulse', 'milestone'));
ALTER TABLE ledger ADD COLUMN starts TEXT
  CHECK (date (starts) IS starts OR strftime ('%Y-%m-%dT%H:%M', starts) IS starts);
ALTER TABLE ledger ADD COLUMN zone TEXT CHECK (zone <> '');
ALTER TABLE ledger ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440);

-- In whose calendar an entry stands, and in which state it was told there: the same meeting is told to a cohort, a
-- tandem and a person at different times. `owner_uuid` is that of the cohort, the tandem or the participant. Undo
-- never touches it either.
CREATE TABLE calendar_entry (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  owner_uuid   TEXT NOT NULL CHECK (length (owner_uuid) = 36),
  subject_uuid TEXT NOT NULL CHECK (length (subject_uuid) = 36),
  sequence     INTEGER NOT NULL CHECK (sequence >= 0),
  withdrawn    INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  UNIQUE (owner_uuid, subject_uuid)
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- The life of a cohort
-- ---------------------------------------------------------------------------------------------------------

-- Days on which the company does not work, beside the public holidays: of one calendar, or everywhere.
CREATE TABLE own_holiday (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  day      TEXT NOT NULL CHECK (date (day) IS day),
  calendar TEXT CHECK (calendar <> ''),
  name     TEXT CHECK (trim (name) <> '' AND length (name) <= 200)
) STRICT;

CREATE UNIQUE INDEX own_holiday_once ON own_holiday (day, coalesce (calendar, ''));

-- Who was invited to a kick-off or another event, and who came; NULL: not recorded yet (D11).
CREATE TABLE milestone_guest (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  milestone_id   INTEGER NOT NULL REFERENCES milestone (id) ON DELETE CASCADE,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  came           INTEGER CHECK (came IN (0, 1)),
  UNIQUE (milestone_id, participant_id)
) STRICT;

CREATE INDEX milestone_guest_by_participant ON milestone_guest (participant_id);

-- People of the sample company, so that they can be told from real ones and go with it.
ALTER TABLE person ADD COLUMN sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1));
-- Matching
-- ---------------------------------------------------------------------------------------------------------

-- What kind of mentor a mentee would like (D10): the other half of what a mentor says of themselves.
ALTER TABLE participant ADD COLUMN wanted_style TEXT
  CHECK (wanted_style IS NULL OR role = 'mentee' AND wanted_style IN ('explains', 'challenges', 'connects', 'listens'));
