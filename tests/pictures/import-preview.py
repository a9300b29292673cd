# SPDX-License-Identifier: GPL-3.0-or-later
"""What importing a staff list will do, row by row."""

import importlib.util
import pathlib
import re

specification = importlib.util.spec_from_file_location('columns', pathlib.Path(__file__).with_name('import.py'))
columns = importlib.util.module_from_spec(specification)
specification.loader.exec_module(columns)

prepare = columns.prepare


def picture(app):
    columns.picture(app)
    app.wait_for(lambda: app.find('button', app.translate('C_ontinue').replace('_', '')).has('sensitive'), 'the names')
    app.press_until_focused('button', app.translate('C_ontinue').replace('_', ''), key='shift+Tab')
    app.press('Return')
    app.find('list item', re.compile('^Jana Kern'))
