# SPDX-License-Identifier: GPL-3.0-or-later
"""A real editor, driven as a screen reader sees it. For the tests beside this file, which run under
tests/view/headless: a display, a bus and a profile of their own."""

import os
import subprocess
import sys
import time
import warnings
from collections import Counter

import gi
gi.require_version('Atspi', '2.0')
gi.require_version('Gdk', '3.0')
warnings.simplefilter('ignore')
from gi.repository import Atspi, Gdk, Gio, GLib  # noqa: E402

PATIENCE = 15  # seconds, for a slow machine; nothing waits this long on a good day

# Key codes under X
RETURN, ESCAPE, F8, F, M, N, Q, T, W, Z = 36, 9, 74, 41, 58, 57, 24, 28, 25, 52
A, C, E, R, F2, F10, DOWN, ONE = 38, 54, 26, 27, 68, 76, 116, 10
BACKSPACE, TAB, SPACE, DELETE, PAGE_DOWN = 22, 23, 65, 119, 117
CONTROL, ALT, SHIFT = 37, 64, 50


def wait_for(answer, what, patience=PATIENCE):
    """Calls answer() until it is true; a widget that goes away while it is read is no answer."""
    end = time.monotonic() + patience
    while True:
        try:
            result = answer()
            if result:
                return result
        except GLib.Error:
            pass
        if time.monotonic() > end:
            raise AssertionError(f'waited {patience} s for {what}')
        time.sleep(0.03)


def walk(node):
    """The node and all under it, without the entries of menus, of which there may be hundreds."""
    # The newer call does not go through the whole subtree; Debian 12 has the older one.
    getattr(node, 'clear_cache_single', node.clear_cache)()
    yield node
    if node.get_role() in (Atspi.Role.TEXT, Atspi.Role.MENU):
        return
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child:
            yield from walk(child)


def press(key):
    Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.PRESSRELEASE)


def press_with(*modifiers, key):
    for modifier in modifiers:
        Atspi.generate_keyboard_event(modifier, None, Atspi.KeySynthType.PRESS)
    press(key)
    for modifier in reversed(modifiers):
        Atspi.generate_keyboard_event(modifier, None, Atspi.KeySynthType.RELEASE)


def type_text(text):
    Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)


