# SPDX-License-Identifier: GPL-3.0-or-later
"""From the welcome to a created programme, by pointer: left in the middle, the window closed, and resumed."""

LANGUAGE = 'de'


def scene(app):
    def button(label):
        return app.find('button', app.translate(label).replace('_', ''))

    def row(title):
        return app.find('text', app.translate(title))

    app.click(button('New _Programme…'))
    app.find('dialog', app.translate('New Programme'))
    app.click(row('Name'))
    app.type('Jung lehrt alt')
    app.click(row('Sponsor'))
    app.type('Petra Winter')
    app.click(button('_Next'))

    # Preparation: what cannot stand is said at its field, and Next leads on all the same.
    app.find('label', app.translate('What Is to Be Achieved'))
    app.click(row('What Is to Be Achieved'))
    app.type('Digitaler Vertrieb')
    app.click(button('_Next'))
    app.find('label', app.translate('Who May Be Paired'))

    # Left in the middle: nothing is lost, not even when the window closes.
    app.press('Escape')
    app.find_gone('dialog')
    app.restart()
    app.find('label', app.translate('“%s” is not set up yet') % 'Jung lehrt alt')
    app.click(app.find_all('button', app.translate('Continue _Setting Up').replace('_', ''))[-1])

    # It goes on where it was left.
    app.find('label', app.translate('This continues what you left.'))
    app.find('label', app.translate('Who May Be Paired'))
    app.click(button('_Back'))
    app.wait_for(lambda: row('What Is to Be Achieved').text == 'Digitaler Vertrieb', 'what was typed')
    for _ in range(4):
        app.click(button('_Next'))

    # Every date is seen before it is made.
    app.find('label', app.translate('Kick-off'))
    app.click(button('_Create Programme'))
    app.find_gone('dialog')
    app.find('label', 'Jung lehrt alt')
    app.find('label', app.translate('Nobody Enrolled Yet'))
    assert not app.find_all('button', app.translate('Continue _Setting Up').replace('_', '')), 'a draft was left behind'


def afterwards(cli):
    cohorts = cli.json('cohorts')['cohorts']
    assert [cohort['programme'] for cohort in cohorts] == ['Jung lehrt alt'], cohorts
    cli('check')
