# SPDX-License-Identifier: GPL-3.0-or-later
"""The closing report before it is printed."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find(None, app.translate('More About This Cohort')))
    app.press('Up', 'Return', 'Up', 'Return')
    app.find('button', app.translate('P_rint…').replace('_', ''))
    app.find('list item', re.compile(' 1 '))
