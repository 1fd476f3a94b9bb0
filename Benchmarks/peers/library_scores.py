#!/usr/bin/env python3
"""Writes the scores that a library finds, with the words with which the harness times it.

usage: library_scores.py LIBRARY SIZE HARNESS FOLDER

HARNESS is the folder with algos.py. FOLDER gets a file of numpy for PageRank and one for eigenvector scores, by person.
"""
import sys

import numpy

NAMES = ["pagerank", "eigenvector"]


def numbers(scores):
    """Scores by person, from a list or from a mapping of people to scores."""
    if hasattr(scores, "items"):
        found = numpy.zeros(len(scores))
        for person, score in scores.items():
            found[person] = score
        return found
    return numpy.asarray(scores, dtype=float)


def main():
    library, size, harness, folder = sys.argv[1:5]
    with open(f"{harness}/algos.py") as file:
        source = file.read()
    # The harness is a script; what it would time is done here once, and kept.
    begin, end = source.index("def run("), source.index("def top(")
    sys.argv = ["algos.py", library, size]

    def run(name, work, *_):
        if name in NAMES:
            numpy.save(f"{folder}/{name}.npy", numbers(work()))

    exec(compile(source[:begin] + source[end:], "algos.py", "exec"), {"run": run, "__name__": "algos"})


main()
