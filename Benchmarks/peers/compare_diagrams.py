#!/usr/bin/env python3
"""Times diagrams beside Graphviz alone, and how trees grow with their companies: tables in Markdown, a plot as SVG.

usage: compare_diagrams.py PROGRAM PICTURE SECONDS SIZE SIZE [SIZE...]

PROGRAM is diagram-times, which asks both by turns in one process; PICTURE the SVG file to write; SIZE a number of
companies of a tree. A ratio is that of one round; given are the median and the range of all rounds.
"""
import json
import sys

import growth
import growth_picture
import worlds

GOAL = 2
NAMES = {"power-map": "fishbone of {} people", "tree": "tree of {} companies"}


def three(entry, middle, low, high):
    return f"{growth.text(entry[middle])}; {growth.text(entry[low])}–{growth.text(entry[high])}"


def print_ratios(entries):
    print("| diagram, from the graph to SVG | Guanxi, ms | of these report and layout | Graphviz alone, ms | ratio | goal | |")
    print("| --- " * 7 + "|")
    for entry in entries:
        cells = [
            NAMES[entry["diagram"]].format(entry["size"]),
            three(entry, "milliseconds", "minimumMilliseconds", "maximumMilliseconds"),
            growth.text(entry["layoutMilliseconds"]), growth.text(entry["aloneMilliseconds"]),
            three(entry, "ratio", "minimumRatio", "maximumRatio"), f"≤ {GOAL}",
            "met" if entry["ratio"] <= GOAL else "**missed**"]
        print("| " + " | ".join(cells) + " |")


def main():
    program, picture, seconds, *sizes = sys.argv[1:]
    entries = json.loads(worlds.run(program, seconds, *sizes))
    print_ratios(entries[:2])
    trees = entries[2:]
    series = {
        "to SVG": [(entry["size"], entry["milliseconds"]) for entry in trees],
        "layout": [(entry["size"], entry["layoutMilliseconds"]) for entry in trees],
        "Graphviz": [(entry["size"], entry["aloneMilliseconds"]) for entry in trees],
    }
    print("\n### How the time of a tree grows\n")
    growth.print_table("of a tree", [f"{entry['size']:,} companies, ms" for entry in trees], series)
    with open(picture, "w") as file:
        file.write(growth_picture.drawn(series, "a tree", "companies"))


main()
