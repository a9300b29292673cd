# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard, at the stage: preparation, what is to be achieved, and with what."""

from wizard import go_on, open_wizard


def picture(app):
    open_wizard(app)
    go_on(app, 1)
