#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""checks.py ID RESULTS: looks at an installed Flatpak from inside its sandbox and from in front of its window.

Runs as an ordinary user inside tests/headless/session, on a German desktop (as-tester.sh). Says "ok" or "NOT OK" for
each thing that should hold, and ends with status 1 if one does not. Leaves pictures and what the app said in RESULTS.
"""

import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT / 'tests' / 'headless'))

from desktop import Keyboard, Pointer, take_picture, wait_for
from drive import App
from widgets import Atspi, objects_of_desktop

ID, RESULTS = sys.argv[1], Path(sys.argv[2])
DOCUMENTS = Path.home() / 'Dokumente'
STAFF = DOCUMENTS / 'Personalliste.csv'
ENROLMENTS = DOCUMENTS / 'Anmeldungen.csv'
WORKBOOK = DOCUMENTS / 'Personalliste.xlsx'
BACKUP = DOCUMENTS / 'Sicherung.db'
PROGRAMME = 'Jung lehrt Alt'
LOCALES = {'de': 'de_DE.UTF-8', 'en': 'en_US.UTF-8'}
COLOURS_OF_A_WINDOW = 200    # a picture of an empty screen has a few
BEFORE = RESULTS.parent / 'before.flatpak'    # the bundle of the version before, where it could be built
OWN_FILES = Path.home() / '.var' / 'app' / ID / 'data'

# A display and nothing else; whoever has X11 only where there is no Wayland has both names for it.
PERMISSIONS = '[Context]\nshared=ipc;\nsockets=x11;wayland;fallback-x11;\ndevices=dri;'

# What holds inside the sandbox: what it is, a shell command, and whether that succeeds.
SANDBOX = [
    ("writes to its own folder", 'echo x > "$XDG_DATA_HOME/probe" && rm "$XDG_DATA_HOME/probe"', True),
    ("sees the user's documents", f'cat {shlex.quote(str(STAFF))}', False),
    ("writes to /app", 'echo x > /app/probe', False),
    ("writes to /usr", 'echo x > /usr/probe', False),
    ("has a network device beside the loopback", 'tail -n +3 /proc/net/dev | grep -v lo:', False),
    ("makes a user namespace", 'unshare --user true', False),
    ("reaches the filtered session bus", 'test -S /run/flatpak/bus', True),
    ("reaches the document portal", 'ls /run/flatpak/doc', True),
    ("has the German locale", 'locale -a | grep -qx de_DE.utf8', True),
    ("has its German catalogue", 'ls /app/share/locale/de/LC_MESSAGES/tandemwerk.mo', True),
    ("has the fonts of its reports", 'ls /app/share/tandemwerk/fonts/Inter-Regular.otf', True),
    ("lacks a library", 'ldd /app/bin/* /app/libexec/* | grep "not found"', False),
]


class Checks:
    def __init__(self):
        self.failed = 0

    def that(self, what, holds, otherwise=''):
        print(f'{"ok" if holds else "NOT OK"} - {what}{"" if holds else ": " + str(otherwise)}', flush=True)
        self.failed += not holds

    def attempt(self, what, work):
        """That WORK, a function, gets to its end; what it returns, or None."""
        try:
            result = work()
        except Exception as error:
            self.that(what, False, error)
            return None
        self.that(what, True)
        return result


def in_sandbox(*command, files=()):
    """Runs COMMAND inside; FILES are those of its words that the document portal hands in."""
    words = [word for part in command for word in (['@@', str(part), '@@'] if part in files else [str(part)])]
    return subprocess.run(
        ['flatpak', 'run', '--file-forwarding', f'--command={words[0]}', ID, *words[1:]],
        capture_output=True, text=True, errors='replace',
    )


def flatpak_run(language):
    return ['flatpak', 'run', f'--env=LANG={LOCALES[language]}', ID]


def flatpak_info(what):
    return subprocess.run(['flatpak', 'info', what, ID], capture_output=True, text=True, check=True).stdout.strip()


def tandemwerk_cli(*arguments, files=()):
    ended = in_sandbox('tandemwerk-cli', *arguments, files=files)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


class SandboxedApp(App):
    """The window in its sandbox, where its process has another number."""

    def __init__(self, name, language='de'):
        super().__init__(
            flatpak_run(language), log=RESULTS / f'{name}.log', language=language,
            catalogues=Path(flatpak_info('--show-location')) / 'files/share/locale',
        )

    def _find_root(self):
        assert self.process.poll() is None, self.log.read_text()
        return next((root for root in objects_of_desktop() if root.name in {ID, 'tandemwerk'} and root.children()), None)

    def press_button(self, label):
        """LABEL as the sources say it."""
        button = self.find('button', self.translate(label).replace('_', ''))
        self.wait_for(lambda: button.has('sensitive'), f'{button} to be pressed')
        button.do_action('click')

    def picture(self, name):
        time.sleep(1)
        take_picture(RESULTS / f'{name}.png')

    def stop(self):
        subprocess.run(['flatpak', 'kill', ID], capture_output=True)
        super().stop()

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        if problem[0]:
            self.picture('failed')
            self.stop()
            return
        self.close()
        assert not self.complaints(), self.complaints()


def choose_file(path, *keys):
    """In the file dialog of the desktop's portal: KEYS lead to where a path is typed."""
    wait_for(
        lambda: subprocess.run(
            ['xdotool', 'search', '--onlyvisible', '--class', 'xdg-desktop-portal-gtk'], capture_output=True
        ).stdout,
        'a dialog of the portal', timeout=30,
    )
    time.sleep(1)
    take_picture(RESULTS / f'portal-{path.stem.lower()}.png')
    keyboard = Keyboard()
    keyboard.press(*keys)
    time.sleep(0.3)
    keyboard.type(str(path))
    time.sleep(0.5)
    keyboard.press('Return')


