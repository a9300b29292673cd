# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter that announces a cohort, to be copied or printed (D5)."""

import re

from participants import prepare


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.find('button', app.translate('_Announce…').replace('_', '')).do_action()
    app.find('dialog', app.translate('Announcement'))
