# SPDX-License-Identifier: GPL-3.0-or-later
"""Who has not answered a round of questions yet, where these are many."""

import re

from board import enrol_sample


def prepare(cli):
    enrol_sample(cli)
    cli('match', '1', '--accept')
    cli('tandem', 'publish', '1')
    cli('ask', '1', 'pulse', '--due', '2027-03-01')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('toggle button', app.translate('More About This Cohort')))
    app.choose('_Feedback…')
    app.find('dialog', app.translate('Feedback'))
    app.find('button', app.translate('_Show All…').replace('_', '')).do_action()
    app.find('dialog', app.translate('Not Answered Yet'))
