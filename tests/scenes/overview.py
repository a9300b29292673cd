# SPDX-License-Identifier: GPL-3.0-or-later
"""The overview says what is next and leads there; what would help before matching stands in sentences; the start at
the top is announced."""

import re

LANGUAGE = 'de'


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    cli('enrol', '1', 'data/sample/enrolments.csv')


def scene(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.find('label', re.compile('^4 von 6 erledigt|^2 von 6 erledigt · Als Nächstes: Tandems bilden'))

    # What is missing leads to those of whom it is missing.
    consents = app.find('list item', re.compile('^Einwilligungen einholen'))
    app.click(app.find('button', 'Anzeigen', inside=consents))
    app.find('table row', re.compile('^Baumann, Thomas'))

    # Before matching: who wants what, and who offers it (D9), and the way to them.
    app.click(app.find('page tab', 'Überblick'))
    app.press('End')
    app.press('Tab')
    linkedin = app.find('list item', re.compile('^LinkedIn: gewünscht von 3, .*Platz für 1'))
    app.find('button', 'Anzeigen', inside=linkedin).do_action()
    app.find('table row', re.compile('^Wächter, Zoë'))
    app.find_gone('table row', re.compile('^Baumann, Thomas'))

    # Somebody from the top takes part (D5): that is announced, in the language of those who read it.
    app.click(app.find('button', 'Ankündigen …'))
    text = app.find('text', 'Text der Ankündigung')
    assert 'Fabian Conrad' in text.text and text.text.startswith('Jung lehrt alt: Die Älteren'), text.text
    app.click(app.find('radio button', 'English'))
    app.wait_for(lambda: app.find('text', 'Text der Ankündigung').text.startswith('Jung lehrt alt: the older'),
                 'the announcement in English')
    app.click(app.find('button', 'Kopieren'))
    app.find('label', 'Kopiert')
    app.press('Escape')
    app.find_gone('dialog')
