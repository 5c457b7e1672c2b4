#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every template and icon is in the window's resources, and every template has its class."""
import os
import xml.etree.ElementTree as xml

import gate

LIST = 'resources/factory-planner.gresource.xml'


def list_resources(tree):
    """Project paths of what the list names; the templates are named relative to ui."""
    for file in xml.parse(tree.root / LIST).getroot().iter('file'):
        path = os.path.normpath(os.path.join('resources', file.text.strip()))
        yield path if (tree.root / path).exists() else os.path.join('ui', file.text.strip())


def find_problems(tree):
    listed = set(list_resources(tree))
    for path in sorted(listed):
        if not (tree.root / path).exists():
            yield f'{LIST}:1: {path} does not exist'
    for path in tree.list('ui/**/*.ui', 'resources/icons/**/*.svg', 'resources/*.css'):
        if tree.name(path) not in listed:
            yield f'{tree.name(path)}:1: is not in {LIST}'
    for path in tree.list('ui/**/*.ui'):
        source = tree.root / 'src/gui' / path.relative_to(tree.root / 'ui').with_suffix('.c')
        if not source.exists() and '<template ' in path.read_text(encoding='utf-8'):
            yield f'{tree.name(path)}:1: has no class {tree.name(source)}'


gate.run(find_problems)
