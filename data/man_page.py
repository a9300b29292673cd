#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""man_page.py [PROGRAM]: writes the verbs of tandemwerk-cli.1 anew, from what the program says of itself.

    ./dev exec data/man_page.py

A test fails while the page says anything else. What stands before and behind the verbs is written by hand.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parent / 'tandemwerk-cli.1'
COLUMNS = 116

# A word that stands for another one: COHORT, FILE.pdf, YYYY-MM-DD.
PLACE = re.compile(r'[A-Z][A-Z-]*(?:\.[a-z]+)?|YYYY-MM-DD(?:THH:MM)?')


class Help:
    """What `VERB --help` says, in English."""

    def __init__(self, program, name=''):
        environment = {**os.environ, 'LC_ALL': 'C', 'LANGUAGE': ''}
        command = [program, *name.split(), '--help']
        page = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
        usage, *paragraphs = page.split('\n\n')
        self.synopsis = joined(usage.split('\n', 1)[1])[len(f'tandemwerk-cli {name}'):].strip()
        self.text = [joined(text) for text in paragraphs if not text.startswith(('Options', 'Verbs'))]
        lists = [text for text in paragraphs if text.startswith('Verbs\n')]
        self.verbs = re.findall(r'^  (\S+(?: \S+)?)(?:  |$)', lists[0], re.MULTILINE) if lists else []


def joined(text):
    return ' '.join(text.split())


def escape(text):
    for letter, roff in (('\\', '\\e'), ('-', '\\-'), ('…', '...'), ('“', '\\(lq'), ('”', '\\(rq')):
        text = text.replace(letter, roff)
    return text


def paragraph(text):
    """A sentence begins a line, as in every man page."""
    lines = []
    for sentence in re.split(r'(?<=[.:]) (?=[A-Z\\])', escape(text)):
        while len(sentence) > COLUMNS:
            cut = sentence.rfind(' ', 0, COLUMNS)
            lines.append(sentence[:cut])
            sentence = sentence[cut + 1:]
        lines.append(sentence)
    return '\n'.join(f'\\&{line}' if line.startswith(('.', "'")) else line for line in lines)


def word(text):
    """A word of a synopsis: options bold, places in italics."""
    opening, inside, closing = re.match(r'^([\[(]*)(.*?)([\])…,.]*)$', text).groups()

    def part(piece):
        if piece.startswith('--'):
            return f'\\fB{escape(piece)}\\fP'
        return f'\\fI{escape(piece)}\\fP' if PLACE.fullmatch(piece) else escape(piece)

    return opening + ''.join(part(piece) for piece in re.split(r'([|=])', inside)) + escape(closing)


def entry(program, name):
    said = Help(program, name)
    head = f'.B {escape(name)}' + (' \\fR' + ' '.join(map(word, said.synopsis.split())) if said.synopsis else '')
    return '\n'.join(['.TP', head, *map(paragraph, said.text)])


def group(program, name):
    said = Help(program, name)
    return '\n'.join([f'.SS {escape(name)}', *map(paragraph, said.text), *(entry(program, verb) for verb in said.verbs)])


def make_page(program):
    before, _, rest = PAGE.read_text().partition('.SH VERBS\n')
    behind = rest[rest.index('.SH OPTIONS\n'):]
    names = Help(program).verbs
    groups = [name for name in names if Help(program, name).verbs]
    verbs = [entry(program, name) for name in names if name not in groups]
    parts = ['.SH VERBS', *verbs, '.SH GROUPS OF VERBS', 'The second word says what is done.',
             *(group(program, name) for name in groups)]
    return before + '\n'.join(parts) + '\n' + behind


if __name__ == '__main__':
    PAGE.write_text(make_page(sys.argv[1] if len(sys.argv) > 1 else 'tandemwerk-cli'))
