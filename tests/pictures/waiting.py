# SPDX-License-Identifier: GPL-3.0-or-later
"""Who waits after a suggestion, why, and what would help."""

from suggestion import picture as suggest, prepare


def picture(app):
    suggest(app)
    app.click(app.find('button', app.translate('_Who Waits, and Why').replace('_', '')))
    app.find('dialog')
