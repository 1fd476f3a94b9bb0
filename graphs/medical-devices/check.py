#!/usr/bin/env python3
"""Checks the CSV files of this folder against their schema and what is planted; fails on any difference."""

import argparse
import sys
from pathlib import Path

from checker import coverage, integrity, planted
from checker.reading import Graph


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--numbers", action="store_true", help="print scopes, rungs, the trend and all counts")
    arguments = parser.parse_args()
    graph = Graph(arguments.folder)
    problems = list(integrity.problems(graph))
    if not problems:  # what follows trusts ids, values and dates
        problems += [*planted.problems(graph), *_readme_problems(graph)]
        print("\n".join(coverage.coverage_table(graph)))
        if arguments.numbers:
            _print_numbers(graph)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(problems)} problems")
    return 1 if problems else 0


def _readme_problems(graph):
    """The README's tables are those that are computed here."""
    readme = (Path(__file__).parent / "README.md").read_text(encoding="utf-8")
    for line in [*coverage.coverage_table(graph), *count_table(graph)]:
        if line not in readme:
            yield f"README.md lacks the line: {line}"


def count_table(graph):
    yield "| label or type | count |\n| --- | --- |"
    for label in sorted(graph.nodes):
        yield f"| `{label}` | {len(graph.nodes[label]):,} |"
    for relationship_type in sorted({key[1] for key in graph.relationships}):
        yield f"| `{relationship_type}` | {len(graph.all(relationship_type)):,} |"


def _print_numbers(graph):
    print("\n" + "\n".join(count_table(graph)))
    last = coverage.DATES[-1]
    for parent in coverage.PARENTS:
        print(f"\n{parent} in scope {last}: {' '.join(coverage.scope(graph, parent, last))}")
        for date in coverage.DATES:
            found = coverage.rungs(graph, date)
            members = coverage.scope(graph, parent, date)
            print(f"  {date}: {' '.join(f'{company}={found[company]}' for company in members)}")
    trend = [f"{date}: {coverage.covered(graph, planted.KEY, date)[0]}" for date in coverage.month_ends()]
    print(f"\ntrend of {planted.KEY}: {', '.join(trend)}")


if __name__ == "__main__":
    sys.exit(main())
