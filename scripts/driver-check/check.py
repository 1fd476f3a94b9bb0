"""Asks `guanxi serve` with the unchanged driver of Neo4j, then runs opencypher-compliance.

usage: check.py PROGRAM SAMPLE [PATTERN]
"""

import json
import logging
import subprocess
import sys
import traceback
import warnings
from pathlib import Path

import access
import harness
import statements
import transactions
import values

LEAST_CASES = 60
LEAST_RATE = 95.0


def run_cases(world, pattern):
    passed = failed = 0
    for function in harness.CASES:
        if pattern not in function.__name__:
            continue
        try:
            function(world)
            passed += 1
        except Exception as error:  # noqa: BLE001 - whatever a case raises is its failure
            failed += 1
            place = traceback.extract_tb(error.__traceback__)[-1]
            print(f"FAILED {function.__name__.replace('_', ' ')}: {type(error).__name__}: {error} "
                  f"({Path(place.filename).name}:{place.lineno})")
    print(f"{passed} passed, {failed} failed")
    return passed, failed


def run_compliance(world):
    """The rate of opencypher-compliance over Bolt, in per cent, on an empty graph."""
    token = world.make_token("write", "compliance")
    host, port = world.server.address.rsplit(":", 1)
    program = Path(sys.executable).with_name("opencypher-compliance")
    done = subprocess.run(
        [program, "run", "--adapter", "bolt", "--host", host, "--port", port, "--username", "neo4j", "--password", token,
         "--quiet"], capture_output=True, text=True, timeout=600)
    try:
        results = json.loads(done.stdout)["results"]
    except (ValueError, KeyError):
        print("opencypher-compliance failed: " + done.stderr[-2_000:])
        return 0.0
    for result in results:
        if result["result"] != "pass":
            print(f"not compliant: {result['element']}: {result.get('error')}")
    passed = sum(result["result"] == "pass" for result in results)
    rate = 100 * passed / max(1, len(results))
    print(f"opencypher-compliance: {passed} of {len(results)} passed ({rate:.2f} %)")
    return rate


def main():
    warnings.simplefilter("ignore")
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    program, sample, *rest = sys.argv[1:]
    world = harness.World(program, sample)
    try:
        passed, failed = run_cases(world, rest[0] if rest else "")
        rate = 100.0 if rest else run_compliance(world)
    finally:
        codes = world.close()
    if codes != [0, 0]:
        print(f"the servers ended with {codes}")
    enough = bool(rest) or passed + failed >= LEAST_CASES
    sys.exit(0 if failed == 0 and rate >= LEAST_RATE and codes == [0, 0] and enough else 1)


assert access and statements and transactions and values  # Their cases are registered when they are imported.
main()
