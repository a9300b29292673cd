# SPDX-License-Identifier: GPL-3.0-or-later
"""What speaks for a pair and what it costs, before it is decided on."""

from partners import picture as show_partners, prepare


def picture(app):
    show_partners(app)
    partners = app.find('list', app.translate('Partners, the best first'))
    app.wait_for(lambda: partners.children(), 'partners')
    app.press('Down', 'ctrl+e')
    app.find(None, app.translate('Criterion by Criterion'))
