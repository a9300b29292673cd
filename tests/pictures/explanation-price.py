# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pair costs all together, unfolded: who would be with whom instead."""

import re

from explanation import picture as explain, prepare


def picture(app):
    explain(app)
    app.press_until_focused(None, re.compile(app.translate('At Best for All')))
    app.press('space', 'Tab', 'Tab', 'Tab', 'Tab')


def narrow(app):
    """Scrolls to what has the focus again."""
    app.press('Tab')