class Editor:
    """The host with the plugin on and a draft open."""

    def __init__(self, host, draft=None, panel=True):
        self.host, *module_folder = host
        profile = os.environ['HOME']
        if module_folder and not os.path.exists(f'{profile}/data/{self.host}/plugins'):
            os.makedirs(f'{profile}/data/{self.host}')
            os.symlink(module_folder[0], f'{profile}/data/{self.host}/plugins')
        with open(f'{profile}/config/glib-2.0/settings/keyfile', 'a', encoding='utf-8') as settings:
            settings.write(SETTINGS[self.host].format(panel='true' if panel else 'false'))
        self.log = open(f'{profile}/{self.host}.log', 'w+', encoding='utf-8')
        self.process = subprocess.Popen([self.host] + ([draft] if draft else []), stderr=self.log)
        self.app = wait_for(self._find_app, f'{self.host} on the accessibility bus')
        self.text = wait_for(self._find_text, 'the text view')

    def _find_app(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app and app.get_name() == self.host:
                return app
        assert self.process.poll() is None, f'{self.host} ended: {self.process.returncode}'
        return None

    def _find_text(self):
        """The draft; notes on facts are written in a text of several lines, too."""
        for node in walk(self.app):
            if node.get_role() == Atspi.Role.TEXT and node.get_name() != 'Note' and \
               node.get_state_set().contains(Atspi.StateType.MULTI_LINE):
                return node
        return None

    def find(self, name=None, role=None, state=None, root=None, start=''):
        for node in walk(root or self.app):
            if (name is None or node.get_name() == name) and \
               (node.get_name() or '').startswith(start) and \
               (role is None or node.get_role() == role) and \
               (state is None or node.get_state_set().contains(state)):
                return node
        return None

    def list(self):
        return self.find('Facts of the draft')

    def rows(self):
        """The names of all cells of the list, in order."""
        facts = self.list()
        return [node.get_name() for node in walk(facts) if node.get_name()] if facts else []

    def shows(self, *names):
        rows = self.rows()
        return all(any(row.startswith(name) for row in rows) for name in names)

    def wait_for_rows(self, *names):
        wait_for(lambda: self.shows(*names), f'{names} in the list')

    def activate(self, name):
        """What a click on a row does."""
        def do():
            for node in walk(self.list()):
                if node.get_name().startswith(name) and node.get_role() == Atspi.Role.TABLE_CELL:
                    action = node.get_action_iface()
                    actions = [action.get_action_name(i) for i in range(action.get_n_actions())]
                    return action.do_action(actions.index('activate'))
            return False
        wait_for(do, f'the row {name}')

    def content(self):
        return self.text.get_text(0, -1)

    def selected(self):
        if self.text.get_n_selections() == 0:
            return None
        place = Atspi.Text.get_selection(self.text, 0)
        return self.text.get_text(place.start_offset, place.end_offset)

    def wait_for_selected(self, text):
        wait_for(lambda: self.selected() == text, f'“{text}” to be selected')

    def focus_text(self):
        self.text.get_component_iface().grab_focus()
        wait_for(self.in_text, 'the focus in the text')

    def show_facts(self):
        """By the key of the menu: it opens the page in the side panel and goes to its filter."""
        self.focus_text()
        press_with(CONTROL, ALT, key=F)
        wait_for(lambda: self.find('Filter facts', state=Atspi.StateType.FOCUSED), 'the filter')

    def in_text(self):
        return self.text.get_state_set().contains(Atspi.StateType.FOCUSED)

    def menu_item(self, menu, name):
        """An entry of the menu bar."""
        entries = self.find(menu, role=Atspi.Role.MENU)
        for index in range(entries.get_child_count()):
            entry = entries.get_child_at_index(index)
            if entry and entry.get_name() == name:
                return entry
        return None

    def choose(self, menu, name):
        """What a click on the entry does."""
        self.menu_item(menu, name).get_action_iface().do_action(0)

    def open_preferences(self):
        """Pluma's dialog of the plugin's preferences, by way of its list of plugins."""
        self.choose('Edit', 'Preferences')
        tab = wait_for(lambda: self.find('Plugins', role=Atspi.Role.PAGE_TAB), 'the preferences')
        tab.get_parent().get_selection_iface().select_child(tab.get_index_in_parent())
        cell = wait_for(self._find_plugin, 'the list of plugins')
        cell.get_component_iface().grab_focus()
        button = wait_for(lambda: self.find('Preferences', role=Atspi.Role.PUSH_BUTTON,
                                            state=Atspi.StateType.SENSITIVE), 'the button')
        button.get_action_iface().do_action(0)
        return wait_for(lambda: self.find('Kutip', role=Atspi.Role.DIALOG), 'the page')

    def close_dialogs(self):
        def closed():
            dialog = self.find(role=Atspi.Role.DIALOG)
            if dialog:
                self.find('Close', role=Atspi.Role.PUSH_BUTTON, root=dialog).get_action_iface() \
                    .do_action(0)
            return not dialog
        wait_for(closed, 'the dialogs to close')

    def _find_plugin(self):
        for node in walk(self.app):
            if node.get_role() == Atspi.Role.TABLE_CELL and \
               (node.get_name() or '').startswith('Kutip\n'):
                return node
        return None

    def open_tab(self):
        """A new draft, in which one can type."""
        press_with(CONTROL, key=T if self.host == 'gedit' else N)
        before = self.text

        def other():
            text = self.find(role=Atspi.Role.TEXT, state=Atspi.StateType.FOCUSED)
            return text if text != before else None
        self.text = wait_for(other, 'the other draft')

    def close_tab(self):
        """Of a draft that was typed: takes all back first, so that there is nothing to save."""
        def undone():
            if self.content():
                press_with(CONTROL, key=Z)
            return not self.content()
        wait_for(undone, 'all to be undone')
        press_with(CONTROL, key=W)
        self.text = wait_for(self._find_text, 'the text view')

    def close_saved(self):
        """The tab of a draft in which nothing is to be saved."""
        press_with(CONTROL, key=W)

    def reopen(self, path):
        """As from a folder: the editor that runs opens it. Without a window manager the editor's own
        dialog does not get the keyboard."""
        subprocess.run([self.host, path], check=True, timeout=PATIENCE, stderr=subprocess.DEVNULL)
        self.text = wait_for(self._find_text, 'the text view')

    def row(self, name):
        """What the row says that begins so."""
        return next((row for row in self.rows() if row.startswith(name)), None)

    def go_to_row(self, words):
        """With the keyboard: filters for the words, and goes down to the row that begins so."""
        self.show_facts()
        type_text(words)
        wait_for(lambda: self.row(words), f'{words} in the list')

        def there():
            press(DOWN)
            time.sleep(0.2)
            return self.find(start=words, state=Atspi.StateType.SELECTED, root=self.list())
        wait_for(there, f'the cursor at {words}')

    def switch_plugin(self, on):
        settings = Gio.Settings.new(ACTIVE_PLUGINS[self.host])
        settings.set_strv('active-plugins', ['kutip'] if on else [])

    def quit(self):
        """As a person does it; there must be nothing to save."""
        self.focus_text()
        press_with(CONTROL, key=Q)
        assert self.process.wait(PATIENCE) == 0

    def picture(self, place=None):
        """A place on the screen, that of the text if none is told, and the colours there by row."""
        place = place or self.text.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        pixels = Gdk.pixbuf_get_from_window(Gdk.get_default_root_window(), place.x, place.y,
                                            place.width, place.height)
        data, step, stride = pixels.get_pixels(), pixels.get_n_channels(), pixels.get_rowstride()
        return place, [[data[y * stride + x * step:y * stride + x * step + 3]
                        for x in range(pixels.get_width())] for y in range(pixels.get_height())]

    def marked(self, offset):
        """Whether it is painted above the character, where no part of a letter is."""
        place, rows = self.picture()
        letter = self.text.get_character_extents(offset, Atspi.CoordType.SCREEN)
        x, y = letter.x + letter.width // 2 - place.x, letter.y + 1 - place.y
        if not (0 <= y < len(rows) and 0 <= x < len(rows[0])):
            return False
        # The row of the cursor may have a colour of the host's.
        return rows[y][x] != Counter(rows[y]).most_common(1)[0][0]

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
        if error:
            return
        self.log.seek(0)
        own = [line for line in self.log
               if 'CRITICAL' in line and not any(noise in line for noise in NOISE) or
               'WARNING' in line and 'Kutip' in line]
        assert not own, own


def page_id(name):
    """How Pluma writes down which page its panel shows: g_str_hash() of its title."""
    value = 5381
    for letter in name.encode():
        value = (value * 33 + letter) & 0xffffffff
    return value - (1 << 32) if value >> 31 else value


# Without a panel the editor begins with another page than ours.
SETTINGS = {
    'gedit': '''
[org/gnome/gedit/plugins]
active-plugins=['kutip']

[org/gnome/gedit/preferences/ui]
side-panel-visible={panel}

[org/gnome/gedit/state/window]
side-panel-active-page='KutipPanel'
side-panel-size=300
''',
    'pluma': f'''
[org/mate/pluma]
active-plugins=['kutip']
side-pane-visible={{panel}}
side-panel-active-page={page_id('Facts')}
side-panel-size=300
size=(1000, 700)
''',
}
# What Pluma itself says: when any page of its panel goes, when a menu is driven that is not open.
NOISE = ('gtk_notebook_get_tab_label', 'gdk_window_get_window_type', 'gtk_accessible_get_widget')
ACTIVE_PLUGINS = {'gedit': 'org.gnome.gedit.plugins', 'pluma': 'org.mate.pluma'}


def run(scenarios):
    """Runs the function that the command line names; its exceptions are its failure."""
    name, *host = sys.argv[1:4]
    scenarios[name.replace('-', '_')](host)
    print(f'{name}: good')
