# SPDX-License-Identifier: GPL-3.0-or-later
"""The headless desktop as a person has it: a pointer, a keyboard, windows and the screen.

Everything here goes through the X server, so that the program under test cannot tell it from a person.
"""

import re
import subprocess
import time


def wait_for(condition, what, timeout=10, step=0.05):
    """Calls CONDITION until it returns something true, which is returned; WHAT names it in the failure.

    A busy machine may need a second for one call: TIMEOUT counts after 20 of them.
    """
    end, tries = time.monotonic() + timeout, 20
    while True:
        found, tries = condition(), tries - 1
        if found:
            return found
        if tries <= 0 and time.monotonic() > end:
            raise AssertionError(f'waited {timeout:g} s in vain for {what}')
        time.sleep(step)


def xdotool(*arguments):
    return subprocess.run(
        ['xdotool', *map(str, arguments)], check=True, capture_output=True, text=True
    ).stdout


def pointer_position():
    place = dict(line.split('=') for line in xdotool('getmouselocation', '--shell').split())
    return int(place['X']), int(place['Y'])


class Pointer:
    """A mouse. Positions are pixels of the screen."""

    def move(self, x, y):
        xdotool('mousemove', x, y)

    def click(self, x, y, button=1):
        """A finger stays on the button for a moment.

        When a press moves something, GTK asks the server where the pointer is and which buttons are down; if this
        one is up again by then, though its release has still to come, the click is given up.
        """
        xdotool('mousemove', x, y, 'sleep', 0.05, 'mousedown', button, 'sleep', 0.08, 'mouseup', button)

    def scroll(self, x, y, clicks):
        """CLICKS of the wheel at a place: downwards, or upwards where negative."""
        xdotool('mousemove', x, y, 'sleep', 0.05)
        xdotool('click', '--repeat', abs(clicks), '--delay', 10, 5 if clicks > 0 else 4)

    def press(self):
        xdotool('mousedown', 1)

    def release(self):
        xdotool('mouseup', 1)

    def drag(self, start, end, midway=None):
        """Presses at START, glides to END and lets go. MIDWAY is called just before, with everything in the air.

        GTK takes a press for a drag only after a moment and more than eight pixels, and a drop target wants to
        have seen a motion over itself.
        """
        (x, y), (end_x, end_y), steps = start, end, 12
        self.move(x, y)
        time.sleep(0.1)
        self.press()
        time.sleep(0.2)
        try:
            for distance, pause in (5, 0.03), (15, 0.15):
                self.move(x + distance, y)
                time.sleep(pause)
            for step in range(1, steps + 1):
                self.move(x + (end_x - x) * step // steps, y + (end_y - y) * step // steps)
                time.sleep(0.02)
            self.move(end_x + 1, end_y + 1)
            time.sleep(0.2)
            if midway:
                midway()
        finally:
            self.release()


class Keyboard:
    """A German keyboard. Keys are named as X names them: "ctrl+z", "Tab", "Return".

    Never with xdotool's --clearmodifiers, which lets go of the mouse as well: a key pressed in the middle of a drag
    would drop what is dragged. Function keys by their codes: with their names, xdotool holds Alt
    down on Debian forky.
    """

    CODES = {f'F{number}': str(66 + number) for number in range(1, 11)}

    def press(self, *keys):
        xdotool('key', *('+'.join(self.CODES.get(part, part) for part in key.split('+')) for key in keys))

    def type(self, text):
        xdotool('type', '--delay', 30, text)


class Window:
    """A window of a program, found by its title; the largest, because drag icons and popups bear it too."""

    def __init__(self, process_id, title):
        title = f'^{re.escape(title)}$'
        found = wait_for(
            lambda: subprocess.run(
                ['xdotool', 'search', '--onlyvisible', '--all', '--pid', str(process_id), '--name', title],
                capture_output=True, text=True,
            ).stdout.split(),
            f'a window with the title {title}',
        )
        self.id = max(found, key=self._area)

    @staticmethod
    def _geometry(window):
        lines = xdotool('getwindowgeometry', '--shell', window).split()
        return {key: int(value) for key, value in (line.split('=') for line in lines if '=' in line)}

    def _area(self, window):
        try:
            geometry = self._geometry(window)
        except subprocess.CalledProcessError:
            return 0    # gone meanwhile
        return geometry['WIDTH'] * geometry['HEIGHT']

    def position(self):
        geometry = self._geometry(self.id)
        return geometry['X'], geometry['Y']

    def resize(self, width, height):
        xdotool('windowsize', '--sync', self.id, width, height)

    def picture(self, path):
        """With what lies over it, such as a card that is dragged."""
        geometry = self._geometry(self.id)
        take_picture(path)
        subprocess.run(['mogrify', '-crop', '{WIDTH}x{HEIGHT}+{X}+{Y}'.format(**geometry), '+repage', path], check=True)


def take_picture(path):
    subprocess.run(['import', '-window', 'root', str(path)], check=True)
