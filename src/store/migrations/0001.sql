-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first schema of a Tandemwerk file.
--
-- Conventions. Every table is STRICT and has an INTEGER PRIMARY KEY `id`; AUTOINCREMENT, so that a dead row is
-- never reborn as another. Dates are 'YYYY-MM-DD', instants are UTC 'YYYY-MM-DDTHH:MM:SSZ', meetings are local
-- 'YYYY-MM-DDTHH:MM' with a zone; `date (x) IS x` refuses what is not on the calendar. Money is integer cents,
-- effort is minutes, scores are hundredths (0-10000). A word in a CHECK list is the word of the code
-- (domain.md, "Words"); what people read is made from it in src/text. Rows that leave the program carry a UUID.
-- What an invariant can be said with is said here; src/workspace says it again in words a person can act on.

-- ---------------------------------------------------------------------------------------------------------
-- The file and the company
-- ---------------------------------------------------------------------------------------------------------

-- One row a setting: company name, name of level 0, contact person, guideline, retention period, file origin, …
CREATE TABLE setting (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE CHECK (key <> ''),
  value TEXT NOT NULL CHECK (length (value) <= 100000)
) STRICT;

-- Each file has an id of its own from the first moment on.
WITH random (hex) AS MATERIALIZED (SELECT lower (hex (randomblob (16))))
INSERT INTO setting (key, value)
  SELECT 'origin', substr (hex, 1, 8) || '-' || substr (hex, 9, 4) || '-4' || substr (hex, 14, 3)
                   || '-8' || substr (hex, 18, 3) || '-' || substr (hex, 21, 12)
    FROM random;

CREATE TABLE logo (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/svg+xml')),
  image      BLOB NOT NULL CHECK (length (image) BETWEEN 1 AND 5000000)
) STRICT;

-- A wording never changes once somebody consented to it; a new text is a new version.
CREATE TABLE consent_wording (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  version  INTEGER NOT NULL CHECK (version >= 1),
  language TEXT NOT NULL CHECK (language IN ('de', 'en')),
  wording  TEXT NOT NULL CHECK (trim (wording) <> ''),
  UNIQUE (version, language)
) STRICT;

-- `identity_key` is the folded name: stray spaces, case and soft hyphens never make a second department (P11).
CREATE TABLE department (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name         TEXT NOT NULL CHECK (trim (name) <> '' AND length (name) <= 200),
  identity_key TEXT NOT NULL UNIQUE CHECK (identity_key <> ''),
  area         TEXT CHECK (trim (area) <> '')
) STRICT;

