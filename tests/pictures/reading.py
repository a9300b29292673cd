# SPDX-License-Identifier: GPL-3.0-or-later
"""What people of a closed cohort said in words is read, one tandem after the other."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Closing')))
    app.press_until_focused('list item', re.compile('in words$|Freitextantwort(en)?$'), limit=200)
    app.press('Return')
    app.find('label', app.translate('In Their Own Words'))
