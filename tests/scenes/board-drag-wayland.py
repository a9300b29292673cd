# SPDX-License-Identifier: GPL-3.0-or-later
"""On Wayland too a mentor is dragged onto a mentee, out of the tandem and to nowhere."""

import re

WAYLAND = True
expected = {}


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')
    expected['score'] = f"{cli.json('explain', '1', '02218', '01000')['score']:.1f}"


def scene(app):
    app.click(app.find('list item', 'Cohort 1'))
    app.click(app.find('page tab', 'Board'))
    mentors, mentees = (app.find('list', name) for name in ('Mentors', 'Mentees'))

    def card(column, name):
        return app.find('list item', re.compile(f'^{name}'), inside=column)

    def scores():
        return card(mentees, 'Fabian Conrad').find_all('label', expected['score'])

    def a_score_is_shown():
        app.wait_for(scores, 'the score on a possible partner')

    app.drag(card(mentors, 'Hannes Böhm'), app.find('button', 'Suggest'), a_score_is_shown)
    app.wait_for(lambda: not scores(), 'the scores to go')
    assert not app.find('button', 'Undo').has('sensitive'), 'a drag that came to nothing did something'

    app.drag(card(mentors, 'Hannes Böhm'), card(mentees, 'Fabian Conrad'), a_score_is_shown)
    tandem = card(app.find('list', 'Tandems'), 'Hannes Böhm with Fabian Conrad')

    app.drag(tandem, card(mentors, 'Emre Ebert'))
    card(mentors, 'Hannes Böhm')
    card(mentees, 'Fabian Conrad')
    app.click(app.find('button', 'Undo Part Hannes Böhm and Fabian Conrad'))
    card(app.find('list', 'Tandems'), 'Hannes Böhm with Fabian Conrad')


def afterwards(cli):
    standing = [tandem for tandem in cli.json('match', '1')['tandems'] if tandem['pinned']]
    assert [(tandem['mentor'], tandem['mentee']) for tandem in standing] == [('02218', '01000')], standing
