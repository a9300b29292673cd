# SPDX-License-Identifier: GPL-3.0-or-later
"""A suggestion on the board: drafts to accept or to refuse, and what the suggestion aims at."""

import re
import time

from board import enrol_sample as prepare


def suggest(app):
    """By the button, or where there is no room for it, by the menu and its mnemonic."""
    buttons = app.find_all('button', app.translate('_Suggest').replace('_', ''))
    if buttons:
        app.click(buttons[0])
    else:
        app.click(app.find('toggle button', app.translate('More About This Cohort')))
        time.sleep(0.5)
        label = app.translate('_Suggest Tandems')
        app.press(label[label.index('_') + 1].lower())


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.find('list item', re.compile('^Thomas Baumann'))
    suggest(app)
    app.find('button', app.translate('_Discard').replace('_', ''))
