"""The rows of the world while it is built, and how they are written."""

import csv
import datetime

from .layout import FILES


def _text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


class Tables:
    """One list of rows per file of the layout, in the order in which they were added."""

    def __init__(self):
        self.rows = {name: [] for name in FILES}

    def add(self, name, *values):
        """Adds a row without its last column, which holds the label or type."""
        header, kind = FILES[name]
        if len(values) != len(header) - 1:
            raise ValueError(f"{name}: {len(values)} values for the columns {header[:-1]}")
        self.rows[name].append([*(_text(value) for value in values), kind])

    def write(self, folder):
        """Writes UTF-8 without BOM, lines ending in LF, quotes where needed."""
        for name, (header, _) in FILES.items():
            with open(folder / name, "w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(header)
                writer.writerows(self.rows[name])
