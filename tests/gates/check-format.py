#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C file is formatted as .clang-format says."""
import re
import shutil
import subprocess
import sys

import gate

VERSION = 14  # another version formats a little differently


def find_problems(tree):
    files = tree.list('src/**/*.[ch]', 'tests/**/*.[ch]')
    if not files:
        return
    result = subprocess.run(['clang-format', '--dry-run', '--style=file', *files], capture_output=True, text=True)
    places = re.findall(r'^(.*?):(\d+):\d+: \w+: .*clang-format-violations', result.stderr, re.M)
    for name, number in dict.fromkeys(places):
        yield f'{name.removeprefix(str(tree.root) + "/")}:{number}: is not formatted; run clang-format -i'


if shutil.which('clang-format') is None:
    sys.exit(gate.SKIPPED)
version = subprocess.run(['clang-format', '--version'], capture_output=True, text=True).stdout
if f'version {VERSION}.' not in version:
    print(f'clang-format {VERSION} is needed, this is: {version}')
    sys.exit(gate.SKIPPED)
gate.run(find_problems)
