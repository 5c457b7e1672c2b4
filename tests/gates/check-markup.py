#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A user's words never reach a place that reads markup.

libadwaita's rows, groups, toasts and status pages parse their titles: "R&D" would show as nothing.
A text from a variable must be escaped (its name or its maker says so), or the row's markup be off.
"""
import re
import xml.etree.ElementTree as xml

import gate

# Setters of markup; the rows among them have the use-markup property.
ROWS = {'adw_preferences_row_set_title', 'adw_action_row_set_subtitle', 'adw_expander_row_set_subtitle'}
SETTERS = ROWS | {
    'adw_preferences_group_set_title', 'adw_preferences_group_set_description', 'adw_preferences_page_set_description',
    'adw_status_page_set_description', 'adw_toast_new', 'adw_toast_new_format', 'adw_toast_set_title',
    'gtk_label_set_markup', 'gtk_label_set_markup_with_mnemonic', 'gtk_widget_set_tooltip_markup',
    'adw_message_dialog_set_body_markup',
}
CALL = re.compile(r'\b(%s) \(' % '|'.join(sorted(SETTERS, key=len, reverse=True)))
LITERAL = re.compile(r'^(_|N_|C_|ngettext)? ?\(?\s*"|^NULL$')
SAFE = re.compile(r'escape|markup', re.I)

ROW_CLASSES = {'AdwPreferencesRow', 'AdwActionRow', 'AdwExpanderRow', 'AdwComboRow', 'AdwEntryRow', 'AdwPasswordEntryRow'}
# Each class with the properties that read markup and cannot be told not to.
MARKUP_PROPERTIES = {
    'AdwPreferencesGroup': {'title', 'description'},
    'AdwStatusPage': {'description'},
    'AdwToast': {'title'},
}


def split_arguments(text, start):
    """The arguments of the call whose parenthesis opens before @start."""
    arguments, depth, quoted, begin, i = [], 1, False, start, start
    while depth:
        c = text[i]
        if quoted:
            i += c == '\\'
            quoted = c != '"'
        elif c == '"':
            quoted = True
        elif c in '([{':
            depth += 1
        elif c in ')]}':
            depth -= 1
        if (c == ',' and depth == 1 and not quoted) or depth == 0:
            arguments.append(' '.join(text[begin:i].split()))
            begin = i + 1
        i += 1
    return arguments


def get_function(text, position):
    """The text of the function around @position: from a brace in the first column to the next."""
    start = text.rfind('\n{\n', 0, position)
    end = text.find('\n}\n', position)
    return text[max(start, 0):end if end >= 0 else len(text)]


def is_safe(name, arguments, function):
    text = arguments[0] if name in ('adw_toast_new', 'adw_toast_new_format') else arguments[1]
    if name == 'adw_toast_new_format' and len(arguments) > 1:
        return all(SAFE.search(a) or not re.search('[a-z]{2}', a) for a in arguments[1:])
    if LITERAL.match(text) or SAFE.search(text):
        return True
    return name in ROWS and re.search(r'set_use_markup \([^;]*FALSE\)|"use-markup", FALSE', function) is not None


def find_in_code(tree):
    for path in tree.list('src/gui/**/*.c'):
        text = path.read_text(encoding='utf-8')
        for call in CALL.finditer(text):
            if not is_safe(call[1], split_arguments(text, call.end()), get_function(text, call.start())):
                line = text.count('\n', 0, call.start()) + 1
                yield f'{tree.name(path)}:{line}: {call[1]} reads markup; escape the text or turn markup off'


def is_bound(element):
    return element.tag == 'binding' or 'bind-source' in element.attrib


def is_off(element):
    return (element.text or '').strip().lower() in ('0', 'false', 'no')


def find_in_templates(tree):
    for path in tree.list('ui/**/*.ui'):
        for item in xml.parse(path).getroot().iter():
            name = item.get('parent') if item.tag == 'template' else item.get('class')
            children = [c for c in item if c.tag in ('property', 'binding')]
            if name in ROW_CLASSES:
                off = any(c.get('name') == 'use-markup' and is_off(c) for c in children)
                bound = [] if off else [c for c in children if c.get('name') in ('title', 'subtitle') and is_bound(c)]
            else:
                bound = [c for c in children if c.get('name') in MARKUP_PROPERTIES.get(name, ()) and is_bound(c)]
                bound = [c for c in bound if not any('escape' in (x.get('function') or '') for x in c.iter())]
            for child in bound:
                yield f'{tree.name(path)}:1: {name} binds its {child.get("name")}, which reads markup'


def find_problems(tree):
    yield from find_in_code(tree)
    yield from find_in_templates(tree)


gate.run(find_problems)
