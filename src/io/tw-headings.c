/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the headings of German and English lists mean, and how sure that is.
 *
 * A heading is compared by its key: small letters and digits alone, umlauts written out, so that
 * "Pers.-Nr.", "PERS NR" and "Persnr" are one. A heading that is known as a whole is surer than one
 * that only contains a word.
 */

#include "tw-headings.h"

#include "tw-fold.h"

#include <string.h>

typedef struct
{
  TwField field;
  int certainty;
  const char *keys;       /* separated by spaces */
} Headings;

static const Headings staff_headings[] = {
  { TW_FIELD_NUMBER, 100, "personalnummer persnr personalnr personalnum mitarbeiternummer mitarbeiternr pernr "
                          "personnelnumber personnelno employeenumber employeeid employeeno staffnumber staffno "
                          "staffid" },
  { TW_FIELD_NUMBER, 90, "manr mitarbeiterid mitnr pnr persid personid personalid stammnummer empid empno workerid "
                         "personnelid pnummer" },
  { TW_FIELD_NUMBER, 60, "nr id nummer number no kennung kennziffer" },

  { TW_FIELD_NAME, 100, "namevorname nachnamevorname familiennamevorname vornamename vornamenachname "
                        "vorundnachname vornameundnachname vornameundname vornamefamilienname fullname "
                        "vollstaendigername mitarbeitername employeename nameofemployee namefirstname "
                        "lastnamefirstname firstnamelastname" },
  { TW_FIELD_NAME, 85, "name namen displayname anzeigename" },
  { TW_FIELD_NAME, 70, "mitarbeiter mitarbeiterin mitarbeitende mitarbeiterinnen beschaeftigte employee person "
                       "teilnehmendeperson teilnehmende teilnehmer teilnehmerin participant personname" },

  { TW_FIELD_FAMILY_NAME, 100, "nachname familienname zuname lastname surname familyname" },
  { TW_FIELD_GIVEN_NAME, 100, "vorname vornamen firstname givenname forename firstnames givennames" },
  { TW_FIELD_GIVEN_NAME, 90, "rufname preferredname callname" },

  { TW_FIELD_TITLE, 100, "akademischertitel akadtitel akademischergrad akadgrad academictitle namenstitel" },
  { TW_FIELD_TITLE, 80, "titel" },
  { TW_FIELD_TITLE, 60, "title" },

  { TW_FIELD_EMAIL, 100, "email emailadresse mailadresse emailaddress mail emaildienstlich dienstlicheemail "
                         "geschaeftlicheemail workemail businessemail" },
  { TW_FIELD_EMAIL, 80, "eadresse emailprivat privateemail upn userprincipalname" },

  { TW_FIELD_BIRTH, 100, "geburtsdatum geburtsjahr geburtstag dateofbirth birthdate yearofbirth birthyear dob" },
  { TW_FIELD_BIRTH, 90, "gebdatum gebdat gebjahr geb gebam geborenam geboren jahrgang birthday born" },

  { TW_FIELD_DEPARTMENT, 100, "abteilung department abteilungsname departmentname" },
  { TW_FIELD_DEPARTMENT, 90, "abt dept organisationseinheit orgeinheit orgunit organizationalunit "
                             "organisationalunit organizationunit" },
  { TW_FIELD_DEPARTMENT, 70, "team fachbereich oe fachabteilung kostenstellenbezeichnung" },

  { TW_FIELD_AREA, 100, "bereich geschaeftsbereich ressort unternehmensbereich division businessarea" },
  { TW_FIELD_AREA, 80, "businessunit hauptabteilung direktion sparte area segment vorstandsbereich" },

  { TW_FIELD_SITE, 100, "standort arbeitsort dienstort dienstsitz site location worklocation" },
  { TW_FIELD_SITE, 80, "niederlassung betriebsstaette einsatzort ort werk filiale office workplace city branch" },

  { TW_FIELD_JOB_TITLE, 100, "funktion stelle stellenbezeichnung jobtitle position positionsbezeichnung "
                             "jobbezeichnung funktionsbezeichnung" },
  { TW_FIELD_JOB_TITLE, 80, "planstelle taetigkeit job berufsbezeichnung function jobname titelfunktion" },
  { TW_FIELD_JOB_TITLE, 60, "rolle role beruf aufgabe" },
  { TW_FIELD_JOB_TITLE, 55, "title titel" },

  { TW_FIELD_LEVEL, 100, "ebene hierarchieebene fuehrungsebene managementebene level hierarchylevel "
                         "managementlevel hierarchiestufe" },
  { TW_FIELD_LEVEL, 80, "fuehrungsstufe joblevel careerlevel karrierestufe hierarchie hierarchy hierarchielevel" },

  { TW_FIELD_MANAGER, 95, "vorgesetzter vorgesetzte vorgesetzterin fuehrungskraft direktefuehrungskraft "
                          "direktervorgesetzter disziplinarischervorgesetzter disziplinarischefuehrungskraft "
                          "linemanager manager reportsto supervisor berichtetan managerid supervisorid "
                          "disziplinarvorgesetzter" },
  { TW_FIELD_MANAGER, 70, "chef chefin leitung boss leiter teamleitung" },

  { TW_FIELD_FUNCTIONAL_MANAGER, 100, "fachlichefuehrungskraft fachlichervorgesetzter fachvorgesetzter "
                                      "functionalmanager dottedline dottedlinemanager matrixmanager "
                                      "matrixvorgesetzter zweitefuehrungskraft funktionalefuehrungskraft" },

  { TW_FIELD_JOINED, 100, "eintritt eintrittsdatum eintrittam eintrittzum hiredate dateofhire joined joiningdate "
                          "datejoined entrydate einstellungsdatum diensteintritt" },
  { TW_FIELD_JOINED, 80, "beschaeftigtseit angestelltseit startdate startdatum hired employedsince "
                         "eingestelltam dabeiseit seit" },

  { TW_FIELD_LEFT, 100, "austritt austrittsdatum austrittam austrittzum leavingdate dateleft exitdate "
                        "terminationdate left leavedate ausgeschiedenam" },
  { TW_FIELD_LEFT, 80, "enddatum enddate vertragsende ausgeschieden lastday letzterarbeitstag befristetbis" },
};

