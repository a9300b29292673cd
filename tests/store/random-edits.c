/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random changes to every table, by SQL in which a few signs stand for random values:
 *
 *   @person   the id of some person, or of any other table, NULL if it is empty
 *   #9        a number from 0 to 9
 *   $         a UUID that was not used before
 *   %         a date
 *   ~         a name
 *
 * The same seed gives the same changes to the same file. */

#include "random-edits.h"

#include <string.h>

struct _RandomEdits
{
  GRand *rand;
  guint n_uuids;
};

static const char * const inserts[] = {
  "INSERT INTO setting (key, value) VALUES ('~', '~')",
  "REPLACE INTO setting (key, value) VALUES ('~', '~')",
  "INSERT INTO setting (key, value) VALUES ('~', '~'), ('~', '~'), ('', '~')",
  "REPLACE INTO logo (id, media_type, image) VALUES (1, 'image/png', randomblob (0) || x'00ff#9#9')",
  "INSERT INTO consent_wording (version, language, wording) VALUES (1 + #99, 'de', '~')",
  "INSERT INTO department (name, identity_key) VALUES ('~', '~')",
  "INSERT INTO site (name, identity_key) VALUES ('~', '~')",
  "INSERT INTO person (uuid, number, family_name, department_id, manager_id, birth_year, sort_key) "
  "VALUES ($, '#999', '~', @department, @person, 1950 + #50, '~')",
  "INSERT INTO person (uuid, family_name, site_id, functional_manager_id, level, level_origin) "
  "VALUES ($, '~', @site, @person, #9, 'given')",
  "INSERT INTO person (uuid, family_name) VALUES ($, '~'), ($, '~'), ($, '~')",
  "INSERT INTO person_hand_field (person_id, field) VALUES (@person, 'name')",
  "INSERT OR IGNORE INTO person_hand_field (person_id, field) VALUES (@person, 'level'), (@person, 'level')",
  "INSERT INTO list_source (kind, headings, mapping, used_at) VALUES ('staff', '~', '{}', '%T00:00:00Z')",
  "INSERT INTO consent (person_id, wording_id, given_on) VALUES (@person, @consent_wording, '%')",
  "INSERT INTO topic (key, identity_key, area) VALUES ('~', '~', 'diversity')",
  "INSERT INTO topic (name, identity_key, area) VALUES ('~', '~', 'own')",
  "INSERT INTO programme (uuid, name) VALUES ($, '~')",
  "INSERT INTO cohort (uuid, programme_id, previous_id, name, starts_on) VALUES ($, @programme, @cohort, '~', '%')",
  "INSERT INTO cohort_weight (cohort_id, criterion, weight) VALUES (@cohort, 'topics', #99)",
  "INSERT INTO cohort_topic (cohort_id, topic_id) VALUES (@cohort, @topic)",
  "INSERT INTO resource (cohort_id, kind, title, planned_cents, currency) "
  "VALUES (@cohort, 'budget', '~', #9999, 'EUR')",
  "INSERT INTO milestone (uuid, cohort_id, kind, due_on) VALUES ($, @cohort, 'kick-off', '%')",
  "INSERT INTO attention_threshold (programme_id, rule, threshold) VALUES (@programme, '~', #99)",
  "INSERT INTO participant (uuid, cohort_id, person_id, role, enrolled_on, manager_id) "
  "VALUES ($, @cohort, @person, 'mentor', '%', @person)",
  "INSERT INTO participant (uuid, cohort_id, person_id, role, enrolled_on, department_id, site_id) "
  "VALUES ($, @cohort, @person, 'mentee', '%', @department, @site)",
  "INSERT INTO participant_topic (participant_id, topic_id, strength) VALUES (@participant, @topic, 1 + #2)",
  "INSERT INTO participant_strength (participant_id, kind, name) VALUES (@participant, 'language', '~')",
  "INSERT INTO wish (participant_id, wished_id, rank) VALUES (@participant, @participant, 1 + #2)",
  "INSERT INTO check_in (participant_id, held_on, record) VALUES (@participant, '%', '~')",
  "INSERT INTO excluded_pair (person_id, other_id, kind, excluded_on) VALUES (@person, @person, 'rivals', '%')",
  "INSERT INTO tandem (uuid, cohort_id, mentor_id, mentee_id, origin, paired_at) SELECT $, mentor.cohort_id, "
  "mentor.id, mentee.id, 'hand', '%T00:00:00Z' FROM participant AS mentor JOIN participant AS mentee "
  "ON mentee.cohort_id = mentor.cohort_id AND mentor.role = 'mentor' AND mentee.role = 'mentee' LIMIT 1 OFFSET #9",
  "INSERT INTO tandem_exception (tandem_id, rule, reason) VALUES (@tandem, 'direction', '~')",
  "INSERT INTO pause (tandem_id, paused_on) VALUES (@tandem, '%')",
  "INSERT INTO agreement (tandem_id, ground_rules) VALUES (@tandem, '~')",
  "INSERT INTO goal (uuid, tandem_id, goal) VALUES ($, @tandem, '~')",
  "INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, state, moved_from_id) "
  "VALUES ($, @tandem, '%T10:00', 'Europe/Berlin', 60, 'planned', @meeting)",
  "INSERT INTO conflict (tandem_id, noted_on, note) VALUES (@tandem, '%', '~')",
  "INSERT INTO question (wording, version, kind, asked) VALUES ('~', 1 + #9, 'own', 'both')",
  "INSERT INTO pulse (uuid, cohort_id, kind, due_on) VALUES ($, @cohort, 'pulse', '%')",
  "INSERT INTO pulse_code (pulse_id, participant_id, code) VALUES (@pulse, @participant, '~~~~~~')",
  "INSERT INTO answer (pulse_id, tandem_id, participant_id, question_id, value, answered_on) "
  "VALUES (@pulse, @tandem, @participant, @question, 1 + #4, '%')",
  "INSERT INTO statement (cohort_id, spoken_by, words) VALUES (@cohort, 'sponsor', '~')",
  "INSERT INTO lesson (cohort_id, taken_from_id, lesson) VALUES (@cohort, @lesson, '~')",
  "INSERT INTO published_figure (cohort_id, key, value, n, suppressed) VALUES (@cohort, '~', '#9', #99, 0)",
  "INSERT INTO snooze (cohort_id, rule, subject, until) VALUES (@cohort, '~', #9, '%')",
  "INSERT INTO history (happened_at, code, cohort_id, tandem_id) VALUES ('%T00:00:00Z', '~', @cohort, @tandem)",
  "INSERT INTO history_person (history_id, person_id) VALUES (@history, @person)",
};

