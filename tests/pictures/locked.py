# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that another program has, and what can be done."""

import fcntl
import os
import struct

from participants import prepare as fill

held = None


def hold(database):
    """As a second program does: the lock is its own, by F_OFD_SETLK, as long as the descriptor is open."""
    global held
    held = os.open(f'{database}.lock', os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.fcntl(held, 37, struct.pack('hhqqi4x', fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))
    os.pwrite(held, b'4711\npersonal-pc\ntandemwerk\n', 0)


def prepare(cli):
    fill(cli)
    hold(cli.database)


def picture(app):
    app.find('button', app.translate('Open for _Reading').replace('_', ''))
