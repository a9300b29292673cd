# SPDX-License-Identifier: GPL-3.0-or-later
"""Enrolment forms are written out, filled in with another program and brought back, as one step of undo (P12)."""

import datetime
import re
import tempfile
from pathlib import Path

import openpyxl

LANGUAGE = 'de'
MOTIVATION = 'Neugier;\nund „Mut“ 🚀'
FOLDER = Path(tempfile.mkdtemp(prefix='forms-'))


ENROLMENTS = '''Personalnummer;Rolle;Themen;Teilnahmezusage;Lernbereit
02288;Mentor;TikTok, Apps;;ja
01266;Mentorin;Online-Marketing;angefragt;ja
01651;Mentee;Scrum, Apps;zugesagt;ja
'''


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    (FOLDER / 'enrolments.csv').write_text(ENROLMENTS)
    cli('enrol', '1', FOLDER / 'enrolments.csv')


def fill(path, answers):
    """Writes into the first free cell of the rows of a form, by the key of the row."""
    book = openpyxl.load_workbook(path)
    for row in book.worksheets[0].iter_rows():
        key = str(row[0].value or '').removeprefix('tandemwerk:')
        if key in answers:
            row[2].value = answers.pop(key)
    assert not answers, f'{path.name} has no row for {answers}'
    book.save(path)


def open_menu(app, item):
    """The items of a menu have no name over AT-SPI; their letters choose them."""
    app.click(app.find('toggle button', app.translate('More About This Cohort')))
    app.press(item)


def choose_path(app, title, path):
    """The file dialog is a window of its own, where the driver's clicks miss; keys reach it."""
    app.find(None, title)
    app.wait_for(app.focused, 'the dialog to take keys')
    app.press('slash')
    entry = app.wait_for(lambda: (focused := app.focused()) and focused.role == 'text' and focused, 'the path can be typed')
    entry.set_text(str(path))    # what is typed would be completed meanwhile
    app.press('Return')


def scene(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Participants', 'view of a cohort')))
    app.find('table row', re.compile('^Baumann, Thomas.*Noch nicht angefragt'))

    # Written out for everybody who is enrolled, with what is known filled in.
    open_menu(app, 'b')
    app.find('dialog', 'Bögen ausgeben')
    app.click(app.find('button', 'Ausgeben …'))
    choose_path(app, 'Bögen ausgeben', FOLDER)
    app.find_gone('dialog', 'Bögen ausgeben')
    folder = next(FOLDER.glob('Anmeldebögen *'))
    assert len(list(folder.glob('*.xlsx'))) == 3

    fill(folder / 'Thomas Baumann (02288).xlsx', {
        'commitment': 'ja', 'commitment-date': datetime.datetime(2026, 11, 20), 'consent': 'ja', 'capacity': 2,
        'motivation': MOTIVATION})
    fill(folder / 'Isabell Müller (01266).xlsx', {'commitment': 'nein'})

    open_menu(app, 'l')
    app.click(app.find('button', 'Dateien auswählen …'))
    choose_path(app, 'Liste oder Bögen auswählen', f'{folder}/')
    app.find('table row', re.compile('^Aylin Ebert'))
    app.press_until_focused('table row', re.compile('xlsx'))
    app.press('ctrl+a')
    app.activate(app.find('button', 'Öffnen'))

    # Told before it is done: two of the three forms say something new.
    app.find('label', 'Was geschehen wird')
    app.find('list item', re.compile('^Isabell Müller. Teilnahmezusage: Angefragt → Abgelehnt'))
    told = app.find('list item', re.compile('^Thomas Baumann. Teilnahmezusage: – → Zugesagt'))
    assert '20. Nov. 2026' in told.name and 'Geändert · Thomas Baumann (02288).xlsx' in told.name, told.name
    app.find('list item', re.compile('^Aylin Ebert bleibt wie bisher'))
    app.click(app.find('button', 'Erfassen'))
    app.find_gone('dialog')

    # All of them are one step.
    app.find('table row', re.compile('^Baumann, Thomas.*Zugesagt'))
    app.find('table row', re.compile('^Müller, Isabell.*Abgelehnt'))
    app.find('button', 'Rückgängig machen: 3 Bögen erfassen')
    app.press('ctrl+z')
    app.find('table row', re.compile('^Baumann, Thomas.*Noch nicht angefragt'))
    app.find('table row', re.compile('^Müller, Isabell.*Angefragt'))
    app.press('ctrl+shift+z')
    row = app.find('table row', re.compile('^Baumann, Thomas.*Zugesagt'))

    # The answers are there, those of a mentor who wants to say it with an emoji as well.
    app.click(row)
    app.press('Return')
    app.find('dialog', 'Thomas Baumann')
    assert app.find('spin button', 'Mögliche Tandems').text == '2'
    assert app.find('text', 'Motivation').text == MOTIVATION
    app.find('label', '20. November 2026')
    app.press('Escape')
    app.find_gone('dialog')


def afterwards(cli):
    cli('check')
    mentors = {mentor['name']: mentor['commitment'] for mentor in cli.json('participants', '1')['mentors']}
    assert (mentors['Thomas Baumann'], mentors['Isabell Müller']) == ('given', 'declined'), mentors
