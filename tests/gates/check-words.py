#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is left for later or lies elsewhere, no file is named after nothing, each says its licence."""
import re

import gate

LEFT_FOR_LATER = re.compile(r'\b(TO' r'DO|FIX' r'ME|XX' r'X|HA' r'CK)\b')
OUTSIDE = re.compile(r'\.\./shar' r'ed\b|/wor' r'k/(main|wt|shared)\b')
DOCUMENT = re.compile(r'(?:\.\./|\w[\w-]*/)*\b[\w-]+\.md\b')
EMPTY_NAMES = {'core', 'common', 'utils', 'util', 'helper', 'helpers', 'manager', 'misc'}
LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'

TEXT = (
    '*.md', 'doc/**/*.md', 'meson*', '.ci/*', 'build-aux/**/*', 'data/**/*.in', 'data/**/*.xml', 'data/man/*',
    'data/completions/*', 'po/*', 'resources/**/*.xml', 'resources/**/*.css', 'resources/**/*.dfplan', 'src/**/*',
    'tests/**/*', 'ui/**/*',
)


def is_text(path):
    return b'\0' not in path.read_bytes()[:4096]


def is_there(tree, path, document):
    return any((folder / document).exists() for folder in (tree.root, path.parent))


def find_problems(tree):
    for path in tree.list(*TEXT):
        name = tree.name(path)
        if '__pycache__' in name or not is_text(path):
            continue
        if EMPTY_NAMES & set(re.split(r'[-/.]', name)):
            yield f'{name}:1: is named after nothing'
        text = path.read_text(encoding='utf-8', errors='replace')
        if path.suffix in ('.c', '.h') and LICENCE not in text.split('\n', 1)[0]:
            yield f'{name}:1: does not begin with its licence'
        for number, line in enumerate(text.split('\n'), 1):
            if LEFT_FOR_LATER.search(line):
                yield f'{name}:{number}: leaves something for later'
            if OUTSIDE.search(line):
                yield f'{name}:{number}: names a place outside the project'
            for document in DOCUMENT.findall(line):
                if not is_there(tree, path, document):
                    yield f'{name}:{number}: names {document}, which is not there'


gate.run(find_problems)
