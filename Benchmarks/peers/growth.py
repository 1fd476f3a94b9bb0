#!/usr/bin/env python3
"""How the cost of each statement grows with the world: a table in Markdown, and a log–log plot as SVG.

usage: growth.py PROGRAM HARNESS PICTURE SECONDS SIZE SIZE [SIZE...]

PROGRAM is query-times; HARNESS the folder with gen.py and queries.py; PICTURE the SVG file to write; after SECONDS no
further run of a statement begins. No other engine takes part. The exponent is the slope of the straight line that fits
best (least squares) the logarithm of the median time against that of the number of relationships: 0 does not grow, 1
grows as the world does.
"""
import json
import math
import os
import sys
import tempfile

import growth_picture
import worlds


def measure(program, harness, seconds, size):
    peers = os.environ["PEERS"]
    world = worlds.generate(harness, peers, size, for_peers=False)
    with tempfile.TemporaryDirectory() as scratch:
        folder = worlds.with_whole_number_ids(world, f"{scratch}/world")
        cases = worlds.write_cases(harness, world, f"{scratch}/cases.json")
        return json.loads(worlds.run(program, folder, cases, seconds))


def point(report, name):
    """The relationships and the milliseconds; None where no run that counts was done."""
    for query in report["queries"]:
        if query["name"] == name and query["runs"] and not query.get("error"):
            return report["relationships"], query["medianMilliseconds"]
    return None


def exponent(points):
    """The slope of the line of least squares through the logarithms of both."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle_x) ** 2 for x in xs)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys)) / spread


def text(value):
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3 if value >= 0.1 else 4
    return f"{value:.{digits}f}"


def print_table(what, heads, series):
    print(f"| {what} | " + " | ".join(heads) + " | exponent |")
    print("| --- " * (len(heads) + 2) + "|")
    for name, places in series.items():
        known = [place for place in places if place]
        slope = f"{exponent(known):.2f}" if len(known) > 1 else "–"
        print(f"| {name} | " + " | ".join(text(place[1]) if place else "–" for place in places) + f" | {slope} |")


def main():
    program, harness, picture, seconds = sys.argv[1:5]
    sizes = sys.argv[5:]
    reports = [measure(program, harness, seconds, size) for size in sizes]
    series = {
        query["name"]: [point(report, query["name"]) for report in reports] for query in reports[0]["queries"]}
    series["loading"] = [(report["relationships"], report["loadSeconds"] * 1000) for report in reports]
    heads = [f"{size}: {report['relationships']:,}, ms" for size, report in zip(sizes, reports)]
    print_table("statement", heads, series)
    if any(None in places for places in series.values()):
        print(f"\n– means that no run that counts was begun within {seconds} s, or that the statement failed.")
    lines = {name: [place for place in places if place] for name, places in series.items()}
    with open(picture, "w") as file:
        file.write(growth_picture.drawn({name: line for name, line in lines.items() if len(line) > 1}))


if __name__ == "__main__":
    main()
