# SPDX-License-Identifier: GPL-3.0-or-later
"""The first stage of the wizard, with a name typed and an address that is none."""


def open_wizard(app):
    app.click(app.find('button', app.translate('New _Programme…').replace('_', '')))
    app.find('dialog', app.translate('New Programme'))
    app.type('Jung lehrt alt')


def go_on(app, times):
    for _ in range(times):
        app.click(app.find('button', app.translate('_Next').replace('_', '')))


def picture(app):
    open_wizard(app)
    app.press_until_focused('text', app.translate('E-Mail'))
    app.type('beate.lindner')
