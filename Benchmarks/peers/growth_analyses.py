#!/usr/bin/env python3
"""How the time of the analyses grows with the world: a table in Markdown, and a log–log plot as SVG.

usage: growth_analyses.py PROGRAM HARNESS PICTURE SECONDS SIZE SIZE [SIZE...]

PROGRAM is analysis-times; HARNESS the folder with gen.py; PICTURE the SVG file to write; after SECONDS no further run
of an analysis begins. The largest group is not of the same size in all worlds.
"""
import json
import os
import sys
import tempfile

import growth
import growth_picture
import worlds

ANALYSES = {"coverage": "coverage", "influence": "influence", "weakLinks": "weak links", "rfm": "RFM"}


def measure(program, harness, seconds, size):
    world = worlds.generate(harness, os.environ["PEERS"], size, for_peers=False)
    with open(f"{world}/params.json") as file:
        group = str(json.load(file)["bigGroups"][0])
    with tempfile.TemporaryDirectory() as scratch:
        folder = worlds.account_files(world, f"{scratch}/world")
        return json.loads(worlds.run(program, folder, worlds.ACCOUNT_MAPPING, group, seconds))


def main():
    program, harness, picture, seconds = sys.argv[1:5]
    sizes = sys.argv[5:]
    reports = [measure(program, harness, seconds, size) for size in sizes]
    series = {
        title: [(report["relationships"], report["analyses"][name]["medianMilliseconds"]) for report in reports]
        for name, title in ANALYSES.items()}
    heads = [f"{size}: {report['relationships']:,}, ms" for size, report in zip(sizes, reports)]
    growth.print_table("analysis", heads, series)
    groups = [f"{report['analyses']['coverage']['found']['companies']:.0f} in {size}" for size, report in zip(sizes, reports)]
    print(f"\nThe largest group has so many companies: {', '.join(groups)}.")
    with open(picture, "w") as file:
        file.write(growth_picture.drawn(series, "each analysis", "relationships", is_last_dashed=False))


main()
