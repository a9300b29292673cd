# SPDX-License-Identifier: GPL-3.0-or-later
"""A new programme in a file without people: what to begin with."""

import re


def prepare(cli):
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.find('label', app.translate('Nobody Enrolled Yet'))
