#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-driver.py SPECIMEN BUILD: the driver does what a person does, and a scene fails where it must."""

import os
import sys
import tempfile
import traceback
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

from scene import Stage, enter_session, play

SPECIMEN, BUILD = (Path(argument).resolve() for argument in sys.argv[1:])


def use_pointer(app):
    app.click(app.find('button', 'Press'))
    app.find('label', 'Pressed', timeout=3)
    app.drag(app.find('label', 'Source'), app.find('label', 'Target'))
    app.find('label', 'Dropped', timeout=3)


def use_keyboard(app):
    app.press_until_focused('button', 'Press')
    app.press('space')
    app.find('label', 'Pressed', timeout=3)
    app.press_until_focused('text', 'Name')
    app.type('Jörg Müßig')
    assert app.focused().text == 'Jörg Müßig', app.focused().text


def do_nothing(app):
    app.find('button', 'Press')


def reach_for_action(app):
    app.activate(app.find('button', 'Press'))


def move_pointer_secretly(app):
    from desktop import Pointer

    Pointer().move(60, 60)


# What holds; the scene; whether it is for the keyboard; the specimen's flaw; what the failure says, if one is due.
CASES = [
    ('/driver/the-pointer-clicks-and-drags', use_pointer, False, '', None),
    ('/driver/the-keyboard-reaches-and-types', use_keyboard, True, '', None),
    ('/scene/a-nameless-widget-fails', do_nothing, False, 'nameless', 'a screen reader could not name'),
    ('/scene/a-warning-fails', do_nothing, False, 'warning', 'this is the flaw'),
    ('/scene/an-exit-status-fails', do_nothing, False, 'status', 'exit status 3'),
    ('/scene/keyboard/clicking-fails', use_pointer, True, '', 'for the keyboard alone'),
    ('/scene/keyboard/an-action-fails', reach_for_action, True, '', 'for the keyboard alone'),
    ('/scene/keyboard/a-hidden-motion-fails', move_pointer_secretly, True, '', 'the pointer was used'),
]


def failure_of(scene, flaw, folder):
    """What made the scene fail, as text; nothing if it passed."""
    stage = Stage(BUILD, folder / (flaw or 'flawless'), SPECIMEN)
    try:
        with redirect_stderr(StringIO()):
            play(scene, stage, folder / 'results')
    except AssertionError:
        return traceback.format_exc()
    return ''


def main():
    if 'TANDEMWERK_SESSION' not in os.environ:
        enter_session('en', [__file__, SPECIMEN, BUILD])
    failed = 0
    print(f'1..{len(CASES)}')
    for number, (name, act, keyboard_only, flaw, due) in enumerate(CASES, start=1):
        with tempfile.TemporaryDirectory() as folder:
            failure = failure_of(SimpleNamespace(scene=act, KEYBOARD=keyboard_only), flaw, Path(folder))
        holds = due in failure if due else not failure
        failed += not holds
        print(f'{"ok" if holds else "not ok"} {number} {name}')
        if not holds:
            print(f'# due: {due}', *(f'# {line}' for line in failure.splitlines()), sep='\n')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
