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
