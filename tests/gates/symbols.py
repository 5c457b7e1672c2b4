# SPDX-License-Identifier: GPL-3.0-or-later
"""Which object file gives and takes which names, as the linker sees it."""
import collections
import pathlib
import re
import subprocess

ENTRY = re.compile(r'^(?P<object>.+): (?P<name>\S+) (?P<kind>\S)')
GIVEN = set('BCDRTVW')


class Objects:
    """The object files in a folder of the build, by the name of their source in the tree."""

    def __init__(self, root, build, folder):
        self.gives = {}  # source: names that others may take
        self.takes = {}  # source: names that it does not have itself
        self.giver = {}  # name: source
        self.takers = collections.defaultdict(set)  # name: sources
        sources = {str(path): name_source(path.relative_to(build)) for path in pathlib.Path(build, folder).rglob('*.o')}
        present = {path: source for path, source in sources.items() if pathlib.Path(root, source).is_file()}
        for source in present.values():
            self.gives[source], self.takes[source] = set(), set()
        for path, name, kind in list_names(sorted(present)):
            source = present[path]
            if kind in GIVEN:
                self.gives[source].add(name)
                self.giver[name] = source
            elif kind == 'U':
                self.takes[source].add(name)
                self.takers[name].add(source)

    def find_needs(self, source):
        """Yields (name, source that gives it) of all that @source takes from others of these."""
        for name in sorted(self.takes[source]):
            if self.giver.get(name, source) != source:
                yield name, self.giver[name]


def list_names(paths):
    """Yields (path, name, kind as nm says it)."""
    if not paths:
        return
    listed = subprocess.run(
        ['nm', '--extern-only', '--print-file-name', '--format=posix', *paths], check=True, capture_output=True, text=True
    ).stdout
    for line in listed.splitlines():
        match = ENTRY.match(line)
        if match:
            yield match['object'], match['name'], match['kind']


def name_source(path):
    """The build names an object after its source, with "_" for the folders between that and its target's."""
    return '/'.join([*path.parts[:-2], *path.name.removesuffix('.o').split('_')])
