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

    # One is accepted where it stands.
    app.click(app.find('button', first.split(', ')[0] + ' übernehmen'))
    app.wait_for(lambda: first not in drafts(), f'{first} to be accepted')

    # One is refused: not these two, and why.
    app.click(app.find('button', second.split(', ')[0] + ' ablehnen'))
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