def prepare_home():
    DOCUMENTS.mkdir()
    STAFF.write_bytes((CHECKOUT / 'data/sample/staff.csv').read_bytes())
    ENROLMENTS.write_bytes((CHECKOUT / 'data/sample/enrolments.csv').read_bytes())
    WORKBOOK.write_bytes((CHECKOUT / 'tests/fixtures/staff-excel.xlsx').read_bytes())
    portals = Path(os.environ['XDG_CONFIG_HOME']) / 'xdg-desktop-portal'
    portals.mkdir()
    (portals / 'portals.conf').write_text('[preferred]\ndefault=gtk\n')
    # Where no folder of documents is named, GTK prints into the root folder; its portal ends there (SIGSEGV, 1.15).
    (portals.parent / 'user-dirs.dirs').write_text(f'XDG_DOCUMENTS_DIR="$HOME/{DOCUMENTS.name}"\n')
    # Where the portals put files has to be where they are in a sandbox.
    os.environ['XDG_RUNTIME_DIR'] = f'/run/user/{os.getuid()}'
    subprocess.run(['dbus-update-activation-environment', 'XDG_RUNTIME_DIR'], check=True)
    # The session keeps portals, settings and drawing hardware away from tests; here the app meets what its user has.
    for name in 'GDK_DEBUG', 'ADW_DISABLE_PORTAL', 'GSETTINGS_BACKEND', 'GDK_DISABLE', 'GDK_BACKEND', 'GSK_RENDERER':
        os.environ.pop(name, None)


def check_sandbox(checks):
    permissions = flatpak_info('--show-permissions')
    checks.that('the app may have a display and nothing else', permissions == PERMISSIONS, permissions)
    for what, command, expected in SANDBOX:
        ended = in_sandbox('sh', '-c', command)
        checks.that(f'the app {what}: {"yes" if expected else "no"}', (ended.returncode == 0) == expected,
                    (ended.stdout + ended.stderr)[:200])


