#!/usr/bin/env python3
"""Hands a world and its statements to memory-over-time, which prints Markdown.

usage: memory.py PROGRAM HARNESS SIZE [UPDATES [STATEMENTS]]
"""
import os
import subprocess
import sys
import tempfile

import worlds


def main():
    program, harness, size = sys.argv[1:4]
    world = worlds.generate(harness, os.environ["PEERS"], size, for_peers=False)
    with tempfile.TemporaryDirectory() as scratch:
        folder = worlds.with_whole_number_ids(world, f"{scratch}/world")
        cases = worlds.write_cases(harness, world, f"{scratch}/cases.json")
        subprocess.run([program, folder, cases, *sys.argv[4:]], check=True)


if __name__ == "__main__":
    main()
