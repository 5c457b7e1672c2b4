#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file and no function is longer than can be read at once."""
import gate

LIMITS = {'.c': 800, '.h': 150, '.ui': 400}
FUNCTION_LIMIT = 80


def find_long_functions(lines):
    """Yields (line, name, length) of each function body that is too long."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == '{' and number > 1 and lines[number - 2].endswith(')'):
            start = number
        elif line == '}' and start is not None:
            if number - start + 1 > FUNCTION_LIMIT:
                yield start, number - start + 1
            start = None


def find_problems(tree):
    for path in tree.list('src/**/*.[ch]', 'tests/**/*.[ch]', 'ui/**/*.ui'):
        lines = tree.lines(path)
        length, limit = len(lines) - 1, LIMITS[path.suffix]
        if length > limit:
            yield f'{tree.name(path)}:1: has {length} lines, more than {limit}'
        if path.suffix == '.c':
            for start, length in find_long_functions(lines):
                yield f'{tree.name(path)}:{start}: the function has {length} lines, more than {FUNCTION_LIMIT}'


gate.run(find_problems)
