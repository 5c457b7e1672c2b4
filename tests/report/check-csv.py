#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads each CSV strictly and says how many rows and columns it has; fails when one is not right.

Months are calendar months there, or nothing."""
import csv
import io
import re
import sys
import unicodedata

MONTH = re.compile(r'(\d{4}-\d{2})?')
NUMBER = re.compile(r'-?\d+(\.\d+)?([eE][-+]?\d+)?')
# Blank, or drawn as nothing: fillers, blanks and variation selectors that are letters, symbols or marks to Unicode.
SKIPPED = re.compile('[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]')


def is_formula(cell):
    """Whether a spreadsheet may find a formula, also one that skips what is not seen."""
    seen = ''.join(c for c in cell if unicodedata.category(c)[0] not in 'ZC' and not SKIPPED.match(c))
    return cell[:1] in ('\t', '\r', '\n') or unicodedata.normalize('NFKC', seen[:1])[:1] in tuple('=+@-')


def check(path):
    text = open(path, 'rb').read().decode('utf-8')
    if not text.endswith('\r\n') or text.replace('\r\n', '').count('\r'):
        sys.exit(f'{path}: lines do not end in CR LF')
    rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
    width = len(rows[0])
    for number, row in enumerate(rows, 1):
        if len(row) != width:
            sys.exit(f'{path}: line {number} has {len(row)} cells, not {width}')
        for cell in row:
            if is_formula(cell) and not NUMBER.fullmatch(cell):
                sys.exit(f'{path}: line {number}: {cell!r} could be taken for a formula')
    for name, *cells in zip(*rows):
        if name == 'month' or name.endswith('-month'):
            for cell in cells:
                if not MONTH.fullmatch(cell):
                    sys.exit(f'{path}: {name} {cell!r} is no month')
    if len(set(rows[0])) != width:
        sys.exit(f'{path}: two columns have one name')
    print(len(rows) - 1, width)


for path in sys.argv[1:]:
    check(path)