CREATE TABLE site (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  name             TEXT NOT NULL CHECK (trim (name) <> '' AND length (name) <= 200),
  identity_key     TEXT NOT NULL UNIQUE CHECK (identity_key <> ''),
  holiday_calendar TEXT CHECK (holiday_calendar <> '')
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- People
-- ---------------------------------------------------------------------------------------------------------

-- An erased person keeps the row as a tombstone: the id, for statistics and "never again", and nothing that
-- names anybody (P9). `number_digest` lets a later staff list ask before it brings the same number back.
CREATE TABLE person (
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid                  TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  number                TEXT UNIQUE CHECK (trim (number) <> '' AND length (number) <= 100),
  title                 TEXT CHECK (trim (title) <> '' AND length (title) <= 100),
  given_name            TEXT CHECK (trim (given_name) <> '' AND length (given_name) <= 200),
  family_name           TEXT CHECK (trim (family_name) <> '' AND length (family_name) <= 200),
  email                 TEXT CHECK (trim (email) <> '' AND length (email) <= 320),
  job_title             TEXT CHECK (trim (job_title) <> '' AND length (job_title) <= 200),
  department_id         INTEGER REFERENCES department (id),
  site_id               INTEGER REFERENCES site (id),
  level                 INTEGER CHECK (level BETWEEN 0 AND 99),
  level_origin          TEXT CHECK (level_origin IN ('given', 'derived')),
  birth_year            INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
  manager_id            INTEGER REFERENCES person (id) ON DELETE SET NULL,
  functional_manager_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
  joined_on             TEXT CHECK (date (joined_on) IS joined_on),
  left_on               TEXT CHECK (date (left_on) IS left_on),
  erased_on             TEXT CHECK (date (erased_on) IS erased_on),
  number_digest         TEXT CHECK (length (number_digest) = 64),
  sort_key              TEXT NOT NULL DEFAULT '',
  search_key            TEXT NOT NULL DEFAULT '',
  CHECK ((level IS NULL) = (level_origin IS NULL)),
  CHECK (manager_id <> id),
  CHECK (functional_manager_id <> id),
  CHECK (left_on >= joined_on),
  CHECK (erased_on IS NOT NULL OR family_name IS NOT NULL),
  CHECK (erased_on IS NOT NULL OR number_digest IS NULL),
  CHECK (erased_on IS NULL OR
         coalesce (number, title, given_name, family_name, email, job_title, birth_year, joined_on, left_on,
                   manager_id, functional_manager_id) IS NULL
         AND sort_key = '' AND search_key = '')
) STRICT;

-- The list of people is read in the order of `sort_key` and searched in `search_key`: one covering index,
-- scanned from one end, answers both.
CREATE INDEX person_in_order ON person (sort_key, id, search_key) WHERE erased_on IS NULL;
CREATE INDEX person_by_manager ON person (manager_id) WHERE manager_id IS NOT NULL;
CREATE INDEX person_by_functional_manager ON person (functional_manager_id) WHERE functional_manager_id IS NOT NULL;
CREATE INDEX person_by_department ON person (department_id);
CREATE INDEX person_by_site ON person (site_id);
CREATE INDEX person_by_email ON person (email) WHERE email IS NOT NULL;
CREATE UNIQUE INDEX person_by_number_digest ON person (number_digest) WHERE number_digest IS NOT NULL;

-- Which fields of a person were entered by hand; a later staff list leaves these alone (P5).
CREATE TABLE person_hand_field (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  field     TEXT NOT NULL CHECK (field IN ('number', 'name', 'email', 'job-title', 'department', 'site', 'level',
                                           'birth-year', 'manager', 'functional-manager', 'joined-on', 'left-on')),
  UNIQUE (person_id, field)
) STRICT;

-- What a staff list looked like when it was last read, so that its columns need not be named again.
CREATE TABLE list_source (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT NOT NULL CHECK (kind IN ('staff', 'enrolment', 'feedback', 'return-sheet')),
  headings TEXT NOT NULL CHECK (headings <> ''),
  mapping  TEXT NOT NULL CHECK (json_valid (mapping)),
  used_at  TEXT NOT NULL CHECK (strftime ('%Y-%m-%dT%H:%M:%SZ', used_at) IS used_at),
  UNIQUE (kind, headings)
) STRICT;

CREATE TABLE consent (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  wording_id   INTEGER NOT NULL REFERENCES consent_wording (id),
  given_on     TEXT NOT NULL CHECK (date (given_on) IS given_on),
  withdrawn_on TEXT CHECK (date (withdrawn_on) IS withdrawn_on),
  CHECK (withdrawn_on >= given_on)
) STRICT;

CREATE UNIQUE INDEX consent_in_force ON consent (person_id, wording_id) WHERE withdrawn_on IS NULL;

-- ---------------------------------------------------------------------------------------------------------
-- Programmes and cohorts
-- ---------------------------------------------------------------------------------------------------------

CREATE TABLE topic (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  key          TEXT UNIQUE CHECK (key <> ''),
  name         TEXT CHECK (trim (name) <> '' AND length (name) <= 200),
  identity_key TEXT NOT NULL UNIQUE CHECK (identity_key <> ''),
  area         TEXT NOT NULL CHECK (area IN ('new-work', 'digitalisation', 'sustainability', 'diversity', 'own')),
  CHECK ((key IS NULL) <> (name IS NULL)),
  CHECK ((key IS NULL) = (area = 'own'))
) STRICT;

CREATE TABLE programme (
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid                  TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  name                  TEXT NOT NULL CHECK (trim (name) <> '' AND length (name) <= 200),
  aim                   TEXT CHECK (trim (aim) <> ''),
  objective             TEXT CHECK (trim (objective) <> ''),
  objective_area        TEXT CHECK (trim (objective_area) <> ''),
  success_measures      TEXT CHECK (trim (success_measures) <> ''),
  sponsor               TEXT CHECK (trim (sponsor) <> ''),
  guideline_addition    TEXT CHECK (trim (guideline_addition) <> ''),
  works_council_on      TEXT CHECK (date (works_council_on) IS works_council_on),
  works_council_result  TEXT CHECK (trim (works_council_result) <> ''),
  sample                INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  CHECK (works_council_result IS NULL OR works_council_on IS NOT NULL)
) STRICT;

-- One run of a programme, with its own rules (D1, D2, D14). `reporting_steps` -1: any number of steps.
CREATE TABLE cohort (
  id                     INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid                   TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  programme_id           INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  previous_id            INTEGER REFERENCES cohort (id) ON DELETE SET NULL,
  name                   TEXT NOT NULL CHECK (trim (name) <> '' AND length (name) <= 200),
  starts_on              TEXT NOT NULL CHECK (date (starts_on) IS starts_on),
  ends_on                TEXT CHECK (date (ends_on) IS ends_on),
  state                  TEXT NOT NULL DEFAULT 'preparing' CHECK (state IN ('preparing', 'running', 'closed')),
  closed_on              TEXT CHECK (date (closed_on) IS closed_on),
  direction              TEXT NOT NULL DEFAULT 'age-else-level'
                         CHECK (direction IN ('age-else-level', 'age', 'level', 'both')),
  reporting_steps        INTEGER NOT NULL DEFAULT 2 CHECK (reporting_steps = -1 OR reporting_steps BETWEEN 1 AND 99),
  own_department_allowed INTEGER NOT NULL DEFAULT 0 CHECK (own_department_allowed IN (0, 1)),
  target_level_from      INTEGER CHECK (target_level_from BETWEEN 0 AND 99),
  target_level_to        INTEGER CHECK (target_level_to BETWEEN 0 AND 99),
  mentor_age_limit       INTEGER CHECK (mentor_age_limit BETWEEN 16 AND 99),
  minimum_score          INTEGER NOT NULL DEFAULT 0 CHECK (minimum_score BETWEEN 0 AND 10000),
  cadence_days           INTEGER CHECK (cadence_days BETWEEN 1 AND 366),
  meeting_minutes        INTEGER CHECK (meeting_minutes BETWEEN 5 AND 1440),
  meeting_place          TEXT CHECK (trim (meeting_place) <> ''),
  ground_rules           TEXT CHECK (trim (ground_rules) <> ''),
  holiday_calendar       TEXT CHECK (holiday_calendar <> ''),
  zone                   TEXT NOT NULL DEFAULT 'Europe/Berlin' CHECK (zone <> ''),
  CHECK (ends_on > starts_on),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (target_level_from <= target_level_to),
  CHECK (previous_id <> id),
  UNIQUE (programme_id, name)
) STRICT;

-- How much a criterion counts. Importance only: a weight never bans (P2). No row: the built-in default.
CREATE TABLE cohort_weight (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  criterion TEXT NOT NULL CHECK (criterion IN ('topics', 'department', 'area', 'language', 'site', 'availability',
                                               'wishes', 'competences', 'motivation', 'mentor-style')),
  weight    INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  UNIQUE (cohort_id, criterion)
) STRICT;

CREATE TABLE cohort_topic (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  topic_id  INTEGER NOT NULL REFERENCES topic (id),
  UNIQUE (cohort_id, topic_id)
) STRICT;

-- Budget, hours and rooms, planned and actual (D8, D20). Exactly one of money and minutes.
CREATE TABLE resource (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id       INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  kind            TEXT NOT NULL CHECK (kind IN ('budget', 'hours', 'room')),
  title           TEXT NOT NULL CHECK (trim (title) <> '' AND length (title) <= 200),
  planned_cents   INTEGER CHECK (planned_cents BETWEEN 0 AND 100000000000),
  actual_cents    INTEGER CHECK (actual_cents BETWEEN 0 AND 100000000000),
  currency        TEXT CHECK (length (currency) = 3 AND upper (currency) = currency),
  planned_minutes INTEGER CHECK (planned_minutes BETWEEN 0 AND 600000000),
  actual_minutes  INTEGER CHECK (actual_minutes BETWEEN 0 AND 600000000),
  CHECK ((currency IS NULL) = (coalesce (planned_cents, actual_cents) IS NULL)),
  CHECK (kind <> 'hours' OR currency IS NULL),
  CHECK (kind <> 'budget' OR coalesce (planned_minutes, actual_minutes) IS NULL)
) STRICT;

CREATE TABLE milestone (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN ('announcement', 'get-to-know', 'kick-off', 'pulse', 'review', 'close-out', 'own')),
  title     TEXT CHECK (trim (title) <> '' AND length (title) <= 200),
  due_on    TEXT NOT NULL CHECK (date (due_on) IS due_on),
  done_on   TEXT CHECK (date (done_on) IS done_on),
  place     TEXT CHECK (trim (place) <> ''),
  CHECK (kind <> 'own' OR title IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX milestone_once ON milestone (cohort_id, kind) WHERE kind IN ('kick-off', 'close-out');

CREATE TABLE attention_threshold (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  programme_id INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  rule         TEXT NOT NULL CHECK (rule <> ''),
  threshold    INTEGER NOT NULL CHECK (threshold BETWEEN 0 AND 100000),
  UNIQUE (programme_id, rule)
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Participants
-- ---------------------------------------------------------------------------------------------------------

-- A person in a cohort. The facts as of enrolment stay as they were; a later staff list changes the person,
-- not the statistics. Only a mentee who declined may be obliged, by somebody, on a day, for a reason (D3).
CREATE TABLE participant (
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid                  TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  cohort_id             INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  person_id             INTEGER NOT NULL REFERENCES person (id),
  role                  TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  enrolled_on           TEXT NOT NULL CHECK (date (enrolled_on) IS enrolled_on),
  capacity              INTEGER NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 0 AND 8),
  commitment            TEXT NOT NULL DEFAULT 'open' CHECK (commitment IN ('open', 'asked', 'given', 'declined', 'withdrawn')),
  commitment_on         TEXT CHECK (date (commitment_on) IS commitment_on),
  obliged_on            TEXT CHECK (date (obliged_on) IS obliged_on),
  obliged_by            TEXT CHECK (trim (obliged_by) <> ''),
  obliged_reason        TEXT CHECK (trim (obliged_reason) <> ''),
  willing               INTEGER CHECK (willing IN (0, 1)),
  motivation            TEXT CHECK (trim (motivation) <> '' AND length (motivation) <= 10000),
  mentor_style          TEXT CHECK (mentor_style IN ('explains', 'challenges', 'connects', 'listens')),
  waiting_list          INTEGER NOT NULL DEFAULT 0 CHECK (waiting_list IN (0, 1)),
  note                  TEXT CHECK (trim (note) <> ''),
  department_id         INTEGER REFERENCES department (id),
  site_id               INTEGER REFERENCES site (id),
  level                 INTEGER CHECK (level BETWEEN 0 AND 99),
  birth_year            INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
  manager_id            INTEGER REFERENCES person (id) ON DELETE SET NULL,
  functional_manager_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
  UNIQUE (cohort_id, person_id),
  UNIQUE (id, cohort_id, role),
  CHECK ((obliged_on IS NULL) = (obliged_by IS NULL) AND (obliged_on IS NULL) = (obliged_reason IS NULL)),
  CHECK (obliged_on IS NULL OR (role = 'mentee' AND commitment = 'declined')),
  CHECK (mentor_style IS NULL OR role = 'mentor')
) STRICT;

CREATE INDEX participant_by_person ON participant (person_id);
CREATE INDEX participant_by_manager ON participant (manager_id) WHERE manager_id IS NOT NULL;
CREATE INDEX participant_by_functional_manager ON participant (functional_manager_id) WHERE functional_manager_id IS NOT NULL;

-- Topics a mentor offers or a mentee wants, with how strongly: 1 a little, 2 well, 3 very.
CREATE TABLE participant_topic (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  topic_id       INTEGER NOT NULL REFERENCES topic (id),
  strength       INTEGER NOT NULL DEFAULT 2 CHECK (strength BETWEEN 1 AND 3),
  UNIQUE (participant_id, topic_id)
) STRICT;

CREATE TABLE participant_strength (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  kind           TEXT NOT NULL CHECK (kind IN ('competence', 'qualification', 'language', 'availability')),
  name           TEXT NOT NULL CHECK (trim (name) <> '' AND length (name) <= 200),
  UNIQUE (participant_id, kind, name)
) STRICT;

CREATE TABLE wish (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  wished_id      INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  rank           INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 3),
  CHECK (wished_id <> participant_id),
  UNIQUE (participant_id, rank),
  UNIQUE (participant_id, wished_id)
) STRICT;

-- Closer follow-up of an obliged mentee (D3).
CREATE TABLE check_in (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  held_on        TEXT NOT NULL CHECK (date (held_on) IS held_on),
  record         TEXT NOT NULL CHECK (trim (record) <> '')
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Tandems
-- ---------------------------------------------------------------------------------------------------------

-- A pair that never exists for the solver (P1, P7). No cohort: in no programme. Smaller id first.
CREATE TABLE excluded_pair (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  other_id     INTEGER NOT NULL REFERENCES person (id),
  cohort_id    INTEGER REFERENCES cohort (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL CHECK (kind IN ('rivals', 'refused', 'never-again')),
  reason       TEXT CHECK (trim (reason) <> ''),
  excluded_on  TEXT NOT NULL CHECK (date (excluded_on) IS excluded_on),
  CHECK (person_id < other_id),
  CHECK (kind <> 'never-again' OR cohort_id IS NULL)
) STRICT;

CREATE UNIQUE INDEX excluded_pair_once ON excluded_pair (person_id, other_id, kind, coalesce (cohort_id, 0));
CREATE INDEX excluded_pair_by_other ON excluded_pair (other_id);

-- A mentoring pair. The foreign keys carry cohort and role along, so that a tandem is always one mentor and one
-- mentee of one cohort. A draft has no term yet; whatever ended says when, how and why (P7).
CREATE TABLE tandem (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid           TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  cohort_id      INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  mentor_id      INTEGER NOT NULL,
  mentee_id      INTEGER NOT NULL,
  mentor_role    TEXT NOT NULL DEFAULT 'mentor' CHECK (mentor_role = 'mentor'),
  mentee_role    TEXT NOT NULL DEFAULT 'mentee' CHECK (mentee_role = 'mentee'),
  state          TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'accepted', 'agreed', 'paused', 'completed', 'dissolved')),
  origin         TEXT NOT NULL CHECK (origin IN ('hand', 'suggestion', 'self-found')),
  pinned         INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  direction      TEXT CHECK (direction IN ('age', 'level', 'both')),
  score          INTEGER CHECK (score BETWEEN 0 AND 10000),
  paired_at      TEXT NOT NULL CHECK (strftime ('%Y-%m-%dT%H:%M:%SZ', paired_at) IS paired_at),
  starts_on      TEXT CHECK (date (starts_on) IS starts_on),
  ends_on        TEXT CHECK (date (ends_on) IS ends_on),
  ended_on       TEXT CHECK (date (ended_on) IS ended_on),
  end_reason     TEXT CHECK (end_reason IN ('term-over', 'goals-reached', 'chemistry', 'left-company', 'no-time', 'withdrawn', 'other')),
  end_note       TEXT CHECK (trim (end_note) <> ''),
  chemistry      TEXT CHECK (chemistry IN ('right', 'unsure', 'wrong')),
  FOREIGN KEY (mentor_id, cohort_id, mentor_role) REFERENCES participant (id, cohort_id, role) ON DELETE CASCADE,
  FOREIGN KEY (mentee_id, cohort_id, mentee_role) REFERENCES participant (id, cohort_id, role) ON DELETE CASCADE,
  CHECK (ends_on > starts_on),
  CHECK (ended_on >= starts_on),
  CHECK ((state IN ('completed', 'dissolved')) = (ended_on IS NOT NULL)),
  CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  CHECK (state NOT IN ('agreed', 'paused', 'completed') OR starts_on IS NOT NULL)
) STRICT;

CREATE INDEX tandem_by_cohort ON tandem (cohort_id);
CREATE INDEX tandem_by_mentor ON tandem (mentor_id, cohort_id, mentor_role);
CREATE INDEX tandem_by_mentee ON tandem (mentee_id, cohort_id, mentee_role);
CREATE UNIQUE INDEX tandem_once ON tandem (mentor_id, mentee_id) WHERE state <> 'dissolved';

-- A rule that was set aside for this pair on purpose, with the reason.
CREATE TABLE tandem_exception (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
  rule      TEXT NOT NULL CHECK (rule IN ('direction', 'department', 'target-level', 'age-limit')),
  reason    TEXT NOT NULL CHECK (trim (reason) <> ''),
  UNIQUE (tandem_id, rule)
) STRICT;

CREATE TABLE pause (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  tandem_id  INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
  paused_on  TEXT NOT NULL CHECK (date (paused_on) IS paused_on),
  resumed_on TEXT CHECK (date (resumed_on) IS resumed_on),
  reason     TEXT CHECK (trim (reason) <> ''),
  CHECK (resumed_on >= paused_on)
) STRICT;

CREATE UNIQUE INDEX pause_open ON pause (tandem_id) WHERE resumed_on IS NULL;

CREATE TABLE agreement (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  tandem_id           INTEGER NOT NULL UNIQUE REFERENCES tandem (id) ON DELETE CASCADE,
  agreed_on           TEXT CHECK (date (agreed_on) IS agreed_on),
  mentor_expectations TEXT CHECK (trim (mentor_expectations) <> ''),
  mentee_expectations TEXT CHECK (trim (mentee_expectations) <> ''),
  cadence_days        INTEGER CHECK (cadence_days BETWEEN 1 AND 366),
  meeting_minutes     INTEGER CHECK (meeting_minutes BETWEEN 5 AND 1440),
  meeting_place       TEXT CHECK (trim (meeting_place) <> ''),
  ground_rules        TEXT CHECK (trim (ground_rules) <> '')
) STRICT;

CREATE TABLE goal (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
  goal      TEXT NOT NULL CHECK (trim (goal) <> ''),
  measure   TEXT CHECK (trim (measure) <> ''),
  target_on TEXT CHECK (date (target_on) IS target_on),
  progress  INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  result    TEXT CHECK (trim (result) <> '')
) STRICT;

CREATE INDEX goal_by_tandem ON goal (tandem_id);

-- A moved meeting stays, and the one it moved to names it: how often is counted, not lost (D21).
CREATE TABLE meeting (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid                TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  tandem_id           INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
  starts_at           TEXT NOT NULL CHECK (strftime ('%Y-%m-%dT%H:%M', starts_at) IS starts_at),
  zone                TEXT NOT NULL CHECK (zone <> ''),
  minutes             INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
  place               TEXT CHECK (trim (place) <> ''),
  state               TEXT NOT NULL CHECK (state IN ('planned', 'held', 'moved', 'cancelled', 'missed')),
  missed_by           TEXT CHECK (missed_by IN ('mentor', 'mentee', 'both')),
  moved_from_id       INTEGER UNIQUE REFERENCES meeting (id) ON DELETE SET NULL,
  series              TEXT CHECK (length (series) = 36),
  mentor_prep_minutes INTEGER CHECK (mentor_prep_minutes BETWEEN 0 AND 10000),
  mentee_prep_minutes INTEGER CHECK (mentee_prep_minutes BETWEEN 0 AND 10000),
  note                TEXT CHECK (trim (note) <> ''),
  CHECK ((state = 'missed') = (missed_by IS NOT NULL)),
  CHECK (moved_from_id <> id)
) STRICT;

CREATE INDEX meeting_by_tandem ON meeting (tandem_id, starts_at);

CREATE TABLE conflict (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  tandem_id  INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
  noted_on   TEXT NOT NULL CHECK (date (noted_on) IS noted_on),
  note       TEXT NOT NULL CHECK (trim (note) <> ''),
  settled_on TEXT CHECK (date (settled_on) IS settled_on),
  CHECK (settled_on >= noted_on)
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Feedback
-- ---------------------------------------------------------------------------------------------------------

-- Built-in questions have a key and are translated; own questions are shown as typed. A wording that was asked
-- never changes; a new wording is a new version.
CREATE TABLE question (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  key       TEXT CHECK (key <> ''),
  version   INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  kind      TEXT NOT NULL CHECK (kind IN ('quality', 'benefit', 'chemistry', 'own')),
  asked     TEXT NOT NULL CHECK (asked IN ('mentor', 'mentee', 'both', 'company')),
  wording   TEXT CHECK (trim (wording) <> ''),
  scale_max INTEGER CHECK (scale_max BETWEEN 2 AND 10),
  CHECK ((key IS NULL) <> (wording IS NULL)),
  UNIQUE (key, version)
) STRICT;

-- One round of questions to a cohort.
CREATE TABLE pulse (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN ('pulse', 'chemistry', 'expectation', 'fulfilment')),
  due_on    TEXT NOT NULL CHECK (date (due_on) IS due_on),
  UNIQUE (cohort_id, kind, due_on)
) STRICT;

-- A code stands on the printed form in place of a name (P12).
CREATE TABLE pulse_code (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  pulse_id       INTEGER NOT NULL REFERENCES pulse (id) ON DELETE CASCADE,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  code           TEXT NOT NULL UNIQUE CHECK (length (code) BETWEEN 6 AND 20),
  UNIQUE (pulse_id, participant_id)
) STRICT;

-- Seen by the contact person alone; leaves the tandem's page only in groups of five or more (P8).
CREATE TABLE answer (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  pulse_id       INTEGER NOT NULL REFERENCES pulse (id) ON DELETE CASCADE,
  tandem_id      INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  question_id    INTEGER NOT NULL REFERENCES question (id),
  value          INTEGER CHECK (value BETWEEN 1 AND 10),
  words          TEXT CHECK (trim (words) <> '' AND length (words) <= 10000),
  answered_on    TEXT NOT NULL CHECK (date (answered_on) IS answered_on),
  CHECK (coalesce (value, words) IS NOT NULL),
  UNIQUE (pulse_id, tandem_id, participant_id, question_id)
) STRICT;

CREATE INDEX answer_by_tandem ON answer (tandem_id);
CREATE INDEX answer_by_participant ON answer (participant_id);

-- What sponsor and contact person say of the company's benefits: statements, not averages (D19).
CREATE TABLE statement (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  spoken_by TEXT NOT NULL CHECK (spoken_by IN ('sponsor', 'contact-person')),
  benefit   TEXT CHECK (benefit <> ''),
  words     TEXT NOT NULL CHECK (trim (words) <> '' AND length (words) <= 10000)
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Closing, attention and memory
-- ---------------------------------------------------------------------------------------------------------

CREATE TABLE lesson (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id    INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  taken_from_id INTEGER REFERENCES lesson (id) ON DELETE SET NULL,
  lesson       TEXT NOT NULL CHECK (trim (lesson) <> ''),
  owner        TEXT CHECK (trim (owner) <> ''),
  due_on       TEXT CHECK (date (due_on) IS due_on),
  done_on      TEXT CHECK (date (done_on) IS done_on)
) STRICT;

-- The figures as they were published at close-out, already suppressed; later erasures leave them (P8, P9).
CREATE TABLE published_figure (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id    INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  key          TEXT NOT NULL CHECK (key <> ''),
  value        TEXT,
  n            INTEGER NOT NULL CHECK (n >= 0),
  suppressed   INTEGER NOT NULL CHECK (suppressed IN (0, 1)),
  CHECK (suppressed = 0 OR value IS NULL),
  UNIQUE (cohort_id, key)
) STRICT;

CREATE TABLE snooze (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  rule      TEXT NOT NULL CHECK (rule <> ''),
  subject   INTEGER NOT NULL,
  until     TEXT NOT NULL CHECK (date (until) IS until),
  UNIQUE (cohort_id, rule, subject)
) STRICT;

-- The change history a person may read. `code` and `operands` make the sentence in any language; rows that name
-- an erased person go with that person (P9).
CREATE TABLE history (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  happened_at TEXT NOT NULL CHECK (strftime ('%Y-%m-%dT%H:%M:%SZ', happened_at) IS happened_at),
  actor     TEXT CHECK (actor <> ''),
  code      TEXT NOT NULL CHECK (code <> ''),
  cohort_id INTEGER REFERENCES cohort (id) ON DELETE CASCADE,
  tandem_id INTEGER REFERENCES tandem (id) ON DELETE SET NULL,
  operands  TEXT NOT NULL DEFAULT '{}' CHECK (json_valid (operands))
) STRICT;

CREATE INDEX history_by_cohort ON history (cohort_id);
CREATE INDEX history_by_tandem ON history (tandem_id);

CREATE TABLE history_person (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  history_id INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
  person_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  UNIQUE (history_id, person_id)
) STRICT;

CREATE INDEX history_person_by_person ON history_person (person_id);

-- ---------------------------------------------------------------------------------------------------------
-- What undo never touches
-- ---------------------------------------------------------------------------------------------------------

-- Half-filled forms (wizard, assistants), so that nothing is lost when the window is closed.
CREATE TABLE draft (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  key      TEXT NOT NULL UNIQUE CHECK (key <> ''),
  form     TEXT NOT NULL CHECK (json_valid (form)),
  saved_at TEXT NOT NULL CHECK (strftime ('%Y-%m-%dT%H:%M:%SZ', saved_at) IS saved_at)
) STRICT;

-- What was told to people: a calendar entry's UID and SEQUENCE, what was sent when.
CREATE TABLE ledger (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  subject_uuid TEXT NOT NULL CHECK (length (subject_uuid) = 36),
  channel      TEXT NOT NULL CHECK (channel IN ('calendar', 'form', 'report')),
  sequence     INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  digest       TEXT CHECK (length (digest) = 64),
  withdrawn    INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  told_at      TEXT NOT NULL CHECK (strftime ('%Y-%m-%dT%H:%M:%SZ', told_at) IS told_at),
  UNIQUE (subject_uuid, channel)
) STRICT;