def import_staff_list():
    """The first start: from the welcome page through the portal to the people."""
    with SandboxedApp('first-start') as app:
        app.find('label', app.translate('Welcome to Tandemwerk'))
        app.picture('first-start-x11')
        app.press_button('_Import Staff List…')
        app.press_button('Choose _File…')
        choose_file(STAFF, 'ctrl+l', 'ctrl+a')
        app.press_button('C_ontinue')
        app.picture('import-x11')
        app.press_button('_Import')
        app.find_gone('dialog', app.translate('Import Staff List'))
        app.picture('people-x11')


def back_up():
    """A programme's window, and a copy of the file to where the user wants it."""
    with SandboxedApp('programme') as app:
        app.find('label', PROGRAMME)
        app.press_until_focused('list item', app.translate('Cohort 1'))
        app.press('Return', 'alt+3')
        tandems = app.find('list', app.translate('Tandems'))
        app.wait_for(tandems.children, 'the tandems')
        app.picture('board-x11')
        app.frame.do_action('win.back-up')
        choose_file(BACKUP, 'ctrl+a')
        wait_for(BACKUP.exists, 'the backup among the documents')
        app.picture('backed-up-x11')
    assert BACKUP.read_bytes().startswith(b'SQLite format 3\0'), 'the backup is no database'


def print_by_portal():
    """From the preview of the closing report, through the portal's print dialog, into a file among the documents."""
    with SandboxedApp('printing') as app:
        app.press_until_focused('list item', app.translate('Cohort 1'))
        app.press('Return')
        app.press_until_focused('toggle button', app.translate('More About This Cohort'))
        for key in 'Return', 'Up', 'Return', 'Up', 'Return':
            app.press(key)
            time.sleep(0.5)    # here menus slide
        app.find('list item', re.compile(app.translate('Page %u of %u').replace('%u', r'\d+')))
        app.picture('preview-x11')
        app.press_button('P_rint…')
        portal = wait_for(find_portal, 'the portal on the accessibility bus', timeout=30)
        click(portal, 'table cell', 'In Datei drucken')
        take_picture(RESULTS / 'portal-print.png')
        click(portal, 'button', 'Drucken')
        wait_for(lambda: not portal.find_all('dialog'), 'the print dialog to close')
        printed = wait_for(lambda: next(DOCUMENTS.glob('Abschlussbericht*.pdf'), None), 'the printed report')
        wait_for(lambda: b'%%EOF' in printed.read_bytes()[-32:], 'all of the printed report')
        app.press('Escape')
        app.find_gone('button', app.translate('P_rint…').replace('_', ''))
    check_report(printed)


