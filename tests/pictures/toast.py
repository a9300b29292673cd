# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done, with the offer to take it back; it goes by itself after five seconds."""

import re

from participants import picture as show_participants
from participants import prepare


def commit(app):
    app.click(app.find('toggle button', app.translate('_Commitment').replace('_', '')))
    app.press('Down', 'Return')


def picture(app):
    show_participants(app)
    commit(app)


def narrow(app):
    app.press('ctrl+z')
    app.find_gone('button', app.translate('_Undo', 'button beside what was done').replace('_', ''))
    commit(app)
