# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tandem agreed on: expectations, cadence, place, ground rules."""

from tandem import picture as open_tandem, prepare


def picture(app):
    open_tandem(app)
    app.find('button', app.translate('Change Agreement…')).do_action()
    app.find('dialog')
