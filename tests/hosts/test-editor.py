#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-editor.py SCENARIO HOST [FOLDER-OF-THE-PLUGIN]: one scenario in an editor of its own, with
the plugin in that folder or the one that is installed."""

import os
import shutil
import subprocess
import time

from editor import A, ALT, BACKSPACE, C, CONTROL, DELETE, DOWN, E, ESCAPE, F2, F8, F10, M, ONE
from editor import PAGE_DOWN, PATIENCE, Q, R, RETURN, SHIFT, SPACE, T, TAB, Z
from editor import Editor, press, press_with, run, type_text, wait_for
from gi.repository import Atspi

CHECKED, FOCUSED = Atspi.StateType.CHECKED, Atspi.StateType.FOCUSED
SHOWING = Atspi.StateType.SHOWING
EXAMPLE = os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'examples', 'waduk.txt')


def write_draft(text):
    path = os.path.join(os.environ['HOME'], 'draft.txt')
    with open(path, 'w', encoding='utf-8') as draft:
        draft.write(text)
    return path


DRAFT = ('“Stok masih cukup,” kata Budi Santoso di Jakarta, Senin (9/3/2026).\n'
         'Anita Wijaya menilai harga naik 12 persen.\n'
         'Budi Santoso pulang ke Bandung.\n')


def open_draft(host):
    """A draft is opened, and its facts are in the list and marked in the text."""
    with Editor(host, EXAMPLE) as editor:
        editor.wait_for_rows('People', 'Places', 'Statements by speaker', 'Dates', 'Figures',
                             'Hendra Kusuma Wardana', 'Maria Tanoto', 'Waduk Gunung Putri')
        assert editor.list().get_state_set().contains(SHOWING)
        text = editor.content()
        wait_for(lambda: editor.marked(text.index('Sutini')), 'the mark of a name')
        assert not editor.marked(text.index('yang rumahnya'))


def type_quotation(host):
    """A quotation that is typed into an empty draft appears, under its speaker."""
    with Editor(host) as editor:
        editor.focus_text()
        type_text('"Kami tidak takut," kata Budi Santoso di Malang. ')
        wait_for(lambda: 'Malang' in editor.content(), 'the typed text')
        editor.wait_for_rows('Budi Santoso', 'Malang', 'Statements by speaker', '"Kami tidak takut,"')
        wait_for(lambda: editor.marked(editor.content().index('Budi')), 'the mark')


def jump(host):
    """A row leads to its mention, again to the next one, and the keys go from fact to fact."""
    with Editor(host, write_draft(DRAFT)) as editor:
        editor.wait_for_rows('Budi Santoso')
        editor.activate('Budi Santoso')
        editor.wait_for_selected('Budi Santoso')
        assert editor.text.get_caret_offset() == DRAFT.index('Budi')
        editor.activate('Budi Santoso')
        wait_for(lambda: editor.text.get_caret_offset() == DRAFT.rindex('Budi'), 'the next mention')
        editor.wait_for_selected('Budi Santoso')
        editor.activate('Anita Wijaya')
        editor.wait_for_selected('Anita Wijaya')
        editor.focus_text()
        press(F8)
        editor.wait_for_selected('harga naik 12 persen')
        press(F8)
        editor.wait_for_selected('12 persen')
        assert editor.content() == DRAFT.rstrip('\n')


def switch_plugin(host):
    """The plugin goes without a trace and comes back."""
    with Editor(host, write_draft(DRAFT)) as editor:
        editor.wait_for_rows('Budi Santoso')
        for _ in range(3):
            editor.switch_plugin(False)
            wait_for(lambda: editor.list() is None, 'the list to go')
            wait_for(lambda: not editor.marked(DRAFT.index('Budi')), 'the marks to go')
            editor.switch_plugin(True)
            wait_for(lambda: editor.marked(DRAFT.index('Budi')), 'the marks to come back')
            # The panel has turned to another page meanwhile.
            editor.show_facts()
            editor.wait_for_rows('Budi Santoso')
        assert editor.content() == DRAFT.rstrip('\n')


def keys(host):
    """All of it by the keyboard, from an editor whose panel is closed."""
    with Editor(host, write_draft(DRAFT), panel=False) as editor:
        place = DRAFT.index('Budi')
        wait_for(lambda: editor.marked(place), 'the marks')
        editor.show_facts()
        editor.wait_for_rows('Budi Santoso')
        press(ESCAPE)
        wait_for(editor.in_text, 'the focus in the text')
        assert editor.list(), 'the panel stays'
        press(F8)
        editor.wait_for_selected('“Stok masih cukup,”')
        press(F8)
        editor.wait_for_selected('Budi Santoso')
        press_with(SHIFT, key=F8)
        editor.wait_for_selected('“Stok masih cukup,”')
        press_with(CONTROL, ALT, key=M)
        wait_for(lambda: not editor.marked(place), 'the marks to go')
        press_with(CONTROL, ALT, key=M)
        wait_for(lambda: editor.marked(place), 'the marks to come back')
        assert editor.content() == DRAFT.rstrip('\n')


def menu(host):
    """Its entries are in the menu, and go with it."""
    with Editor(host, write_draft(DRAFT)) as editor:
        def checked():
            item = editor.menu_item('Tools', 'Show Marks of Facts')
            return item.get_state_set().contains(CHECKED)
        place = DRAFT.index('Budi')
        wait_for(lambda: editor.marked(place), 'the marks')
        assert checked()
        editor.choose('Tools', 'Show Marks of Facts')
        wait_for(lambda: not editor.marked(place), 'the marks to go')
        assert not checked()
        editor.choose('Tools', 'Show Marks of Facts')
        wait_for(lambda: editor.marked(place), 'the marks to come back')
        editor.choose('Tools', 'Next Fact')
        editor.wait_for_selected('“Stok masih cukup,”')
        editor.choose('Tools', 'List the Facts')
        wait_for(lambda: editor.find('Filter facts', state=FOCUSED), 'the filter')
        editor.switch_plugin(False)
        wait_for(lambda: not editor.menu_item('Tools', 'Next Fact'), 'the entries to go')


def preferences(host):
    """The plugin's page in the editor's preferences: what is chosen there holds at once."""
    with Editor(host, write_draft(DRAFT)) as editor:
        place = DRAFT.index('Budi')
        wait_for(lambda: editor.marked(place), 'the marks')
        page = editor.open_preferences()
        check = editor.find('Mark facts in the text', root=page)
        check.get_action_iface().do_action(0)
        editor.close_dialogs()
        wait_for(lambda: not editor.marked(place), 'the marks to go')
        editor.choose('Tools', 'Show Marks of Facts')
        wait_for(lambda: editor.marked(place), 'the marks to come back')
        assert editor.content() == DRAFT.rstrip('\n')


def print_preview(host):
    """Nothing of it is on paper."""
    with Editor(host, write_draft(DRAFT)) as editor:
        place = DRAFT.index('Budi')
        wait_for(lambda: editor.marked(place), 'the marks')
        where, _ = editor.picture()

        def strongest():
            return max(max(colour) - min(colour) for row in editor.picture(where)[1] for colour in row)
        assert strongest() > 40
        editor.choose('File', 'Print Preview')
        wait_for(lambda: editor.find('Close Preview'), 'the preview')
        wait_for(lambda: strongest() < 25, 'a page without colours')


def check_fact(host):
    """A figure is confirmed, with a note; both are there when the draft is opened again."""
    path = write_draft(DRAFT)
    with Editor(host, path) as editor:
        editor.wait_for_rows('12 persen')
        editor.go_to_row('12 persen')
        press_with(CONTROL, key=ONE)
        wait_for(lambda: 'confirmed' in editor.row('12 persen'), 'the state in the row')
        wait_for(lambda: editor.find(start='1 of '), 'the progress')
        press(F2)
        wait_for(lambda: editor.find('Note', state=FOCUSED), 'the box for the note')
        type_text('Cek dengan BPS.')
        press_with(CONTROL, key=RETURN)
        wait_for(lambda: 'with a note' in editor.row('12 persen'), 'the note in the row')
        press(ESCAPE)
        wait_for(editor.in_text, 'the focus in the text')
        editor.close_saved()
        wait_for(lambda: not editor.row('12 persen'), 'the draft to go')
        editor.reopen(path)
        editor.go_to_row('12 persen')
        wait_for(lambda: 'confirmed · with a note' in editor.row('12 persen'), 'what was found')
        press(F2)
        note = wait_for(lambda: editor.find('Note', state=FOCUSED), 'the box for the note')
        assert note.get_text(0, -1) == 'Cek dengan BPS.', note.get_text(0, -1)


def correct_fact(host):
    """A name is treated as a person for good, that is undone; it is not marked in this draft, and still is
    not when the draft is opened again."""
    config = os.path.join(os.environ['XDG_CONFIG_HOME'], 'kutip')
    names = os.path.join(config, 'names.tsv')
    os.makedirs(config)
    with open(names, 'w', encoding='utf-8') as stream:
        stream.write('Laut Biru\torganization\nlone\n')
    path = write_draft(DRAFT + 'Laut Biru menyambut rombongan.\n')

    def listed():
        with open(names, encoding='utf-8') as stream:
            return stream.read()

    def section():
        """Of the row."""
        title = None
        for row in editor.rows():
            if row.startswith('Laut Biru'):
                return title
            if row.split(' ')[0] in ('People', 'Organizations', 'Places', 'Statements', 'Dates'):
                title = row.split(' ')[0]
        return None

    def choose(*keys):
        """From the row's menu, by the letters of its items."""
        editor.go_to_row('Laut Biru')
        press_with(SHIFT, key=F10)
        wait_for(lambda: editor.find('Actions for this fact', state=SHOWING), 'the menu')
        for key in keys:
            press(key)
            time.sleep(0.1)

    with Editor(host, path) as editor:
        wait_for(lambda: section() == 'Organizations', 'the organization')
        wait_for(lambda: editor.find(start='A line of the list of names is left out'), 'the warning')
        choose(R)
        wait_for(lambda: section() == 'People', 'the row among the people')
        assert listed() == 'Laut Biru\tperson\nlone\n', listed()
        editor.go_to_row('Laut Biru')
        press_with(CONTROL, key=Z)
        wait_for(lambda: section() == 'Organizations', 'the row among the organizations')
        assert listed() == 'Laut Biru\torganization\nlone\n', listed()
        choose(T, M)
        wait_for(lambda: not section(), 'the row to go')
        assert listed() == 'Laut Biru\torganization\nlone\n', listed()
        place = editor.content().index('Laut Biru')
        wait_for(lambda: not editor.marked(place), 'the mark to go')
        editor.focus_text()
        editor.close_saved()
        wait_for(lambda: not editor.row('Budi Santoso'), 'the draft to go')
        editor.reopen(path)
        editor.show_facts()
        press(BACKSPACE)
        editor.wait_for_rows('Budi Santoso', 'Bandung')
        wait_for(lambda: not section() and not editor.marked(place), 'what was corrected')
        # The list has not changed: it is this draft's own matter.
        assert listed() == 'Laut Biru\torganization\nlone\n', listed()


