# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard, at the stage: matching, with the weights and their example."""

from wizard import go_on, open_wizard


def picture(app):
    open_wizard(app)
    go_on(app, 2)
    app.press_until_focused('toggle button', app.translate('Mentees to Level'))
    for _ in range(3):
        app.press('Tab')
    app.press_until_focused(None, app.translate('_Usual Weights').replace('_', ''), limit=8)
