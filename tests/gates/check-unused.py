#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every name that others may take is taken by somebody: check-unused.py ROOT BUILD FOLDER, as the linker sees it.

What only a test takes is listed here with the reason: a door for tests alone is one more way into a file.
"""
import re
import sys

import gate
import symbols

# Names that are complete rather than needed.
WHOLE = [
    (r'.*_get_type', 'a type is declared with its name'),
    (r'src/model/.*: dfp_[a-z_]+_(new|get)', 'every class of the model is made and read in the same way'),
    (r'.*: main', 'the system takes it'),
]

# Names that only tests take: why.
FOR_TESTS = {
    'reads back what a person sees': [
        'dfp_chart_view_get_chart', 'dfp_explain_get_title', 'dfp_finding_row_get_buttons',
        'dfp_health_lamps_get_n_lamps', 'dfp_leader_board_describe', 'dfp_month_bar_describe',
    ],
    'does what a pointer or a key does': [
        'dfp_month_bar_add_heads', 'dfp_month_bar_move', 'dfp_month_bar_move_end', 'dfp_month_bar_move_start',
        'dfp_table_paste_text', 'dfp_table_remove',
    ],
    'makes a widget without a template': [
        'dfp_choice_row_new', 'dfp_form_new', 'dfp_table_append_column', 'dfp_table_new',
    ],
    'holds one formula against its reference': [
        'dfp_adoption_compute_fastest', 'dfp_adoption_compute_months', 'dfp_culture_is_worth_acting',
        'dfp_flex_get_attrition_factor', 'dfp_flex_price_contract_or_hire', 'dfp_pert_shape_get',
        'dfp_queue_get_factor', 'dfp_westrum_from_mean',
    ],
    'walks or finds what a table lists': [
        'dfp_autonomy_find', 'dfp_contradiction_get_n_kinds', 'dfp_question_find', 'dfp_templates_find',
    ],
    'waits for work, or does not wait': [
        'dfp_answers_ask', 'dfp_answers_is_settled', 'dfp_autosave_get_delay', 'dfp_undo_stack_set_pause',
    ],
    'tries bytes, or a single step of reading them': [
        'dfp_codec_check', 'dfp_history_import_check', 'dfp_migrations_run',
    ],
    'begins from a state that use does not reach at once': [
        'dfp_design_get_health_input', 'dfp_name_set_reset', 'dfp_versions_set_sealed',
    ],
    'is of a family that is whole': [
        'dfp_answers_get_sensitivity', 'dfp_chart_add_row_ghost', 'dfp_edit_new_set_plan', 'dfp_rgb_to_string',
        'dfp_session_get_figures', 'dfp_sheet_builder_add_date', 'dfp_undo_stack_can_redo',
    ],
}


def is_whole(source, name):
    return any(re.fullmatch(pattern, f'{source}: {name}') for pattern, _ in WHOLE)


def find_problems(tree):
    folder = sys.argv[3]
    objects = symbols.Objects(tree.root, sys.argv[2], folder)
    tests = symbols.Objects(tree.root, sys.argv[2], 'tests') if folder == 'src' else None
    allowed = {name for names in FOR_TESTS.values() for name in names}
    for source in sorted(objects.gives):
        for name in sorted(objects.gives[source]):
            if objects.takers[name] - {source} or is_whole(source, name):
                problem = 'no longer waits for a test alone; its exception can go' if name in allowed else None
            elif tests is None or not tests.takers[name]:
                problem = 'is taken by nobody: it could go, or be static'
            else:
                problem = None if name in allowed else 'is taken by tests alone'
            if problem:
                yield f'{source}:1: {name} {problem}'


gate.run(find_problems)
