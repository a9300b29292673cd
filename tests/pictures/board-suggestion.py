# SPDX-License-Identifier: GPL-3.0-or-later
"""A suggestion on the board: drafts to accept or to refuse, and what the suggestion aims at."""

import re


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.click(app.find('button', app.translate('_Suggest').replace('_', '')))
    app.find('button', app.translate('_Discard').replace('_', ''))
