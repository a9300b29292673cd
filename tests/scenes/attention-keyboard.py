# SPDX-License-Identifier: GPL-3.0-or-later
"""What needs attention by keys alone: an entry is put off, that is taken back, and then it is settled."""

import datetime
import re

KEYBOARD = True


def prepare(cli):
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('milestone', 'add', '1', 'own', str(yesterday), '--title', 'Mittagessen mit dem Vorstand')


def scene(app):
    app.press_until_focused('list item', re.compile('^Cohort 1|^People|^Needs Attention'))
    app.press('Home')
    app.press_until_focused('list item', re.compile('^Needs Attention 1$'), key='Up')
    app.press('Return')

    entry = app.press_until_focused('list item', re.compile('^Milestone due: Mittagessen')).name
    app.press_until_focused('toggle button', 'Snooze')
    app.press('Return')
    app.press_until_focused('button', re.compile('^In a Month'))
    app.press('Return')
    app.find('label', 'Nothing Needs Attention')
    app.press('ctrl+z')
    app.find('list item', entry)
    app.find('list item', re.compile('^Needs Attention 1$'))

    app.press_until_focused('button', 'Mark as Done')
    app.press('Return')
    app.find('label', 'Nothing Needs Attention')
    app.find('list item', re.compile('^Needs Attention *$'))


def afterwards(cli):
    assert cli.json('attention') == {'attention': [], 'snoozed': 0}
