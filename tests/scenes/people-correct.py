# SPDX-License-Identifier: GPL-3.0-or-later
"""People are sorted, narrowed, corrected and erased: with the pointer, in German."""

import re

LANGUAGE = 'de'


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')


def names(app):
    return [row.name for row in app.find_all('table row')[1:]]


def open_person(app, name):
    row = app.find('table row', re.compile('^' + name))
    app.click(row)
    app.click(row)
    return app.find('dialog', re.compile(name.split(',')[0]))


def scene(app):
    app.find('table row', re.compile('^Ahrens, Frauke'))

    # Sorted by the department, and back by the name.
    app.click(app.find('label', app.translate('Department')))
    app.wait_for(lambda: names(app) and 'Ausbildung' in names(app)[0], 'the departments in their order')
    app.click(app.find('label', app.translate('Name')))
    app.wait_for(lambda: names(app) and names(app)[0].startswith('Ahrens, Frauke'), 'the names in their order')

    # Narrowed to the top level.
    app.click(app.find('toggle button', app.translate('Filter People')))
    level = app.find('combo box', app.translate('Level'))
    app.click(level)
    app.find('label', 'Geschäftsleitung')
    app.press('Down', 'Return')
    app.wait_for(lambda: 0 < len(names(app)) < 10, 'the few of the top level')
    app.click(app.find('button', app.translate('_Clear Filters').replace('_', '')))
    app.wait_for(lambda: names(app) and names(app)[0].startswith('Ahrens, Frauke'), 'everybody again')
    app.press('Escape')

    # Corrected, and the correction taken back.
    dialog = open_person(app, 'Ahrens, Frauke')
    department = app.find('text', app.translate('Department'), inside=dialog)
    app.click(department)
    app.press('ctrl+a')
    app.type('Neue Medien')
    app.click(app.find('button', app.translate('_Save').replace('_', ''), inside=dialog))
    app.find('table row', re.compile('^Ahrens, Frauke.*Neue Medien'))
    app.find('button', re.compile('Frauke Ahrens ändern'))
    app.press('ctrl+z')
    app.find('table row', re.compile('^Ahrens, Frauke.*Marketing'))
