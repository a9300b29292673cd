# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson learned, with its owner and its date."""

from closing import picture as open_closing, prepare


def picture(app):
    open_closing(app)
    app.find('button', app.translate('Add Lesson')).do_action()
    app.find('dialog', app.translate('Lesson Learned'))
