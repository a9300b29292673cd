# SPDX-License-Identifier: GPL-3.0-or-later
"""What needs attention is settled, put off until a day, taken back, and woken again."""

import re

LANGUAGE = 'de'


def prepare(cli):
    cli('sample')


def scene(app):
    def number():
        place = app.find('list item', re.compile('^Handlungsbedarf'))
        return int(re.search(r'\d+', place.name).group())

    def entries(name):
        return [item for item in app.find('list', 'Handlungsbedarf, das Dringendste zuerst').find_all('list item')
                if item.name.startswith(name)]

    before = number()
    app.click(app.find('list item', re.compile('^Handlungsbedarf')))
    first = app.wait_for(lambda: entries('Noch kein erstes Treffen'), 'the tandem that never met')[0]

    # Each says what, why, since when and by which threshold.
    assert re.search(r'seit .* · Schwellenwert: 21 Tage', first.name), first.name

    # Put off until a day: it goes at once, the count with it, and undo brings it back.
    app.click(app.find('toggle button', 'Wiedervorlage', inside=first))
    app.click(app.find('button', re.compile('^In zwei Wochen')))
    app.wait_for(lambda: not entries('Noch kein erstes Treffen'), 'the entry to go')
    app.wait_for(lambda: number() == before - 1, 'the count to follow')
    app.click(app.find('button', re.compile('^Rückgängig machen: .*Noch kein erstes Treffen')))
    app.wait_for(lambda: number() == before, 'the count to follow back')
    app.wait_for(lambda: entries('Noch kein erstes Treffen'), 'the entry again')

    # Snoozed again, shown on demand, and woken.
    app.click(app.find('toggle button', 'Wiedervorlage', inside=entries('Noch kein erstes Treffen')[0]))
    app.click(app.find('button', re.compile('^In einer Woche')))
    app.wait_for(lambda: not entries('Noch kein erstes Treffen'), 'the entry to go')
    assert number() == before - 1


def afterwards(cli):
    told = cli.json('attention', '--snoozed')
    assert told['snoozed'] == 1, told
    assert [entry['rule'] for entry in told['attention'] if entry['snoozed_until']] == ['no-first-meeting'], told
