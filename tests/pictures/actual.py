# SPDX-License-Identifier: GPL-3.0-or-later
"""What was used of a budget, of hours or of a room."""

import re

from closing import picture as open_closing, prepare


def picture(app):
    open_closing(app)
    app.click(app.find('list item', re.compile('(?i)budget')))
    app.find('dialog')
