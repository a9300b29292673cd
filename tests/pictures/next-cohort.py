# SPDX-License-Identifier: GPL-3.0-or-later
"""The next cohort begins with what the last one had and taught (D14)."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Closing')))
    app.click(app.find('button', app.translate('_Next Cohort…').replace('_', '')))
    app.find('label', app.translate('From the Last Cohort'))
