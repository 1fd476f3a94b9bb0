#!/usr/bin/env python3
"""How the cost of each statement grows with the world: a table in Markdown, and a log–log plot as SVG.

usage: growth.py PROGRAM HARNESS PICTURE SIZE SIZE [SIZE...]

PROGRAM is query-times; HARNESS the folder with gen.py and queries.py; PICTURE the SVG file to write. No other engine
takes part. The exponent is the slope of the straight line that fits best (least squares) the logarithm of the median
time against that of the number of relationships: 0 does not grow, 1 grows as the world does.
"""
import json
import math
import os
import sys
import tempfile

import growth_picture
import worlds


def measure(program, harness, size):
    peers = os.environ["PEERS"]
    world = worlds.generate(harness, peers, size, for_peers=False)
    with tempfile.TemporaryDirectory() as scratch:
        folder = worlds.with_whole_number_ids(world, f"{scratch}/world")
        cases = worlds.write_cases(harness, world, f"{scratch}/cases.json")
        return json.loads(worlds.run(program, folder, cases))


def exponent(points):
    """The slope of the line of least squares through the logarithms of both."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle_x) ** 2 for x in xs)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys)) / spread


def text(value):
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3 if value >= 0.1 else 4
    return f"{value:.{digits}f}"


def main():
    program, harness, picture = sys.argv[1:4]
    sizes = sys.argv[4:]
    reports = [measure(program, harness, size) for size in sizes]
    series = {}
    for report in reports:
        for query in report["queries"]:
            if query["runs"] and not query.get("error"):
                series.setdefault(query["name"], []).append((report["relationships"], query["medianMilliseconds"]))
    series["loading"] = [(report["relationships"], report["loadSeconds"] * 1000) for report in reports]
    heads = [f"{size}: {report['relationships']:,}, ms" for size, report in zip(sizes, reports)]
    print("| statement | " + " | ".join(heads) + " | exponent |")
    print("| --- " * (len(sizes) + 2) + "|")
    for name, points in series.items():
        if len(points) < len(sizes):
            print(f"| {name} | " + " | ".join("–" for _ in sizes) + " | fails on one of the worlds |")
            continue
        print(f"| {name} | " + " | ".join(text(time) for _, time in points) + f" | {exponent(points):.2f} |")
    with open(picture, "w") as file:
        file.write(growth_picture.drawn({name: points for name, points in series.items() if len(points) == len(sizes)}))


if __name__ == "__main__":
    main()
