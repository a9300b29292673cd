#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-walls.py BUILD: the layers stay apart.

    ui, cli -> workspace -> {store, matching, io, report} -> text -> model

Two ways to climb over a wall are tried, in the order a developer would: to include a header of a layer that
must not be known, compiled with exactly the flags this layer is compiled with; and to call a library that
belongs to another layer, which the symbols left undefined in its archive give away.
"""

import json
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

BUILD = Path(sys.argv[1]).resolve()
SRC = Path(__file__).resolve().parent.parent.parent / 'src'

# What each layer may include. The window and the command line do everything through the workspace.
MAY_INCLUDE = {
    'model': set(),
    'text': {'model'},
    'matching': set(),
    'store': {'text', 'model'},
    'io': {'text', 'model'},
    'report': {'text', 'model'},
    'workspace': {'store', 'matching', 'io', 'report', 'text', 'model'},
    'cli': {'workspace', 'text', 'model'},
    'ui': {'workspace', 'text', 'model'},
}

# Headers of libraries that the layers named must not even find.
CLOSED_HEADERS = {
    'gtk/gtk.h': set(MAY_INCLUDE) - {'ui'},
    'adwaita.h': set(MAY_INCLUDE) - {'ui'},
    'glib.h': {'matching'},
}

# Functions that only the layers named may call.
OWNERS = {
    'sqlite': (r'sqlite3_', {'store'}),
    'gtk': (r'(gtk|gdk|gsk|adw)_(?!pixbuf)', {'ui'}),
    'pictures': (r'gdk_pixbuf_', {'report', 'ui'}),
    'pango-or-cairo': (r'(pango|cairo)_', {'report', 'ui'}),
    'harfbuzz': (r'hb_', {'report'}),
    'zlib': (r'(deflate|inflate)', {'report'}),
    'libraries-for-files': (r'(archive|XML|lxw|workbook|worksheet|ical[a-z]*)_', {'io'}),
    'glib': (r'g_', set(MAY_INCLUDE) - {'matching'}),
}


class Results:
    """What the Test Anything Protocol wants to hear."""

    def __init__(self):
        self.count = 0
        self.failed = False

    def say(self, holds, name, explanation=''):
        self.count += 1
        self.failed |= not holds
        print(f'{"ok" if holds else "not ok"} {self.count} {name}')
        for line in explanation.splitlines() if not holds else ():
            print(f'# {line}')


class Layer:
    def __init__(self, name, commands):
        self.name = name
        self.folder = SRC / name
        self.headers = {path.name for path in self.folder.rglob('*.h')}
        inside = [entry for entry in commands if self._is_mine(entry)]
        self.command = inside[0] if inside else None

    def _is_mine(self, entry):
        source = (Path(entry['directory']) / entry['file']).resolve()
        return source.suffix == '.c' and source.is_relative_to(self.folder)

    def paths(self):
        """The headers as one writes them in this layer: in `ui`, with the folder of the view."""
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob('*.h')}

    def compile(self, line):
        """Compiles one line as if it stood in this layer; the compiler's complaint, or nothing."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / 'one-line.c'
            source.write_text(f'{line}\n')
            ended = subprocess.run(
                [*self._flags(), '-fsyntax-only', '-w', '-fdiagnostics-color=never', str(source)],
                cwd=self.command['directory'], capture_output=True, text=True,
            )
        return ended.stderr if ended.returncode else ''

    def _flags(self):
        words = iter(shlex.split(self.command['command']))
        flags = []
        for word in words:
            if word in ('-o', '-MF', '-MQ'):
                next(words)
            elif word not in ('-c', '-MD', self.command['file']):
                flags.append(word)
        return flags

    def calls(self):
        """The functions its archive, or where there is none its object files, leave to others."""
        archive = BUILD / 'src' / self.name / f'libtw-{self.name}.a'
        objects = [archive] if archive.exists() else sorted((BUILD / 'src' / self.name).rglob('*.o'))
        assert objects, f'nothing is built of the layer {self.name}'
        listing = subprocess.run(['nm', '-u', *map(str, objects)], check=True, capture_output=True, text=True).stdout
        return set(re.findall(r'^ +[Uw] (\w+)', listing, re.MULTILINE))


def try_header(results, layer, header, what):
    complaint = layer.compile(f'#include "{header}"')
    results.say(
        f'fatal error: {header}: No such file' in complaint,
        f'/walls/{layer.name}/does-not-include-{what}',
        complaint or f'{header} can be included in src/{layer.name}',
    )


def try_layers(results, layers):
    for layer in layers.values():
        complaint = layer.compile(f'#include "{min(layer.paths())}"') if layer.headers else layer.compile('int one;')
        results.say(not complaint, f'/walls/{layer.name}/includes-itself', complaint)
        known = set().union(*(layers[name].headers for name in MAY_INCLUDE[layer.name] & set(layers)), layer.headers)
        for other in layers.values():
            if other is layer or other.name in MAY_INCLUDE[layer.name]:
                continue
            telling = sorted(other.headers - known)
            if telling:
                try_header(results, layer, telling[0], other.name)


def try_libraries(results, layers):
    for header, closed_to in CLOSED_HEADERS.items():
        for name in sorted(closed_to & set(layers)):
            try_header(results, layers[name], header, header.replace('/', '-'))


def try_symbols(results, layers):
    for layer in layers.values():
        calls = layer.calls()
        for library, (pattern, owners) in OWNERS.items():
            if layer.name in owners:
                continue
            strangers = sorted(call for call in calls if re.match(pattern, call))
            results.say(not strangers, f'/walls/{layer.name}/does-not-call-{library}', ' '.join(strangers[:20]))


def try_names(results, layers):
    """Two headers of one name would be told apart by the order of include paths only."""
    homes = {}
    for layer in layers.values():
        for header in layer.headers:
            homes.setdefault(header, []).append(layer.name)
    shared = {header: names for header, names in homes.items() if len(names) > 1}
    results.say(not shared, '/walls/each-header-has-one-home', '\n'.join(f'{h}: {n}' for h, n in shared.items()))


def try_folders(results, layers):
    folders = {path.parent.name for path in SRC.glob('*/*.c')}
    strangers = sorted(folders ^ set(layers))
    results.say(not strangers, '/walls/each-folder-is-a-layer-that-is-built', ' '.join(strangers))


def main():
    commands = json.loads((BUILD / 'compile_commands.json').read_text())
    layers = {name: Layer(name, commands) for name in MAY_INCLUDE}
    layers = {name: layer for name, layer in layers.items() if layer.command}
    results = Results()
    try_layers(results, layers)
    try_libraries(results, layers)
    try_symbols(results, layers)
    try_names(results, layers)
    try_folders(results, layers)
    print(f'1..{results.count}')
    return 1 if results.failed else 0


if __name__ == '__main__':
    sys.exit(main())
