-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The fourth schema. Conventions are those of 0001.sql.

-- ---------------------------------------------------------------------------------------------------------
-- What people said in words
-- ---------------------------------------------------------------------------------------------------------

-- When the contact person read the words for what is to be learned from them (D12). It counts the words that are
-- still to be read, and says nothing of what they say.
ALTER TABLE answer ADD COLUMN read_on TEXT CHECK (date (read_on) IS read_on);

-- Who says at the end what the tandem brought is also asked what the next cohort should do differently. A round that
-- was asked before asks it, too.
INSERT INTO question (key, kind, asked)
  SELECT 'next-cohort', 'own', 'both' WHERE EXISTS (SELECT * FROM pulse WHERE kind = 'fulfilment');
