# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tandem agreed on: expectations, cadence, place, ground rules."""

from tandem import picture as open_tandem, prepare


def picture(app):
    open_tandem(app)
    app.press_until_focused('button', app.translate('Change Agreement…'))
    app.press('Return')
    app.find('dialog')
