#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many project headers a file of src sees, through those it names: in the mean no more than before.

What is seen is compiled again with every change, and hides who needs what. A header that only points to a type says
"typedef struct _DfpPlan DfpPlan;". The problem names the headers that are seen most beyond those who name them.
"""
import collections
import re

import gate

LIMIT = 'tests/gates/limits'  # of the tree: "headers 31.0"; may only fall
WORST = 5  # headers named
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def read_limit(tree):
    limits = dict(line.split() for line in tree.lines(tree.root / LIMIT) if line)
    return float(limits['headers'])


def list_includes(tree, pattern):
    return {
        path.relative_to(tree.root / 'src').as_posix(): INCLUDE.findall(path.read_text(encoding='utf-8'))
        for path in tree.list(pattern)
    }


def collect_seen(name, headers, seen):
    for other in headers.get(name, ()):
        if other in headers and other not in seen:
            seen.add(other)
            collect_seen(other, headers, seen)


def find_problems(tree):
    headers, sources = list_includes(tree, 'src/**/*.h'), list_includes(tree, 'src/**/*.c')
    beyond, total = collections.Counter(), 0
    for name, named in sources.items():
        seen = {other for other in named if other in headers}
        for other in tuple(seen):
            collect_seen(other, headers, seen)
        total += len(seen)
        beyond.update(seen - set(named))
    mean = total / max(len(sources), 1)
    limit = read_limit(tree)
    if mean > limit:
        yield f'src:1: a file sees {mean:.1f} headers in the mean, more than {limit}'
        for name, count in sorted(beyond.items(), key=lambda item: (-item[1], item[0]))[:WORST]:
            yield f'src/{name}:1: is seen by {count} files that do not name it'


gate.run(find_problems)
