/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody says to set a programme up: an answer a field, held until the command takes it all. It knows what it
 * began with, so that a draft keeps only what somebody touched and the rest follows the file. */

#include "tw-setup-private.h"

#include "tw-plain-date.h"

typedef struct
{
  char *text;
  int number;
} Answer;

struct _TwSetup
{
  GObject parent_instance;

  TwSetupPurpose purpose;
  gint64 cohort_id;
  Answer answers[TW_SETUP_N_FIELDS];
  Answer first_answers[TW_SETUP_N_FIELDS];
};

static const char *const names[TW_SETUP_N_FIELDS] = {
  [TW_SETUP_NAME] = "name",
  [TW_SETUP_COHORT_NAME] = "cohort-name",
  [TW_SETUP_AIM] = "aim",
  [TW_SETUP_SPONSOR] = "sponsor",
  [TW_SETUP_CONTACT_PERSON] = "contact-person",
  [TW_SETUP_CONTACT_EMAIL] = "contact-email",
  [TW_SETUP_CONTACT_PHONE] = "contact-phone",
  [TW_SETUP_GUIDELINE] = "guideline",
  [TW_SETUP_GUIDELINE_ADDITION] = "guideline-addition",
  [TW_SETUP_OBJECTIVE] = "objective",
  [TW_SETUP_OBJECTIVE_AREA] = "objective-area",
  [TW_SETUP_TOPICS] = "topics",
  [TW_SETUP_BUDGET] = "budget",
  [TW_SETUP_CURRENCY] = "currency",
  [TW_SETUP_ROOMS] = "rooms",
  [TW_SETUP_WORKS_COUNCIL_ON] = "works-council-on",
  [TW_SETUP_WORKS_COUNCIL_RESULT] = "works-council-result",
  [TW_SETUP_STARTS_ON] = "starts-on",
  [TW_SETUP_ENDS_ON] = "ends-on",
  [TW_SETUP_KICK_OFF_ON] = "kick-off-on",
  [TW_SETUP_KICK_OFF_PLACE] = "kick-off-place",
  [TW_SETUP_MEETING_PLACE] = "meeting-place",
  [TW_SETUP_GROUND_RULES] = "ground-rules",
  [TW_SETUP_HOLIDAY_CALENDAR] = "holiday-calendar",
  [TW_SETUP_CLOSE_OUT_ON] = "close-out-on",
  [TW_SETUP_SUCCESS_MEASURES] = "success-measures",

  [TW_SETUP_PLANNED_TANDEMS] = "planned-tandems",
  [TW_SETUP_MONTHLY_MINUTES] = "monthly-minutes",
  [TW_SETUP_DIRECTION] = "direction",
  [TW_SETUP_REPORTING_STEPS] = "reporting-steps",
  [TW_SETUP_LEVEL_FROM] = "level-from",
  [TW_SETUP_LEVEL_TO] = "level-to",
  [TW_SETUP_MENTOR_AGE_LIMIT] = "mentor-age-limit",
  [TW_SETUP_MENTOR_CAPACITY] = "mentor-capacity",
  [TW_SETUP_CADENCE_DAYS] = "cadence-days",
  [TW_SETUP_MEETING_MINUTES] = "meeting-minutes",
  [TW_SETUP_PULSE_MONTHS] = "pulse-months",
  [TW_SETUP_WHO_GOES_ON] = "who-goes-on",
  [TW_SETUP_STAGE] = "stage",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_TOPICS] = "weight-topics",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_WISHES] = "weight-wishes",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_COMPETENCES] = "weight-competences",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_MENTOR_STYLE] = "weight-mentor-style",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_MOTIVATION] = "weight-motivation",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_LANGUAGE] = "weight-language",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_AVAILABILITY] = "weight-availability",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_SITE] = "weight-site",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_DEPARTMENT] = "weight-department",
  [TW_SETUP_FIRST_WEIGHT + TW_CRITERION_AREA] = "weight-area",

  [TW_SETUP_OWN_DEPARTMENT] = "own-department",
  [TW_SETUP_SAME_PAIRS] = "same-pairs",
};

static GParamSpec *properties[TW_SETUP_N_FIELDS];

G_DEFINE_FINAL_TYPE (TwSetup, tw_setup, G_TYPE_OBJECT)

static gboolean
is_text (TwSetupField field)
{
  return field < TW_SETUP_N_TEXTS;
}

