# SPDX-License-Identifier: GPL-3.0-or-later
"""A mentor is dragged onto a mentee, onto a tandem, out of it and to nowhere; a list scrolls under the drag."""

import re

expected = {}


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')
    # The board's numbers are those of the command line.
    expected['score'] = f"{cli.json('explain', '1', '02218', '01000')['score']:.1f}"


def cards(column, name):
    return [card for card in column.children() if card.name.startswith(name)]


def scene(app):
    app.click(app.find('list item', 'Cohort 1'))
    app.click(app.find('page tab', 'Board'))
    mentors, mentees = (app.find('list', name) for name in ('Mentors', 'Mentees'))

    def card(column, name):
        return app.wait_for(lambda: cards(column, name), f'the card of {name}')[0]

    def no_card(column, name):
        app.wait_for(lambda: not cards(column, name), f'the card of {name} to go')

    # A drop on nothing lets go, and nothing has changed.
    app.drag(card(mentors, 'Hannes Böhm'), app.find('button', 'Suggest'))
    card(mentors, 'Hannes Böhm')
    assert not app.find_all('list item', re.compile('^Hannes Böhm with')), 'a drag that was let go paired'

    # In the air every possible partner shows a score.
    def a_score_is_shown():
        assert card(mentees, 'Fabian Conrad').find_all('label', expected['score']), 'no score on a possible partner'

    app.drag(card(mentors, 'Hannes Böhm'), card(mentees, 'Fabian Conrad'), a_score_is_shown)
    tandems = app.find('list', 'Tandems')
    card(tandems, 'Hannes Böhm with Fabian Conrad')
    no_card(mentors, 'Hannes Böhm')
    no_card(mentees, 'Fabian Conrad')

    app.click(app.find('button', 'Undo Pair Hannes Böhm with Fabian Conrad'))
    no_card(tandems, 'Hannes Böhm')
    card(mentors, 'Hannes Böhm')
    card(mentees, 'Fabian Conrad')
    app.press('ctrl+shift+z')
    card(tandems, 'Hannes Böhm with Fabian Conrad')

    # Onto a tandem: asked first, then in its place.
    app.drag(card(mentors, 'Emre Ebert'), card(tandems, 'Hannes Böhm with Fabian Conrad'))
    app.find(None, 'Replace the Tandem?')
    app.click(app.find('button', 'Replace'))
    card(tandems, 'Emre Ebert with Fabian Conrad')
    card(mentors, 'Hannes Böhm')

    # Out of the tandem, back to a column.
    app.drag(card(tandems, 'Emre Ebert with Fabian Conrad'), card(mentors, 'Hannes Böhm'))
    card(mentors, 'Emre Ebert')
    card(mentees, 'Fabian Conrad')
    app.press('ctrl+z')
    card(tandems, 'Emre Ebert with Fabian Conrad')


def afterwards(cli):
    standing = [tandem for tandem in cli.json('match', '1')['tandems'] if tandem['pinned']]
    assert [(tandem['mentor'], tandem['mentee']) for tandem in standing] == [('01938', '01000')], standing
