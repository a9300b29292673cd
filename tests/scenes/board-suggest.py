# SPDX-License-Identifier: GPL-3.0-or-later
"""A suggestion is a draft (P5): one tandem is accepted, one refused with a reason that is kept, the rest accepted."""

LANGUAGE = 'de'


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')


def scene(app):
    app.click(app.find('list item', 'Cohort 1'))
    app.click(app.find('button', app.translate('_Suggest').replace('_', '')))
    tandems = app.find('list', 'Tandems')

    def drafts():
        return [card.name for card in tandems.children() if 'Entwurf' in card.name]

    app.wait_for(lambda: len(drafts()) >= 3, 'the drafts')
    first, second = drafts()[:2]

    # The page slides in, and cards are rebound while it does: what is clicked has come to rest.
    def click_at_rest(name):
        places = []

        def is_at_rest():
            places.append(app.box(app.find('button', name)))
            return len(places) > 4 and len(set(places[-4:])) == 1

        app.wait_for(is_at_rest, f'{name} to come to rest')
        app.click(app.find('button', name))

    # One is accepted where it stands.
    click_at_rest(first.split(', ')[0] + ' übernehmen')
    app.wait_for(lambda: first not in drafts(), f'{first} to be accepted')

    # One is refused: not these two, and why.
    click_at_rest(second.split(', ')[0] + ' ablehnen')
    app.find('text', 'Grund')
    app.type('Teilen sich ein Zimmer')
    app.press('Return')
    app.wait_for(lambda: second not in drafts(), f'{second} to be refused')

    # What could not be paired says why.
    app.click(app.find('button', 'Wer wartet, und warum'))
    app.find('label', 'Wartende Mentees')
    app.press('Escape')

    app.click(app.find('button', 'Alle übernehmen'))
    app.wait_for(lambda: not drafts(), 'all drafts to be accepted')


def afterwards(cli):
    suggestion = cli.json('match', '1')
    standing = [tandem for tandem in suggestion['tandems'] if tandem['pinned']]
    assert len(standing) == 12, standing
    cli('check')
