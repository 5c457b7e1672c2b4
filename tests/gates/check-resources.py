#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every template and icon is in the window's resources, and every template has its class.

The class has the file of the template's name in src/gui; that of a page in ui/pages is a row in dfp-pages.c.
"""
import os
import re
import xml.etree.ElementTree as xml

import gate

LIST = 'resources/factory-planner.gresource.xml'
ROWS = 'src/gui/dfp-pages.c'
TEMPLATE = re.compile(r'<template class="(\w+)"')


def list_resources(tree):
    """Project paths of what the list names; the templates are named relative to ui."""
    for file in xml.parse(tree.root / LIST).getroot().iter('file'):
        path = os.path.normpath(os.path.join('resources', file.text.strip()))
        yield path if (tree.root / path).exists() else os.path.join('ui', file.text.strip())


def judge_class(tree, path):
    """What is wrong with the class of the template at @path, or None."""
    template = TEMPLATE.search(path.read_text(encoding='utf-8'))
    if not template:
        return None
    if path.parent == tree.root / 'ui/pages':
        rows = (tree.root / ROWS).read_text(encoding='utf-8')
        return None if f'"{template[1]}"' in rows else f'{template[1]} is in no row of {ROWS}'
    source = tree.root / 'src/gui' / path.relative_to(tree.root / 'ui').with_suffix('.c')
    return None if source.exists() else f'has no class {tree.name(source)}'


def find_problems(tree):
    listed = set(list_resources(tree))
    for path in sorted(listed):
        if not (tree.root / path).exists():
            yield f'{LIST}:1: {path} does not exist'
    for path in tree.list('ui/**/*.ui', 'resources/icons/**/*.svg', 'resources/*.css'):
        if tree.name(path) not in listed:
            yield f'{tree.name(path)}:1: is not in {LIST}'
    for path in tree.list('ui/**/*.ui'):
        problem = judge_class(tree, path)
        if problem:
            yield f'{tree.name(path)}:1: {problem}'


gate.run(find_problems)
