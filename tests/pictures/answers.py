# SPDX-License-Identifier: GPL-3.0-or-later
"""What a participant said of herself and of whom she would like, below commitment and consent."""

from participant import picture as show_participant
from participant import prepare


def picture(app):
    show_participant(app)
    app.press_until_focused('text', app.translate('Motivation'), key='shift+Tab')
