# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of the sample list, in the middle of a search."""


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')


def picture(app):
    app.find('table row')
    app.press('ctrl+f')
    app.type('leitung')
    app.find('table row')
