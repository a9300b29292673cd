# SPDX-License-Identifier: GPL-3.0-or-later
"""Who came to the kick-off of the second cohort of the sample company."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Timeline')))
    app.click(app.find(None, app.translate('Dates of the Cohort')))
    app.press('Return')
    app.click(app.find('page tab', app.translate('Guests')))
