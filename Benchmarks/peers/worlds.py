"""The generated worlds of the harness and the parameters with which its bench.py asks, for programs of this package.

A world is a folder {PEERS}/data/{SIZE} with the files of gen.py. The harness is a folder with gen.py, convert.py,
bench.py and queries.py.
"""
import csv
import datetime
import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys

NODE_FILES = ["companies.csv", "persons.csv", "sales.csv"]
# What account-world.yaml reads as it is.
ACCOUNT_FILES = NODE_FILES + ["subsidiary_of.csv", "reports_to.csv", "influences.csv", "account_manager.csv"]
ACCOUNT_MAPPING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "account-world.yaml")


def run(*command, timeout=None, **environment):
    return subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=timeout, env={**os.environ, **environment}).stdout


def generate(harness, peers, size, for_peers=True):
    """The folder of a world, made if it is not there; with the files that other engines read if they are wanted."""
    folder = f"{peers}/data/{size}"
    if not os.path.exists(f"{folder}/meta.json"):
        run(sys.executable, "-B", f"{harness}/gen.py", size, "--out", f"{peers}/data")
    if for_peers and not os.path.exists(f"{folder}/plain/interacted.csv"):
        run(sys.executable, "-B", f"{harness}/convert.py", size)
    return folder


def with_whole_number_ids(folder, copy):
    """A copy of a world whose ids are whole numbers, as they are in the other engines. Its rows are the same."""
    os.makedirs(copy)
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".csv"):
            continue
        if name not in NODE_FILES:
            os.symlink(os.path.abspath(f"{folder}/{name}"), f"{copy}/{name}")
            continue
        with open(f"{folder}/{name}") as source, open(f"{copy}/{name}", "w") as target:
            target.write(source.readline().replace("id:ID,", "id:ID{id-type:long},", 1))
            shutil.copyfileobj(source, target, 1 << 20)
    return copy


def account_files(folder, copy):
    """A folder that account-world.yaml can read: files of a world, and others with dates and joined columns."""
    os.makedirs(copy)
    for name in ACCOUNT_FILES:
        os.symlink(os.path.abspath(f"{folder}/{name}"), f"{copy}/{name}")
    first = datetime.date(1970, 1, 1)
    dates = [(first + datetime.timedelta(days=day)).isoformat() for day in range(22_000)]
    posts = {row[0]: (row[2], int(row[3]) + 1) for row in rows(f"{folder}/persons.csv")}
    company = {}
    with open(f"{copy}/employment.csv", "w") as file:
        file.write("person,company,since,title,level\n")
        for person, employer, since, _ in rows(f"{folder}/works_at.csv"):
            company[person] = employer
            file.write(f"{person},{employer},{dates[int(since)]},{posts[person][0]},{posts[person][1]}\n")
    with open(f"{copy}/interactions.csv", "w") as file, open(f"{copy}/orders.csv", "w") as orders:
        file.write("seller,person,day,kind,sentiment\n")
        orders.write("id,company,day,amount\n")
        for number, (seller, person, day, _, kind, sentiment, amount, _) in enumerate(rows(f"{folder}/interacted.csv")):
            file.write(f"{seller},{person},{dates[int(day)]},{kind},{sentiment}\n")
            if kind == "order":
                orders.write(f"order-{number},{company[person]},{dates[int(day)]},{amount}\n")
    return copy


def rows(path):
    """The rows of a file without its header, as lists of texts."""
    with open(path, newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def statements(harness):
    """The statements of queries.py by name."""
    specification = importlib.util.spec_from_file_location("queries", f"{harness}/queries.py")
    module = importlib.util.module_from_spec(specification)
    sys.dont_write_bytecode = True
    specification.loader.exec_module(module)
    return module.Q


def parameters(folder):
    """By statement: the parameters of the untimed runs, and of the timed ones; the same that bench.py draws.

    No timed run has parameters of an earlier one, but for Q3, which has five large groups to choose from, and Q7 and
    Q8, which have no parameters.
    """
    with open(f"{folder}/params.json") as file:
        given = json.load(file)
    with open(f"{folder}/meta.json") as file:
        counts = json.load(file)
    with open(f"{folder}/persons.csv") as file:
        chiefs = [int(line.split(",", 1)[0]) for line in file if ",CEO," in line]
    companies, people = counts["companies"], counts["persons"]
    chance = random.Random(5)
    used = set(given["persons"])
    drawn = chance.sample(range(companies + 1, companies + people + 1), 700)
    fresh = [dict(id=person) for person in drawn if person not in used][:300]
    sellers = [companies + people + 1 + chance.randrange(counts["sales"]) for _ in range(60)]
    ends = chance.sample(chiefs, 60)
    known = [dict(id=person) for person in given["persons"][:100]]
    groups = [dict(g=group) for group in given["bigGroups"]]
    pairs = [dict(s=seller, c=chief) for seller, chief in zip(given["sales"], given["ceos"])][:20]
    since = given["since"]
    return {
        "Q1": (known, fresh),
        "Q2": (known, fresh),
        "Q3": (groups, groups * 6),
        "Q4": ([dict(since=since)], [dict(since=since - 1 - day) for day in range(7)]),
        "Q5": (pairs, [dict(s=seller, c=chief) for seller, chief in zip(sellers, ends)]),
        "Q6": (known, fresh),
        "Q7": ([None], [None] * 7),
        "Q8": ([None], [None] * 7),
    }


def write_cases(harness, folder, path):
    """The file of cases for query-times."""
    drawn = parameters(folder)
    cases = [
        dict(name=name, statement=text, warm=drawn[name][0], timed=drawn[name][1])
        for name, text in statements(harness).items()]
    with open(path, "w") as file:
        json.dump(cases, file)
    return path
