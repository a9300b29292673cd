# SPDX-License-Identifier: GPL-3.0-or-later
"""A cohort is closed: what is missing is seen, a lesson is written down, and its figures are frozen."""

import re

LANGUAGE = 'de'


def prepare(cli):
    cli('sample')


def scroll(app, clicks):
    x, y, width, height = app.box(app.frame)
    app.pointer.scroll(x + width * 2 // 3, y + height * 2 // 3, clicks)


def scene(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Closing')))

    # What is missing is said, with the way to settle it.
    app.find('label', app.translate('What Is Missing'))
    app.find('label', app.translate('Feedback Forms…'))

    # A lesson with its owner.
    scroll(app, 60)
    app.click(app.find(None, app.translate('Add Lesson')))
    app.find('dialog', app.translate('Lesson Learned'))
    app.type('Termine für ein halbes Jahr im Voraus vereinbaren')
    app.press('Tab')
    app.type('Erika Beispiel')
    app.press('Return')
    app.find_gone('dialog', app.translate('Lesson Learned'))
    app.find('list item', re.compile('^Termine für ein halbes Jahr'))

    # Closing says first what it means; nothing of what is missing forbids it.
    scroll(app, -60)
    app.click(app.find('button', app.translate('_Close the Cohort…').replace('_', '')))
    app.find('label', app.translate('Close the Cohort?'))
    app.press('Escape')
    app.find_gone('label', app.translate('Close the Cohort?'))
    app.click(app.find('button', app.translate('_Close the Cohort…').replace('_', '')))
    app.click(app.find('button', app.translate('C_lose the Cohort').replace('_', '')))
    app.find('list item', re.compile('^Der Durchgang wurde am .* abgeschlossen'))
    app.find_gone('label', app.translate('What Is Missing'))
    assert not app.find(None, re.compile('^Rückgängig')).has('enabled'), 'a barrier'


def afterwards(cli):
    assert 'Termine für ein halbes Jahr' in cli('lessons', '2')
    cli('check')
