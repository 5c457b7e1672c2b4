#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file and no function is longer than can be read at once, and none is told more than can be kept in mind."""
import re

import gate

LIMITS = {'.c': 800, '.h': 150, '.ui': 400}
FUNCTION_LIMIT = 80
PARAMETER_LIMIT = 7
# Functions of src that have more, to become fewer: a struct says better what belongs together.
WITH_MANY = {
    'src/chart/dfp-chart-rows.c': ['dfp_chart_set_row_bar'],
    'src/cli/dfp-command-versions.c': ['restore'],
    'src/gui/share/dfp-share-job.c': ['dfp_share_job_run_async'],
    'src/report/writer/dfp-pdf-ink.c': ['dfp_pdf_ink_draw'],
}

DEFINITION = re.compile(r'^(\w+) \(((?:[^;{}\n]|\n(?!\n))*?)\)\n\{$', re.M)


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


def count_parameters(words):
    depth, n = 0, 1
    for letter in words:
        depth += {'(': 1, ')': -1}.get(letter, 0)
        n += letter == ',' and depth == 0
    return n


def find_wide_functions(text):
    """Yields (line, name, number of parameters) of each function that has too many."""
    code = re.sub(r'/\*.*?\*/', lambda comment: '\n' * comment[0].count('\n'), text, flags=re.S)
    for match in DEFINITION.finditer(code):
        n = count_parameters(match[2])
        if n > PARAMETER_LIMIT:
            yield code.count('\n', 0, match.start()) + 1, match[1], n


def judge_parameters(tree, path):
    known = WITH_MANY.get(tree.name(path), [])
    found = list(find_wide_functions('\n'.join(tree.lines(path))))
    for line, name, n in found:
        if name not in known:
            yield f'{tree.name(path)}:{line}: {name} has {n} parameters, more than {PARAMETER_LIMIT}'
    for name in known:
        if name not in {name for _, name, _ in found}:
            yield f'{tree.name(path)}:1: {name} has no more than {PARAMETER_LIMIT} parameters; its exception can go'


def find_problems(tree):
    for path in tree.list('src/**/*.[ch]', 'tests/**/*.[ch]', 'ui/**/*.ui'):
        lines = tree.lines(path)
        length, limit = len(lines) - 1, LIMITS[path.suffix]
        if length > limit:
            yield f'{tree.name(path)}:1: has {length} lines, more than {limit}'
        if path.suffix == '.c':
            for start, length in find_long_functions(lines):
                yield f'{tree.name(path)}:{start}: the function has {length} lines, more than {FUNCTION_LIMIT}'
            yield from judge_parameters(tree, path)


gate.run(find_problems)
