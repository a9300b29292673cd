#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev fuzz: runs the fuzzers and says how often, how far they came, and what they found.

usage: run-fuzzers.py [NAME…] [SECONDS]      each fuzzer for 60 seconds, or as long as is said
       run-fuzzers.py planted [NAME…]        each on code that was made wrong: it must find that

What an input reaches is kept in build/fuzz/corpus; tests/fixtures/fuzz has the seeds. A find is an input in
build/fuzz/finds, and the exit status is 1.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
BUILD = CHECKOUT / 'build' / 'fuzz'
HERE = CHECKOUT / 'tests' / 'fuzz'
SEEDS = CHECKOUT / 'tests' / 'fixtures' / 'fuzz'

# What each fuzzer is to reach: coverage is told of these files alone.
READS = {
    'catalogue': ['text/tw-catalogue.c', 'text/tw-plural.c', 'text/tw-directives.c'],
    'cells': ['io/tw-cells.c', 'io/tw-cell-date.c', 'io/tw-cell-name.c', 'io/tw-cell-manager.c', 'io/tw-cell-words.c',
              'io/tw-cell-strength.c', 'io/tw-cell-wishes.c', 'io/tw-headings.c'],
    'csv': ['io/tw-csv-reader.c'],
    'enrolment-list': ['io/tw-enrolment-list.c', 'io/tw-list.c', 'io/tw-list-cells.c', 'io/tw-list-sample.c',
                       'io/tw-columns.c', 'io/tw-date-column.c'],
    'ods': ['io/tw-ods.c', 'io/tw-sheet-row.c', 'io/tw-sheet-archive.c'],
    'staff-list': ['io/tw-staff-list.c', 'io/tw-staff-twins.c', 'io/tw-list.c', 'io/tw-list-cells.c', 'io/tw-columns.c',
                   'io/tw-columns-by-cells.c', 'io/tw-column-choices.c', 'io/tw-column-claims.c',
                   'io/tw-column-evidence.c', 'io/tw-heading-row.c', 'io/tw-date-column.c', 'model/tw-staff-row.c'],
    'xlsx': ['io/tw-xlsx.c', 'io/tw-xlsx-date.c', 'io/tw-sheet-row.c', 'io/tw-sheet-archive.c'],
}
DICTIONARIES = {'cells': 'lists', 'csv': 'lists', 'enrolment-list': 'lists', 'staff-list': 'lists', 'ods': 'ods', 'xlsx': 'xlsx'}
LARGEST = {'catalogue': 4096, 'cells': 512}
PLANTED_SECONDS = 120
ENVIRONMENT = {
    **os.environ,
    'ASAN_OPTIONS': 'detect_leaks=1:allocator_may_return_null=1',
    'UBSAN_OPTIONS': 'halt_on_error=1:print_stacktrace=1',
    'LSAN_OPTIONS': f'suppressions={CHECKOUT}/tests/support/lsan.supp:print_suppressions=0',
    'G_SLICE': 'always-malloc',
}


def build(programs):
    subprocess.run(['meson', 'compile', '-C', str(BUILD), *programs], check=True, stdout=subprocess.DEVNULL)


def options(name):
    words = [f'-max_len={LARGEST.get(name, 8192)}', '-timeout=20', '-rss_limit_mb=1024']
    if name in DICTIONARIES:
        words.append(f'-dict={HERE / DICTIONARIES[name]}.dict')
    return words


def run(program, name, folders, *words):
    """The output of a fuzzer, and whether it found nothing."""
    environment = {**ENVIRONMENT, 'LLVM_PROFILE_FILE': str(BUILD / f'{program}.profraw')}
    done = subprocess.run([str(BUILD / 'tests' / 'fuzz' / program), *options(name), *words, *map(str, folders)],
                          env=environment, capture_output=True, text=True, errors='replace')
    return done.stderr, done.returncode == 0


def coverage(name):
    """Percent of the lines that the corpus reaches, by file and in all."""
    program = f'fuzz-{name}'
    run(program, name, [BUILD / 'corpus' / name, SEEDS / name], '-runs=0')
    merged = BUILD / f'{program}.profdata'
    subprocess.run(['llvm-profdata', 'merge', '-o', str(merged), str(BUILD / f'{program}.profraw')], check=True)
    report = subprocess.run(['llvm-cov', 'report', str(BUILD / 'tests' / 'fuzz' / program), f'-instr-profile={merged}',
                             *(str(CHECKOUT / 'src' / path) for path in READS[name])],
                            check=True, capture_output=True, text=True).stdout
    # Regions, functions and lines, each as total, missed and percent.
    return re.search(r'^TOTAL(?:\s+\S+){8}\s+([\d.]+)%', report, re.MULTILINE).group(1), report


def fuzz(name, seconds):
    corpus, finds = BUILD / 'corpus' / name, BUILD / 'finds' / name
    for folder in (corpus, finds):
        folder.mkdir(parents=True, exist_ok=True)
    output, is_clean = run(f'fuzz-{name}', name, [corpus, SEEDS / name], f'-max_total_time={seconds}',
                           '-print_final_stats=1', f'-artifact_prefix={finds}/')
    (BUILD / f'{name}.log').write_text(output)
    executions = re.search(r'number_of_executed_units: (\d+)', output)
    reached = re.findall(r'cov: (\d+) ft: (\d+) corp: (\d+)', output)
    edges, _, inputs = reached[-1] if reached else ('?', '?', '?')
    lines, report = coverage(name)
    (BUILD / f'{name}.coverage').write_text(report)
    print(f'{name:15} {seconds:5} s  {int(executions.group(1)) if executions else 0:>10,} executions  {edges:>6} edges  '
          f'{inputs:>5} inputs  {lines:>6} % of the lines  {"nothing found" if is_clean else "FOUND SOMETHING"}', flush=True)
    if not is_clean:
        print('\n'.join(line for line in output.splitlines() if re.search(r'ERROR|SUMMARY|runtime error|Test unit|assertion', line)))
    return is_clean


def find_planted(name):
    """Whether the fuzzer finds what was made wrong, beginning with the seeds alone."""
    finds = BUILD / 'finds' / f'planted-{name}'
    finds.mkdir(parents=True, exist_ok=True)
    # What a run reaches is written into the first folder, which must not be that of the seeds.
    with tempfile.TemporaryDirectory(dir=BUILD) as corpus:
        output, is_clean = run(f'planted-{name}', name, [corpus, SEEDS / name], f'-max_total_time={PLANTED_SECONDS}',
                               f'-artifact_prefix={finds}/')
    found = re.search(r'(?:ERROR: |runtime error: )(.*)', output)
    after = re.findall(r'^#(\d+)', output, re.MULTILINE)
    print(f'{name:15} ' + (f'found after some {after[-1] if after else 0} executions: {found.group(1)[:90]}' if found and not is_clean
                           else 'DID NOT FIND what was made wrong'), flush=True)
    return bool(found) and not is_clean


def main():
    words = sys.argv[1:]
    planted = words[:1] == ['planted']
    names = [word for word in words[planted:] if not word.isdigit()] or sorted(READS)
    seconds = next((int(word) for word in words if word.isdigit()), 60)
    strangers = set(names) - set(READS)
    if strangers:
        print(f'There is no fuzzer "{strangers.pop()}". There are: {" ".join(sorted(READS))}', file=sys.stderr)
        return 2
    build([('planted-' if planted else 'fuzz-') + name for name in names])
    held = [find_planted(name) if planted else fuzz(name, seconds) for name in names]
    return 0 if all(held) else 1


if __name__ == '__main__':
    sys.exit(main())
