# SPDX-License-Identifier: GPL-3.0-or-later
"""Who takes part in a cohort."""

import re


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')
    cli('match', '1', '--accept')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Participants', 'view of a cohort')))
    row = app.find('table row', re.compile('^Baumann, Thomas'))
    app.click(row)
