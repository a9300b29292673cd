# SPDX-License-Identifier: GPL-3.0-or-later
"""What needs attention in the sample company, the most urgent first."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(app.translate('Needs Attention'))))
    app.find('list', app.translate('Needs attention, the most urgent first'))
