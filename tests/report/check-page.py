#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the words of a PDF with their boxes (pdftotext -bbox) and the sizes of its letters
(pdftohtml -xml): no word leaves the page's margins, no letter is smaller than 9 pt."""
import re
import subprocess
import sys

MARGIN = 45.35 - 1.5
LEAST = 9

path, = sys.argv[1:]
words = subprocess.run(['pdftotext', '-bbox', path, '-'], check=True, capture_output=True, text=True).stdout
count = 0
for page in re.split(r'<page ', words)[1:]:
    width, height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
    for box in re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page):
        left, top, right, bottom = map(float, box[:4])
        count += 1
        if left < MARGIN or right > width - MARGIN or top < 12 or bottom > height - 12:
            sys.exit(f'{box[4]!r} leaves the page: {box[:4]} on {width} x {height}')
fonts = subprocess.run(['pdftohtml', '-xml', '-i', '-stdout', '-zoom', '1', path], check=True, capture_output=True, text=True).stdout
sizes = [int(size) for size in re.findall(r'<fontspec [^>]*size="(\d+)"', fonts)]
if not sizes or min(sizes) < LEAST:
    sys.exit(f'letters of {min(sizes, default=0)} pt')
print(count, min(sizes))
