#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever leads to a page, or to a field on a page, arrives.

"money/discount-rate" stands in tables of measures, checks, headlines and explanations, in sentences and in templates.
The pages are the rows of dfp-pages.c; which class of the model is entered on which page is said by the search index;
the fields of a class are the rows of its own table.
"""
import re

import gate

PAGE = re.compile(r'^  \{ "([a-z-]+)", N_ \(', re.M)
PLACE = re.compile(r'\{ dfp_([a-z_]+)_get_type, "([a-z-]+)",\s*(NULL|"[^"]*"),\s*(?:TRUE|FALSE) \}')
FIELD = re.compile(r'\{ "([a-z0-9-]+)",\s*DFP_FIELD_(\w+)(.*?)\}', re.S)
ROW_TYPE = re.compile(r'\.type = dfp_([a-z_]+)_get_type')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
TEMPLATE = re.compile(r"'([a-z0-9/-]+)'|(win\.go-to::[a-z0-9/-]+)|name=\"target\"[^>]*>([^<]+)<")
# What leads somewhere: page/field or page/row id/field.
TARGET = re.compile(r'(?:win\.go-to::)?([a-z][a-z-]+)/(?:%s/|[a-z0-9-]+/)?([a-z][a-z0-9-]*)')
PAGE_ALONE = re.compile(r'win\.go-to::([a-z][a-z-]+)')
MODULES = 'src/analysis/**/*.c', 'src/document/**/*.c', 'src/draft/**/*.c', 'src/exhibit/**/*.c', 'src/gui/**/*.c'
# First words of what looks like a target and is something else.
OTHERS = {'text', 'image', 'application', 'page', 'id'}
# Fields that are entered on a page which is not the one of their class in the index: where.
ALSO = {
    'set-up': ['experiment-share'],  # the capacity that an incubator sets aside, beside its months
}


def read(tree, name):
    path = tree.root / name
    return path.read_text(encoding='utf-8') if path.is_file() else ''


def list_fields(tree):
    """Class of the model: its fields; and list: the class of its rows."""
    fields, lists = {}, {}
    for path in tree.list('src/model/dfp-*.c'):
        rows = FIELD.findall(path.read_text(encoding='utf-8'))
        fields[path.stem.removeprefix('dfp-').replace('-', '_')] = [name for name, _, _ in rows]
        for name, kind, rest in rows:
            if kind == 'LIST' and ROW_TYPE.search(rest):
                lists[name] = ROW_TYPE.search(rest)[1]
    return fields, lists


def list_entries(tree):
    """Page: the fields that are entered there."""
    fields, lists = list_fields(tree)
    entries = {page: set(ALSO.get(page, ())) for page in PAGE.findall(read(tree, 'src/gui/dfp-pages.c'))}
    for kind, page, names in PLACE.findall(read(tree, 'src/gui/dfp-search-index.c')):
        entered = fields.get(kind, []) if names == 'NULL' else names.strip('"').split()
        entries.setdefault(page, set()).update(entered)
        entries[page].update(name for name, row in lists.items() if row == kind)
    return entries


def find_words(tree):
    """Yields (path, line number, words that may be a target)."""
    for path in tree.list(*MODULES):
        for number, line in enumerate(tree.lines(path), 1):
            if not line.startswith('#include'):
                yield path, number, LITERAL.findall(line)
    for path in tree.list('ui/**/*.ui'):
        for number, line in enumerate(tree.lines(path), 1):
            yield path, number, [a or b or c for a, b, c in TEMPLATE.findall(line)]


def judge(entries, words):
    alone = PAGE_ALONE.fullmatch(words)
    if alone:
        return None if alone[1] in entries else f'"{words}" leads to no page'
    match = TARGET.fullmatch(words)
    if not match or match[1] in OTHERS:
        return None
    if match[1] not in entries:
        return f'"{words}" leads to no page'
    return None if match[2] in entries[match[1]] else f'"{words}" leads to no field of that page'


def find_problems(tree):
    entries = list_entries(tree)
    for path, number, candidates in find_words(tree):
        for words in candidates:
            problem = judge(entries, words)
            if problem:
                yield f'{tree.name(path)}:{number}: {problem}'


gate.run(find_problems)
