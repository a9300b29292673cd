# SPDX-License-Identifier: GPL-3.0-or-later
"""In the middle of a drag: who is in the hand, what everybody would be worth as a partner, and who must not."""

import re

from board import enrol_sample


def prepare(cli):
    enrol_sample(cli)
    best = [(tandem['mentor'], tandem['mentee']) for tandem in cli.json('match', '1')['tandems']]
    for pair in [pair for pair in best if '01532' not in pair][:3]:
        cli('tandem', 'pair', '1', *pair)


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))


def moment(app, take):
    def card(column, name=''):
        return app.find('list item', re.compile(f'^{name}'), inside=app.find('list', app.translate(column)))

    app.drag(card('Mentors', 'Claudia Möller'), card('Mentees', 'Norbert Böhm'), take)
