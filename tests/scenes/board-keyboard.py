# SPDX-License-Identifier: GPL-3.0-or-later
"""The board by keys alone: choose a card, choose the best partner, undo and redo, part the tandem."""

import time

KEYBOARD = True


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')


def focused(column):
    """The card that has the focus, as it is read aloud; empty if none has."""
    return next((card.name for card in column.children() if card.has('focused')), '')


def scene(app):
    def press_until(key, column, name=''):
        for _ in range(40):
            if focused(column).startswith(name) and focused(column):
                return
            app.press(key)
            time.sleep(0.1)
        raise AssertionError(f'40 times {key} do not reach {name or "the column"}')

    places = app.find('list', app.translate('Places'))
    press_until('Tab', places)
    press_until('Down', places, 'Cohort 1')
    app.press('Return')
    app.press('alt+3')

    mentors = app.find('list', app.translate('Mentors'))
    press_until('Tab', mentors)
    press_until('Down', mentors, 'Hannes Böhm')
    app.press('Return')

    # The best partner has the focus already, the first of those who are possible.
    partners = app.find('list', app.translate('Partners, the best first'))
    app.wait_for(lambda: focused(partners).startswith('Possible Partners: Aylin Ebert'), 'the best partner to have the focus')
    app.press('Return')

    # The focus follows to the new tandem.
    tandems = app.find('list', app.translate('Tandems'))
    app.wait_for(lambda: focused(tandems).startswith('Hannes Böhm'), 'the new tandem to have the focus')
    app.press('ctrl+z')
    app.wait_for(lambda: not tandems.children(), 'the tandem to be undone')
    app.press('ctrl+shift+z')
    app.wait_for(lambda: len(tandems.children()) == 1, 'the tandem to be there again')

    press_until('Tab', tandems)
    app.press('Delete')
    app.wait_for(lambda: not tandems.children(), 'the tandem to be parted')
    app.press('ctrl+z')
    app.wait_for(lambda: len(tandems.children()) == 1, 'the parting to be undone')


def afterwards(cli):
    pinned = [tandem for tandem in cli.json('match', '1')['tandems'] if tandem['pinned']]
    assert [(tandem['mentor'], tandem['mentee']) for tandem in pinned] == [('02218', '01651')], pinned
