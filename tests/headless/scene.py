#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""scene.py [--build FOLDER] NAME: plays tests/scenes/NAME.py in a session of its own.

A scene is a module with

    def scene(app):             what happens, by pointer and keys (drive.App)
    def prepare(cli):           optional: fills the database first; cli('import-staff', FILE) is tandemwerk-cli
    def afterwards(cli):        optional: what the database must say once the window is closed
    LANGUAGE = 'de'             optional: the window's language, "en" otherwise
    KEYBOARD = True             optional: neither pointer nor accessibility actions; the X server's own log of
                                input events proves it
    WAYLAND = True              optional: on Wayland, by the pointer alone; on X11 otherwise

and ends, without saying so, with: no unlabelled widget, no warning in what the program said, exit status 0
through the window's close, and then `afterwards`. When it fails, a picture of the screen says where it stood.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
LOCALES = {'en': 'en_GB.UTF-8', 'de': 'de_DE.UTF-8'}


def load(path):
    """The module at PATH, which may take from those beside it."""
    if str(path.parent) not in sys.path:
        sys.path.append(str(path.parent))
    specification = importlib.util.spec_from_file_location(path.stem.replace('-', '_'), path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def enter_session(language, arguments, **variables):
    """Runs this program again, inside a session; does not return."""
    environment = {**os.environ, 'LANG': LOCALES[language], **variables}
    environment.pop('LANGUAGE', None)
    os.execve(HERE / 'session', [str(HERE / 'session'), sys.executable, *map(str, arguments)], environment)


class CommandLine:
    """tandemwerk-cli on one database: cli('create', 'Spring', '--start', '2026-03-02') returns what it printed.

    Files are named from the top of the checkout.
    """

    def __init__(self, build, database):
        self.program = build / 'src' / 'cli' / 'tandemwerk-cli'
        self.database = database

    def __call__(self, *arguments):
        command = [self.program, '--database', self.database, '--language', 'en', *arguments]
        ended = subprocess.run([str(part) for part in command], cwd=CHECKOUT, capture_output=True, text=True)
        assert ended.returncode == 0, f'tandemwerk-cli {arguments[0]}: {ended.stdout}{ended.stderr}'
        return ended.stdout

    def json(self, *arguments):
        return json.loads(self('--json', *arguments))


class Stage:
    """What a scene plays on: the built programs and a database that nobody else uses."""

    def __init__(self, build, database, program=None):
        self.build = build
        self.database = database
        self.program = program or build / 'src' / 'ui' / 'tandemwerk'
        self.cli = CommandLine(build, database)

    def open(self, log, language='en', keyboard_only=False):
        from drive import App    # needs the session's bus

        return App(
            [self.program, '--database', self.database],
            log=log,
            language=language,
            keyboard_only=keyboard_only,
            catalogues=self.build / 'po',
            modules=self.build / 'tests' / 'headless',
        )


def want_nothing(things, what):
    assert not things, f'{what}:\n  ' + '\n  '.join(things[:20])


def play(scene, stage, results):
    """Plays SCENE on STAGE; RESULTS is the path, without a suffix, of the log and the picture it leaves."""
    from drive import take_picture
    from event_log import EventLog

    language = getattr(scene, 'LANGUAGE', 'en')
    keyboard_only = getattr(scene, 'KEYBOARD', False)
    if hasattr(scene, 'prepare'):
        scene.prepare(stage.cli)

    witness = EventLog(results.with_suffix('.events')) if keyboard_only else None
    app = None
    try:
        app = stage.open(results.with_suffix('.log'), language, keyboard_only)
        begin = time.monotonic()
        scene.scene(app)
        want_nothing(app.unlabelled(), 'a screen reader could not name')
        app.close()
        want_nothing(app.complaints(), 'the program complained')
        if witness:
            want_nothing(witness.uses_of_pointer(), 'the pointer was used in a scene for the keyboard')
        if hasattr(scene, 'afterwards'):
            scene.afterwards(stage.cli)
        print(f'# played in {time.monotonic() - begin:.1f} s')
    except BaseException:
        picture = results.with_suffix('.png')
        take_picture(picture)
        print(f'The screen as it was: {picture}', file=sys.stderr)
        raise
    finally:
        if app:
            app.stop()
        if witness:
            witness.end()


def main():
    parser = argparse.ArgumentParser(description='Plays one scene.')
    parser.add_argument('--build', type=Path, default=CHECKOUT / 'build' / 'debug')
    parser.add_argument('name')
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    scene = load(CHECKOUT / 'tests' / 'scenes' / f'{arguments.name}.py')

    if 'TANDEMWERK_SESSION' not in os.environ:
        server = 'wayland' if getattr(scene, 'WAYLAND', False) else 'x11'
        enter_session(getattr(scene, 'LANGUAGE', 'en'), [__file__, '--build', build, arguments.name], DISPLAY_SERVER=server)

    results = build / 'scenes' / arguments.name
    results.parent.mkdir(parents=True, exist_ok=True)
    results.with_suffix('.png').unlink(missing_ok=True)
    try:
        play(scene, Stage(build, Path(os.environ['TANDEMWERK_SESSION']) / 'tandemwerk.db'), results)
    except Exception:
        traceback.print_exc()
        log = results.with_suffix('.log')
        if log.exists():
            sys.stderr.write(f'What the program said ({log}):\n{log.read_text(errors="replace")}')
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
