-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The third schema. Conventions are those of 0001.sql.

-- ---------------------------------------------------------------------------------------------------------
-- The size of a cohort
-- ---------------------------------------------------------------------------------------------------------

-- How many tandems are planned: what hours and budget are reckoned with, and what will be shown of answers (D8, P8).
ALTER TABLE cohort ADD COLUMN planned_tandems INTEGER CHECK (planned_tandems BETWEEN 1 AND 10000);

-- How many tandems a mentor of the cohort can have where nothing else is said of the person. No value: one.
ALTER TABLE cohort ADD COLUMN mentor_capacity INTEGER CHECK (mentor_capacity BETWEEN 1 AND 8);
