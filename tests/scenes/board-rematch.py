# SPDX-License-Identifier: GPL-3.0-or-later
"""After the first meeting: both are asked about the chemistry, the tandem is dissolved without blame, and both are
matched anew from those who wait, never with each other again (P7)."""

import time

KEYBOARD = True

dissolved = {}


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')
    cli('match', '1', '--accept')
    cli('tandem', 'publish', '1')
    first = next(tandem for tandem in cli.json('match', '1')['tandems'] if tandem['pinned'] and tandem['mentor'] == '02218')
    dissolved['pair'] = (first['mentor'], first['mentee'])


def focused(column):
    return next((card.name for card in column.children() if card.has('focused')), '')


def scene(app):
    def press_until(key, column, name=''):
        for _ in range(60):
            if focused(column).startswith(name) and focused(column):
                return
            app.press(key)
            time.sleep(0.1)
        raise AssertionError(f'60 times {key} do not reach {name or "the column"}')

    places = app.find('list', 'Places')
    press_until('Tab', places)
    press_until('Down', places, 'Cohort 1')
    app.press('Return')
    app.find('page tab', 'Board')
    app.press('alt+3')
    tandems = app.find('list', 'Tandems')
    press_until('Tab', tandems)
    press_until('Down', tandems, 'Hannes Böhm')
    before = focused(tandems)

    # The menu of the card, by its mnemonic.
    app.press('shift+F10')
    time.sleep(0.5)
    app.press('g')
    app.find(None, 'Do the Two Get On?')
    app.press('Escape')

    app.press('Delete')
    app.find(None, 'Dissolve Without Blame')
    app.find('button', 'Dissolve')
    app.press('alt+d')
    app.wait_for(lambda: not [card for card in tandems.children() if card.name == before], 'the tandem to be dissolved')
    app.find('list item', None, app.find('list', 'Mentors'))


def afterwards(cli):
    told = cli.json('explain', '1', *dissolved['pair'])
    assert told['allowed'] is False, told
    assert dissolved['pair'] not in [(tandem['mentor'], tandem['mentee']) for tandem in cli.json('match', '1')['tandems']]
    cli('check')