static const char * const updates[] = {
  "UPDATE setting SET value = '~' WHERE id = @setting",
  "UPDATE setting SET key = '~'",
  "UPDATE logo SET image = image || x'#9#9'",
  "UPDATE department SET area = '~' WHERE id = @department",
  "UPDATE person SET manager_id = @person WHERE id = @person",
  "UPDATE person SET number = '#999', title = NULL, joined_on = '%' WHERE id = @person",
  "UPDATE person SET number = '#999' WHERE id IN (@person, @person)",
  "UPDATE person SET department_id = @department, site_id = NULL WHERE id > @person",
  "UPDATE person SET level = #9, level_origin = 'derived'",
  "UPDATE person SET (number, family_name, birth_year, joined_on, manager_id, functional_manager_id, sort_key) = "
  "(NULL, NULL, NULL, NULL, NULL, NULL, ''), erased_on = '%' WHERE id = @person",
  "UPDATE consent SET withdrawn_on = '%' WHERE id = @consent",
  "UPDATE cohort SET state = 'closed', closed_on = '%' WHERE id = @cohort",
  "UPDATE participant SET commitment = 'given', willing = 1, capacity = #8 WHERE id = @participant",
  "UPDATE participant SET role = 'mentee' WHERE id = @participant",
  "UPDATE tandem SET state = 'agreed', starts_on = '%', score = #9999 WHERE id = @tandem",
  "UPDATE tandem SET state = 'dissolved', ended_on = '%', end_reason = 'chemistry' WHERE id = @tandem",
  "UPDATE meeting SET state = 'missed', missed_by = 'both' WHERE id = @meeting",
  "UPDATE goal SET progress = #99, target_on = '%' WHERE tandem_id = @tandem",
  "UPDATE answer SET value = NULL, words = '~' WHERE id = @answer",
  "UPDATE OR IGNORE department SET identity_key = '~'",
  "UPDATE OR REPLACE department SET name = '~', identity_key = '~' WHERE id = @department",
};

