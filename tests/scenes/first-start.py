# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody opens Tandemwerk for the first time and creates a programme, by pointer."""


def scene(app):
    def button(label):
        return app.find('button', app.translate(label).replace('_', ''))

    app.find('label', app.translate('Welcome to Tandemwerk'))
    app.click(button('New _Programme…'))

    app.find('dialog', app.translate('New Programme'))
    create = button('C_reate')
    assert not create.has('sensitive'), 'a programme without a name can be created'
    app.type('Jung lehrt alt')
    app.wait_for(lambda: create.has('sensitive'), 'the name to be enough')
    app.click(create)

    # The programme stands in the sidebar, and its first cohort is shown.
    app.find('label', 'Jung lehrt alt')
    app.find('label', app.translate('Nobody Enrolled Yet'))


def afterwards(cli):
    cohorts = cli.json('cohorts')['cohorts']
    assert [cohort['programme'] for cohort in cohorts] == ['Jung lehrt alt'], cohorts
