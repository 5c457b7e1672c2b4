# SPDX-License-Identifier: GPL-3.0-or-later
"""A person in front of the program: finds things by their accessible names and acts by keyboard and pointer.

A test says what it saw with passed (). What never appears ends it as failed. Nothing waits for a time: after each act the
person looks until the program has done with it, and a test waits for what it expects to see, however slow the machine is.
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

try:
    import pyatspi
    from gi.repository import GLib
except ImportError:
    print('1..0 # SKIP python3-pyatspi is not installed')
    sys.exit(0)

PATIENCE = 100  # seconds for anything to appear
QUIET = 0.05  # seconds without a wake-up after which nothing moves: three frames
RESTLESS = 3  # seconds after which something moves for good, as a spinner does

program, dfp = (os.path.abspath(path) for path in sys.argv[1:3])
folder = tempfile.mkdtemp()
count = 0
running = []  # processes that were started
heard = []  # the last that said that it has the focus


def passed(what):
    global count
    count += 1
    print(f'ok {count} - {what}', flush=True)


def walk(node, depth=0):
    if node is None or depth > 60:
        return
    yield node
    for i in range(node.childCount):
        try:
            yield from walk(node.getChildAtIndex(i), depth + 1)
        except Exception:
            return


def is_ours(application):
    try:
        return application is not None and 'factory' in (application.name or '').lower()
    except Exception:
        return False  # it has ended meanwhile


def list_applications():
    return [application for application in pyatspi.Registry.getDesktop(0) if is_ours(application)]


def look_for(matches):
    for application in list_applications():
        for node in walk(application):
            try:
                if matches(node):
                    return node
            except Exception:
                continue
    return None


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    subprocess.run(['import', '-window', 'root', os.path.join(os.environ.get('SHOTS', '/tmp'), 'failed.png')],
                   check=False)
    for process in running:
        print(f'# the program {"runs" if process.poll() is None else f"has ended with {process.returncode}"}')
    print(f'# the window with the focus is called “{get_title()}”')
    for application in list_applications():
        for node in walk(application):
            if node.name:
                focused = ' (has the focus)' if node.getState().contains(pyatspi.STATE_FOCUSED) else ''
                print(f'# {node.getRoleName()}: {node.name}{focused}')
    raise SystemExit(f'not ok {count + 1} - {what}')


def find(name, focusable=False):
    def matches(node):
        return node.name == name and (not focusable or node.getState().contains(pyatspi.STATE_FOCUSABLE))
    return wait_for(f'“{name}” appears', lambda: look_for(matches))


def walk_by_depth(nodes):
    while nodes:
        yield from nodes
        nodes = [node.getChildAtIndex(i) for node in nodes if node is not None for i in range(node.childCount)]


def find_toast(text):
    """It goes after some seconds, which a page full of things below it takes to be looked through."""
    def look():
        try:
            return next((node for node in walk_by_depth(list_applications()) if node is not None and node.name == text),
                        None)
        except Exception:
            return None  # something went while it was looked at
    return wait_for(f'“{text}” appears', look)


def read_wakes(process):
    """How often the main thread of a program was woken, or None while it runs or waits for a processor."""
    try:
        with open(f'/proc/{process.pid}/task/{process.pid}/status', encoding='utf-8') as file:
            status = dict(line.split(':\t', 1) for line in file if ':\t' in line)
    except OSError:
        return -1
    return None if status['State'][0] in 'RD' else int(status['voluntary_ctxt_switches'])


def settle():
    """Until the programs have done what they were asked and draw nothing more. What other threads of them work on may
    still come."""
    end = time.monotonic() + RESTLESS
    wakes = None
    while time.monotonic() < end:
        before, wakes = wakes, [read_wakes(process) for process in running]
        if wakes == before and None not in wakes:
            return
        time.sleep(QUIET)


def act(*arguments):
    subprocess.run(['xdotool', *arguments], check=True)
    settle()


def press(*keys):
    for key in keys:
        act('key', '--clearmodifiers', key)


def type_text(text):
    act('type', '--clearmodifiers', '--delay', '8', text)


def locate(name):
    """The middle of a thing on the screen. GTK 4.8 tells where things are in their window, and cannot be
    asked to focus them."""
    extents = find(name, focusable=True).queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    geometry = subprocess.run(['xdotool', 'getwindowfocus', 'getwindowgeometry', '--shell'],
                              capture_output=True, text=True, check=True).stdout
    window = dict(line.split('=') for line in geometry.split())
    x = int(window['X']) + extents.x + extents.width // 2
    y = int(window['Y']) + extents.y + extents.height // 2
    print(f'# {name} is at {x},{y}: {extents}')
    return x, y


def click(name):
    x, y = locate(name)
    act('mousemove', str(x), str(y), 'click', '1')


def drag(name, to):
    """From the thing called @name to where the thing called @to is."""
    x, y = locate(name)
    to_x, to_y = locate(to)
    act('mousemove', str(x), str(y), 'mousedown', '1')
    for step in range(1, 11):
        act('mousemove', str(x + (to_x - x) * step // 10), str(y + (to_y - y) * step // 10))
    act('mouseup', '1')


def has_focus(node):
    return node.getState().contains(pyatspi.STATE_FOCUSED)


def hear_of_focus(event):
    if event.detail1:
        heard[:] = [event.source]


def find_focus():
    """What has the focus: what said so last, if it still has it; looking through everything takes long."""
    while GLib.MainContext.default().iteration(False):
        pass
    try:
        if heard and has_focus(heard[0]):
            return heard[0]
    except Exception:
        pass  # it is gone
    return look_for(has_focus)


def is_focused(name):
    """It, or the button inside it that takes the focus for it."""
    node = find_focus()
    return node if node is not None and name in (node.name, node.parent.name) else None


def tab_to(name, most=12):
    """As far as it takes, and no further than the page goes."""
    for _ in range(most):
        if is_focused(name):
            return
        press('Tab')
    wait_for(f'Tab reaches “{name}”', lambda: is_focused(name))


def picture(name):
    if 'SHOTS' in os.environ:
        subprocess.run(['import', '-window', 'root', os.path.join(os.environ['SHOTS'], name + '.png')], check=False)


def get_title():
    """Of the window that the keys go to. A window manager that was busy may not have noticed, so it is not asked."""
    window = subprocess.run(['xdotool', 'getwindowfocus', 'getwindowname'], capture_output=True, text=True)
    return window.stdout.strip()


def wait_for_title(title):
    wait_for(f'the window is called “{title}”', lambda: get_title() == title)


def go_to(page):
    """Through search, as it is the same for every page."""
    press('ctrl+f')
    type_text(page)
    press('Return')


def choose_path(path):
    """In the file dialog, whose name entry is focused and selected."""
    wait_for('a file dialog opens', lambda: look_for(
        lambda node: node.getRoleName() == 'file chooser') or get_title() in ('Save Plan', 'Export', 'Save Picture'))
    settle()
    press('ctrl+a')
    type_text(path)
    press('Return')
    wait_for(f'{path} is written', lambda: os.path.exists(path) and os.path.getsize(path) > 0)


def choose_file(path):
    """In the file dialog that opens one: a path that begins with a slash is typed over its list."""
    wait_for('a file dialog opens', lambda: look_for(
        lambda node: node.getRoleName() in ('file chooser', 'filler') and node.name == 'Import History'))
    settle()
    type_text(path)
    press('Return')


def show(path):
    output = subprocess.run([dfp, 'show', path, '--json'], check=True, capture_output=True, text=True).stdout
    return json.loads(output)


def save_until(path, what, condition):
    """Saves, and waits until what the file shows meets the condition."""
    press('ctrl+s')
    wait_for(what, lambda: condition(show(path)))


def heed_hangup():
    """In the program's own process: whoever runs the tests under nohup has it ignored, and the program leaves it so."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def start(*arguments, locale=None, **more):
    """@more: environment of the program."""
    environment = {**os.environ, 'G_DEBUG': 'fatal-criticals', **more}
    if locale:
        environment['LC_ALL'] = locale
    process = subprocess.Popen([program, *arguments], env=environment, preexec_fn=heed_hangup)
    running.append(process)
    wait_for('the program starts', list_applications)
    return process


def wait_for_end(process, code=0):
    wait_for('the program ends', lambda: process.poll() is not None)
    running.remove(process)
    assert process.returncode == code, process.returncode
    wait_for('its windows go', lambda: not list_applications())


def stop(process):
    press('ctrl+w')
    wait_for_end(process)


def run(main):
    """Runs @main and clears up behind it."""
    pyatspi.Registry.registerEventListener(hear_of_focus, 'object:state-changed:focused')
    try:
        main()
        print(f'1..{count}')
    finally:
        shutil.rmtree(folder, ignore_errors=True)
