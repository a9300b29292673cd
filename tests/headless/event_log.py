# SPDX-License-Identifier: GPL-3.0-or-later
"""A witness beside the scene: the input events the X server saw, whoever sent them."""

import re
import subprocess

from desktop import Keyboard, pointer_position, wait_for

EVENT = re.compile(r'^EVENT type \d+ \((\w+)\)', re.MULTILINE)
OF_A_POINTER = {'RawMotion', 'Motion', 'RawButtonPress', 'RawButtonRelease', 'RawTouchBegin', 'RawTouchUpdate'}


class EventLog:
    def __init__(self, path):
        self.path = path
        with path.open('w') as log:
            # Line by line, or the last events stay in its buffer when it is ended.
            self.process = subprocess.Popen(['stdbuf', '-oL', 'xinput', 'test-xi2', '--root'], stdout=log, stderr=log)
        self.resting_place = pointer_position()
        wait_for(self._listens, 'the log of input events')

    def _listens(self):
        """A key that means nothing shows that the log sees what is sent."""
        Keyboard().press('Shift_L')
        return 'RawKeyPress' in self.events()

    def events(self):
        return EVENT.findall(self.path.read_text(errors='replace'))

    def uses_of_pointer(self):
        """Buttons and motions; a jump to a place is not always an event, so the place is compared as well."""
        uses = [event for event in self.events() if event in OF_A_POINTER]
        if pointer_position() != self.resting_place:
            uses.append(f'the pointer is at {pointer_position()}')
        return uses

    def end(self):
        self.process.terminate()
        self.process.wait()
