# SPDX-License-Identifier: GPL-3.0-or-later
"""The closing of a running cohort."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Closing')))
    app.find('label', app.translate('What Is Missing'))
