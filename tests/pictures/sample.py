# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample company, as somebody who looks around meets it."""

import re


def picture(app):
    app.click(app.find('button', app.translate('_Look Around with a Sample Company').replace('_', '')))
    app.find('label', app.translate('Sample company: nobody here is real'))
    app.click(app.find('list item', re.compile(r' 2$')))
