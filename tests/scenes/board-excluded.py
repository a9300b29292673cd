# SPDX-License-Identifier: GPL-3.0-or-later
"""A forbidden drop says every rule, as the command line does, and leads to what can be done: an exception with a
reason that is kept, or to allow what was excluded."""

LANGUAGE = 'de'
expected = {}


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')
    cli('tandem', 'exclude', '1', '02218', '01000', '--note', 'Teilen sich ein Projekt')
    cli('cohort', 'set', '1', 'level-from=0', 'level-to=0')


def cards(column, name):
    return [card for card in column.children() if card.name.startswith(name)]


def scene(app):
    app.click(app.find('list item', 'Cohort 1'))
    app.click(app.find('page tab', app.translate('Board')))
    mentors, mentees = app.find('list', 'Mentor:innen'), app.find('list', 'Mentees')

    def card(column, name):
        return app.wait_for(lambda: cards(column, name), f'the card of {name}')[0]

    # In the air the rule lies over the card.
    def the_rule_is_shown():
        rules = [label.name for label in card(mentees, 'Leon Ahrens').find_all('label', None)]
        assert any('Claudia Möller' in rule and 'Leon Ahrens' in rule for rule in rules), rules

    app.drag(card(mentors, 'Claudia Möller'), card(mentees, 'Leon Ahrens'), the_rule_is_shown)
    app.find('label', 'Diese beiden dürfen kein Tandem bilden')
    assert not app.find_all('button', 'Als Ausnahme bilden …'), 'a reporting line can be set aside'
    app.press('Escape')

    # Only the target levels stand against these two: named as an exception, with a reason.
    app.drag(card(mentors, 'Emre Ebert'), card(mentees, 'Leon Ahrens'))
    app.click(app.find('button', 'Als Ausnahme bilden …'))
    app.find('text', 'Grund')
    app.type('Leitet das Pilotprojekt')
    app.press('Return')
    tandems = app.find('list', 'Tandems')
    card(tandems, 'Emre Ebert mit Leon Ahrens')


def afterwards(cli):
    standing = [tandem for tandem in cli.json('match', '1')['tandems'] if tandem['pinned']]
    assert len(standing) == 1, standing
    cli('check')
