# SPDX-License-Identifier: GPL-3.0-or-later
"""The lower end of what is known of a person: the reporting line, where the facts come from, and what happened."""

from person import picture as show_person
from person import prepare


def picture(app):
    show_person(app)
    app.press_until_focused(None, app.translate('_Erase Person…').replace('_', ''), key='shift+Tab')
