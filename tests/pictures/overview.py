# SPDX-License-Identifier: GPL-3.0-or-later
"""The overview of a running cohort of the sample company: the stages, the figures, topics and qualities."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.find(None, app.translate('The Five Stages'))