/* The properties begin with 1, the fields with 0. */
static void
tw_setup_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  const Answer *answer = &TW_SETUP (object)->answers[prop_id - 1];

  if (is_text (prop_id - 1))
    g_value_set_string (value, answer->text);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, answer->number != 0);
  else
    g_value_set_int (value, answer->number);
}

static void
tw_setup_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  TwSetup *self = TW_SETUP (object);

  if (is_text (prop_id - 1))
    tw_setup_set_text (self, prop_id - 1, g_value_get_string (value));
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    tw_setup_set_number (self, prop_id - 1, g_value_get_boolean (value));
  else
    tw_setup_set_number (self, prop_id - 1, g_value_get_int (value));
}

static void
tw_setup_finalize (GObject *object)
{
  TwSetup *self = TW_SETUP (object);

  for (TwSetupField field = 0; field < TW_SETUP_N_TEXTS; field++)
    {
      g_free (self->answers[field].text);
      g_free (self->first_answers[field].text);
    }

  G_OBJECT_CLASS (tw_setup_parent_class)->finalize (object);
}

static void
tw_setup_class_init (TwSetupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_setup_get_property;
  object_class->set_property = tw_setup_set_property;
  object_class->finalize = tw_setup_finalize;

  for (TwSetupField field = 0; field < TW_SETUP_N_FIELDS; field++)
    {
      if (is_text (field))
        properties[field] = g_param_spec_string (names[field], NULL, NULL, NULL, flags);
      else if (field >= TW_SETUP_OWN_DEPARTMENT)
        properties[field] = g_param_spec_boolean (names[field], NULL, NULL, FALSE, flags);
      else
        properties[field] = g_param_spec_int (names[field], NULL, NULL, G_MININT, G_MAXINT, 0, flags);
      g_object_class_install_property (object_class, field + 1, properties[field]);
    }
}

static void
tw_setup_init (TwSetup *self)
{
}

/**
 * tw_setup_new:
 * @purpose: what is set up
 * @cohort_id: the cohort before or the one that is changed; 0 for a new programme
 *
 * Returns: (transfer full): a setup in which nothing is answered
 */
TwSetup *
tw_setup_new (TwSetupPurpose purpose,
              gint64         cohort_id)
{
  TwSetup *self = g_object_new (TW_TYPE_SETUP, NULL);

  self->purpose = purpose;
  self->cohort_id = cohort_id;

  return self;
}

/**
 * tw_setup_remember:
 *
 * What is answered now is what the setup began with.
 */
void
tw_setup_remember (TwSetup *self)
{
  for (TwSetupField field = 0; field < TW_SETUP_N_FIELDS; field++)
    {
      g_set_str (&self->first_answers[field].text, self->answers[field].text);
      self->first_answers[field].number = self->answers[field].number;
    }
}

/**
 * tw_setup_is_field_touched:
 * @field: a field
 *
 * Returns: whether the answer is another one than the setup began with
 */
gboolean
tw_setup_is_field_touched (TwSetup      *self,
                           TwSetupField  field)
{
  return g_strcmp0 (self->answers[field].text, self->first_answers[field].text) != 0 ||
         self->answers[field].number != self->first_answers[field].number;
}

/**
 * tw_setup_collect_touched:
 *
 * Returns: (transfer full) (element-type utf8 utf8): the answers that were touched, by the names of their fields
 */
GHashTable *
tw_setup_collect_touched (TwSetup *self)
{
  GHashTable *touched = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (TwSetupField field = 0; field < TW_SETUP_N_FIELDS; field++)
    {
      if (!tw_setup_is_field_touched (self, field))
        continue;

      g_hash_table_insert (touched, (gpointer) names[field],
                           is_text (field) ? g_strdup (self->answers[field].text ? self->answers[field].text : "")
                                           : g_strdup_printf ("%d", self->answers[field].number));
    }

  return touched;
}

/**
 * tw_setup_take_touched:
 * @name: a field of a draft
 * @value: what was answered
 *
 * Takes an answer out of a draft. What no field is called, or is no number, is left out: drafts lie in a file.
 */
void
tw_setup_take_touched (TwSetup    *self,
                       const char *name,
                       const char *value)
{
  for (TwSetupField field = 0; field < TW_SETUP_N_FIELDS; field++)
    {
      gint64 number = 0;

      if (!g_str_equal (names[field], name))
        continue;

      if (is_text (field))
        tw_setup_set_text (self, field, value);
      else if (g_ascii_string_to_signed (value, 10, G_MININT, G_MAXINT, &number, NULL))
        tw_setup_set_number (self, field, (int) number);
    }
}

