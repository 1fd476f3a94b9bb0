#!/usr/bin/env python3
"""Reads a graph file by docs/snapshot-format.md alone, with nothing but Python's standard library.

usage: read_graph.py FILE [VERSION]

Prints the graph as it is now, or at a version of its change log: the next ids, names, indexes, then each node and each
relationship on a line of its own. Strings are printed as hexadecimal UTF-8, floats as their bits.
"""

import sqlite3
import struct
import sys
import zlib
from pathlib import Path

IDS_IN_PART = 4096


class Damaged(Exception):
    """The file does not agree with its checksums or with the description of its format."""


def check(condition, what):
    if not condition:
        raise Damaged(what)


def checksum_of_lines(*lines):
    return zlib.crc32("".join(f"{line}\n" for line in lines).encode())


class Reader:
    """The fields of a content, one after the other."""

    def __init__(self, content):
        self.content = content
        self.position = 0

    def byte(self):
        check(self.position < len(self.content), "a content ends too early")
        self.position += 1
        return self.content[self.position - 1]

    def varint(self):
        result = shift = 0
        while True:
            byte = self.byte()
            result |= (byte & 0x7F) << shift
            if byte < 0x80:
                check(result < 1 << 64, "a number needs more than 64 bits")
                return result
            shift += 7

    def signed(self):
        number = self.varint()
        return (number >> 1) ^ -(number & 1)

    def bytes(self, count):
        check(count <= len(self.content) - self.position, "a content ends too early")
        self.position += count
        return self.content[self.position - count : self.position]

    def text(self):
        return self.bytes(self.varint()).decode("utf-8")

    def list(self, item):
        count = self.varint()
        check(count <= len(self.content) - self.position, "a list is longer than its content")
        return [item() for _ in range(count)]

    def ascending(self, count):
        result, least = [], 0
        for _ in range(count):
            result.append(least + self.varint())
            least = result[-1] + 1
        return result

    def differences(self, count):
        result, previous = [], 0
        for _ in range(count):
            previous += self.signed()
            result.append(previous)
        return result

    def float_bits(self):
        return struct.unpack("<Q", self.bytes(8))[0]

    def value(self):
        return self.value_of(self.byte())

    def value_of(self, tag):
        """A value as text: its tag and its content."""
        if tag == 1:
            return f"1:{self.byte()}"
        if tag in (2, 5):
            return f"{tag}:{self.signed()}"
        if tag == 3:
            return f"3:{self.float_bits():016x}"
        if tag == 4:
            return f"4:{self.text().encode().hex()}"
        if tag == 6:
            return f"6:{self.signed()}.{self.varint()}"
        if tag == 7:
            return f"7:{self.varint()}"
        if tag == 8:
            return f"8:{self.varint()}{self.signed():+d}"
        if tag == 9:
            second, nanosecond = self.signed(), self.varint()
            zone = self.text() if self.byte() else f"{self.signed():+d}"
            return f"9:{second}.{nanosecond}@{zone}"
        if tag == 10:
            return f"10:{self.signed()}/{self.signed()}/{self.signed()}/{self.varint()}"
        if tag == 11:
            return "11:[" + ",".join(self.list(self.value)) + "]"
        raise Damaged(f"there is no type {tag}")

    def optional_value(self):
        tag = self.byte()
        return None if tag == 0 else self.value_of(tag)

    def column(self, keys, rows):
        """The key of a column, and its values by row."""
        key, tag = keys[self.varint()], self.byte()
        present = range(rows)
        if self.byte():
            present = self.ascending(self.varint())
        if tag == 4:
            dictionary = self.list(self.text)
            values = [f"4:{dictionary[self.varint()].encode().hex()}" for _ in present]
        elif tag == 0:
            values = [self.value() for _ in present]
        else:
            values = [self.value_of(tag) for _ in present]
        return key, dict(zip(present, values))

    def end(self):
        check(self.position == len(self.content), "bytes follow the end of a content")


def unpacked(compression, stored, length):
    content = zlib.decompress(stored) if compression == "zlib" else stored
    check(len(content) == length, "a content has another length than it should")
    return content


class Graph:
    """What the file says: nodes as (labels, properties), relationships as (type, source, target, properties)."""

    def __init__(self):
        self.labels, self.types, self.keys, self.indexes = [], [], [], []
        self.next_node = self.next_relationship = 0
        self.nodes, self.relationships = {}, {}

    @staticmethod
    def use(name, names):
        if name not in names:
            names.append(name)

    def add_node(self, number, labels, properties):
        check(number not in self.nodes, "a node is created twice")
        for label in labels:
            self.use(label, self.labels)
        for key in properties:
            self.use(key, self.keys)
        self.nodes[number] = (set(labels), properties)
        self.next_node = max(self.next_node, number + 1)

    def add_relationship(self, number, kind, source, target, properties):
        check(number not in self.relationships, "a relationship is created twice")
        self.use(kind, self.types)
        for key in properties:
            self.use(key, self.keys)
        self.relationships[number] = (kind, source, target, properties)
        self.next_relationship = max(self.next_relationship, number + 1)

    def set(self, properties, key, value):
        self.use(key, self.keys)
        if value is None:
            properties.pop(key, None)
        else:
            properties[key] = value

    def print(self):
        print("next", self.next_node, self.next_relationship)
        for title, names in (("labels", self.labels), ("types", self.types), ("keys", self.keys)):
            print(title, *(name.encode().hex() for name in names))
        for label, key, unique in sorted(self.indexes):
            print("index", label.encode().hex(), key.encode().hex(), unique)
        for number in sorted(self.nodes):
            labels, properties = self.nodes[number]
            print("node", number, *sorted(label.encode().hex() for label in labels), *fields(properties))
        for number in sorted(self.relationships):
            kind, source, target, properties = self.relationships[number]
            print("relationship", number, kind.encode().hex(), source, target, *fields(properties))