static const Headings enrolment_headings[] = {
  /* Who enrols is named by the number; beside a column that says so, such a heading is that of the name. */
  { TW_FIELD_NUMBER, 75, "person teilnehmendeperson teilnehmende teilnehmer teilnehmerin participant employee "
                         "mitarbeiter mitarbeiterin mitarbeitende" },

  { TW_FIELD_ROLE, 100, "rolle role teilnahmeals anmeldungals mentormentee mentorodermentee mentorinodermentee "
                        "mentorormentee" },
  { TW_FIELD_ROLE, 70, "als as teilnahmerolle gewuenschterolle funktion" },

  { TW_FIELD_TOPICS, 100, "themen thema topics topic wunschthemen topicsofinterest gewuenschtethemen" },
  { TW_FIELD_TOPICS, 80, "interessen interests schwerpunkte lernthemen themenwuensche" },

  { TW_FIELD_COMMITMENT, 100, "zusage teilnahmezusage commitment commitmenttotakepart zugesagt" },
  { TW_FIELD_COMMITMENT, 80, "teilnahme nimmtteil committed takespart bestaetigt confirmed attending" },

  { TW_FIELD_WILLINGNESS, 100, "lernbereitschaft willingness willingnesstolearn willingtolearn lernbereit" },
  { TW_FIELD_WILLINGNESS, 80, "bereitschaft bereit willing" },

  { TW_FIELD_CAPACITY, 100, "moeglichetandems kapazitaet capacity possibletandems anzahltandems numberoftandems" },
  { TW_FIELD_CAPACITY, 80, "tandems maxtandems wievieletandems maximaletandems" },

  { TW_FIELD_MOTIVATION, 100, "motivation beweggrund beweggruende" },
  { TW_FIELD_MOTIVATION, 80, "warum why begruendung motivationsschreiben" },

  { TW_FIELD_COMMITMENT_ON, 100, "zusageam zugesagtam teilnahmezusageam datumderzusage datumderteilnahmezusage "
                                 "zusagevom zusagedatum commitmentdate dateofcommitment committedon commitmenton "
                                 "commitmentgivenon" },

  { TW_FIELD_CONSENT, 100, "einwilligung datenschutzeinwilligung einwilligungdatenschutz consent dataconsent "
                           "privacyconsent consenttotheuseofpersonaldata einwilligungindienutzungpersonenbezogenerdaten" },
  { TW_FIELD_CONSENT, 80, "eingewilligt datenschutz dsgvo gdpr einverstaendnis einverstaendniserklaerung" },
  { TW_FIELD_CONSENT_ON, 100, "einwilligungam eingewilligtam einwilligungvom datumdereinwilligung einwilligungsdatum "
                              "consentdate dateofconsent consentedon consenton consentgivenon" },

  { TW_FIELD_MENTOR_STYLE, 100, "artalsmentor artalsmentorin artdesmentorings gewuenschteart "
                                "gewuenschteartdesmentorings gewuenschterstil wantedkindofmentor mentorentyp mentortyp mentorstil "
                                "mentoringstil kindofmentor mentorstyle typeofmentor mentoringstyle" },
  { TW_FIELD_COMPETENCES, 100, "kompetenzen kompetenz sozialekompetenzen competences competencies competence skills "
                               "socialskills" },
  { TW_FIELD_COMPETENCES, 80, "staerken faehigkeiten fachkenntnisse strengths kenntnisse" },
  { TW_FIELD_QUALIFICATIONS, 100, "qualifikationen qualifikation qualifications qualification ausbildung" },
  { TW_FIELD_QUALIFICATIONS, 80, "abschluesse abschluss zertifikate weiterbildungen certificates degrees education "
                                 "studium" },
  { TW_FIELD_LANGUAGES, 100, "sprachen sprache languages language sprachkenntnisse languageskills" },
  { TW_FIELD_AVAILABILITY, 100, "verfuegbarkeit verfuegbar availability available" },
  { TW_FIELD_AVAILABILITY, 80, "zeiten wochentage zeitfenster terminwuensche weekdays times" },

  { TW_FIELD_WISHES, 100, "wuensche wunschperson wunschpersonen wunschpartner wunschpartnerin wishes "
                          "preferredpartners preferredpartner wunsch1 1wunsch ersterwunsch wunschperson1 wish1 "
                          "firstwish 1stwish 1wunschperson" },
  { TW_FIELD_WISHES, 80, "wunsch wish preferences" },
  { TW_FIELD_SECOND_WISH, 100, "wunsch2 2wunsch zweiterwunsch wunschperson2 wish2 secondwish 2ndwish 2wunschperson" },
  { TW_FIELD_THIRD_WISH, 100, "wunsch3 3wunsch dritterwunsch wunschperson3 wish3 thirdwish 3rdwish 3wunschperson" },
};

