#!/usr/bin/env python3
"""Writes the CSV files of this folder; every run writes the same bytes."""

import argparse
from pathlib import Path

from generator.build_business import add_business
from generator.build_companies import add_companies, add_holdings, read_companies
from generator.build_decisions import add_decisions
from generator.build_interactions import add_interactions
from generator.build_people import add_people
from generator.build_ties import add_ties
from generator.dice import Dice
from generator.world import World

SEED = "medical devices 2026-06-30"


def build():
    """The whole world. Each builder has dice of its own, so that a change in one does not move the others."""
    world = World()
    read_companies(world)
    add_people(world, Dice(f"{SEED}: people"))
    add_ties(world, Dice(f"{SEED}: ties"))
    add_business(world, Dice(f"{SEED}: business"))
    add_decisions(world)
    add_interactions(world, Dice(f"{SEED}: interactions"))
    add_holdings(world)
    add_companies(world)
    return world


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent,
                        help="where the files go (this folder unless given)")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    tables = build().tables
    tables.write(folder)
    print(f"{len(tables.rows)} files, {sum(map(len, tables.rows.values()))} rows in {folder}")


if __name__ == "__main__":
    main()
