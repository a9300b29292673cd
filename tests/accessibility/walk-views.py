#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""walk-views.py [--build FOLDER] [VIEW…]: every view that ./dev pictures knows, as somebody meets it who does not see
it, does not use a pointer, or sees little.

For each view: everything has a name and a role, Tab gets everywhere and never loses the focus (unless the view has more
stops than can be walked, and KEYS_ARE_PLAYED_BY names the scene that plays its keys), and in the light, the
dark and the high-contrast style every text stands out 4.5 : 1 from its ground. Says so in TAP.
"""

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
sys.path.insert(0, str(CHECKOUT / 'tests' / 'headless'))

from scene import LOCALES, Stage, load

VIEWS = CHECKOUT / 'tests' / 'pictures'
sys.path.insert(0, str(VIEWS))    # views may build on one another
STYLES = {
    'light': {},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'high-contrast': {'ADW_DEBUG_HIGH_CONTRAST': '1'},
}
SETTLE = 0.5    # seconds until a view is drawn


def look(view, style, build):
    """Inside a session: prints what is wrong, a line each."""
    import contrast
    import reach

    module = load(VIEWS / f'{view}.py')
    session = Path(os.environ['TANDEMWERK_SESSION'])
    stage = Stage(build, session / 'tandemwerk.db')
    if hasattr(module, 'prepare'):
        module.prepare(stage.cli)
    app = stage.open(session / 'window.log')
    try:
        module.picture(app)
        app.pointer.move(0, 0)
        time.sleep(SETTLE)
        picture = session / 'view.png'
        app.picture(picture)
        wrong = contrast.complaints(reach.scope_of(app), picture)
        if style == 'light':
            wrong += [f'has no name: {path}' for path in app.unlabelled()]
            if not hasattr(module, 'KEYS_ARE_PLAYED_BY'):
                wrong += reach.complaints(app)
    finally:
        app.stop()
    print(*wrong, sep='\n')


def look_in_session(view, style, build):
    """The complaints of one view in one style."""
    environment = {**os.environ, 'LANG': LOCALES['en'], **STYLES[style]}
    environment.pop('LANGUAGE', None)
    command = [CHECKOUT / 'tests' / 'headless' / 'session', sys.executable, __file__, '--build', build, '--one', style, view]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True)
    if ended.returncode != 0:
        return [line for line in ended.stderr.splitlines() if line.strip()][-8:] or ['it ended without a word']
    return [line for line in ended.stdout.splitlines() if line.strip()]


def main():
    parser = argparse.ArgumentParser(description='Walks through the views.')
    parser.add_argument('--build', type=Path, default=CHECKOUT / 'build' / 'debug')
    parser.add_argument('--one', metavar='STYLE', help='only this style, inside a session that already runs')
    parser.add_argument('views', nargs='*')
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    views = arguments.views or sorted(path.stem for path in VIEWS.glob('*.py'))
    if arguments.one:
        look(views[0], arguments.one, build)
        return 0

    with ThreadPoolExecutor(os.cpu_count()) as sessions:
        looks = {
            (view, style): sessions.submit(look_in_session, view, style, build) for view in views for style in STYLES
        }
        print(f'1..{len(looks)}')
        failed = 0
        for number, ((view, style), job) in enumerate(looks.items(), start=1):
            wrong = job.result()
            failed += bool(wrong)
            print(f'{"not ok" if wrong else "ok"} {number} /accessibility/{view}/{style}', flush=True)
            for line in wrong:
                print(f'# {line}', flush=True)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
