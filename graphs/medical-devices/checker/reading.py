"""The CSV files as nodes and relationships, read by their headers alone."""

import csv
import datetime
import re
from collections import defaultdict

CONVERSIONS = {
    "int": int,
    "double": float,
    "boolean": lambda text: {"true": True, "false": False}[text],
    "date": datetime.date.fromisoformat,
    "localdatetime": datetime.datetime.fromisoformat,
    "string[]": lambda text: text.split(";"),
}
ID = re.compile(r"(\w*):(ID|START_ID|END_ID)\((\w+)\)")


class Graph:
    """Nodes by label and id; relationships by (start label, type, end label)."""

    def __init__(self, folder):
        self.nodes = defaultdict(dict)
        self.relationships = defaultdict(list)
        self.problems = []
        for path in sorted(folder.glob("*.csv")):
            self._read(path)

    def _read(self, path):
        raw = path.read_bytes()
        if raw.startswith(b"\xef\xbb\xbf") or b"\r" in raw or not raw.endswith(b"\n"):
            self.problems.append(f"{path.name}: wants UTF-8 without BOM and lines ending in LF")
        header, *rows = csv.reader(raw.decode("utf-8").splitlines(keepends=True))
        spaces = {match[2]: match[3] for match in map(ID.fullmatch, header) if match}
        for line, row in enumerate(rows, 2):
            if len(row) != len(header):
                self.problems.append(f"{path.name}:{line}: {len(row)} fields, wants {len(header)}")
                continue
            self._add(path.name, line, spaces, _values(header, row))

    def _add(self, name, line, spaces, values):
        if "ID" in spaces:
            label = spaces["ID"]
            if values[":LABEL"] != label or values["id"] in self.nodes[label]:
                self.problems.append(f"{name}:{line}: wrong label or id used twice: {values['id']}")
            self.nodes[label][values["id"]] = values
        else:
            key = (spaces["START_ID"], values[":TYPE"], spaces["END_ID"])
            self.relationships[key].append(values)

    def all(self, relationship_type):
        return [row for key in sorted(self.relationships) if key[1] == relationship_type
                for row in self.relationships[key]]


def _values(header, row):
    """The row by property name; the ends of a relationship are `start` and `end`; empty fields are None."""
    values = {}
    for column, text in zip(header, row):
        match = ID.fullmatch(column)
        if match:
            name = {"ID": match[1], "START_ID": "start", "END_ID": "end"}[match[2]]
            values[name] = text
        elif column in (":LABEL", ":TYPE"):
            values[column] = text
        else:
            name, _, kind = column.partition(":")
            values[name] = CONVERSIONS.get(kind, str)(text) if text else None
    return values


def holds(row, on):
    """Whether the row's [from, to) holds on the date."""
    return ((row.get("from") is None or row["from"] <= on) and (row.get("to") is None or on < row["to"]))
