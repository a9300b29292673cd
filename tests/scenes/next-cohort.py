# SPDX-License-Identifier: GPL-3.0-or-later
"""The next cohort follows a closed one, and that is taken back and done again (D14)."""

import re


def prepare(cli):
    cli('sample')


def create(app, stage):
    """From one of the six stages to the last one, which ends it."""
    for following in range(stage + 1, 7):
        app.press('alt+n')
        app.find('label', re.compile(f'{following} of 6'))
    app.click(app.find('button', 'Create Cohort'))


def scene(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', 'Closing'))
    app.find('list item', re.compile('^The cohort was closed on'))
    cohorts = len(app.find_all('list item', re.compile('^Cohort ')))
    app.click(app.find('button', 'Next Cohort…'))
    app.find('label', 'From the Last Cohort')

    # Every stage holds what the cohort before had. What was planned too small there leads back to its field.
    create(app, 1)
    app.find('label', re.compile('^Without any time'))
    app.press('ctrl+a')
    app.type('4')
    app.press('Tab')
    app.find_gone('label', re.compile('^Without any time'))
    create(app, 2)

    # It is there at once.
    app.wait_for(lambda: len(app.find_all('list item', re.compile('^Cohort '))) == cohorts + 1, 'the next cohort')
    app.press('ctrl+z')
    app.wait_for(lambda: len(app.find_all('list item', re.compile('^Cohort '))) == cohorts, 'no next cohort')


def afterwards(cli):
    cli('check')
