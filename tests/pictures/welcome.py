# SPDX-License-Identifier: GPL-3.0-or-later
"""The first thing somebody sees: no people, no programme."""


def picture(app):
    app.find('label', app.translate('Welcome to Tandemwerk'))
