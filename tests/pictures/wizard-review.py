# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard, at the stage: review, what is asked, and what can be shown."""

from wizard import go_on, open_wizard


def picture(app):
    open_wizard(app)
    go_on(app, 4)
