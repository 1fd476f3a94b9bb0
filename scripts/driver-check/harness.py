"""Cases by name, the server that they ask, and how they are counted."""

import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

from neo4j import GraphDatabase

CASES = []


def case(function):
    """A case: its name is that of the function, its arguments a `World`."""
    CASES.append(function)
    return function


class Server:
    """A server in a process of its own on free ports."""

    def __init__(self, program, arguments, folder):
        self.errors = open(folder / f"server-{time.monotonic_ns()}.log", "w", encoding="utf-8")
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--bolt-port", "0", "--requests-per-minute", "1000000", *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        self.token, self.address, self.http = None, None, None
        for line in self.process.stdout:
            if line.startswith("guanxi_"):
                self.token = line.strip()
            if line.startswith("Listening on bolt://"):
                self.address = line.strip().removeprefix("Listening on bolt://")
            if line.startswith("Listening on http://"):
                self.http = line.strip().removeprefix("Listening on ")
            if self.address and self.http:
                break
        else:
            raise SystemExit("driver-check: the server did not start; see " + self.errors.name)
        # What it prints later is read, so that it never waits for us.
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def stop(self):
        self.process.terminate()
        try:
            return self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


class World:
    """What the cases ask: a server of graph files, and one of the CSV files of the sample."""

    def __init__(self, program, sample):
        self.program = program
        self.place = tempfile.TemporaryDirectory(prefix="guanxi-driver-check-")
        self.folder = Path(self.place.name)
        self.data = self.folder / "data"
        self.data.mkdir()
        for name in ("neo4j", "second", "compliance"):
            self.guanxi("graphs", "create", name, "--folder", str(self.data))
        self.server = Server(program, ["--folder", str(self.data)], self.folder)
        self.fixed = Server(program, [sample], self.folder)
        self.token = self.server.token
        self.reader = self.make_token("read", "neo4j")
        self.driver = self.connect()

    def guanxi(self, *arguments):
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise SystemExit(f"driver-check: guanxi {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def make_token(self, scope, graph=None, days=1):
        arguments = ["--folder", str(self.data), "--name", scope, "--scope", scope, "--days", str(days)]
        printed = self.guanxi("token", "create", *arguments, *(["--graph", graph] if graph else []))
        return next(line for line in printed.splitlines() if line.startswith("guanxi_"))

    def connect(self, scheme="bolt", auth=None, address=None, **options):
        return GraphDatabase.driver(
            f"{scheme}://{address or self.server.address}", auth=auth or ("neo4j", self.token), **options)

    @contextmanager
    def session(self, **options):
        options.setdefault("database", "neo4j")
        with self.driver.session(**options) as session:
            yield session

    def one(self, statement, **parameters):
        """The one value that a statement gives."""
        with self.session() as session:
            return session.run(statement, parameters).single(strict=True)[0]

    def close(self):
        self.driver.close()
        codes = [self.server.stop(), self.fixed.stop()]
        self.place.cleanup()
        return codes


def expect(condition, what="something else was expected"):
    if not condition:
        raise AssertionError(what)


def equal(found, wanted):
    if found != wanted:
        raise AssertionError(f"found {found!r}, wanted {wanted!r}")


def fails(kind, code, action):
    """Does something that must fail with an error of the driver and a code of the server."""
    try:
        action()
    except kind as error:
        if code is not None:
            equal(error.code, code)
        return error
    raise AssertionError(f"did not fail with {kind.__name__}")