def clipboard():
    """What was copied, as another program gets it."""
    found = subprocess.run(['/usr/bin/python3', '-c', CLIPBOARD], check=True, timeout=20,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding='utf-8')
    return found.stdout


CLIPBOARD = """import gi
gi.require_version('Gtk', '3.0')
from gi.repository import Gdk, Gtk
print(Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD).wait_for_text() or '', end='')
"""

WRONG_DAY = ('Rapat dengan Budi Santoso digelar pada Senin (22/9/2019).\n'
             'Budi Santoso pulang ke Bandung.\n')


def desk(host):
    """A row is copied from its menu, a check's fix is applied and taken back, all by keys."""
    with Editor(host, write_draft(WRONG_DAY)) as editor:
        editor.wait_for_rows('Budi Santoso', 'Checks')
        editor.go_to_row('Budi Santoso')
        press_with(SHIFT, key=F10)
        wait_for(lambda: editor.find('Actions for this fact', state=SHOWING), 'the menu of the row')
        press(C)
        wait_for(lambda: clipboard() == 'Budi Santoso (2×)', 'the row in the clipboard')

        press(ESCAPE)
        editor.show_facts()
        press_with(CONTROL, key=A)
        press(DELETE)
        wait_for(lambda: editor.shows('Places'), 'all rows')
        for _ in range(5):
            press_with(CONTROL, key=PAGE_DOWN)
        wait_for(lambda: editor.shows('Errors') and not editor.shows('Places'), 'the checks')
        press(DOWN)
        press(DOWN)
        press_with(CONTROL, key=RETURN)
        fixed = WRONG_DAY.rstrip('\n').replace('Senin', 'Minggu')
        wait_for(lambda: editor.content() == fixed, 'the fix')
        wait_for(editor.in_text, 'the focus in the text')
        press_with(CONTROL, key=Z)
        wait_for(lambda: editor.content() == WRONG_DAY.rstrip('\n'), 'the text as it was')
        editor.quit()


