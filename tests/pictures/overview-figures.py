# SPDX-License-Identifier: GPL-3.0-or-later
"""The lower end of the overview of a running cohort: figures, topics and qualities."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    heading = app.find(None, app.translate('The Five Stages'))
    app.pointer.scroll(*app.center(heading), 60)


def narrow(app):
    app.pointer.scroll(180, 400, 60)
