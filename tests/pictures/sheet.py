# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tandem wrote on its sheet at the kick-off."""

import re
from importlib import import_module

kick_off = import_module('kick-off')
prepare = kick_off.prepare


def picture(app):
    kick_off.picture(app)
    app.click(app.find('page tab', app.translate('Sheets')))
    app.click(app.find('list item', re.compile(' (und|and) ')))
    app.find('dialog', app.translate('Enter Sheet'))
