# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test: started, found on the accessibility bus, used by pointer and keys, closed.

Scenes and pictures get an App and need nothing else:

    app.click(app.find('button', 'Undo'))
    app.drag(app.find('list item', 'Grace Hopper'), app.find('list item', 'Mia Schmidt'))
    app.keyboard.press('ctrl+z')
"""

import gettext
import os
import re
import subprocess
import time
from pathlib import Path

from gi.repository import GLib

from desktop import wait_for
from widgets import Exceptions, objects_of_desktop, unlabelled

if 'WAYLAND_DISPLAY' in os.environ:
    from wayland import Keyboard, Pointer, Window, take_picture
else:
    from desktop import Keyboard, Pointer, Window, take_picture

HERE = Path(__file__).resolve().parent
SCALE = int(os.environ.get('GDK_SCALE', '1'))
COMPLAINT = re.compile(r'.*(?:WARNING|CRITICAL|ERROR|runtime error|Sanitizer).*')
# GTK 4.24 says so of any popover on an X server without a compositor, once a process.
OF_GTK_ITSELF = 'gdk_frame_timings_submitted() called on submitted frame'


class KeyboardOnly(AssertionError):
    """A scene marked KEYBOARD reached for the pointer or for an accessibility action."""


class App:
    """ARGUMENTS starts the program; LOG takes what it says; LANGUAGE is "en" or "de"."""

    def __init__(self, arguments, log, language='en', keyboard_only=False, catalogues=None, modules=None):
        self.arguments = [str(argument) for argument in arguments]
        self.log = Path(log)
        self.language = language
        self.keyboard = Keyboard()
        self.process = None
        self._pointer = None if keyboard_only else Pointer()
        self._catalogue = gettext.translation('tandemwerk', catalogues, [language], fallback=True)
        self._modules = modules
        self.log.write_text('')
        self.start()

    # -- the program

    def start(self):
        environment = dict(os.environ)
        if self._modules:
            environment['GIO_EXTRA_MODULES'] = str(self._modules)
        with self.log.open('a') as log:
            self.process = subprocess.Popen(self.arguments, env=environment, stdout=log, stderr=log)
        self.root = wait_for(self._find_root, f'{self.arguments[0]} on the accessibility bus', timeout=30)
        self.find('frame')

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError(f'{self.arguments[0]} ended with status {self.process.returncode}:\n{self.log.read_text()}')
        for root in objects_of_desktop():
            try:
                if root.process_id == self.process.pid and root.children():
                    return root
            except GLib.Error:
                continue
        return None

    def close(self):
        """Closes the window as a person does and wants exit status 0: leaks are reported at a clean end only."""
        if self._pointer:
            try:
                self.frame.do_action('window.close')
            except GLib.Error:
                pass    # gone before it could answer; the exit status says how
        else:
            self.keyboard.press('alt+F4')
        status = self.process.wait(30)
        assert status == 0, f'exit status {status}'

    def restart(self):
        self.close()
        self.start()

    def stop(self):
        """Whatever state it is in."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def complaints(self):
        """Warnings, criticals and sanitizer reports in what the program said so far."""
        found = COMPLAINT.findall(self.log.read_text(errors='replace'))
        return [complaint for complaint in found if OF_GTK_ITSELF not in complaint]

    # -- finding

    def find_all(self, role=None, name=None, inside=None):
        return (inside or self.root).find_all(role, name)

    def find(self, role=None, name=None, inside=None, timeout=10):
        """The first widget on the screen with this role and name (a string or a pattern), waited for."""
        return wait_for(
            lambda: next(iter(self.find_all(role, name, inside)), None), f'{role or "a widget"} {name!r}', timeout
        )

    def find_gone(self, role=None, name=None, timeout=10):
        wait_for(lambda: not self.find_all(role, name), f'no {role or "widget"} {name!r} any more', timeout)

    def wait_for(self, condition, what, timeout=10):
        return wait_for(condition, what, timeout)

    def focused(self):
        """The innermost widget that has the keyboard's focus."""
        found = [widget for widget in self.find_all() if widget.has('focused')]
        return found[-1] if found else None

    def unlabelled(self):
        return unlabelled(self.root, Exceptions(HERE / 'unlabelled-exceptions.txt'))

    def translate(self, text, context=None):
        """TEXT as the program says it in its language; CONTEXT is its msgctxt."""
        return self._catalogue.pgettext(context, text) if context else self._catalogue.gettext(text)

    # -- where things are

    @property
    def frame(self):
        return next(child for child in self.root.children() if child.role in ('frame', 'window'))

    @property
    def window(self):
        return Window(self.process.pid, self.frame.name)

    def box(self, widget):
        """x, y, width, height on the screen, in pixels."""
        left, top = self.window.position()
        x, y, width, height = widget.extents()
        return left + x * SCALE, top + y * SCALE, width * SCALE, height * SCALE

    def center(self, widget):
        """The middle of WIDGET, which has come to rest: a new row has a place only after the next frame."""
        places = []

        def is_at_rest():
            places.append(widget.extents())
            return places[-2:-1] == places[-1:]

        wait_for(is_at_rest, f'{widget} to come to rest')
        x, y, width, height = self.box(widget)
        return x + width // 2, y + height // 2

    # -- a person's hand

    @property
    def pointer(self):
        if not self._pointer:
            raise KeyboardOnly('this scene is for the keyboard alone')
        return self._pointer

    def click(self, widget, button=1):
        self.pointer.click(*self.center(widget), button)

    def drag(self, source, target, midway=None):
        self.pointer.drag(self.center(source), self.center(target), midway)

    def activate(self, widget, action=None):
        """An accessibility action, as a screen reader's user performs it: no pointer, no key."""
        if not self._pointer:
            raise KeyboardOnly('this scene is for the keyboard alone')
        widget.do_action(action)

    # -- a person's keys

    def press(self, *keys):
        self.keyboard.press(*keys)

    def type(self, text):
        self.keyboard.type(text)

    def choose(self, item):
        """The item of the menu that is open, named as in the code, by its mnemonic: GTK 4.18 tells no names of items."""
        self.find('menu item')
        words = self.translate(item)
        self.press(words[words.index('_') + 1].lower())

    def open_on_desktop(self, path):
        """What a file manager does: another start, which hands PATH over to the window that is there and ends."""
        subprocess.run([*self.arguments, path], check=True, timeout=20)

    def press_until_focused(self, role=None, name=None, key='Tab', limit=60):
        """Presses KEY until the widget has the focus, which is returned."""
        for _ in range(limit):
            focused = self.focused()
            if focused and focused.answers_to(role, name):
                return focused
            self.press(key)
            time.sleep(0.08)
        raise AssertionError(f'{limit} times {key} do not reach {role or "a widget"} {name!r}')

    def focus_chain(self, key='Tab', limit=60):
        """Where KEY leads, from here until it comes round: widgets as texts."""
        chain = []
        for _ in range(limit):
            self.press(key)
            time.sleep(0.08)
            step = repr(self.focused())
            if chain and step == chain[0]:
                break
            chain.append(step)
        return chain

    # -- pictures

    def picture(self, path):
        """The window; the whole screen if there is none."""
        try:
            self.window.picture(path)
        except (AssertionError, StopIteration, GLib.Error):
            take_picture(path)
