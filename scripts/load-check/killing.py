"""Ends a server that is being written to, as a power cut would, and looks for every change that it acknowledged."""

import http.client
import json
import random
import threading
import time

WRITERS = 8


def write(server, token, cycle, writer, acknowledged):
    """Logs visits, one after the other, until the server is gone."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    number = 0
    while True:
        name = f"K-{cycle}-{writer}-{number}"
        visit = {"id": name, "kind": "visit", "at": "2026-06-29T10:00", "hosts": ["P-0007"], "guests": ["P-0101"], "topic": name}
        try:
            path = "/v1/graphs/accounts/interactions"
            status, _ = server.ask("POST", path, token, json.dumps(visit), connection=connection)
        except (OSError, http.client.HTTPException):
            return
        if status != 201:
            raise SystemExit(f"load-check: a visit was answered with {status}")
        acknowledged.append(name)
        number += 1


def cycle(start, token, number, rng):
    """One life of a server: what it acknowledged, and what of it a new one does not have whole."""
    server, acknowledged = start(), []
    writers = [threading.Thread(target=write, args=(server, token, number, writer, acknowledged)) for writer in range(WRITERS)]
    for thread in writers:
        thread.start()
    time.sleep(rng.uniform(0.3, 1.5))
    server.kill()
    for thread in writers:
        thread.join()
    server = start()
    question = (
        f"MATCH (i:Interaction) WHERE i.id STARTS WITH 'K-{number}-' OPTIONAL MATCH (i)<-[r]-(p:Person) "
        "RETURN i.id AS id, i.topic AS topic, count(DISTINCT p) AS people")
    status, text = server.ask("POST", "/v1/graphs/accounts/query", token, question, kind="text/plain")
    server.stop()
    if status != 200:
        raise SystemExit(f"load-check: what was written cannot be asked for: {status} {text[:300]!r}")
    rows = json.loads(text)["results"][0]["rows"]
    there = {row["id"]: row for row in (r if isinstance(r, dict) else dict(zip(("id", "topic", "people"), r)) for r in rows)}
    whole = {name for name, row in there.items() if row["topic"] == name and row["people"] == 2}
    lost = [name for name in acknowledged if name not in there]
    return len(acknowledged), lost, sorted(set(there) - whole)