def export(host):
    """The facts go into a file beside the draft: by the menu of the list, opened with keys."""
    path = write_draft(DRAFT)
    facts = path.replace('draft.txt', 'draft-facts.txt')
    with Editor(host, path) as editor:
        editor.wait_for_rows('Budi Santoso')
        editor.show_facts()
        press_with(SHIFT, key=TAB)
        wait_for(lambda: editor.find('Menu of the facts', state=FOCUSED), 'the button of the menu')
        press(SPACE)
        wait_for(lambda: editor.find('Export…', state=SHOWING), 'the menu of the facts')
        press(E)
        dialog = wait_for(lambda: editor.find('Export Facts'), 'the dialog')
        name = wait_for(lambda: editor.find(role=Atspi.Role.TEXT, root=dialog), 'the name')
        # Without a window manager nobody gives the keyboard to a new window.
        name.get_component_iface().grab_focus()
        wait_for(lambda: name.get_state_set().contains(FOCUSED), 'the focus in the dialog')
        assert name.get_text(0, -1) == 'draft-facts.txt', name.get_text(0, -1)
        press(RETURN)
        wait_for(lambda: os.path.exists(facts), 'the file')
        wait_for(lambda: editor.find(start='The facts are in'), 'the news of it')
        with open(facts, encoding='utf-8') as stream:
            assert 'Anita Wijaya' in stream.read()
        editor.quit()


