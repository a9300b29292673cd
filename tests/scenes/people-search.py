# SPDX-License-Identifier: GPL-3.0-or-later
"""People are found while somebody types: umlauts or not, several words, and nobody at all."""

LANGUAGE = 'de'


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')


def names(app):
    return [row.name.split(', ')[0] for row in app.find_all('table row')[1:]]


def scene(app):
    app.find('table row', 'Ahrens, Frauke, 01301, Mediengestalterin, Marketing, Hamburg')

    # Typing starts the search wherever one is; a and u find ä and ü.
    app.press('ctrl+f')
    app.type('muller')
    app.wait_for(lambda: names(app) and set(names(app)) == {'Müller'}, 'the people named Müller alone')

    app.type(' marketing')
    app.wait_for(lambda: names(app) == ['Müller'], 'one Müller in Marketing')
    app.find('table row', 'Müller, Isabell, 01266, Mediengestalterin, Marketing, Hamburg')

    app.type(' xyz')
    app.find('label', app.translate('Nobody Found'))

    app.press('Escape')
    app.find('table row', 'Ahrens, Frauke, 01301, Mediengestalterin, Marketing, Hamburg')
