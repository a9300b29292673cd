/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the public holidays and their calendars are called in a language. */

#include "tw-holiday-text.h"

typedef struct
{
  const char *key;
  const char *name;
} Name;

static const Name holidays[] = {
  { "new-year", NC_ ("public holiday", "New Year’s Day") },
  { "second-january", NC_ ("public holiday", "2 January") },
  { "epiphany", NC_ ("public holiday", "Epiphany") },
  { "womens-day", NC_ ("public holiday", "International Women’s Day") },
  { "saint-patrick", NC_ ("public holiday", "St Patrick’s Day") },
  { "saint-joseph", NC_ ("public holiday", "St Joseph’s Day") },
  { "good-friday", NC_ ("public holiday", "Good Friday") },
  { "easter-monday", NC_ ("public holiday", "Easter Monday") },
  { "labour-day", NC_ ("public holiday", "Labour Day") },
  { "liberation", NC_ ("public holiday", "Liberation Day") },
  { "early-may", NC_ ("public holiday", "Early May bank holiday") },
  { "coronation", NC_ ("public holiday", "Coronation of King Charles III") },
  { "spring-holiday", NC_ ("public holiday", "Spring bank holiday") },
  { "jubilee", NC_ ("public holiday", "Jubilee of the Queen") },
  { "ascension", NC_ ("public holiday", "Ascension Day") },
  { "whit-monday", NC_ ("public holiday", "Whit Monday") },
  { "corpus-christi", NC_ ("public holiday", "Corpus Christi") },
  { "uprising", NC_ ("public holiday", "75 years since the uprising of 1953") },
  { "peter-and-paul", NC_ ("public holiday", "St Peter and St Paul") },
  { "boyne", NC_ ("public holiday", "Battle of the Boyne") },
  { "swiss-national-day", NC_ ("public holiday", "Swiss National Day") },
  { "summer-holiday", NC_ ("public holiday", "Summer bank holiday") },
  { "assumption", NC_ ("public holiday", "Assumption Day") },
  { "geneva-fast", NC_ ("public holiday", "Geneva Fast") },
  { "fast-monday", NC_ ("public holiday", "Federal Fast Monday") },
  { "state-funeral", NC_ ("public holiday", "State funeral of Queen Elizabeth II") },
  { "childrens-day", NC_ ("public holiday", "World Children’s Day") },
  { "german-unity", NC_ ("public holiday", "Day of German Unity") },
  { "austrian-national-day", NC_ ("public holiday", "Austrian National Day") },
  { "reformation", NC_ ("public holiday", "Reformation Day") },
  { "all-saints", NC_ ("public holiday", "All Saints’ Day") },
  { "repentance", NC_ ("public holiday", "Day of Repentance and Prayer") },
  { "saint-andrew", NC_ ("public holiday", "St Andrew’s Day") },
  { "immaculate-conception", NC_ ("public holiday", "Immaculate Conception") },
  { "christmas", NC_ ("public holiday", "Christmas Day") },
  { "saint-stephen", NC_ ("public holiday", "Boxing Day") },
  { "restoration", NC_ ("public holiday", "Restoration of the Republic") },
};

static const Name calendars[] = {
  { "DE", NC_ ("calendar of holidays", "Germany, nationwide only") },
  { "DE-BW", NC_ ("calendar of holidays", "Baden-Württemberg") },
  { "DE-BY", NC_ ("calendar of holidays", "Bavaria") },
  { "DE-BE", NC_ ("calendar of holidays", "Berlin") },
  { "DE-BB", NC_ ("calendar of holidays", "Brandenburg") },
  { "DE-HB", NC_ ("calendar of holidays", "Bremen") },
  { "DE-HH", NC_ ("calendar of holidays", "Hamburg") },
  { "DE-HE", NC_ ("calendar of holidays", "Hesse") },
  { "DE-MV", NC_ ("calendar of holidays", "Mecklenburg-Western Pomerania") },
  { "DE-NI", NC_ ("calendar of holidays", "Lower Saxony") },
  { "DE-NW", NC_ ("calendar of holidays", "North Rhine-Westphalia") },
  { "DE-RP", NC_ ("calendar of holidays", "Rhineland-Palatinate") },
  { "DE-SL", NC_ ("calendar of holidays", "Saarland") },
  { "DE-SN", NC_ ("calendar of holidays", "Saxony") },
  { "DE-ST", NC_ ("calendar of holidays", "Saxony-Anhalt") },
  { "DE-SH", NC_ ("calendar of holidays", "Schleswig-Holstein") },
  { "DE-TH", NC_ ("calendar of holidays", "Thuringia") },
  { "AT", NC_ ("calendar of holidays", "Austria") },
  { "CH", NC_ ("calendar of holidays", "Switzerland, nearly everywhere") },
  { "CH-AG", NC_ ("calendar of holidays", "Aargau") },
  { "CH-BE", NC_ ("calendar of holidays", "Bern") },
  { "CH-BL", NC_ ("calendar of holidays", "Basel-Landschaft") },
  { "CH-BS", NC_ ("calendar of holidays", "Basel-Stadt") },
  { "CH-GE", NC_ ("calendar of holidays", "Geneva") },
  { "CH-LU", NC_ ("calendar of holidays", "Lucerne") },
  { "CH-SG", NC_ ("calendar of holidays", "St. Gallen") },
  { "CH-SH", NC_ ("calendar of holidays", "Schaffhausen") },
  { "CH-TG", NC_ ("calendar of holidays", "Thurgau") },
  { "CH-TI", NC_ ("calendar of holidays", "Ticino") },
  { "CH-VD", NC_ ("calendar of holidays", "Vaud") },
  { "CH-ZG", NC_ ("calendar of holidays", "Zug") },
  { "CH-ZH", NC_ ("calendar of holidays", "Zurich") },
  { "GB-EAW", NC_ ("calendar of holidays", "England and Wales") },
  { "GB-SCT", NC_ ("calendar of holidays", "Scotland") },
  { "GB-NIR", NC_ ("calendar of holidays", "Northern Ireland") },
};

static const char *
find_name (TwLanguage *language,
           const char *context,
           const Name *names,
           gsize       n_names,
           const char *key)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i].key, key))
      return tw_language_trc (language, context, names[i].name);

  return key;
}

/**
 * tw_holiday_name:
 * @language: the language to say it in
 * @key: the key of a #TwHoliday
 *
 * Returns: (transfer none): the name of the day
 */
const char *
tw_holiday_name (TwLanguage *language,
                 const char *key)
{
  g_return_val_if_fail (language != NULL && key != NULL, key);

  return find_name (language, "public holiday", holidays, G_N_ELEMENTS (holidays), key);
}

/**
 * tw_holiday_calendar_name:
 * @language: the language to say it in
 * @calendar: one of tw_holiday_calendars()
 *
 * Returns: (transfer none): the land, state, canton or country whose holidays they are
 */
const char *
tw_holiday_calendar_name (TwLanguage *language,
                          const char *calendar)
{
  g_return_val_if_fail (language != NULL && calendar != NULL, calendar);

  return find_name (language, "calendar of holidays", calendars, G_N_ELEMENTS (calendars), calendar);
}