def quit_at_once(host):
    """What was found last is kept, though the editor is ended before anybody can think."""
    path = write_draft(DRAFT)
    with Editor(host, path) as editor:
        editor.wait_for_rows('Anita Wijaya')
        editor.go_to_row('Anita Wijaya')
        press_with(CONTROL, key=ONE)
        press(ESCAPE)
        press_with(CONTROL, key=Q)
        assert editor.process.wait(PATIENCE) == 0
    with Editor(host, path) as editor:
        wait_for(lambda: 'confirmed' in (editor.row('Anita Wijaya') or ''), 'the state in the row')


def tabs(host):
    """Each tab has its own facts; tabs are closed and the editor ends while drafts are read."""
    with Editor(host, write_draft(DRAFT)) as editor:
        editor.wait_for_rows('Budi Santoso')
        editor.open_tab()
        wait_for(lambda: not editor.shows('Budi Santoso'), 'the facts of the other draft to go')
        type_text('Siti Aminah pulang ke Malang. ')
        editor.wait_for_rows('Siti Aminah')
        editor.close_tab()
        editor.wait_for_rows('Budi Santoso')
        editor.quit()


def damaged_data(host):
    """A model that is cut off: the panel names it in a sentence, and the lists go on."""
    folder = os.path.join(os.environ['HOME'], 'damaged')
    shutil.copytree(os.environ['KUTIP_DATADIR'], folder)
    model = os.path.join(folder, 'languages', 'id', 'model.kutip')
    os.truncate(model, os.path.getsize(model) // 2)
    os.environ['KUTIP_DATADIR'] = folder
    with Editor(host, write_draft(DRAFT)) as editor:
        editor.wait_for_rows('Budi Santoso', 'Bandung', '“Stok masih cukup,”')
        note = editor.find(role=Atspi.Role.LABEL, start='Part of the language data is damaged')
        assert note and model in note.get_name(), note and note.get_name()
        editor.focus_text()
        type_text('x')
        wait_for(lambda: 'x' in editor.content(), 'the typed text')
        press_with(CONTROL, key=Z)
        editor.quit()


def no_data(host):
    """Without any data the panel says why there are no facts, and one can write."""
    os.environ['KUTIP_DATADIR'] = '/nowhere'
    with Editor(host, write_draft(DRAFT)) as editor:
        wait_for(lambda: editor.find(start='Kutip cannot read drafts: /nowhere'), 'the sentence')
        editor.focus_text()
        type_text('x')
        wait_for(lambda: 'x' in editor.content(), 'the typed text')
        press_with(CONTROL, key=Z)
        editor.quit()


run(globals())
