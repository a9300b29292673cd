# SPDX-License-Identifier: GPL-3.0-or-later
"""What speaks for a pair and what it costs, before it is decided on."""

import re


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.click(app.find('list item', re.compile('^Zoë Krüger')))
    app.press('Return')
    partners = app.find('list', app.translate('Partners, the best first'))
    app.wait_for(lambda: partners.children(), 'partners')
    app.press('Down', 'ctrl+e')
    app.find(None, app.translate('Criterion by Criterion'))
