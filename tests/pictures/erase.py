# SPDX-License-Identifier: GPL-3.0-or-later
"""What erasing a person will do, before it is done (P9)."""

import re

from person import picture as show_person
from person import prepare


def picture(app):
    show_person(app)
    erase = app.translate('_Erase Person…').replace('_', '')
    app.press_until_focused(None, erase, key='shift+Tab')
    app.press('Return')
    app.find(None, re.compile('^' + re.escape(app.translate('Erase Person?'))))
