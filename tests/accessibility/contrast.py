# SPDX-License-Identifier: GPL-3.0-or-later
"""How well the texts of a view stand out, computed from what was drawn.

Each label is cut out of a picture of the window. Its ground is the colour that most of its pixels have, its ink the one
that stands out from it most; their ratio is WCAG's.
"""

import subprocess

import numpy

ENOUGH = 4.5
LARGE_ENOUGH = 3.0
LARGE = 30    # pixels of height from which a line of text counts as large (18 pt, bold 14 pt)
TEXTS = frozenset({'label', 'heading', 'static', 'text'})


def read_picture(path):
    """The picture as an array, height × width × 3, of 0…255."""
    size = subprocess.run(['identify', '-format', '%w %h', path], check=True, capture_output=True, text=True).stdout
    width, height = map(int, size.split())
    raw = subprocess.run(['convert', path, '-depth', '8', 'rgb:-'], check=True, capture_output=True).stdout
    return numpy.frombuffer(raw, numpy.uint8).reshape(height, width, 3)


def luminance(colours):
    """WCAG's relative luminance of colours, … × 3 of 0…255."""
    part = colours / 255
    linear = numpy.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return linear @ numpy.array([0.2126, 0.7152, 0.0722])


def ratio(pixels):
    """The contrast of what is written in PIXELS, or None where nothing is."""
    flat = pixels.reshape(-1, 3)
    colours, counts = numpy.unique(flat, axis=0, return_counts=True)
    if len(colours) < 2:
        return None
    light = luminance(colours.astype(float)) + 0.05
    ground = light[counts.argmax()]
    contrasts = numpy.maximum(light, ground) / numpy.minimum(light, ground)
    return contrasts.max()


def visible_box(widget):
    """x, y, width, height of what is to be seen of WIDGET in the window: what its scrolled ancestors leave of it."""
    left, top, width, height = widget.extents()
    right, bottom = left + width, top + height
    above = widget.parent
    while above:
        if above.role in ('scroll pane', 'frame', 'dialog'):
            x, y, w, h = above.extents()
            left, top, right, bottom = max(left, x), max(top, y), min(right, x + w), min(bottom, y + h)
        above = above.parent
    return left, top, right - left, bottom - top


def can_be_used(widget):
    """Whether neither WIDGET nor what it belongs to is greyed out: of what is, WCAG asks no contrast."""
    while widget and widget.role not in ('frame', 'dialog'):
        if not widget.has('sensitive'):
            return False
        widget = widget.parent
    return True


def complaints(scope, picture):
    """The texts inside SCOPE that do not stand out enough in PICTURE, a line each."""
    pixels = read_picture(picture)
    wrong = []
    for widget in scope.find_all():
        if widget.role not in TEXTS or not widget.text.strip() or not can_be_used(widget):
            continue
        x, y, width, height = visible_box(widget)
        if width < 8 or height < 8 or height < widget.extents()[3]:
            continue    # not to be read where it stands: scrolled away
        found = ratio(pixels[y:y + height, x:x + width])
        enough = LARGE_ENOUGH if height >= LARGE and '\n' not in widget.text else ENOUGH
        if found and found < enough:
            wrong.append(f'{found:.1f} : 1 is too little contrast for {widget.path}')
    return wrong
