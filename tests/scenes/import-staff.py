# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook with two staff lists and headings that say little is corrected and imported: with the pointer, in German."""

import os
import re
import shutil
from pathlib import Path

LANGUAGE = 'de'
LIST = Path(os.environ.get('TANDEMWERK_SESSION', '')) / 'lists' / 'staff-two-sheets.xlsx'


def prepare(cli):
    cli('import-staff', 'tests/fixtures/staff-before.csv')
    LIST.parent.mkdir(exist_ok=True)
    shutil.copy(Path(__file__).parent.parent / 'fixtures' / LIST.name, LIST)


def scene(app):
    def label(text):
        return app.translate(text).replace('_', '')

    def button(text):
        return app.find('button', label(text))

    def choose(column, field, steps):
        app.click(app.find('combo box', column))
        app.press(*['Down'] * steps, 'Return')
        app.wait_for(lambda: app.find('combo box', column).find_all('label', field), f'{column} to be {field}')

    # The file is chosen in the file chooser of the desktop.
    app.find('table row', re.compile('^Roth, Michael'))
    app.click(app.find('toggle button', app.translate('More About People')))
    app.press('Up', 'Return')
    app.find('label', app.translate('Choose a List or Drop It Here'))
    app.click(button('_Choose File…'))
    app.choose_file(app.translate('Choose a List'), LIST)

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
