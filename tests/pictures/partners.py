# SPDX-License-Identifier: GPL-3.0-or-later
"""Who somebody could be paired with, the best first: the way to a tandem without a pointer."""

import re

from board import enrol_sample as prepare


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.click(app.find('list item', re.compile('^Zoë Krüger')))
    app.press('Return')
    app.find('list', app.translate('Partners, the best first'))
