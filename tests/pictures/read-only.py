# SPDX-License-Identifier: GPL-3.0-or-later
"""A second window on the file: everything can be seen, and it says that nothing can be changed."""

import re

from locked import picture as show_locked
from locked import prepare


def picture(app):
    show_locked(app)
    app.click(app.find('button', app.translate('Open for _Reading').replace('_', '')))
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Participants', 'view of a cohort')))
    app.find('table row', re.compile('^Baumann, Thomas'))
