# SPDX-License-Identifier: GPL-3.0-or-later
"""The closing report is looked at, saved as PDF and printed into a file, by keys alone."""

import re
import subprocess
import tempfile
from pathlib import Path

KEYBOARD = True
FOLDER = Path(tempfile.mkdtemp(prefix='report-print-'))


def prepare(cli):
    cli('sample')


def choose_file(app, title, path):
    """Types PATH into the file dialog that opens with TITLE."""
    app.find(None, title)
    app.wait_for(lambda: (focused := app.focused()) and focused.role == 'text', 'the name can be typed')
    app.press('ctrl+a')
    app.type(str(path))
    app.press('Return')


def find_printed():
    """Where GTK puts a printed file depends on the home folder."""
    found = [*Path.home().rglob('Closing report*.pdf'), *Path.cwd().glob('Closing report*.pdf')]
    return found[0] if found else None


def pages(path):
    told = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
    return int(re.search(r'Pages: +(\d+)', told)[1])


def scene(app):
    app.press_until_focused('list item', re.compile(r' 2$'))
    app.press('Return')
    app.press_until_focused('toggle button', 'More About This Cohort')
    app.press('Return', 'Up', 'Return', 'Up', 'Return')
    app.find('button', 'Print…')
    first = app.find('list item', re.compile('^Page 1 of'))
    n_pages = int(first.name.split()[-1])

    # What is new of the answers is told only when somebody says so (P8).
    app.find('label', re.compile('^Answers of .* not in these figures yet'))

    # Saved under a name of one's own, and as a page for every page that was shown.
    app.press('ctrl+s')
    choose_file(app, 'Save as PDF', FOLDER / 'saved.pdf')
    app.find(None, 'Saved as “saved.pdf”')
    assert pages(FOLDER / 'saved.pdf') == n_pages

    # Without the annex there is a page less.
    app.press_until_focused(None, 'Annex: All Tandems')    # a check box, or a switch with GTK 4.24
    app.press('space')
    app.find('list item', f'Page 1 of {n_pages - 1}')

    # On the whole screen nobody is named; the arrows turn the pages.
    app.press('F5')
    app.find('frame', re.compile('^Page 1 of'))
    app.press('Right')
    app.find('frame', re.compile('^Page 2 of'))
    app.press('Escape')
    app.find_gone('frame', re.compile('^Page 2 of'))

    # Printed into a file, page by page what is shown.
    app.press('ctrl+p')
    app.find('button', 'Print')
    app.press_until_focused('table row', 'Print to File')
    app.press('space', 'alt+p')
    app.find_gone('button', 'Print')
    printed = app.wait_for(find_printed, 'the printed file')
    app.wait_for(lambda: printed.stat().st_size > 1000, 'all of it')
    assert pages(printed) == n_pages - 1
    printed.unlink()
    app.press('Escape')
    app.find_gone('button', 'Print…')


def afterwards(cli):
    cli('check')
