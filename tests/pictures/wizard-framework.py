# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard, at the stage: framework, the days, and the ground rules."""

from wizard import go_on, open_wizard


def picture(app):
    open_wizard(app)
    go_on(app, 3)