static const char * const deleted_from[] = {
  "setting", "logo", "consent_wording", "department", "site", "person", "person_hand_field", "list_source", "consent",
  "topic", "programme", "cohort", "cohort_weight", "cohort_topic", "resource", "milestone", "attention_threshold",
  "participant", "participant_topic", "participant_strength", "participant_hand_answer", "wish", "check_in",
  "excluded_pair", "tandem", "tandem_exception", "pause", "agreement", "goal", "meeting", "conflict", "question", "pulse", "pulse_code", "answer",
  "statement", "lesson", "published_figure", "snooze", "history", "history_person",
};

static const char * const names[] = {
  "Arndt", "Bauer", "Çelik", "Dörr", "Eßer", "Fuchs", "Günther", "Hahn", "Ilgen", "Jansen", "Krüger", "Lang",
};

static void
append_some_id (RandomEdits *self,
                const char  *table,
                int          length,
                GString     *sql)
{
  g_string_append_printf (sql,
                          "(SELECT id FROM %.*s ORDER BY id LIMIT 1 "
                          "OFFSET %u %% max (1, (SELECT count (*) FROM %.*s)))",
                          length, table, g_rand_int (self->rand) >> 2, length, table);
}

static const char *
append_value (RandomEdits *self,
              const char  *sign,
              GString     *sql)
{
  const char *end = sign + 1;
  guint32 greatest;

  switch (*sign)
    {
    case '@':
      while (g_ascii_isalpha (*end) || *end == '_')
        end++;
      append_some_id (self, sign + 1, (int) (end - sign) - 1, sql);
      break;
    case '#':
      while (g_ascii_isdigit (*end))
        end++;
      greatest = (guint32) g_ascii_strtoull (sign + 1, NULL, 10);
      g_string_append_printf (sql, "%u", random_edits_number (self, greatest + 1));
      break;
    case '$':
      g_string_append_printf (sql, "'00000000-0000-4000-8000-%012u'", ++self->n_uuids);
      break;
    case '%':
      g_string_append_printf (sql, "%u-%02u-%02u", 2026 + random_edits_number (self, 3),
                              1 + random_edits_number (self, 12), 1 + random_edits_number (self, 28));
      break;
    default:
      g_string_append (sql, names[random_edits_number (self, G_N_ELEMENTS (names))]);
      break;
    }

  return end;
}

static char *
fill_in (RandomEdits *self,
         const char  *pattern)
{
  GString *sql = g_string_new (NULL);

  while (*pattern != '\0')
    {
      gsize plain = strcspn (pattern, "@#$%~");

      g_string_append_len (sql, pattern, (gssize) plain);
      pattern += plain;
      if (*pattern != '\0')
        pattern = append_value (self, pattern, sql);
    }

  return g_string_free_and_steal (sql);
}

static char *
draw (RandomEdits *self)
{
  guint32 kind = random_edits_number (self, 100);

  if (kind < 62)
    return fill_in (self, inserts[random_edits_number (self, G_N_ELEMENTS (inserts))]);
  if (kind < 92)
    return fill_in (self, updates[random_edits_number (self, G_N_ELEMENTS (updates))]);
  {
    const char *table = deleted_from[random_edits_number (self, G_N_ELEMENTS (deleted_from))];
    g_autofree char *pattern = g_strdup_printf ("DELETE FROM %s WHERE id = @%s", table, table);

    return fill_in (self, pattern);
  }
}

RandomEdits *
random_edits_new (guint32 seed)
{
  RandomEdits *self = g_new0 (RandomEdits, 1);

  self->rand = g_rand_new_with_seed (seed);

  return self;
}

void
random_edits_free (RandomEdits *self)
{
  g_rand_free (self->rand);
  g_free (self);
}

/* Makes the next change. Returns whether it was accepted; anything but a constraint that refuses it is fatal. */
gboolean
random_edits_make (RandomEdits  *self,
                   TwConnection *connection)
{
  g_autofree char *sql = draw (self);
  g_autoptr (GError) error = NULL;

  if (tw_connection_execute (connection, sql, &error))
    return TRUE;
  if (!g_error_matches (error, TW_STORE_ERROR, TW_STORE_ERROR_CONSTRAINT))
    g_error ("%s: %s", error->message, sql);

  return FALSE;
}

guint32
random_edits_number (RandomEdits *self,
                     guint32      below)
{
  return (guint32) g_rand_int_range (self->rand, 0, (gint32) below);
}
