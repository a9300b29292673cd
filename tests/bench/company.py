# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up company of any size, as a staff list and as a file: the same every time."""

import os
import random
import subprocess
from pathlib import Path

BUILD = Path(__file__).resolve().parents[2] / 'build' / 'release'
GIVEN = 'Anna Björn Dörte Emre Frauke Gülay Henrik Ines Jürgen Käthe Lars Mia Nuri Özlem Paul Rüdiger Sören Zoë'.split()
FAMILY = 'Müller Schäfer Köhler Böhm Weiß Jäger Krüger Möller Nötzel Öztürk Röhrig Vögele Wächter Yilmaz'.split()
ENDINGS = 'bach berg dorf feld hausen heim kamp mann meier stein tal wald'.split()
DEPARTMENTS = [f'{area} {place}' for area in ('Vertrieb', 'Fertigung', 'Einkauf', 'Entwicklung', 'Service', 'Logistik')
               for place in ('Nord', 'Süd', 'Ost', 'West', 'Übersee')]
SITES = 'Dortmund Hamburg Leipzig Köln München'.split()
HEADINGS = 'Personalnummer;Nachname;Vorname;Geburtsdatum;E-Mail;Abteilung;Standort;Funktion;Vorgesetzter (Personalnummer)'


def write_staff_list(path, count):
    """COUNT people, eight below each manager."""
    lots = random.Random(1)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(HEADINGS + '\n')
        for number in range(1, count + 1):
            family, given = lots.choice(FAMILY) + lots.choice(ENDINGS), lots.choice(GIVEN)
            manager = f'{(number - 2) // 8 + 1:06}' if number > 1 else ''
            file.write(
                f'{number:06};{family};{given};{lots.randint(1, 28):02}.{lots.randint(1, 12):02}.'
                f'{lots.randint(1960, 2006)};p{number}@bench.example;{lots.choice(DEPARTMENTS)};{lots.choice(SITES)};'
                f'Sachbearbeitung;{manager}\n'
            )


def make_file(folder, count):
    """The path of a file with COUNT people in it."""
    staff, database = Path(folder) / 'staff.csv', Path(folder) / 'company.db'
    write_staff_list(staff, count)
    program = BUILD / 'src' / 'cli' / 'tandemwerk-cli'
    subprocess.run([program, '--database', database, 'import-staff', staff], check=True, stdout=subprocess.DEVNULL)
    return database


def in_session(arguments):
    """Runs a program on a desktop nobody sees; returns what it printed."""
    session = Path(__file__).resolve().parents[1] / 'headless' / 'session'
    ended = subprocess.run(
        [session, *map(str, arguments)], check=True, capture_output=True, text=True,
        env={**os.environ, 'LANG': 'C.UTF-8', 'GTK_A11Y': 'none'},
    )
    return ended.stdout
