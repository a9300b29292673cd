# SPDX-License-Identifier: GPL-3.0-or-later
"""Who obliges an executive who declined, when and why (D3)."""

import re

from participants import prepare as enrol


def prepare(cli):
    enrol(cli)
    cli('participant', 'commit', '1', 'declined', '01021')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Participants', 'view of a cohort')))
    app.click(app.find(None, app.translate('Search participants')))
    app.type('sabine')
    app.find_gone('table row', re.compile('^Baumann, Thomas'))
    app.click(app.find('table row', re.compile('^Neumann, Prof. Dr. Sabine')))
    app.press('Return')
    app.find('dialog')
    app.press_until_focused('button', app.translate('Oblige…'))
    app.press('Return')
    app.find('dialog', app.translate('Oblige to Take Part'))
