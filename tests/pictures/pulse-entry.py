# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms of the sample company are entered: a row a form, and who has not answered."""

import re

KEYS_ARE_PLAYED_BY = 'pulse-entry'    # some hundred stops: four digits a person


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.find('button', app.translate('_Feedback…').replace('_', '')).do_action()
    app.find('dialog', app.translate('Feedback'))
