# SPDX-License-Identifier: GPL-3.0-or-later
"""Who waits after a suggestion, why, and what would help."""

import importlib

suggestion = importlib.import_module('board-suggestion')
prepare = suggestion.prepare


def picture(app):
    suggestion.picture(app)
    app.click(app.find('button', app.translate('_Who Waits, and Why').replace('_', '')))
    app.find('dialog')
