#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What doc/ names is in the tree: paths, files, functions, types, constants and links; and every section of a document
that a comment points to has its heading."""
import re

import gate

PATH = re.compile(r'(?<![\w/.-])(?:src|ui|tests|build-aux|data|resources|po|doc)/[\w./-]*[\w/]')
FILE = re.compile(r'(?<![\w/.-])(?:dfp-[\w-]+\.(?:c|h|ui)|test-[\w-]+\.c)\b')
WORD = re.compile(r'\b(?:dfp_\w+(?= \(\))|Dfp[A-Z]\w*|DFP_\w+)')
LINK = re.compile(r'\]\(([^)#:]+)(?:#[^)]*)?\)')
SECTION = re.compile(r'\b(doc/)?([\w-]+\.md)\)? §(\d+(?:\.\d+)?)')
OWN_SECTION = re.compile(r'(?<!\.md )(?<!\.md\) )§(\d+(?:\.\d+)?)')
HEADING = re.compile(r'^##+ (\d+(?:\.\d+)?) ')
SOURCES = ('src/**/*.[ch]', 'ui/**/*.ui', 'tests/**/*.[ch]')
NAMING = (*SOURCES, 'build-aux/*', 'tests/fuzz/run')
CODE = ('src/**/*.[ch]', 'tests/**/*.[ch]', 'tests/**/*.py')


def read_words(tree):
    words = set()
    for path in tree.list(*NAMING):
        words.update(re.findall(r'\b(?:dfp_|Dfp|DFP_)\w+', path.read_text(encoding='utf-8', errors='replace')))
    return words


def read_headings(tree):
    """The numbers of the sections of each document."""
    return {path.name: {match[1] for line in tree.lines(path) if (match := HEADING.match(line))}
            for path in tree.list('doc/**/*.md')}


def judge_line(tree, path, line, words, files):
    for found in PATH.findall(line):
        if not (tree.root / found).exists():
            yield f'names {found}, which is not there'
    for found in FILE.findall(line):
        if found not in files:
            yield f'names {found}, which is not there'
    for found in WORD.findall(line):
        if found not in words:
            yield f'names {found}, which nothing is called'
    for found in LINK.findall(line):
        if not (path.parent / found).exists():
            yield f'leads to {found}, which is not there'


def judge_sections(line, headings, own=None):
    named = [(document, number) for _, document, number in SECTION.findall(line)]
    if own:
        named += [(own, number) for number in OWN_SECTION.findall(line)]
    for document, number in named:
        if number not in headings.get(document, ()):
            yield f'points to §{number} of {document}, which has none'


def find_problems(tree):
    words, headings = read_words(tree), read_headings(tree)
    files = {path.name for path in tree.list(*SOURCES)}
    for path in tree.list('doc/**/*.md'):
        own = path.name if headings[path.name] else None
        for number, line in enumerate(tree.lines(path), 1):
            for problem in judge_line(tree, path, line, words, files):
                yield f'{tree.name(path)}:{number}: {problem}'
            for problem in judge_sections(line, headings, own):
                yield f'{tree.name(path)}:{number}: {problem}'
    for path in tree.list(*CODE):
        for number, line in enumerate(tree.lines(path), 1):
            for problem in judge_sections(line, headings):
                yield f'{tree.name(path)}:{number}: {problem}'


gate.run(find_problems)
