#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words to translate is in po/POTFILES, and nothing else is."""
import re

import gate

LIST = 'po/POTFILES'
CALL = re.compile(r'\b(_|N_|C_|NC_|ngettext) \(')


def has_words(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix in ('.c', '.h'):
        return CALL.search(text) is not None
    return path.suffix != '.ui' or 'translatable="yes"' in text


def find_problems(tree):
    patterns = ('data/*.desktop.in', 'data/*.metainfo.xml.in', 'data/*.gschema.xml', 'src/**/*.[ch]', 'ui/**/*.ui')
    wanted = {tree.name(path) for path in tree.list(*patterns) if has_words(path)}
    listed = {line for line in tree.lines(tree.root / LIST) if line and not line.startswith('#')}
    for name in sorted(wanted - listed):
        yield f'{name}:1: is not in {LIST}; run build-aux/update-potfiles'
    for name in sorted(listed - wanted):
        yield f'{LIST}:1: {name} has no words to translate; run build-aux/update-potfiles'


gate.run(find_problems)
