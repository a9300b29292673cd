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

    def scores():
        return card(mentees, 'Fabian Conrad').find_all('label', expected['score'])

    # In the air every possible partner shows a score.
    def a_score_is_shown():
        app.wait_for(scores, 'the score on a possible partner')

    def nothing_has_changed():
        app.wait_for(lambda: not scores(), 'the scores to go')
        card(mentors, 'Hannes Böhm')
        assert not app.find('button', 'Undo').has('sensitive'), 'a drag that came to nothing did something'

    # Escape lets go while the button is still down; so does a drop on empty space, on a button, outside the window.
    def press_escape():
        a_score_is_shown()
        app.press('Escape')
        app.wait_for(lambda: not scores(), 'Escape to let go')

    app.drag(card(mentors, 'Hannes Böhm'), card(mentees, 'Fabian Conrad'), press_escape)
    nothing_has_changed()
    for nowhere in app.find('label', re.compile('^No tandems yet')), app.find('button', 'Suggest'):
        app.drag(card(mentors, 'Hannes Böhm'), nowhere, a_score_is_shown)
        nothing_has_changed()
    app.pointer.drag(app.center(card(mentors, 'Hannes Böhm')), (20, 500), a_score_is_shown)
    nothing_has_changed()

    # Near its edge the list scrolls; at its end a card lies beneath the pointer that has not moved, and takes the drop.
    x, y, width, height = app.box(mentees)
    edge = x + width // 2, y + height - 20

    def wait_for_the_end():
        def last_is_at_the_edge():
            found = cards(mentees, 'Werner Wächter')
            top, tall = app.box(found[0])[1::2] if found else (0, 0)
            return top < edge[1] < top + tall

        app.wait_for(last_is_at_the_edge, 'the list to scroll to its end')
        app.center(cards(mentees, 'Werner Wächter')[0])    # which is at rest: before, a gap may be beneath the pointer
        assert last_is_at_the_edge()

    app.pointer.drag(app.center(card(mentors, 'Hannes Böhm')), edge, wait_for_the_end)
    app.find('label', 'Hannes Böhm reports to Werner Wächter over 2 steps.')
    app.press('Escape')
    app.find_gone('label', 'Hannes Böhm reports to Werner Wächter over 2 steps.')

    def wait_for_the_beginning():
        app.wait_for(lambda: cards(mentees, 'Leon Ahrens'), 'the list to scroll back')
        app.press('Escape')

    app.pointer.drag(app.center(card(mentors, 'Hannes Böhm')), (edge[0], y + 4), wait_for_the_beginning)
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
