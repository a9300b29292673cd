# SPDX-License-Identifier: GPL-3.0-or-later
"""Which forms are written out, and in which language (P12)."""

import re

from participants import prepare


def open_menu_entry(app, label):
    """Entries of a menu have no name over AT-SPI; their letters choose them."""
    app.click(app.find('toggle button', app.translate('More About This Cohort')))
    app.press(label.split('_')[1][0].lower())


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    open_menu_entry(app, app.translate('_Write Out Forms…'))
    app.find('dialog', app.translate('Write Out Forms'))
