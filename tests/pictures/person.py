# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's facts, to be corrected."""

import re


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')
    cli('match', '1', '--accept')


def picture(app):
    app.find('table row')
    app.press('ctrl+f')
    app.type('baumann thomas')
    row = app.find('table row', re.compile('^Baumann'))
    app.click(row)
    app.press('Return')
    app.find('dialog', re.compile('Baumann'))
