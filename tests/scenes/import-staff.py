# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook with two staff lists and headings that say little is corrected and imported: with the pointer, in German."""

import re
from pathlib import Path

LANGUAGE = 'de'
LIST = Path(__file__).resolve().parent.parent / 'fixtures' / 'staff-two-sheets.xlsx'


def prepare(cli):
    cli('import-staff', 'tests/fixtures/staff-before.csv')


def scene(app):
    def label(text):
        return app.translate(text).replace('_', '')

    def button(text):
        return app.find('button', label(text))

    def choose(column, field, steps):
        app.click(app.find('combo box', column))
        app.press(*['Down'] * steps, 'Return')
        app.wait_for(lambda: app.find('combo box', column).find_all('label', field), f'{column} to be {field}')

    # The menu asks for a file; this one is opened on the desktop, as from an e-mail.
    app.find('table row', re.compile('^Roth, Michael'))
    app.click(app.find('toggle button', app.translate('More About People')))
    app.press('Up', 'Up', 'Return')
    app.find('label', app.translate('Choose a List or Drop It Here'))
    app.click(button('_Cancel'))
    app.find_gone('dialog', app.translate('Import Staff List'))
    app.open_on_desktop(LIST)

    # Which of the sheets, and what nobody could guess.
    app.click(app.find('label', 'Personal 2026'))
    app.find('label', re.compile('^' + re.escape(app.translate('Say which column holds the names: “Name” or “Family name”.'))))
    assert not button('C_ontinue').has('sensitive'), 'a list without names can be read'
    choose('Wer', 'Name', 2)
    choose('Einheit', 'Abteilung', 8)
    app.wait_for(lambda: button('C_ontinue').has('sensitive'), 'the names to be enough')
    app.click(button('C_ontinue'))

    # Every row is told: what changes, who leaves, what is not taken and why.
    app.find('list item', re.compile('^Jana Kern. Abteilung: Vertrieb → Einkauf'))
    app.find('list item', re.compile('^Tim Groß .* fehlt in der Liste'))
    app.find('list item', re.compile('steht schon in Zeile 3'))
    app.click(app.find(None, app.translate('Search the rows')))
    app.type('simeckova')
    app.wait_for(lambda: len(app.find_all('list item', re.compile('Zeile|Zoë'))) == 1, 'her row alone')
    app.find('list item', re.compile('Zoë Šimečková'))

    app.click(button('_Import'))
    app.find_gone('label', app.translate('What Will Happen'))
    app.find('table row', re.compile('^Kern, Jana.*Einkauf'))
    app.find('button', re.compile('staff-two-sheets.xlsx'))


def afterwards(cli):
    cli('check')
