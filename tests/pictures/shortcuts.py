# SPDX-License-Identifier: GPL-3.0-or-later
"""Which keys do what."""


def picture(app):
    app.press('ctrl+question')
    app.find('dialog', app.translate('Keyboard Shortcuts'))