/* Words that a heading may contain; what must not stand beside them excludes a namesake. */
static const struct
{
  TwField field;
  int certainty;
  const char *word;
  const char *unless;     /* separated by spaces */
} staff_words[] = {
  { TW_FIELD_FUNCTIONAL_MANAGER, 85, "fachlich", "laufbahn" },
  { TW_FIELD_FUNCTIONAL_MANAGER, 85, "functional", "title" },
  { TW_FIELD_FUNCTIONAL_MANAGER, 80, "dotted", "" },
  { TW_FIELD_FUNCTIONAL_MANAGER, 80, "matrix", "" },
  { TW_FIELD_MANAGER, 75, "vorgesetz", "ebene" },
  { TW_FIELD_MANAGER, 75, "fuehrungskraft", "ebene ja" },
  { TW_FIELD_MANAGER, 75, "linemanager", "" },
  { TW_FIELD_MANAGER, 70, "manager", "level title is" },
  { TW_FIELD_MANAGER, 70, "supervisor", "" },
  { TW_FIELD_NUMBER, 75, "personaln", "" },
  { TW_FIELD_NUMBER, 70, "mitarbeitern", "name" },
  { TW_FIELD_EMAIL, 75, "email", "" },
  { TW_FIELD_BIRTH, 75, "geburt", "ort name land staat" },
  { TW_FIELD_BIRTH, 70, "birth", "place name country" },
  { TW_FIELD_DEPARTMENT, 70, "abteilung", "leit nummer nr kuerzel" },
  { TW_FIELD_DEPARTMENT, 70, "department", "head number id code" },
  { TW_FIELD_SITE, 65, "standort", "leit nummer nr" },
  { TW_FIELD_LEVEL, 65, "ebene", "" },
  { TW_FIELD_JOINED, 70, "eintritt", "" },
  { TW_FIELD_LEFT, 70, "austritt", "grund" },
}, enrolment_words[] = {
  { TW_FIELD_ROLE, 70, "rolle", "" },
  { TW_FIELD_TOPICS, 75, "themen", "" },
  { TW_FIELD_TOPICS, 75, "topic", "" },
  { TW_FIELD_COMMITMENT, 70, "zusage", "" },
  { TW_FIELD_COMMITMENT, 70, "commit", "" },
  { TW_FIELD_WILLINGNESS, 70, "bereit", "" },
  { TW_FIELD_WILLINGNESS, 70, "willing", "" },
  { TW_FIELD_CAPACITY, 65, "tandems", "" },
  { TW_FIELD_MOTIVATION, 70, "motiv", "" },
  { TW_FIELD_CONSENT, 70, "einwilligung", "am datum vom" },
  { TW_FIELD_CONSENT, 70, "consent", "date" },
  { TW_FIELD_COMPETENCES, 70, "kompetenz", "" },
  { TW_FIELD_COMPETENCES, 70, "competenc", "" },
  { TW_FIELD_QUALIFICATIONS, 70, "qualifi", "" },
  { TW_FIELD_LANGUAGES, 70, "sprachen", "" },
  { TW_FIELD_LANGUAGES, 70, "languages", "" },
  { TW_FIELD_AVAILABILITY, 70, "verfuegbar", "" },
  { TW_FIELD_AVAILABILITY, 70, "availab", "" },
};

