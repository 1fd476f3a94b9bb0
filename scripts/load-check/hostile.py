"""Clients that mean no good: half requests on a thousand connections, and ten thousand requests that are none."""

import random
import socket
import time

CONNECTIONS = 1_000
BAD = 10_000

STARTS = [
    b"GET / HTTP/9.9\r\n\r\n", b"\x00\x01\x02\x03\r\n\r\n", b"GET  HTTP/1.1\r\n\r\n", b"NONSENSE\r\n\r\n",
    b"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /%00%ff HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /v1/graphs/../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", b"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"POST /v1/graphs HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    b"POST /v1/graphs HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n\r\n",
    b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 20_000 + b"\r\n\r\n",
    b"GET /healthz?" + b"a=1&" * 100 + b" HTTP/1.1\r\nHost: a\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET /v1/graphs HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \xff\xfe\r\n\r\n",
    b"POST /v1/graphs/accounts/query HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %TOKEN%\r\nContent-Type: text/plain\r\n"
    b"Content-Length: 12\r\nConnection: close\r\n\r\nMATCH ((((((",
    b"POST /v1/graphs/accounts/query HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %TOKEN%\r\nContent-Type: application/json\r\n"
    b"Content-Length: 20\r\nConnection: close\r\n\r\n{\"statement\": [[[[[[",
    b"GET /v1/graphs/accounts/reports/coverage?account=%F0%9F HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %TOKEN%\r\n\r\n",
]


def connect(port):
    """A connection with little patience."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.settimeout(10)
    return connection


def slow_clients(server, token, seconds):
    """A thousand connections that send a letter of a request now and then; how many honest requests were answered meanwhile."""
    slow = [connect(server.port) for _ in range(CONNECTIONS)]
    for connection in slow:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ")
    good, worst, end = 0, 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        for connection in slow[:: max(1, CONNECTIONS // 50)]:
            try:
                connection.sendall(b"a")
            except OSError:
                pass  # the server gave it up, as it should
        started = time.monotonic()
        path = "/v1/graphs/accounts/reports/coverage?account=C-101&asOf=2026-06-30"
        if server.ask("GET", path, token)[0] != 200 or server.ask("GET", "/healthz")[0] != 200:
            raise SystemExit("load-check: an honest request was not answered beside slow ones")
        good += 2
        worst = max(worst, time.monotonic() - started)
        time.sleep(0.5)
    closed = 0
    for connection in slow:
        connection.settimeout(0.5)
        try:
            closed += 1 if connection.recv(1) == b"" else 0
        except ConnectionError:
            closed += 1
        except OSError:
            pass
        connection.close()
    return good, worst, closed


def bad_requests(server, token, seed):
    """Ten thousand requests that break rules, half of them changed at random; the answers by status."""
    rng, answers = random.Random(seed), {}
    for number in range(BAD):
        request = bytearray(STARTS[number % len(STARTS)].replace(b"%TOKEN%", token.encode()))
        if number // len(STARTS) % 2:
            for _ in range(rng.randint(1, 8)):
                request[rng.randrange(len(request))] = rng.randrange(256)
        try:
            with connect(server.port) as connection:
                connection.sendall(bytes(request))
                connection.shutdown(socket.SHUT_WR)
                answer = connection.recv(4_096)
        except ConnectionError:
            answer = b""
        except OSError as error:
            raise SystemExit(f"load-check: no answer within 10 s to {bytes(request)[:80]!r} ({error}), seed {seed}")
        status = answer[9:12].decode("latin-1") if answer.startswith(b"HTTP/1.") else "closed"
        answers[status] = answers.get(status, 0) + 1
        if status.startswith("5") and status not in ("501", "505"):
            raise SystemExit(f"load-check: {status} to {bytes(request)[:200]!r}, seed {seed}")
    return dict(sorted(answers.items()))
