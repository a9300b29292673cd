# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the keyboard gets to in a view, and what it leaves out.

A view is walked with Tab from where its focus is until it comes round. What a person can act on must have been met, or
stand in a group that was entered: within lists, tables, menus and tab lists the arrow keys lead on.
"""

import re
import time

from gi.repository import GLib

STEP = 0.08    # seconds until the focus has moved
# The sheet of a dialog, the inside of a popover and of an expander row are the libraries' own, and lead on to what they
# hold.
OF_THE_LIBRARIES = re.compile('(panel < )+(dialog|alert|toggle button|button|combo box):|panel < panel < list item < list[: ]')
LIMIT = 120    # steps; no view has as many stops

# What a person acts on.
INTERACTIVE = frozenset({
    'button', 'check box', 'combo box', 'entry', 'link', 'list item', 'menu item', 'page tab', 'password text',
    'radio button', 'slider', 'spin button', 'switch', 'table row', 'text', 'toggle button', 'tree item',
})
# Entered by Tab as a whole, walked through with the arrow keys.
WALKED_BY_ARROWS = frozenset({
    'list', 'list box', 'table', 'tree', 'tree table', 'menu', 'menu bar', 'page tab list', 'radio group', 'tool bar',
})
# Those of the window manager, whose keys reach them.
IN_THE_TITLE_BAR = frozenset({'Minimise', 'Maximise', 'Restore', 'Close'})
# What says nothing of what it is, and so must not have the focus.
NO_ROLE = frozenset({'filler', 'invalid', 'panel', 'unknown'})


def scope_of(app):
    """The topmost dialog, or the whole window: what is behind a dialog is out of reach on purpose."""
    dialogs = [widget for widget in app.find_all() if widget.role in ('dialog', 'alert')]
    return dialogs[-1] if dialogs else app.frame


def tab_chain(app):
    """The paths of the widgets that Tab meets, in order; LOST for a step after which nothing has the focus."""
    chain = []
    while len(chain) < LIMIT:
        app.press('Tab')
        time.sleep(STEP)
        focused = app.focused()
        path = focused.path if focused else LOST
        if path in chain:
            break
        chain.append(path)
    return chain


LOST = 'nothing'


def is_window_control(widget):
    return widget.role == 'button' and widget.name in IN_THE_TITLE_BAR and not widget.parent.name


def opens_with_its_row(widget):
    """Whether WIDGET is a choice of a combo box: there, though nobody sees it, before the box is opened."""
    return widget.role == 'list item' and ' < combo box:' in widget.path


def is_radio_group(widget):
    """AT-SPI calls GTK's radio groups groupings, like any other group."""
    return widget.role == 'grouping' and INTERACTIVE & {part.role for part in widget.walk()} == {'radio button'}


def arrow_group(widget):
    """The innermost group above WIDGET that arrow keys walk through, or None."""
    above = widget.parent
    while above:
        if above.role in WALKED_BY_ARROWS or is_radio_group(above):
            return above
        above = above.parent
    return None


def is_entered(widget, met):
    """Whether WIDGET is nothing to act on, or one of the paths MET, or in a group that has one of them."""
    if widget.role not in INTERACTIVE or widget.path in met or is_window_control(widget) or opens_with_its_row(widget):
        return True
    group = arrow_group(widget)
    return group and any(inner.path in met for inner in [group, *group.walk()])


def complaints(app):
    """What is wrong with the ways of the keyboard through what is on the screen, a line each."""
    scope = scope_of(app)
    here = scope.find_all()
    focusable = [widget for widget in here if widget.has('focusable', 'sensitive')]
    wrong = [
        f'can have the focus and has no role: {widget.path}'
        for widget in focusable
        if widget.role in NO_ROLE and not OF_THE_LIBRARIES.match(widget.path)
    ]

    chain = tab_chain(app)
    if LOST in chain:
        wrong.append(f'the focus is lost after {chain[chain.index(LOST) - 1]}')
    met = set(chain)
    for widget in focusable:
        try:
            entered = is_entered(widget, met)
        except GLib.Error:
            continue    # gone meanwhile
        if not entered:
            wrong.append(f'Tab does not get to {widget.path}')
    return wrong