static gboolean
contains_any (const char *key,
              const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && strstr (key, parts[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_one_of_keys (const char *keys,
                const char *key)
{
  gsize length = strlen (key);
  const char *found = keys;

  while ((found = strstr (found, key)) != NULL)
    {
      gboolean begins = found == keys || found[-1] == ' ';

      if (begins && (found[length] == ' ' || found[length] == '\0'))
        return TRUE;

      found++;
    }

  return FALSE;
}

static guint
add_guess (TwHeadingGuess *guesses,
           guint           n_guesses,
           TwField         field,
           int             certainty)
{
  for (guint i = 0; i < n_guesses; i++)
    if (guesses[i].field == field)
      return n_guesses;

  if (n_guesses < TW_HEADING_MAX_GUESSES)
    guesses[n_guesses++] = (TwHeadingGuess) { field, certainty };

  return n_guesses;
}

static guint
guess_whole (const char      *key,
             const Headings  *headings,
             guint            n_headings,
             TwHeadingGuess  *guesses,
             guint            n_guesses)
{
  for (guint i = 0; i < n_headings; i++)
    if (is_one_of_keys (headings[i].keys, key))
      n_guesses = add_guess (guesses, n_guesses, headings[i].field, headings[i].certainty);

  return n_guesses;
}

/* A manager is surest where the heading says that the cells hold a number, less sure where they hold an address,
 * and least where they hold a name.
 */
static int
weigh_manager (const char *key,
               int         certainty)
{
  if (contains_any (key, "nummer nr id number"))
    return certainty + 15;
  if (contains_any (key, "mail"))
    return certainty + 5;
  if (contains_any (key, "name"))
    return certainty - 10;

  return certainty;
}

static guint
guess_words (const char     *key,
             TwListKind      kind,
             TwHeadingGuess *guesses,
             guint           n_guesses)
{
  if (kind == TW_LIST_ENROLMENTS)
    for (guint i = 0; i < G_N_ELEMENTS (enrolment_words); i++)
      if (strstr (key, enrolment_words[i].word) != NULL && !contains_any (key, enrolment_words[i].unless))
        n_guesses = add_guess (guesses, n_guesses, enrolment_words[i].field, enrolment_words[i].certainty);

  for (guint i = 0; i < G_N_ELEMENTS (staff_words); i++)
    {
      TwField field = staff_words[i].field;
      int certainty = staff_words[i].certainty;

      if (strstr (key, staff_words[i].word) == NULL || contains_any (key, staff_words[i].unless))
        continue;

      if (field == TW_FIELD_MANAGER || field == TW_FIELD_FUNCTIONAL_MANAGER)
        return add_guess (guesses, n_guesses, field, weigh_manager (key, certainty));

      n_guesses = add_guess (guesses, n_guesses, field, certainty);
    }

  return n_guesses;
}

static guint
drop_foreign_fields (TwHeadingGuess *guesses,
                     guint           n_guesses)
{
  guint n_kept = 0;

  for (guint i = 0; i < n_guesses; i++)
    if (tw_list_kind_has_field (TW_LIST_ENROLMENTS, guesses[i].field))
      guesses[n_kept++] = guesses[i];

  return n_kept;
}

/**
 * tw_heading_to_key:
 * @heading: a heading
 *
 * Returns: (transfer full): what headings are compared by: letters and digits, in lower case, umlauts
 *   written out
 */
char *
tw_heading_to_key (const char *heading)
{
  g_autofree char *folded = tw_fold_identity_key (heading);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == 0x00E4)
        g_string_append (key, "ae");
      else if (letter == 0x00F6)
        g_string_append (key, "oe");
      else if (letter == 0x00FC)
        g_string_append (key, "ue");
      else if (g_unichar_isalnum (letter))
        g_string_append_unichar (key, letter);
    }

  return g_string_free_and_steal (key);
}

/**
 * tw_heading_guess:
 * @heading: a heading
 * @kind: which list it stands in
 * @guesses: (out caller-allocates) (array fixed-size=4): where the meanings go
 *
 * Says what a heading may mean.
 *
 * Returns: how many meanings there are
 */
guint
tw_heading_guess (const char     *heading,
                  TwListKind      kind,
                  TwHeadingGuess *guesses)
{
  g_autofree char *key = tw_heading_to_key (heading);
  guint n_guesses = 0;

  if (*key == '\0' || strchr (key, ' ') != NULL)
    return 0;

  if (kind == TW_LIST_ENROLMENTS)
    n_guesses = guess_whole (key, enrolment_headings, G_N_ELEMENTS (enrolment_headings), guesses, n_guesses);

  n_guesses = guess_whole (key, staff_headings, G_N_ELEMENTS (staff_headings), guesses, n_guesses);
  if (n_guesses == 0)
    n_guesses = guess_words (key, kind, guesses, n_guesses);

  return kind == TW_LIST_ENROLMENTS ? drop_foreign_fields (guesses, n_guesses) : n_guesses;
}

/**
 * tw_heading_names_others:
 * @heading: a heading without a known meaning
 *
 * Returns: whether it says that the cells name other people who are no managers: deputies, assistants, whoever
 *   made the entry
 */
gboolean
tw_heading_names_others (const char *heading)
{
  g_autofree char *key = tw_heading_to_key (heading);

  return contains_any (key, "vertret deput pate patin buddy assist sekret mentor mentee betreu ansprech contact "
                            "referent erstell bearbeit erfass geaendert kollege colleague");
}

/**
 * tw_heading_is_family_first:
 * @heading: the heading of a column with whole names
 *
 * Returns: whether it says that the family name stands first: "Name, Vorname", "Nachname Vorname"
 */
gboolean
tw_heading_is_family_first (const char *heading)
{
  g_autofree char *key = tw_heading_to_key (heading);

  return is_one_of_keys ("namevorname nachnamevorname familiennamevorname namefirstname lastnamefirstname", key);
}
