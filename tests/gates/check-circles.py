#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file needs, over others, itself: check-circles.py ROOT BUILD FOLDER, by the names that the linker sees.

Headers may know each other; it is what the code takes that shows whether a file can be read, tested and changed
alone.
"""
import sys

import gate
import symbols

# Files that are one thing although they are several, or will part: why.
ALLOWED = {
    ('src/base/dfp-field.c', 'src/base/dfp-list.c', 'src/base/dfp-object.c'):
        'an object has fields, a field may be a list, a list holds objects',
    ('src/document/dfp-document-notice.c', 'src/document/dfp-document-save.c', 'src/document/dfp-document.c'):
        'one state machine: what is known of the file, what a save makes of it, what a person must be told',
}


def is_within(circle, allowed):
    return all(source.startswith(allowed) for source in circle)


def find_circles(graph):
    """The sets of more than one node that all reach each other, by Tarjan's algorithm."""
    index, low, stack, circles = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in graph[node]:
            if other not in index:
                visit(other)
            if other in stack:
                low[node] = min(low[node], low[other])
        if low[node] == index[node]:
            at = stack.index(node)
            if len(stack) - at > 1:
                circles.append(tuple(sorted(stack[at:])))
            del stack[at:]

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return sorted(circles)


def describe(objects, source, circle):
    taken = {}
    for name, giver in objects.find_needs(source):
        if giver in circle:
            taken.setdefault(giver, []).append(name)
    words = '; '.join(f'{giver}: {", ".join(names)}' for giver, names in sorted(taken.items()))
    return f'{source}:1: is in a circle of {len(circle)}, takes {words}'


def find_problems(tree):
    objects = symbols.Objects(tree.root, sys.argv[2], sys.argv[3])
    graph = {source: sorted({giver for _, giver in objects.find_needs(source)}) for source in sorted(objects.gives)}
    circles = find_circles(graph)
    for circle in circles:
        if not any(is_within(circle, allowed) for allowed in ALLOWED):
            yield from (describe(objects, source, circle) for source in circle)
    for allowed in ALLOWED:
        if any(is_within([source], allowed) for source in graph) and not any(is_within(circle, allowed) for circle in circles):
            yield f'{allowed[0]}:1: is in no circle any more'


gate.run(find_problems)
