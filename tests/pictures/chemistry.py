# SPDX-License-Identifier: GPL-3.0-or-later
"""Both of a tandem are asked whether they get on."""

import re


def prepare(cli):
    cli('sample')


def picture(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.find('list')
    app.click(app.find(None, app.translate('Tandems')))    # a page of its own, where there is no room for columns
    tandems = app.find('list', app.translate('Tandems'))
    app.wait_for(lambda: tandems.children(), 'tandems')
    app.click(tandems.children()[0])
    app.press('shift+F10')
    app.choose('Do the Two _Get On?…')
    app.find('dialog', app.translate('Do the Two Get On?'))