/**
 * tw_setup_get_purpose:
 *
 * Returns: what is set up
 */
TwSetupPurpose
tw_setup_get_purpose (TwSetup *self)
{
  g_return_val_if_fail (TW_IS_SETUP (self), TW_SETUP_PROGRAMME);

  return self->purpose;
}

/**
 * tw_setup_get_cohort_id:
 *
 * Returns: the cohort before, or the one that is changed; 0 for a new programme
 */
gint64
tw_setup_get_cohort_id (TwSetup *self)
{
  g_return_val_if_fail (TW_IS_SETUP (self), 0);

  return self->cohort_id;
}

/**
 * tw_setup_is_touched:
 *
 * Returns: whether any answer is another one than the setup began with
 */
gboolean
tw_setup_is_touched (TwSetup *self)
{
  g_return_val_if_fail (TW_IS_SETUP (self), FALSE);

  for (TwSetupField field = 0; field < TW_SETUP_N_FIELDS; field++)
    if (field != TW_SETUP_STAGE && tw_setup_is_field_touched (self, field))
      return TRUE;

  return FALSE;
}

/**
 * tw_setup_field_name:
 * @field: a field
 *
 * Returns: the name of its property and of its faults
 */
const char *
tw_setup_field_name (TwSetupField field)
{
  g_return_val_if_fail (field < TW_SETUP_N_FIELDS, NULL);

  return names[field];
}

/**
 * tw_setup_get_text:
 * @field: a field that is a text or a day
 *
 * Returns: (nullable): the answer as typed, or %NULL where there is none
 */
const char *
tw_setup_get_text (TwSetup      *self,
                   TwSetupField  field)
{
  g_return_val_if_fail (TW_IS_SETUP (self), NULL);
  g_return_val_if_fail (is_text (field), NULL);

  return self->answers[field].text;
}

/**
 * tw_setup_set_text:
 * @field: a field that is a text or a day
 * @text: (nullable): the answer; an empty one is none
 */
void
tw_setup_set_text (TwSetup      *self,
                   TwSetupField  field,
                   const char   *text)
{
  g_return_if_fail (TW_IS_SETUP (self));
  g_return_if_fail (is_text (field));

  if (g_set_str (&self->answers[field].text, text && *text ? text : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[field]);
}

/**
 * tw_setup_get_day:
 * @field: a field that is a day
 * @day: (out caller-allocates): the day; not valid where there is none
 *
 * Returns: whether there is a day that is on the calendar
 */
gboolean
tw_setup_get_day (TwSetup      *self,
                  TwSetupField  field,
                  GDate        *day)
{
  const char *text = tw_setup_get_text (self, field);

  g_date_clear (day, 1);

  return text && tw_plain_date_read (text, day);
}

/**
 * tw_setup_get_number:
 * @field: a field that is no text
 *
 * Returns: the answer; 1 for yes
 */
int
tw_setup_get_number (TwSetup      *self,
                     TwSetupField  field)
{
  g_return_val_if_fail (TW_IS_SETUP (self), 0);
  g_return_val_if_fail (!is_text (field) && field < TW_SETUP_N_FIELDS, 0);

  return self->answers[field].number;
}

/**
 * tw_setup_set_number:
 * @field: a field that is no text
 * @number: the answer; 1 for yes
 */
void
tw_setup_set_number (TwSetup      *self,
                     TwSetupField  field,
                     int           number)
{
  g_return_if_fail (TW_IS_SETUP (self));
  g_return_if_fail (!is_text (field) && field < TW_SETUP_N_FIELDS);

  if (self->answers[field].number == number)
    return;

  self->answers[field].number = number;
  g_object_notify_by_pspec (G_OBJECT (self), properties[field]);
}

/**
 * tw_setup_get_weights:
 * @weights: (out) (array fixed-size=10): by #TwCriterion
 */
void
tw_setup_get_weights (TwSetup *self,
                      int     *weights)
{
  g_return_if_fail (TW_IS_SETUP (self));

  for (int i = 0; i < TW_N_CRITERIA; i++)
    weights[i] = self->answers[TW_SETUP_FIRST_WEIGHT + i].number;
}
