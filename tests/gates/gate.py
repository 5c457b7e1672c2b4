# SPDX-License-Identifier: GPL-3.0-or-later
"""What every gate has in common.

A gate is a generator of problems, each a line "path:line: what is wrong". Called with the root of
a tree it prints them and fails when there are any. Called with --expect FILE it succeeds only when
the problems are exactly the lines of FILE: so each gate is shown that it can fail.
"""
import pathlib
import sys

SKIPPED = 77


class Tree:
    """The project's own files below a root."""

    def __init__(self, root):
        self.root = pathlib.Path(root)

    def list(self, *patterns):
        """Files that match one of the patterns, without the gates' fixtures."""
        found = {path for pattern in patterns for path in self.root.glob(pattern) if path.is_file()}
        return sorted(path for path in found if 'fixtures' not in path.relative_to(self.root).parts)

    def name(self, path):
        return path.relative_to(self.root).as_posix()

    def lines(self, path):
        return path.read_text(encoding='utf-8').split('\n')


def run(find_problems):
    tree = Tree(sys.argv[1])
    problems = list(find_problems(tree))
    print('\n'.join(problems))
    if '--expect' in sys.argv:
        expected = pathlib.Path(sys.argv[sys.argv.index('--expect') + 1]).read_text(encoding='utf-8').splitlines()
        if not expected or problems != expected:
            print('Expected instead:', *expected, sep='\n')
            sys.exit(1)
    elif problems:
        print(f'{len(problems)} problems')
        sys.exit(1)
