/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What participants consent to as long as the company has no wording of its own. It says who sees their
 * answers (P8).
 */

#include "tw-consent-text.h"

/**
 * tw_consent_wording:
 * @language: the language to say it in
 *
 * Returns: (transfer none): the consent to the use of personal data, as the participant gives it
 */
const char *
tw_consent_wording (TwLanguage *language)
{
  return tw_language_tr (language,
                         "I consent to the use of my details from the staff list and from this enrolment for finding me a "
                         "tandem and for accompanying it. My answers to feedback are seen by the contact person alone, on "
                         "the page of my tandem; everything else shows answers only for groups of five or more. I can "
                         "withdraw this consent at any time.");
}

/**
 * tw_consent_wording_language:
 * @language: a language
 *
 * Returns: (transfer none): the word by which the file calls the language of a wording: “de” or “en”
 */
const char *
tw_consent_wording_language (TwLanguage *language)
{
  return g_str_has_prefix (tw_language_get_tag (language), "de") ? "de" : "en";
}
