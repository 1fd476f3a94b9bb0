#!/usr/bin/env python3
"""Turns the tables of Krackhardt's managers, as the R package networkdata has them, into neo4j-admin CSV files."""

import argparse
import csv
import sys
from pathlib import Path

COMPANY = "F-01"
TITLES = {1: "Chief Executive", 2: "Vice President", 3: "Manager"}
COUNTS = {"ht_advice_nodes": 21, "ht_advice_edges": 190, "ht_friends_edges": 102, "ht_reports_edges": 20}


def read(folder, name):
    """The rows of one table, whose size is known."""
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if len(rows) != COUNTS[name]:
        sys.exit(f"{folder / name}.csv has {len(rows)} rows; the published data has {COUNTS[name]}")
    return rows


def whole(text):
    """Ages, years, levels and departments are whole numbers that the source writes as 33.0."""
    number = float(text)
    if number != int(number):
        sys.exit(f"{text} is not a whole number")
    return int(number)


def manager(number):
    return f"M-{int(number):02d}"


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{name}: {len(rows)} rows")


def write_ties(source, folder, table, name, columns, *values):
    """Each edge as it stands in the source: from the manager who was asked to the one who was named."""
    rows = [[manager(row["src"]), manager(row["dst"]), *values] for row in read(source, table)]
    write(folder, name, [":START_ID(Person)", ":END_ID(Person)", *columns, ":TYPE"], rows)


def convert(source, folder):
    people = read(source, "ht_advice_nodes")
    write(folder, "companies.csv", ["id:ID(Company)", "name", "country", "industry", "side", ":LABEL"],
          [[COMPANY, "High-tech firm (Krackhardt 1987)", "US", "machinery", "customer", "Company"]])
    write(folder, "people.csv", ["id:ID(Person)", "name", "age:int", "tenure:int", ":LABEL"],
          [[manager(row["id"]), f"Manager {row['id']}", whole(row["age"]), whole(row["tenure"]), "Person"]
           for row in people])
    write(folder, "works_at.csv",
          [":START_ID(Person)", ":END_ID(Company)", "title", "department", "level:int", ":TYPE"],
          [[manager(row["id"]), COMPANY, TITLES[whole(row["level"])], whole(row["dept"]), whole(row["level"]),
            "WORKS_AT"] for row in people])
    write_ties(source, folder, "ht_reports_edges", "reports_to.csv", ["kind"], "solid", "REPORTS_TO")
    write_ties(source, folder, "ht_advice_edges", "advised_by.csv", [], "ADVISED_BY")
    write_ties(source, folder, "ht_friends_edges", "knows.csv", ["kind"], "friend", "KNOWS")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="the folder with ht_advice_nodes.csv, ht_advice_edges.csv, …")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent,
                        help="where the files go (this folder unless given)")
    arguments = parser.parse_args()
    convert(arguments.source, arguments.folder)


if __name__ == "__main__":
    main()
