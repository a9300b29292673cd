# SPDX-License-Identifier: GPL-3.0-or-later
"""A board with eight tandems, told of, accepted and in draft, and those who wait."""

import re


def enrol_sample(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')


def prepare(cli):
    enrol_sample(cli)
    best = [(tandem['mentor'], tandem['mentee']) for tandem in cli.json('match', '1')['tandems']][:8]
    for pair in best[:3]:
        cli('tandem', 'pair', '1', *pair)
    cli('tandem', 'publish', '1')
    for pair in best[3:]:
        cli('tandem', 'pair', '1', *pair)
    cli('tandem', 'pin', '4')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.find('list item', re.compile('^Thomas Baumann'))
