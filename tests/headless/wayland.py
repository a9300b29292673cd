# SPDX-License-Identifier: GPL-3.0-or-later
"""The headless desktop on Wayland: what desktop.py is on X11, with a pointer alone.

A program on Wayland can neither move the pointer nor look at other windows. The compositor of the session (cage) takes
a virtual pointer from whoever asks, which moves and clicks for everybody as a mouse does; it shows one window, as large
as the screen.
"""

import os
import socket
import struct
import subprocess
import time

import desktop

SCREEN = 1280, 720    # of a compositor of wlroots that has no screen
BUTTONS = {1: 0x110, 3: 0x111}    # as X numbers them, and as the kernel does
DISPLAY = 1           # the object that is there from the beginning


class Connection:
    """The wire protocol, as far as a virtual pointer needs it: requests, and the end of a round trip."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(os.path.join(os.environ['XDG_RUNTIME_DIR'], os.environ['WAYLAND_DISPLAY']))
        self.last_id = DISPLAY
        self.globals = {}    # interface → its number and version
        self.registry = self.new_id()
        self.request(DISPLAY, 1, struct.pack('=I', self.registry))
        self.round_trip()

    def new_id(self):
        self.last_id += 1
        return self.last_id

    def request(self, target, opcode, arguments=b''):
        self.socket.sendall(struct.pack('=II', target, (8 + len(arguments)) << 16 | opcode) + arguments)

    def bind(self, interface):
        number, version = self.globals[interface]
        bound = self.new_id()
        self.request(self.registry, 0, struct.pack('=I', number) + text(interface) + struct.pack('=II', version, bound))
        return bound

    def round_trip(self):
        """Waits until everything that was asked for has been done."""
        callback = self.new_id()
        self.request(DISPLAY, 0, struct.pack('=I', callback))
        while self.take_event() != callback:
            pass

    def take_event(self):
        sender, size_and_opcode = struct.unpack('=II', self.receive(8))
        arguments, opcode = self.receive((size_and_opcode >> 16) - 8), size_and_opcode & 0xffff
        if sender == DISPLAY and opcode == 0:
            raise AssertionError(f'the compositor refuses: {arguments[12:]}')
        if sender == self.registry and opcode == 0:
            number, length = struct.unpack_from('=II', arguments)
            interface = arguments[8:8 + length - 1].decode()
            self.globals[interface] = number, struct.unpack_from('=I', arguments, len(arguments) - 4)[0]
        return sender

    def receive(self, size):
        received = self.socket.recv(size, socket.MSG_WAITALL)
        if len(received) < size:
            raise AssertionError('the compositor has gone')
        return received


def text(string):
    encoded = string.encode() + b'\0'
    return struct.pack('=I', len(encoded)) + encoded.ljust(-(-len(encoded) // 4) * 4, b'\0')


class Pointer(desktop.Pointer):
    def __init__(self):
        self.connection = Connection()
        manager = self.connection.bind('zwlr_virtual_pointer_manager_v1')
        self.id = self.connection.new_id()
        self.connection.request(manager, 0, struct.pack('=II', 0, self.id))    # on any seat
        self.connection.round_trip()

    def _happen(self, opcode, *arguments):
        milliseconds = time.monotonic_ns() // 1_000_000 & 0xffffffff
        self.connection.request(self.id, opcode, struct.pack(f'={1 + len(arguments)}I', milliseconds, *arguments))
        self.connection.request(self.id, 4)    # all of this happened at once
        self.connection.round_trip()

    def move(self, x, y):
        self._happen(1, int(x), int(y), *SCREEN)

    def press(self, button=1):
        self._happen(2, BUTTONS[button], 1)

    def release(self, button=1):
        self._happen(2, BUTTONS[button], 0)

    def click(self, x, y, button=1):
        self.move(x, y)
        time.sleep(0.05)
        self.press(button)
        time.sleep(0.08)
        self.release(button)


class Keyboard:
    def press(self, *keys):
        raise AssertionError('there is no keyboard on Wayland')

    type = press


class Window:
    """As large as the screen."""

    def __init__(self, process_id, title):
        pass

    def position(self):
        return 0, 0

    def picture(self, path):
        take_picture(path)


def take_picture(path):
    subprocess.run(['grim', str(path)], check=True)
