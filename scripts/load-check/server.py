"""A server under test: started on a free port, asked, looked at, ended."""

import http.client
import json
import os
import re
import signal
import subprocess
import time


class Server:
    """The command `guanxi serve`, or another that says where it listens."""

    def __init__(self, command, log):
        self.log = open(log, "ab")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.said = []
        for line in self.process.stdout:
            self.said.append(line.strip())
            found = re.match(r"Listening on http://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                return
        raise SystemExit(f"load-check: {command[0]} ended; {log} has more")

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def token(self):
        """The first token, which the server shows once."""
        return next(line for line in self.said if line.startswith("guanxi_"))

    def memory(self):
        """The resident memory and its most ever, in MiB."""
        status = open(f"/proc/{self.process.pid}/status").read()
        return tuple(int(re.search(rf"{name}:\s+(\d+)", status).group(1)) / 1024 for name in ("VmRSS", "VmHWM"))

    def ask(self, method, path, token=None, body=None, kind="application/json", connection=None):
        """One request: status and body."""
        own = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        fields = {"Authorization": f"Bearer {token}"} if token else {}
        if body is not None:
            fields["Content-Type"] = kind
        own.request(method, path, body=body, headers=fields)
        answer = own.getresponse()
        text = answer.read()
        if not connection:
            own.close()
        return answer.status, text

    def wait_until_quiet(self, token):
        """Waits until nothing is left to be done for clients that have gone."""
        for _ in range(600):
            # Asking is one piece of work.
            if b"\nguanxi_work_pending 1\n" in self.ask("GET", "/metrics", token)[1]:
                return
            time.sleep(0.1)
        raise SystemExit("load-check: work for clients that have gone does not end within a minute")

    def lives(self):
        """Whether it is there and says so."""
        return self.process.poll() is None and self.ask("GET", "/healthz")[0] == 200

    def kill(self):
        """Ends it as a power cut would."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Tells it to stop, and waits; its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(timeout=90)


def wrk(server, requests, connections, seconds, token=None):
    """Asks with wrk: requests a second, the median and the 99th percentile in milliseconds, what was refused and what broke."""
    here = os.path.dirname(os.path.abspath(__file__))
    threads = min(2, connections)
    if token:
        server.wait_until_quiet(token)
    output = subprocess.run(
        ["wrk", "-t", str(threads), "-c", str(connections), "-d", f"{seconds}s", "--timeout", "30s",
         "-s", f"{here}/ask.lua", server.address, "--", requests, token or "-"],
        check=True, capture_output=True, text=True, timeout=seconds + 120).stdout
    figures = json.loads(next(line for line in output.splitlines() if line.startswith("{")))
    figures["rate"] = figures["requests"] / figures["seconds"]
    return figures

