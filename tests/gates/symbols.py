# SPDX-License-Identifier: GPL-3.0-or-later
"""Which object file gives and takes which names, as the linker sees it."""
import collections
import pathlib
import re
import subprocess

ENTRY = re.compile(r'^.*\[(?P<object>[^\]]+)\]: (?P<name>\S+) (?P<kind>\S)')
GIVEN = set('BCDRTVW')


class Objects:
    """The members of all static libraries in a folder of the build, by the name of their source in the tree."""

    def __init__(self, build, folder):
        self.build = pathlib.Path(build)
        self.gives = collections.defaultdict(set)  # source: names that others may take
        self.takes = collections.defaultdict(set)  # source: names that it does not have itself
        self.giver = {}  # name: source
        for archive in sorted((self.build / folder).rglob('*.a')):
            self.read(archive)

    def read(self, archive):
        listed = subprocess.run(
            ['nm', '--extern-only', '--print-file-name', '--format=posix', archive],
            check=True, capture_output=True, text=True,
        ).stdout
        for line in listed.splitlines():
            match = ENTRY.match(line)
            if not match:
                continue
            source = name_source(archive.parent.relative_to(self.build), match['object'])
            if match['kind'] in GIVEN:
                self.gives[source].add(match['name'])
                self.giver[match['name']] = source
            elif match['kind'] == 'U':
                self.takes[source].add(match['name'])

    def find_needs(self, source):
        """Yields (name, source that gives it) of all that @source takes from others of these."""
        for name in sorted(self.takes[source]):
            if self.giver.get(name, source) != source:
                yield name, self.giver[name]


def name_source(folder, member):
    """The build names an object after its source, with "_" for the folders between the two."""
    return '/'.join([*folder.parts, *pathlib.PurePath(member).name.removesuffix('.o').split('_')])
