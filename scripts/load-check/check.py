"""Measures a server under load, and sees whether it stands what clients may do to it. Usage: check.py GUANXI BARE WORK [MINUTES [CYCLES]]."""

import os
import random
import statistics
import subprocess
import sys
import threading
import time

import hostile
import killing
from server import Server, wrk

GUANXI, BARE, WORK = sys.argv[1:4]
MINUTES = float(sys.argv[4]) if len(sys.argv) > 4 else 30
CYCLES = int(sys.argv[5]) if len(sys.argv) > 5 else 20
SECONDS = int(os.environ.get("LOAD_SECONDS", "8"))
SEED = int(os.environ.get("SEED", "1"))

REPORT = "/v1/graphs/accounts/reports"
POINT = "MATCH (p:Person {id: 'P-0101'}) RETURN p.name AS name, p.title AS title"
QUERY = f"POST\t/v1/graphs/accounts/query\ttext/plain\t{POINT}"
COVERAGE = f"GET\t{REPORT}/coverage?account=C-101&asOf=2026-06-30\t\t"
DIAGRAM = "GET\t/v1/graphs/accounts/diagrams/tree.svg?account=C-101&asOf=2026-06-30\t\t"
HEALTH = "GET\t/healthz\t\t"
# What a working day asks for, a line each; one in ten changes something, and none makes the graph larger.
MIXED = [
    QUERY, COVERAGE, QUERY, f"GET\t{REPORT}/weak-links?account=C-101&asOf=2026-06-30\t\t", QUERY,
    f"GET\t{REPORT}/influence?account=C-104&asOf=2026-06-30\t\t", "GET\t/v1/graphs/accounts/nodes?label=Company&limit=100\t\t",
    "POST\t/v1/graphs/accounts/query\ttext/plain\tMATCH (p:Person {id: 'P-0101'}) SET p.title = 'Director'", DIAGRAM,
    "POST\t/v1/graphs/accounts/query\ttext/plain\tMATCH (c:Company)<-[:WORKS_AT]-(p:Person) RETURN c.id, count(p) AS n ORDER BY n DESC, c.id LIMIT 20",
]


def listed(name, lines):
    """A file of requests for wrk."""
    path = f"{WORK}/{name}"
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")
    return path


def start(port="0"):
    """The server under test, on the data folder."""
    return Server(
        [GUANXI, "serve", "--folder", f"{WORK}/data", "--port", port, "--no-bolt", "--requests-per-minute", "100000000"],
        f"{WORK}/log")


def figures(server, token):
    """Requests a second, latency and memory for one, sixteen and 256 connections."""
    print("| asked | connections | requests/s | p50, ms | p99, ms | memory, MiB | × bare /healthz |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    bare = Server([BARE], f"{WORK}/bare-log")
    try:
        for connections in (1, 16, 256):
            beside = wrk(bare, listed("health", [HEALTH]), connections, SECONDS)
            rows = [("/healthz of bare Hummingbird", beside, bare)]
            for name, line in (
                ("/healthz", HEALTH), ("a point query", QUERY), ("coverage of the sample", COVERAGE), ("a customer tree as SVG", DIAGRAM)
            ):
                rows.append((name, wrk(server, listed("one", [line]), connections, SECONDS, token), server))
            for name, row, asked in rows:
                if row["refused"] or row["broken"]:
                    raise SystemExit(f"load-check: {name}: {row['refused']} refused, {row['broken']} broken off")
                print(
                    f"| {name} | {connections} | {row['rate']:,.0f} | {row['p50']:.2f} | {row['p99']:.2f} | "
                    f"{asked.memory()[0]:.0f} | {row['rate'] / beside['rate']:.3f} |", flush=True)
    finally:
        bare.stop()


def mixed(server, token):
    """Half an hour of mixed load: how the memory fares."""
    samples, is_over = [], threading.Event()
    begun = time.monotonic()

    def look():
        while not is_over.wait(2):
            samples.append(((time.monotonic() - begun) / 60, server.memory()[0]))

    watch = threading.Thread(target=look)
    watch.start()
    row = wrk(server, listed("mixed", MIXED), 16, round(MINUTES * 60), token)
    is_over.set()
    watch.join()
    if row["refused"] or row["broken"]:
        raise SystemExit(f"load-check: mixed load: {row['refused']} refused, {row['broken']} broken off")
    early = min(5, MINUTES / 2)
    first = statistics.median(m for t, m in samples if early - 0.5 <= t <= early + 0.5)
    last = statistics.median(m for t, m in samples if t >= MINUTES - 1)
    growth = last / first - 1
    print(
        f"mixed load, {MINUTES:g} min, 16 connections: {row['requests']:,} requests, {row['rate']:,.0f}/s, p50 {row['p50']:.2f} ms, "
        f"p99 {row['p99']:.2f} ms; memory at minute {early:g}: {first:.0f} MiB, at the end: {last:.0f} MiB, {growth:+.1%}", flush=True)
    if growth > 0.05:
        raise SystemExit("load-check: the memory grows")


def main():
    """Figures, hostile clients, mixed load, sudden ends."""
    server = start()
    token = server.token()
    try:
        figures(server, token)
        good, worst, closed = hostile.slow_clients(server, token, 90)
        print(
            f"{hostile.CONNECTIONS} slow clients for 90 s: {good} honest requests answered, the slowest pair in {worst * 1000:.0f} ms; "
            f"{closed} of the slow ones were given up", flush=True)
        answers = hostile.bad_requests(server, token, SEED)
        if not server.lives():
            raise SystemExit("load-check: the server does not serve any more")
        print(f"{hostile.BAD} bad requests (seed {SEED}): {answers}; it serves", flush=True)
        mixed(server, token)
    finally:
        status = server.stop()
    if status != 0:
        raise SystemExit(f"load-check: the server ended with {status}")
    rng, total = random.Random(SEED), 0
    for number in range(CYCLES):
        acknowledged, lost, torn = killing.cycle(start, token, number, rng)
        total += acknowledged
        if lost or torn:
            raise SystemExit(f"load-check: cycle {number}, seed {SEED}: lost {lost[:5]}, not whole {torn[:5]}")
    subprocess.run([GUANXI, "verify", f"{WORK}/data/accounts.guanxi"], check=True, stdout=subprocess.DEVNULL)
    print(f"{CYCLES} sudden ends under load (seed {SEED}): {total:,} changes acknowledged, 0 lost, 0 half there; the file verifies")


if __name__ == "__main__":
    main()
