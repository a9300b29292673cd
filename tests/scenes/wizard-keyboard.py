# SPDX-License-Identifier: GPL-3.0-or-later
"""A programme is set up, changed and followed by its next cohort, by keys alone."""

import re

KEYBOARD = True


def scene(app):
    def type_into(title, text):
        app.press_until_focused('text', title)
        app.press('ctrl+a')
        app.type(text)

    def go_on(*stages):
        for stage in stages:
            app.press('alt+n')
            app.find('label', re.compile(f'^{stage} · . of 6$'))

    app.find('label', 'Welcome to Tandemwerk')
    app.press_until_focused('button', 'New Programme…')
    app.press('Return')

    # The keyboard begins in the first field; a fault is said there.
    app.find('dialog', 'New Programme')
    app.wait_for(lambda: app.focused() and app.focused().answers_to('text', 'Name'), 'the first field')
    app.type('x')
    app.press('ctrl+a', 'Delete')
    app.find('label', re.compile('^Enter a name:'))
    app.type('Young Teaches Old')
    go_on('Preparation')
    type_into('Budget', 'much')
    app.find('label', re.compile('^This is not an amount'))
    go_on('Matching', 'Framework', 'Review', 'Timetable')

    # The last page names what is left to be corrected, and Create leads there.
    app.find('label', 'Still to Be Corrected')
    app.press('alt+c')
    app.wait_for(lambda: app.focused() and app.focused().answers_to('text', 'Budget'), 'the field with the fault')
    app.press('ctrl+a')
    app.type('1200')
    go_on('Matching', 'Framework', 'Review', 'Timetable')
    app.find('label', 'Kick-off')
    app.press('alt+c')
    app.find_gone('dialog')
    app.find('label', 'Young Teaches Old')

    # The keyboard goes on with what comes next.
    app.wait_for(lambda: app.focused() and app.focused().answers_to('button', 'Import Staff List…'), 'what comes next')


def afterwards(cli):
    cohorts = cli.json('cohorts')['cohorts']
    assert [cohort['programme'] for cohort in cohorts] == ['Young Teaches Old'], cohorts
    cli('check')
