# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting of a tandem that is logged afterwards."""

from tandem import picture as open_tandem, prepare


def picture(app):
    open_tandem(app)
    app.click(app.find('button', app.translate('_Log Meeting…').replace('_', '')))
    app.find('dialog')
