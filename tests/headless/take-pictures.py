#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""take-pictures.py [--build FOLDER] [--store] [VIEW…]: pictures of the views in every variant, for a person to look at.

A view is a module tests/pictures/VIEW.py with

    def picture(app):           brings the window to the state worth a picture (drive.App)
    def prepare(cli):           optional: fills the database first, as for a scene
    def narrow(app):            optional: what is left to do once the window is 360 pixels wide
    def moment(app, take):      optional: calls take() when the picture is to be taken; as there is none of a phone,
                                or of large text, it is taken where there is room

Texts are found with app.translate('…'), because the same function runs in every language. The pictures are
build/pictures/VIEW-VARIANT.png, and build/pictures/VIEW.png shows all variants of a view on one sheet.

With --store they are those of the README and of software centres instead: light, 1280 × 800, in English and German,
data/screenshots/VIEW-en.png and VIEW-de.png.
"""

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from scene import CHECKOUT, LOCALES, Stage, load

HERE = Path(__file__).resolve().parent
VIEWS = CHECKOUT / 'tests' / 'pictures'
HEIGHT = 800
PHONE = 360     # pixels
SETTLE = 0.8    # seconds until a resized window is drawn
MOST_PAGES = 4  # of a dialog, one behind the other
FRAME = 5       # pixels that GTK draws round a window where there are no shadows


@dataclass
class Variant:
    """In English and light, as wide as the program likes, unless it says otherwise."""

    environment: dict = field(default_factory=dict)
    language: str = 'en'
    width: int = 0
    height: int = HEIGHT


VARIANTS = {
    'light': Variant(),
    'dark': Variant({'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}),
    'high-contrast': Variant({'ADW_DEBUG_HIGH_CONTRAST': '1'}),
    '1280-pixels': Variant(width=1280),
    '360-pixels': Variant(width=PHONE),
    'large-text': Variant({'TEXT_SCALE': '1.5'}),
    'german': Variant(language='de'),
    'german-360-pixels': Variant(language='de', width=PHONE),
    'right-to-left': Variant({'LANG': 'he_IL.UTF-8'}),
}


STORE_VARIANTS = {
    'en': Variant(width=1280, height=HEIGHT + 2 * FRAME),
    'de': Variant(language='de', width=1280, height=HEIGHT + 2 * FRAME),
}
STORE_FOLDER = CHECKOUT / 'data' / 'screenshots'


def take(view, chosen, picture, build):
    """Inside a session: one picture, into the file PICTURE."""
    sys.path.append(str(VIEWS))
    module = load(VIEWS / f'{view}.py')
    session = Path(os.environ['TANDEMWERK_SESSION'])
    stage = Stage(build, session / 'tandemwerk.db')
    if hasattr(module, 'prepare'):
        module.prepare(stage.cli)
    app = stage.open(session / 'window.log', chosen.language)
    try:
        module.picture(app)
        if chosen.width:
            app.window.resize(chosen.width + 2 * FRAME, chosen.height)
            time.sleep(SETTLE)
            if chosen.width == PHONE and hasattr(module, 'narrow'):
                module.narrow(app)
        app.pointer.move(0, 0)    # nothing hovered
        time.sleep(SETTLE)
        if hasattr(module, 'moment'):
            module.moment(app, lambda: app.picture(picture))
        else:
            app.picture(picture)
        for complaint in app.complaints():
            print(f'{picture.stem}: {complaint}')
        for _ in range(MOST_PAGES):
            if app.find_all('dialog') or app.find_all('alert'):
                app.press('Escape')    # closing a window closes its dialog first, and Escape may lead back a page
                time.sleep(SETTLE)
        app.close()
    except BaseException:
        if not picture.exists():
            app.picture(picture)    # where it got stuck
        raise
    finally:
        app.stop()


def is_of_interest(view, variant):
    is_narrow = variant.width == PHONE or 'TEXT_SCALE' in variant.environment
    return not is_narrow or not hasattr(load(VIEWS / f'{view}.py'), 'moment')


def take_in_session(view, variants, variant, build):
    chosen = variants[variant]
    environment = {**os.environ, 'LANG': LOCALES[chosen.language], **chosen.environment}
    environment.pop('LANGUAGE', None)
    command = [HERE / 'session', sys.executable, __file__, '--build', build, '--one', variant, view]
    if variants is STORE_VARIANTS:
        command.append('--store')
    ended = subprocess.run(command, env=environment, capture_output=True, text=True)
    print(ended.stdout, end='')
    if ended.returncode != 0:
        print(f'{view}, {variant}: failed\n{ended.stderr}', file=sys.stderr)
    return ended.returncode == 0


def make_sheet(view, folder):
    pictures = [folder / f'{view}-{variant}.png' for variant in VARIANTS]
    pictures = [picture for picture in pictures if picture.exists()]
    sheet = folder / f'{view}.png'
    if pictures:
        subprocess.run(
            ['montage', '-label', '%t', *pictures, '-tile', '3x', '-geometry', '640x800>+16+16', '-background', '#c0c0c0', sheet],
            check=True,
        )
        print(sheet)


def cut_frame_off(view, folder):
    pictures = [folder / f'{view}-{variant}.png' for variant in STORE_VARIANTS]
    subprocess.run(['mogrify', '-shave', f'{FRAME}x{FRAME}', '+repage', '-strip', *pictures], check=True)


def main():
    parser = argparse.ArgumentParser(description='Takes pictures of the views in every variant.')
    parser.add_argument('--build', type=Path, default=CHECKOUT / 'build' / 'debug')
    parser.add_argument('--store', action='store_true', help='the pictures of README and software centres')
    parser.add_argument('--one', metavar='VARIANT', help='only this variant, inside a session that already runs')
    parser.add_argument('views', nargs='*')
    arguments = parser.parse_args()
    build = arguments.build.resolve()

    known = sorted(path.stem for path in VIEWS.glob('*.py'))
    for view in arguments.views:
        if view not in known:
            parser.error(f'there is no view {view!r}; there are: {" ".join(known)}')
    if arguments.store and not arguments.views:
        arguments.views = sorted({path.stem[:-3] for path in STORE_FOLDER.glob('*.png')})
    variants = STORE_VARIANTS if arguments.store else VARIANTS
    folder = STORE_FOLDER if arguments.store else build.parent / 'pictures'
    if arguments.one is not None:
        view, = arguments.views
        take(view, variants[arguments.one], folder / f'{view}-{arguments.one}.png', build)
        return 0

    folder.mkdir(parents=True, exist_ok=True)
    views = arguments.views or known
    if not arguments.store:
        for view in views:
            for old in folder.glob(f'{view}-*.png'):
                old.unlink()
    with ThreadPoolExecutor(os.cpu_count()) as sessions:
        jobs = [
            sessions.submit(take_in_session, view, variants, variant, build)
            for view in views
            for variant in variants
            if is_of_interest(view, variants[variant])
        ]
        taken = [job.result() for job in jobs]
    for view in views:
        if arguments.store:
            cut_frame_off(view, folder)
        else:
            make_sheet(view, folder)
    return 0 if all(taken) else 1


if __name__ == '__main__':
    sys.exit(main())
