# SPDX-License-Identifier: GPL-3.0-or-later
"""From when something needs attention, a threshold for each rule."""

from attention import picture as open_attention, prepare


def picture(app):
    open_attention(app)
    app.click(app.find(None, app.translate('More About What Needs Attention')))
    app.press('Up', 'Return')
    app.find('dialog')
