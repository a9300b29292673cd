# SPDX-License-Identifier: GPL-3.0-or-later
"""Participants are found by a topic; one commits, and that is taken back."""

import re

LANGUAGE = 'de'


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')


def rows(app):
    return [row.name for row in app.find_all('table row')[1:]]


def scene(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Participants', 'view of a cohort')))
    app.find('table row', re.compile('^Baumann, Thomas'))

    # Found by a topic, whatever its case.
    app.click(app.find(None, app.translate('Search participants')))
    app.type('tiktok')
    app.wait_for(lambda: 0 < len(rows(app)) < 10, 'those with the topic')
    app.press('ctrl+a', 'Delete')
    app.wait_for(lambda: len(rows(app)) > 10, 'everybody again')

    # One who was not asked yet commits; the sentence for undo names what happened.
    app.click(app.find('table row', re.compile('^Baumann, Thomas')))
    app.click(app.find('toggle button', app.translate('_Commitment').replace('_', '')))
    app.press('Down', 'Return')
    app.find('table row', re.compile('^Baumann, Thomas.*Zugesagt'))
    app.press('ctrl+z')
    app.find('table row', re.compile('^Baumann, Thomas.*Noch nicht angefragt'))


def afterwards(cli):
    cli('check')
