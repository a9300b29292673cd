# SPDX-License-Identifier: GPL-3.0-or-later
"""The widgets of a running program, as a screen reader meets them over AT-SPI."""

import re
import warnings
from pathlib import Path

warnings.simplefilter('ignore', DeprecationWarning)

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

# Its cache asks programs that have just gone, and says so on standard error.
GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *message: None)
Atspi.init()
Atspi.set_timeout(3000, 10000)

# What somebody acts on or looks at: without a name a screen reader can only say what kind of thing it is.
NEEDS_A_NAME = frozenset({
    'button', 'check box', 'combo box', 'dialog', 'entry', 'frame', 'icon', 'image', 'link', 'list',
    'list item', 'menu item', 'page tab', 'password text', 'progress bar', 'radio button', 'slider', 'spin button',
    'switch', 'table', 'table row', 'text', 'toggle button', 'tree', 'tree item',
})

# These are read by what is in them.
ROWS = frozenset({'list item', 'table row', 'tree item'})


def objects_of_desktop():
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    return [Widget(child) for child in _children(desktop)]


def _children(accessible):
    """Objects come and go while they are read: one that is gone has no children."""
    try:
        children = [accessible.get_child_at_index(index) for index in range(accessible.get_child_count())]
    except GLib.Error:
        return []
    return [child for child in children if child]


class Widget:
    """One accessible object: what it is, what it says, where it is, and what is inside it."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __repr__(self):
        return f'{self.role} "{self.name}"'

    @property
    def process_id(self):
        return self.accessible.get_process_id()

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    @property
    def text(self):
        """The text in an entry or a label; elsewhere the name."""
        if not self.accessible.get_text_iface():
            return self.name
        return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

    @property
    def value(self):
        return Atspi.Value.get_current_value(self.accessible)

    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    def has(self, *states):
        """Whether all STATES hold, by AT-SPI's names: "sensitive", "focused", "selected", "checked"…"""
        return self.states().issuperset(states)

    @property
    def is_labelled(self):
        if self.name.strip():
            return True
        relations = self.accessible.get_relation_set()
        return any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY for relation in relations)

    @property
    def parent(self):
        parent = self.accessible.get_parent()
        return Widget(parent) if parent else None

    @property
    def path(self):
        """From here upwards, for a person to find it: "button < box < frame:People"."""
        steps, widget = [], self
        while widget and len(steps) < 10:
            steps.append(f'{widget.role}:{widget.name}' if widget.name else widget.role)
            widget = widget.parent
        return ' < '.join(steps)

    def children(self):
        return [Widget(child) for child in _children(self.accessible)]

    def walk(self):
        """Everything inside that is on the screen. What is not shown shows nothing of what is in it either."""
        for child in self.children():
            try:
                if child.has('showing'):
                    yield child
                    yield from child.walk()
            except GLib.Error:
                continue    # gone meanwhile

    def answers_to(self, role, name):
        try:
            if role is not None and self.role != role:
                return False
            if isinstance(name, re.Pattern):
                return bool(name.search(self.name))
            return name is None or self.name == name
        except GLib.Error:
            return False    # gone meanwhile

    def find_all(self, role=None, name=None):
        """All inside this one that are on the screen. NAME is a string or a compiled pattern."""
        self.accessible.clear_cache()    # GTK's change signals are not always in time
        return [widget for widget in self.walk() if widget.answers_to(role, name)]

    def extents(self):
        """x, y, width, height in the window, in application pixels; needs geometry.c in the program."""
        self.accessible.clear_cache_single()
        box = self.accessible.get_extents(Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    def action_names(self):
        action = self.accessible.get_action_iface()
        return [Atspi.Action.get_action_name(action, index) for index in range(action.get_n_actions())]

    def do_action(self, name=None):
        """An action by its name, or the first."""
        index = self.action_names().index(name) if name else 0
        if not self.accessible.get_action_iface().do_action(index):
            raise AssertionError(f'{self} refuses its action')

    def set_text(self, text):
        if not Atspi.EditableText.set_text_contents(self.accessible, text):
            raise AssertionError(f'{self} takes no text')


class Exceptions:
    """What may stay without a name, because GTK itself causes it: lines of `ROLE | WHERE | REASON`.

    WHERE is a part of the widget's path, or * for everywhere. A line without a reason is refused.
    """

    def __init__(self, file):
        self.rules = []
        for number, line in enumerate(Path(file).read_text().splitlines(), start=1):
            if not line.strip() or line.startswith('#'):
                continue
            columns = [column.strip() for column in line.split('|')]
            if len(columns) != 3 or not all(columns):
                raise AssertionError(f'{file}:{number}: an exception is ROLE | WHERE | REASON')
            self.rules.append((columns[0], columns[1]))

    def cover(self, widget):
        return any(role == widget.role and (where == '*' or where in widget.path) for role, where in self.rules)


def unlabelled(root, exceptions):
    """The paths of all widgets on the screen that a screen reader could announce by their role only."""
    found = []
    for widget in root.find_all():
        try:
            if widget.role not in NEEDS_A_NAME or widget.is_labelled or exceptions.cover(widget):
                continue
            if widget.role in ROWS and any(part.name for part in widget.walk()):
                continue
            found.append(widget.path)
        except GLib.Error:
            continue    # gone meanwhile
    return found
