-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The fifth schema. Conventions are those of 0001.sql.

-- The index that the list of people is read and searched in also has what that list is filtered and sorted by, so that
-- no row is looked up. An index each for department and site, which grew with every person in another place, cost more
-- than they saved: few departments ever go, and who was in one is then looked for among all.
DROP INDEX person_by_department;
DROP INDEX person_by_site;
DROP INDEX person_in_order;
CREATE INDEX person_in_order ON person (sort_key, id, search_key, department_id, site_id, level)
  WHERE erased_on IS NULL;
