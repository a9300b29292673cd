# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody opens Tandemwerk for the first time and creates a programme with nothing but its name, by pointer."""


def scene(app):
    def button(label):
        return app.find('button', app.translate(label).replace('_', ''))

    app.find('label', app.translate('Welcome to Tandemwerk'))
    app.click(button('New _Programme…'))

    # The way to the end is never barred; what is missing is said there, and is one click away.
    app.find('dialog', app.translate('New Programme'))
    for _ in range(5):
        app.click(button('_Next'))
    app.find('label', app.translate('Still to Be Corrected'))
    app.click(button('_Create Programme'))
    app.type('Jung lehrt alt')
    for _ in range(5):
        app.click(button('_Next'))
    app.find('label', 'Kick-off')
    app.click(button('_Create Programme'))

    # The programme stands in the sidebar, and its first cohort is shown.
    app.find('label', 'Jung lehrt alt')
    app.find('label', app.translate('Nobody Enrolled Yet'))


def afterwards(cli):
    cohorts = cli.json('cohorts')['cohorts']
    assert [cohort['programme'] for cohort in cohorts] == ['Jung lehrt alt'], cohorts
