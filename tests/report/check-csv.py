#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one CSV strictly and says how many rows and columns it has; fails when it is not right."""
import csv
import sys

path, = sys.argv[1:]
data = open(path, 'rb').read()
text = data.decode('utf-8')
if not text.endswith('\r\n') or text.replace('\r\n', '').count('\r'):
    sys.exit('lines do not end in CR LF')
rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
width = len(rows[0])
for number, row in enumerate(rows, 1):
    if len(row) != width:
        sys.exit(f'line {number} has {len(row)} cells, not {width}')
    for cell in row:
        if cell[:1] in '=+@\t\r\n＝＋－＠' and cell[:1]:
            sys.exit(f'line {number}: {cell!r} could be taken for a formula')
        if cell[:1] == '-':
            float(cell)
if len(set(rows[0])) != width:
    sys.exit('two columns have one name')
print(len(rows) - 1, width)
