#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads Markdown strictly and prints its blocks, a line each, cells parted by tabs; fails at what is not right.

Only what the program writes is Markdown here: headings, quotes, items, tables, and paragraphs that may be strong or
emphasised in pieces. A character that could be markup elsewhere must be escaped."""
import re
import sys

SPECIAL = re.compile(r'[`*_\[\]<>&~$|\\]')
ESCAPED = re.compile(r'\\([!-/:-@\[-`{-~])')
MARKED = re.compile(r'(?<![*\\])(\*\*?)((?:[^\\*\s]|\\.)(?:(?:[^\\*]|\\.)*(?:[^\\*\s]|\\.))?)\1(?!\*)')
BLOCK = re.compile(r'#{1,6}(\s|$)|[-+](\s|$)|\d{1,9}[.)](\s|$)|-+$|=+$|:?-+:?$| {4}|\t')
RULE = re.compile(r'\| (?:---|---:) (?=\|)')


def read_text(where, text):
    """The words of a line or a cell."""
    if BLOCK.match(text):
        sys.exit(f'{where}: {text!r} begins a block')
    words = MARKED.sub(r'\2', text)
    if SPECIAL.search(ESCAPED.sub('', words)):
        sys.exit(f'{where}: {text!r} holds markup')
    return ESCAPED.sub(r'\1', words)


def read_cells(where, line):
    cells = re.findall(r'\|((?:[^\\|]|\\.)*)(?=\|)', line)
    if ''.join('|' + cell for cell in cells) + '|' != line:
        sys.exit(f'{where}: is no row of a table')
    return [read_text(where, cell.strip()) for cell in cells]


def read_table(where, lines):
    if len(lines) < 2 or ''.join(RULE.findall(lines[1])) + '|' != lines[1]:
        sys.exit(f'{where}: the table has no rule below its first row')
    rows = [read_cells(where, line) for line in lines[:1] + lines[2:]]
    width = lines[1].count('|') - 1
    for row in rows:
        if len(row) != width:
            sys.exit(f'{where}: {row} has not {width} cells')
        print('\t'.join(row))


def read_line(where, line):
    for mark in ('# ', '## ', '- ', '> '):
        if line.startswith(mark):
            return read_text(where, line[len(mark):])
    return read_text(where, line)


def check(path):
    text = open(path, 'rb').read().decode('utf-8')
    if not text.endswith('\n') or re.search('[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]', text):
        sys.exit(f'{path}: control characters, or no end')
    table = []
    for number, line in enumerate(text.split('\n'), 1):
        if line.startswith('|'):
            table.append(line)
            continue
        if table:
            read_table(f'{path}:{number - len(table)}', table)
        table = []
        if line:
            print(read_line(f'{path}:{number}', line))


for path in sys.argv[1:]:
    check(path)
