# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms that came back on paper are entered by keys alone: a digit an answer, the next row at once (D16); who has not
answered stays in sight, what was answered does not (P8)."""

import re

KEYBOARD = True


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2026-10-05')
    cli('enrol', '1', 'data/sample/enrolments.csv')
    cli('match', '1', '--accept')
    cli('tandem', 'publish', '1')
    cli('ask', '1', 'pulse', '--due', '2026-12-01')


def scene(app):
    app.press_until_focused('list item', re.compile('^Cohort 1|^People|^Needs Attention'))
    app.press('End')
    app.press('Return')
    app.press_until_focused('toggle button', 'More About This Cohort')
    app.press('Return')
    app.type('f')
    app.find('dialog', 'Feedback')
    before = app.find(None, re.compile('^Not answered yet \\('))
    n_before = int(re.search(r'\((\d+)\)', before.name).group(1))

    # Four digits are one form; the next has the focus.
    app.press_until_focused('text', 'Trust and sympathy')
    app.type('4')
    app.type('5')
    app.type('9')
    app.type('3')
    app.type('4')
    app.wait_for(lambda: len(app.find_all('label', re.compile('^Answered on'))) == 1, 'the form to be stored')
    app.find(None, re.compile(rf'^Not answered yet \({n_before - 1}\)'))
    assert app.focused().name == 'Trust and sympathy', app.focused()

    # Two answers and Enter are a form as well: answering is voluntary (D3).
    app.type('2')
    app.press('Return')
    app.wait_for(lambda: len(app.find_all('label', re.compile('^Answered on'))) == 2, 'the second form')
    app.press('Escape')
    app.find_gone('dialog')


def afterwards(cli):
    rounds = cli.json('rounds', '1')['rounds']
    assert [entry['answered'] for entry in rounds] == [2], rounds
    assert len(cli.json('rounds', '1', '--awaited', str(rounds[0]['round']))['awaited']) == 26 - 2    # one of 25 has two tandems
