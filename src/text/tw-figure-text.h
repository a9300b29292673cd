/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-figure.h"
#include "tw-language.h"

G_BEGIN_DECLS

const char *tw_figure_section_name (const TwFigure *figure,
                                    TwLanguage     *language);
char       *tw_figure_item_name    (const TwFigure *figure,
                                    TwLanguage     *language,
                                    const char     *top_level);
const char *tw_figure_measure_name (const TwFigure *figure,
                                    TwLanguage     *language);
char       *tw_figure_name         (const TwFigure *figure,
                                    TwLanguage     *language,
                                    const char     *top_level);
char       *tw_figure_round_text   (const TwFigure *figure,
                                    TwLanguage     *language);
char       *tw_figure_value_text   (const TwFigure *figure,
                                    TwLanguage     *language);

G_END_DECLS
