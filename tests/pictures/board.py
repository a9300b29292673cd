# SPDX-License-Identifier: GPL-3.0-or-later
"""A matched cohort on the board: those who wait, and the tandems between them."""

import re


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')
    cli('match', '1', '--accept')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.find('list item', re.compile('^Thomas Baumann'))