def fields(properties):
    return sorted(f"{key.encode().hex()}={value}" for key, value in properties.items())


class GraphFile:
    """A graph file, opened for reading."""

    def __init__(self, path):
        header = Path(path).read_bytes()[:100]
        check(header[:16] == b"SQLite format 3\0", "it is not an SQLite file")
        check(header[68:72] == b"GUAN", "it is an SQLite file of another program")
        self.version = int.from_bytes(header[60:64], "big")
        check(self.version in (1, 2), f"it has format {self.version}")
        self.database = sqlite3.connect(f"file:{Path(path).resolve().as_posix()}?mode=ro", uri=True)

    def rows(self, sql, *arguments):
        return self.database.execute(sql, arguments).fetchall()

    def graph(self, version=None):
        """The graph as it is now, or at a version."""
        head = self.rows("SELECT * FROM log_head") if self.version >= 2 else []
        snapshots = self.rows("SELECT id, row_checksum FROM snapshot ORDER BY id")
        next_id, catalog = self.rows("SELECT next_snapshot_id, checksum FROM catalog")[0]
        check(
            catalog == checksum_of_lines(next_id, *(f"{number} {sum_}" for number, sum_ in snapshots)),
            "the list of snapshots does not match its checksum",
        )
        if not head:
            return self.snapshot(snapshots[-1][0]) if snapshots else Graph()
        return self.logged(head[0], version)

    def logged(self, head, version):
        _, log, lineage, epoch, base, began_empty, closed, checksum = head
        check(
            checksum
            == checksum_of_lines(log, lineage, epoch, base, began_empty, "open" if closed is None else closed),
            "the head of the log does not match its checksum",
        )
        last = self.rows("SELECT max(sequence) FROM log")[0][0] or base
        check(closed is None or closed == last, "the end of the log is lost")
        version = last if version is None else version
        check(base <= version <= last, f"there are the versions {base} to {last}")
        start, graph = 0, Graph()
        bases = self.rows(
            "SELECT snapshot_id, sequence, is_automatic, checksum FROM snapshot_base ORDER BY sequence DESC, snapshot_id DESC"
        )
        for snapshot, sequence, automatic, base_checksum in bases:
            check(base_checksum == checksum_of_lines(snapshot, sequence, automatic), "a base does not match its checksum")
            if sequence <= version:
                start, graph = sequence, self.snapshot(snapshot)
                break
        else:
            check(began_empty == 1 and base == 0, "there is no snapshot to begin with")
        for row in self.rows(
            "SELECT sequence, epoch, time, actor, erasures, compression, content_length, content, checksum FROM log"
            " WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
            start,
            version,
        ):
            start += 1
            check(row[0] == start, f"record {start} is missing")
            heading = "".join(f"{column}\n" for column in row[:7]).encode()
            check(zlib.crc32(heading + row[7]) == row[8], f"record {start} does not match its checksum")
            graph = self.applied(graph, Reader(unpacked(row[5], row[7], row[6])))
        check(start == version, f"record {start + 1} is missing")
        return graph

    def applied(self, graph, reader):
        """The graph after a record."""
        kind = reader.byte()
        check(reader.byte() == 1, "the encoding of a record is unknown")
        if kind == 17:
            graph = self.snapshot(reader.varint())
            reader.varint()
        else:
            check(kind == 16, f"there is no kind of record {kind}")
            names = reader.list(reader.text)
            for _ in range(reader.varint()):
                self.step(graph, reader, names)
        reader.end()
        return graph

    def step(self, graph, reader, names):
        def name():
            return names[reader.varint()]

        def properties():
            found = [(name(), reader.optional_value()) for _ in range(reader.varint())]
            return {key: value for key, value in found if value is not None}

        def columns(rows):
            result = [{} for _ in range(rows)]
            for _ in range(reader.varint()):
                key, values = reader.column(names, rows)
                graph.use(key, graph.keys)
                for row, value in values.items():
                    result[row][key] = value
            return result

        step = reader.byte()
        if step == 1:
            labels = reader.list(name)
            ids = reader.differences(reader.varint())
            for label in labels:
                graph.use(label, graph.labels)
            for number, values in zip(ids, columns(len(ids))):
                graph.add_node(number, labels, values)
        elif step == 2:
            kind = name()
            ids = reader.differences(reader.varint())
            sources, targets = reader.differences(len(ids)), reader.differences(len(ids))
            graph.use(kind, graph.types)
            for number, source, target, values in zip(ids, sources, targets, columns(len(ids))):
                graph.add_relationship(number, kind, source, target, values)
        elif step == 3:
            graph.add_node(reader.varint(), reader.list(name), properties())
        elif step == 4:
            graph.add_relationship(reader.varint(), name(), reader.varint(), reader.varint(), properties())
        elif step in (5, 6):
            things = graph.nodes if step == 5 else graph.relationships
            for number in reader.differences(reader.varint()):
                del things[number]
        elif step == 7:
            graph.set(graph.nodes[reader.varint()][1], name(), reader.optional_value())
        elif step == 8:
            graph.set(graph.relationships[reader.varint()][3], name(), reader.optional_value())
        elif step == 9:
            number, label = reader.varint(), name()
            graph.use(label, graph.labels)
            graph.nodes[number][0].add(label)
        elif step == 10:
            number, label = reader.varint(), name()
            graph.nodes[number][0].discard(label)
        elif step in (11, 12):
            label, key, unique = name(), name(), reader.byte()
            if step == 11:
                graph.use(label, graph.labels)
                graph.use(key, graph.keys)
                graph.indexes.append((label, key, unique))
            else:
                graph.indexes = [index for index in graph.indexes if index[:2] != (label, key) or index[2] == 2]
        elif step in (14, 15):
            label, key = name(), name()
            if step == 14:
                graph.use(label, graph.labels)
                graph.use(key, graph.keys)
                graph.indexes.append((label, key, 2))
            else:
                graph.indexes.remove((label, key, 2))
        else:
            check(step == 13, f"there is no kind of step {step}")
            for names_in_use in (graph.labels, graph.types, graph.keys):
                for used in reader.list(name):
                    graph.use(used, names_in_use)
            graph.next_node = max(graph.next_node, reader.varint())
            graph.next_relationship = max(graph.next_relationship, reader.varint())

    def snapshot(self, number):
        """The graph of a snapshot, after every checksum was compared."""
        row = self.rows(
            "SELECT id, name, created_at, note, node_count, relationship_count, part_count, format_version,"
            " content_checksum, row_checksum FROM snapshot WHERE id = ?",
            number,
        )[0]
        check(checksum_of_lines(*row[:9]) == row[9], "the entry of a snapshot does not match its checksum")
        parts = self.rows(
            "SELECT kind, position, content_checksum, content_length, stored_checksum, stored_length, compression, stored"
            " FROM snapshot_part JOIN part ON part.id = part_id WHERE snapshot_id = ? ORDER BY kind, position",
            number,
        )
        check(len(parts) == row[6], "a snapshot has another number of parts than it should")
        lines = [f"{kind} {position} {checksum} {length}" for kind, position, checksum, length, *_ in parts]
        check(checksum_of_lines(*lines) == row[8], "the list of parts does not match its checksum")
        graph = Graph()
        for kind, position, checksum, length, stored_checksum, stored_length, compression, stored in parts:
            check(len(stored) == stored_length and zlib.crc32(stored) == stored_checksum, "a part is damaged")
            content = unpacked(compression, stored, length)
            check(zlib.crc32(content) == checksum, "the content of a part is damaged")
            self.part(graph, kind, position * IDS_IN_PART, Reader(content))
        check((len(graph.nodes), len(graph.relationships)) == row[4:6], "the counts of a snapshot are others")
        return graph

    def part(self, graph, kind, first, reader):
        codes = {"names": 1, "nodes": 2, "relationships": 3}
        check(reader.byte() == codes[kind] and reader.byte() == 1, "a part has an unknown encoding")
        if kind == "names":
            graph.next_node, graph.next_relationship = reader.varint(), reader.varint()
            graph.labels, graph.types, graph.keys = (reader.list(reader.text) for _ in range(3))
            graph.indexes = reader.list(lambda: (reader.text(), reader.text(), reader.byte()))
        else:
            for _ in range(reader.varint()):
                self.group(graph, kind, first, reader)
        reader.end()

    def group(self, graph, kind, first, reader):
        labels = [graph.labels[n] for n in reader.list(reader.varint)] if kind == "nodes" else []
        relationship_type = graph.types[reader.varint()] if kind == "relationships" else ""
        rows = reader.varint()
        ids = [first + offset for offset in reader.ascending(rows)]
        ends = [reader.differences(rows), reader.differences(rows)] if kind == "relationships" else []
        properties = [{} for _ in ids]
        for _ in range(reader.varint()):
            key, values = reader.column(graph.keys, rows)
            for row, value in values.items():
                properties[row][key] = value
        for row, number in enumerate(ids):
            if kind == "nodes":
                graph.add_node(number, labels, properties[row])
            else:
                graph.add_relationship(number, relationship_type, ends[0][row], ends[1][row], properties[row])


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    try:
        GraphFile(sys.argv[1]).graph(int(sys.argv[2]) if len(sys.argv) == 3 else None).print()
    except (Damaged, sqlite3.DatabaseError, OSError) as error:
        sys.exit(f"{sys.argv[1]}: {error}")


if __name__ == "__main__":
    main()
