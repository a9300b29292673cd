# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tandem set itself, how far it got and what came of it."""

from tandem import picture as open_tandem, prepare


def picture(app):
    open_tandem(app)
    app.find('button', app.translate('_Add Goal…').replace('_', '')).do_action()
    app.find('dialog', app.translate('Goal'))
