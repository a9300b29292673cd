# SPDX-License-Identifier: GPL-3.0-or-later
"""The lower end of the overview of a running cohort: topics and qualities, with the figures above where they fit."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('label', app.translate('The Five Stages')))
    app.click(next(item for item in app.find_all('list item') if app.translate('Done') != item.name
                   and item.name.startswith(app.translate('stage\x04Review'))))
    app.press('ctrl+End')


def narrow(app):
    app.press('ctrl+End')
