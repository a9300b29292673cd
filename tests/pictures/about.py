# SPDX-License-Identifier: GPL-3.0-or-later
"""Who made the program, and what it is made of."""


def picture(app):
    app.find('label', app.translate('Welcome to Tandemwerk'))
    app.press('F10')
    app.find('menu item')
    app.press('Up', 'Return')
    app.find('dialog')
