# SPDX-License-Identifier: GPL-3.0-or-later
"""Why the best partner of a mentor fits, and what choosing it costs."""

from partners import picture as choose_partner, prepare


def picture(app):
    choose_partner(app)
    app.press('ctrl+e')
    app.find('label', app.translate('Criterion by Criterion'))
