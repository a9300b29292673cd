#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every message of the program is found, and every catalogue says all of them.

    check-translations.py SOURCE_ROOT BUILD_DIRECTORY XGETTEXT_ARGUMENT…
"""

import pathlib
import re
import subprocess
import sys

SOURCES = ('src/**/*.c', 'src/**/*.h', 'src/**/*.blp')
MARK = r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|NP_|ngettext|tw_tr|tw_language_(?:tr|trc|trn|format|formatn)) ?\((?:[^()"]|\([^()]*\))*"'
MARKED = re.compile(MARK)
CUT = re.compile(MARK + r'[^"]*" ?(?:G_[A-Z0-9]+_FORMAT|PRI[A-Za-z0-9]+)')

root = pathlib.Path(sys.argv[1])
build = pathlib.Path(sys.argv[2])
xgettext_arguments = sys.argv[3:]
languages = (root / 'po/LINGUAS').read_text().split()
listed = [line for line in (root / 'po/POTFILES.in').read_text().splitlines() if line and not line.startswith('#')]
template = build / 'messages.pot'
number = 0


def run(*command):
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def report(name, complaints):
    global number
    number += 1
    print(f'{"not ok" if complaints else "ok"} {number} /text/translations/{name}')
    for complaint in complaints:
        print(f'# {complaint}')


def is_listed_rightly():
    paths = [path for pattern in SOURCES for path in root.glob(pattern) if MARKED.search(path.read_text())]
    found = {str(path.relative_to(root)) for path in paths}

    complaints = [f'{name} has messages and is not in po/POTFILES.in' for name in sorted(found - set(listed))]
    complaints += [f'{name} is in po/POTFILES.in and does not exist' for name in listed if not (root / name).exists()]
    complaints += ['po/POTFILES.in is not sorted'] if listed != sorted(listed) else []
    return complaints


def extract():
    result = run('xgettext', *xgettext_arguments, '-f', 'po/POTFILES.in', '-o', str(template))
    return [] if result.returncode == 0 else result.stderr.splitlines()


def are_whole():
    """A macro in the middle, as G_GINT64_FORMAT is, cuts a message off, and it is never translated."""
    found = [(name, match.group()) for name in listed if name.startswith('src/') and (root / name).exists()
             for match in CUT.finditer((root / name).read_text())]
    return [f'{name}: {" ".join(text.split())}' for name, text in found]


def say_it_themselves():
    """What a desktop reads carries its German in the file."""
    complaints = []
    for path in root.glob('data/**/*.desktop.in'):
        keys = re.findall(r'^(Comment|GenericName|Keywords)=', path.read_text(), re.MULTILINE)
        complaints += [f'{path.name}: {key}' for key in keys if f'\n{key}[de]=' not in path.read_text()]
    for path in root.glob('data/**/*.metainfo.xml.in'):
        for element in ('summary', 'p', 'li', 'caption'):
            german = len(re.findall(f'<{element} xml:lang="de">', path.read_text()))
            if german != len(re.findall(f'<{element}>', path.read_text())):
                complaints.append(f'{path.name}: not every <{element}> stands there in German')
    return complaints


def list_messages(*command):
    """The messages that a gettext tool leaves over, without the header."""
    result = run(*command)
    if result.returncode != 0:
        return result.stderr.splitlines()
    messages = re.findall(r'^msgid ((?:".*"\n?)+)', result.stdout, re.MULTILINE)
    return [text.replace('"\n"', '').strip() for text in messages if text.strip() != '""' or '\n' in text.strip()][:20]


def merge(language):
    merged = build / f'{language}.po'
    result = run('msgmerge', '--quiet', '--no-fuzzy-matching', '-o', str(merged), f'po/{language}.po', str(template))
    return merged, [] if result.returncode == 0 else result.stderr.splitlines()


print(f'1..{4 + 3 * len(languages)}')
report('every-source-with-messages-is-listed', is_listed_rightly())
report('the-messages-can-be-extracted', extract())
report('no-message-is-cut-off-by-a-macro', are_whole())
report('what-a-desktop-reads-says-it-in-german', say_it_themselves())
for language in languages:
    checked = run('msgfmt', '--check', '-o', '/dev/null', f'po/{language}.po')
    report(f'{language}/is-well-formed', checked.stderr.splitlines() if checked.returncode else [])
    merged_po, problems = merge(language)
    report(f'{language}/is-complete',
           problems + [f'not translated: {text}' for text in list_messages('msgattrib', '--untranslated', str(merged_po))])
    report(f'{language}/has-nothing-fuzzy',
           [f'fuzzy: {text}' for text in list_messages('msgattrib', '--only-fuzzy', f'po/{language}.po')])
