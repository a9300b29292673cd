/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Marks a message for xgettext where it is only looked up later. */
#ifndef N_
#define N_(String) (String)
#endif
#ifndef NC_
#define NC_(Context, String) (String)
#endif
/* The same for a message with a plural: expands to both, for an initializer. */
#define NP_(Singular, Plural) Singular, Plural

#define TW_TYPE_LANGUAGE (tw_language_get_type ())

/**
 * TwLanguage:
 *
 * A language in which sentences, dates, numbers and money are written, given as an argument. It
 * reads the compiled catalogue itself and neither asks nor changes the locale of the process: a
 * German report comes out of an English session, in any thread. Immutable once made.
 */
typedef struct _TwLanguage TwLanguage;

/**
 * TwDateStyle:
 * @TW_DATE_SHORT: 24.12.2026, 24/12/2026: in tables
 * @TW_DATE_MEDIUM: 24. Dez. 2026, 24 Dec 2026: in lists
 * @TW_DATE_LONG: 24. Dezember 2026, 24 December 2026: in sentences
 * @TW_DATE_WEEKDAY: Donnerstag, 24. Dezember 2026: for meetings
 * @TW_DATE_MONTH: Dezember 2026: as a heading
 * @TW_DATE_MONTH_SHORT: Dez. 2026: on an axis
 * @TW_DATE_MONTH_ALONE: Dez., Dec: on an axis where there is no room for the year
 */
typedef enum
{
  TW_DATE_SHORT,
  TW_DATE_MEDIUM,
  TW_DATE_LONG,
  TW_DATE_WEEKDAY,
  TW_DATE_MONTH,
  TW_DATE_MONTH_SHORT,
  TW_DATE_MONTH_ALONE,
} TwDateStyle;

GType       tw_language_get_type             (void) G_GNUC_CONST;
const char *tw_language_directory            (void);
TwLanguage *tw_language_new                  (const char *tag);
TwLanguage *tw_language_new_from_environment (void);
TwLanguage *tw_language_ref                  (TwLanguage *self);
void        tw_language_unref                (TwLanguage *self);
const char *tw_language_get_tag              (TwLanguage *self);

TwLanguage *tw_language_session              (void);
void        tw_language_set_session          (TwLanguage *language);

const char *tw_language_tr                   (TwLanguage *self,
                                              const char *message) G_GNUC_FORMAT (2);
const char *tw_language_trc                  (TwLanguage *self,
                                              const char *context,
                                              const char *message) G_GNUC_FORMAT (3);
const char *tw_language_trn                  (TwLanguage *self,
                                              const char *singular,
                                              const char *plural,
                                              guint64     n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
char       *tw_language_format               (TwLanguage *self,
                                              const char *message,
                                              ...) G_GNUC_PRINTF (2, 3);
char       *tw_language_formatn              (TwLanguage *self,
                                              const char *singular,
                                              const char *plural,
                                              guint64     n,
                                              ...) G_GNUC_PRINTF (3, 5);
const char *tw_tr                            (const char *message) G_GNUC_FORMAT (1);

char       *tw_language_date                 (TwLanguage  *self,
                                              const GDate *date,
                                              TwDateStyle  style);
char       *tw_language_iso_date             (TwLanguage  *self,
                                              const char  *iso_date,
                                              TwDateStyle  style);
char       *tw_language_moment               (TwLanguage  *self,
                                              const char  *starts,
                                              TwDateStyle  style);
char       *tw_language_period               (TwLanguage  *self,
                                              const GDate *from,
                                              const GDate *to);

char       *tw_language_integer              (TwLanguage *self,
                                              gint64      number);
char       *tw_language_number               (TwLanguage *self,
                                              double      number,
                                              guint       decimals);
char       *tw_language_score                (TwLanguage *self,
                                              int         hundredths);
char       *tw_language_percent              (TwLanguage *self,
                                              double      percent,
                                              guint       decimals);
char       *tw_language_money                (TwLanguage *self,
                                              gint64      cents,
                                              const char *currency);
char       *tw_language_duration             (TwLanguage *self,
                                              gint64      minutes);

char       *tw_language_list                 (TwLanguage         *self,
                                              const char * const *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwLanguage, tw_language_unref)

G_END_DECLS
