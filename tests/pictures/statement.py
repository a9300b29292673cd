# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody of the company said of the benefit."""

from closing import picture as open_closing, prepare


def picture(app):
    open_closing(app)
    app.find('button', app.translate('Add Statement')).do_action()
    app.find('dialog', app.translate('Statement'))
