# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson learned, with its owner and its date."""

from closing import picture as open_closing, prepare


def picture(app):
    open_closing(app)
    app.press_until_focused(None, app.translate('Add Lesson'), limit=100)
    app.press('Return')
    app.find('dialog', app.translate('Lesson Learned'))
