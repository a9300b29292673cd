# SPDX-License-Identifier: GPL-3.0-or-later
"""A mentor is dragged onto a mentee; a forbidden drop says why; undo by its button and redo by its key."""

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

    # In the air every possible partner shows a score.
    def a_score_is_shown():
        assert card(mentees, 'Fabian Conrad').find_all('label', expected['score']), 'no score on a possible partner'

    app.drag(card(mentors, 'Hannes Böhm'), card(mentees, 'Fabian Conrad'), a_score_is_shown)
    tandems = app.find('list', 'Tandems')
    card(tandems, 'Hannes Böhm with Fabian Conrad')
    no_card(mentors, 'Hannes Böhm')
    no_card(mentees, 'Fabian Conrad')

    # Two rules keep Claudia Möller and Leon Ahrens apart: her card's neighbours show theirs, and the drop names both.
    def the_rule_is_shown():
        rule = card(mentees, 'Leon Ahrens').find_all('label', 'Claudia Möller reports to Leon Ahrens over 2 steps.')
        assert rule, 'no rule on an impossible partner'

    app.drag(card(mentors, 'Claudia Möller'), card(mentees, 'Leon Ahrens'), the_rule_is_shown)
    app.find('label', re.compile('reports to Leon Ahrens over 2 steps.*work in the same department', re.DOTALL))
    app.press('Escape')
    assert len(cards(tandems, '')) == 1, 'a forbidden drop made a tandem'

    app.click(app.find('button', 'Undo Pair Hannes Böhm with Fabian Conrad'))
    no_card(tandems, 'Hannes Böhm')
    card(mentors, 'Hannes Böhm')
    card(mentees, 'Fabian Conrad')

    app.press('ctrl+shift+z')
    card(tandems, 'Hannes Böhm with Fabian Conrad')


def afterwards(cli):
    pinned = [tandem for tandem in cli.json('match', '1')['tandems'] if tandem['pinned']]
    assert [(tandem['mentor'], tandem['mentee']) for tandem in pinned] == [('02218', '01000')], pinned
