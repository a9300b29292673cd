# SPDX-License-Identifier: GPL-3.0-or-later
"""A round of questions that is to be asked."""

from importlib import import_module

feedback = import_module('pulse-entry')
prepare = feedback.prepare


def picture(app):
    feedback.picture(app)
    app.click(app.find('toggle button', app.translate('More About Feedback')))
    app.choose('_Ask a Round…')
    app.find('dialog', app.translate('Ask a Round'))
