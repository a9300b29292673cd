# SPDX-License-Identifier: GPL-3.0-or-later
"""The second cohort of the sample company on its timeline."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Timeline')))
    app.find('button', app.translate('_Today').replace('_', ''))