def click(portal, role, name):
    """In a dialog of the portal, once it stands still."""
    wait_for(lambda: portal.find_all(role, name), f'"{name}" of the portal', timeout=30)
    time.sleep(1)
    box = portal.find_all(role, name)[0].accessible.get_extents(Atspi.CoordType.SCREEN)
    Pointer().click(box.x + box.width // 2, box.y + box.height // 2)
    time.sleep(1)


def find_portal():
    return next((root for root in objects_of_desktop() if root.name == 'xdg-desktop-portal-gtk'), None)


def do_main_job():
    tandemwerk_cli('import-staff', WORKBOOK, '--dry-run', files=[WORKBOOK])
    cohort = tandemwerk_cli('create', PROGRAMME, '--start', '2026-03-02', '--months', '6').split()[-1]
    tandemwerk_cli('enrol', cohort, ENROLMENTS, files=[ENROLMENTS])
    tandemwerk_cli('match', cohort, '--accept')
    return cohort


def survive_upgrade():
    """The version before stores a cohort; this version, installed over it, opens it whole."""
    folder = OWN_FILES / 'tandemwerk'
    before, now = BEFORE, RESULTS.parent / 'tandemwerk.flatpak'
    for old in folder.glob('*'):
        old.unlink()
    install_for_tester(before)
    cohort = do_main_job()
    told = tandemwerk_cli('participants', cohort, '--json')
    install_for_tester(now)
    # The window brings the file to its own schema; what only reads leaves an older file alone.
    with SandboxedApp('upgraded') as app:
        app.find('label', PROGRAMME)
        app.picture('upgraded-x11')
    assert tandemwerk_cli('participants', cohort, '--json') == told, 'the cohort of the version before is another one now'
    tandemwerk_cli('check')


def install_for_tester(bundle):
    """Takes the place of what is installed for everybody, and leaves what the app stored alone."""
    # Flatpak asks the system bus for parental controls, and there is none here: the session's says that nobody answers.
    environment = {**os.environ, 'DBUS_SYSTEM_BUS_ADDRESS': os.environ['DBUS_SESSION_BUS_ADDRESS']}
    subprocess.run(['flatpak', '--user', 'uninstall', '-y', '--noninteractive', ID], env=environment, capture_output=True)
    ended = subprocess.run(['flatpak', '--user', 'install', '-y', '--noninteractive', '--bundle', bundle],
                           env=environment, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def print_report(cohort):
    report = OWN_FILES / 'Abschlussbericht.pdf'
    tandemwerk_cli('--language', 'de', 'report', cohort, '--output', report)
    check_report(report)
    (RESULTS / 'report-de.pdf').write_bytes(report.read_bytes())


def check_report(pdf):
    """That PDF is a German closing report in the app's own fonts."""
    text = subprocess.run(['pdftotext', pdf, '-'], capture_output=True, text=True).stdout
    fonts = subprocess.run(['pdffonts', pdf], capture_output=True, text=True).stdout
    assert 'Abschlussbericht' in text, text[:300]
    assert 'Inter' in fonts, fonts


def open_in_english():
    with SandboxedApp('english', 'en') as app:
        app.find('label', PROGRAMME)
        app.find('list item', re.compile('^Needs Attention'))
        app.picture('english-x11')


def open_on_wayland(language):
    """The same window, shown by a compositor without a screen, where no X11 reaches into the sandbox."""
    picture, log = RESULTS / f'wayland-{language}.png', RESULTS / f'wayland-{language}.log'
    inside = f'''
        {shlex.join(flatpak_run(language))} > {log} 2>&1 &
        for second in 1 2 3 4 5 6 7 8 9 10; do
          sleep 1
          grim {picture}
          [ "$(identify -format %k {picture})" -lt {COLOURS_OF_A_WINDOW} ] || break
        done
        sleep 1
        grim {picture}
        flatpak run --command=sh {ID} -c 'find /tmp/.X11-unix -type s' >> {log}
        flatpak kill {ID}
    '''
    environment = {
        **os.environ, 'WLR_BACKENDS': 'headless', 'WLR_RENDERER': 'pixman', 'WLR_LIBINPUT_NO_DEVICES': '1',
    }
    ended = subprocess.run(['cage', '--', 'sh', '-c', inside], env=environment, capture_output=True, text=True, timeout=60)
    colours = subprocess.run(['identify', '-format', '%k', picture], capture_output=True, text=True).stdout
    assert int(colours or 0) >= COLOURS_OF_A_WINDOW, f'an empty screen ({colours} colours): {ended.stderr[-500:]}'
    assert not log.read_text(), f'complaints, or an X11 socket: {log.read_text()}'


def main():
    checks = Checks()
    prepare_home()
    check_sandbox(checks)
    checks.attempt('the first start, in German: a staff list comes in through the portal', import_staff_list)
    cohort = checks.attempt('lists and a workbook come in, tandems are found', do_main_job)
    if cohort:
        checks.attempt('the closing report is German and in its own fonts', lambda: print_report(cohort))
    checks.attempt('a backup goes out through the portal', back_up)
    checks.attempt('the closing report is printed into a file through the portal', print_by_portal)
    checks.attempt('the window speaks English where the desktop does', open_in_english)
    checks.attempt('the window opens on Wayland, in German', lambda: open_on_wayland('de'))
    checks.attempt('the window opens on Wayland, in English', lambda: open_on_wayland('en'))
    if BEFORE.exists():
        checks.attempt('what the version before stored is whole in this one', survive_upgrade)
    return 1 if checks.failed else 0


if __name__ == '__main__':
    sys.exit(main())
