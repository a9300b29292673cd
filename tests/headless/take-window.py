#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""take-window.py DATABASE PICTURE: opens the window on a database, inside a session, goes to the last place in the
sidebar, which is the latest cohort, and takes its picture.
"""

import sys
import time
from pathlib import Path

from scene import CHECKOUT, Stage

database, picture = (Path(argument).resolve() for argument in sys.argv[1:])
app = Stage(CHECKOUT / 'build' / 'debug', database).open(picture.with_suffix('.log'))
try:
    places = app.find('list', 'Places')
    app.click(app.find_all('list item', inside=places)[-1])
    app.pointer.move(0, 0)
    time.sleep(1)
    app.picture(picture)
    app.close()
finally:
    app.stop()
    app.log.unlink()
