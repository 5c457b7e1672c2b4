#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who includes whom: the module table of CONTRIBUTING.md, lowest first."""
import re

import gate

# module: the modules it may include beside itself
MODULES = {
    'base': set(),
    'model': {'base'},
    'undo': {'base'},
    'store': {'base', 'model'},
    'analysis': {'base', 'model'},
    'chart': {'base'},
    'exhibit': {'base', 'model', 'analysis', 'chart'},
    'draft': {'base', 'model', 'store', 'analysis'},
    'report': {'base', 'model', 'analysis', 'chart', 'exhibit'},
    'document': {'base', 'model', 'undo', 'store', 'analysis', 'draft'},
    'cli': {'base', 'model', 'undo', 'store', 'analysis', 'chart', 'exhibit', 'draft', 'report', 'document'},
    'gui': {'base', 'model', 'undo', 'analysis', 'chart', 'exhibit', 'draft', 'report', 'document'},
}

# A library's headers: the modules that may include them; every module may include what is not here.
LIBRARIES = {
    'gtk/': {'gui'},
    'gdk/': {'gui'},
    'adwaita.h': {'gui'},
    'json-glib/': {'store'},
    'Random123/': {'base'},
    'archive': {'store', 'report'},
    'libxml/': {'store'},
    'xlsxwriter.h': {'report'},
    'cairo': {'chart', 'exhibit', 'report', 'cli', 'gui'},
    'pango/': {'chart', 'exhibit', 'report', 'cli', 'gui'},
}

# Folders of analysis answer one question each; only these ask the others.
ASKING = {'compare', 'design', 'explore', 'questions', 'totals', 'health', 'storms'}
# These answer from what one configuration comes to, and so see the totals and what those join.
FROM_TOTALS = {'flex', 'forecast', 'handover', 'lean'}
TOTALS = {'totals', 'staffing', 'cost', 'value'}
# Themes of exhibits stand beside one another, on what they share, which knows none; only these see another.
THEMES_SEEN = {'comparison': {'forecast'}}
# What pages are made of, lowest first: each sees those before it. A page sees itself and them, never the window.
GUI_LIBRARIES = ['widgets', 'form', 'table', 'page', 'exhibit']

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')


def may_ask(mine, theirs):
    return mine in ASKING or (mine in FROM_TOTALS and theirs in TOTALS)


def judge_project_include(folders, include):
    """What is wrong with @include in a file whose folders below src are @folders, or None."""
    module, parts = folders[0], include.split('/')
    if include == 'config.h':
        return None
    if len(parts) < 2:
        return f'"{include}" does not name its module'
    if parts[0] != module:
        if parts[0] not in MODULES:
            return f'"{include}" is in no module'
        return None if parts[0] in MODULES[module] else f'{module} must not know {parts[0]} ("{include}")'
    mine, theirs = folders[1:2], tuple(parts[1:-1])
    if module == 'analysis' and mine and theirs and mine[0] != theirs[0] and not may_ask(mine[0], theirs[0]):
        return f'analysis/{mine[0]} must not know analysis/{theirs[0]} ("{include}")'
    if module == 'exhibit' and theirs and theirs != mine and theirs[0] not in THEMES_SEEN.get(''.join(mine), set()):
        return f'{"/".join(folders)} must not know exhibit/{theirs[0]} ("{include}")'
    if module == 'gui' and mine:
        seen = GUI_LIBRARIES[:GUI_LIBRARIES.index(mine[0])] if mine[0] in GUI_LIBRARIES else GUI_LIBRARIES
        if theirs and theirs[0] not in {mine[0], *seen}:
            return f'gui/{mine[0]} must not know gui/{theirs[0]} ("{include}")'
        if not theirs:
            return f'gui/{mine[0]} must not know "{include}"'
    return None


def judge_library_include(module, include):
    for header, users in LIBRARIES.items():
        if include.startswith(header) and module not in users:
            return f'{module} must not know <{include}>'
    return None


def find_problems(tree):
    for path in tree.list('src/**/*.[ch]'):
        folders = path.relative_to(tree.root / 'src').parts[:-1]
        for number, line in enumerate(tree.lines(path), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            if not folders or folders[0] not in MODULES:
                problem = 'is in no module'
            elif match[1] == '"':
                problem = judge_project_include(folders, match[2])
            else:
                problem = judge_library_include(folders[0], match[2])
            if problem:
                yield f'{tree.name(path)}:{number}: {problem}'


gate.run(find_problems)
