# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for the whole company."""


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')


def picture(app):
    app.find('table row')
    app.press('ctrl+comma')
    app.find('dialog', app.translate('Preferences'))
