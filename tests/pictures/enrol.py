# SPDX-License-Identifier: GPL-3.0-or-later
"""People of the company are chosen to be enrolled, several at once."""

import re

from forms import open_menu_entry
from participants import prepare


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    open_menu_entry(app, app.translate('Enrol _Mentors…'))
    app.find('dialog')
    app.type('it-betrieb')
    app.click(app.find('list item', re.compile('IT-Betrieb')))
