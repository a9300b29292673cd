# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of a tandem of the sample company that needs attention."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Timeline')))
    app.wait_for(lambda: len(app.find_all('list item', re.compile('(?i)meeting|Treffen'))) > 3, 'the rows')
    app.press_until_focused('list item', re.compile('(?i)meeting|Treffen'))
    app.press('Down', 'Down', 'Return')
    app.find('button', app.translate('They _Met Today').replace('_', ''))
