#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever leads to a page, or to a field on a page, arrives.

"money/discount-rate" stands in tables of measures, checks, headlines and explanations, in sentences and in templates.
The pages are the rows of dfp-pages.c; which class of the model is entered on which page is said by the search index;
the fields of a class are the rows of its own table. The search index and the templates say the same: a field of a form
is where the index leads to, and no form has a field that the index does not know.
"""
import re

import gate

PAGE = re.compile(r'^  \{ "([a-z-]+)", N_ \(', re.M)
PLACE = re.compile(r'\{ dfp_([a-z_]+)_get_type, "([a-z-]+)",\s*(NULL|"[^"]*"),\s*(TRUE|FALSE) \}')
# A row of a form, and of what it shows a field.
ROW = re.compile(r'<property name="field">([a-z0-9-]+)</property>(?:\s*<property .*?</property>)*'
                 r'\s*<binding name="object">\s*<lookup name="(plan|configuration)">Dfp')
INDEX = 'src/gui/dfp-search-index.c'
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


def list_pages(tree):
    return PAGE.findall(read(tree, 'src/gui/dfp-pages.c'))


def list_shown(tree, page):
    """What the forms of the template of @page show: (class, field)."""
    return [(kind, field) for path in tree.list(f'ui/{page}/*.ui', f'ui/pages/dfp-{page}-page.ui')
            for field, kind in ROW.findall(path.read_text(encoding='utf-8'))]


def list_entries(tree):
    """Page: the fields that are entered there."""
    fields, lists = list_fields(tree)
    entries = {page: {field for _, field in list_shown(tree, page)} for page in list_pages(tree)}
    for kind, page, names, _ in PLACE.findall(read(tree, INDEX)):
        entered = fields.get(kind, []) if names == 'NULL' else names.strip('"').split()
        entries.setdefault(page, set()).update(entered)
        entries[page].update(name for name, row in lists.items() if row == kind)
    return entries


def judge_index(tree):
    """Where the index and the forms do not say the same."""
    shown = {page: list_shown(tree, page) for page in list_pages(tree)}
    places = [(kind, page, names.strip('"').split(), to_field)
              for kind, page, names, to_field in PLACE.findall(read(tree, INDEX)) if names != 'NULL']
    for kind, page, names, to_field in places:
        for name in names if to_field == 'TRUE' else ():
            if (kind, name) not in shown.get(page, ()):
                yield f'{INDEX}:1: "{name}" of the {kind} is on no form of the page {page}'
    for page, fields in shown.items():
        for kind, field in fields:
            if not any(kind == of and field in names for of, _, names, _ in places):
                yield f'{INDEX}:1: "{field}" of the {kind} is on the page {page}, and is not found'


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
    yield from judge_index(tree)
    for path, number, candidates in find_words(tree):
        for words in candidates:
            problem = judge(entries, words)
            if problem:
                yield f'{tree.name(path)}:{number}: {problem}'


gate.run(find_problems)
