"""Are the planted facts there: the key group's numbers, and the people of the README's list."""

import datetime
from collections import defaultdict

from .coverage import DATES, PARENTS, Contacts, covered, month_ends, rungs, scope
from .reading import holds

KEY = "C-101"
TREND = [6, 6, 7, 7, 8, 9, 9, 10, 11, 11, 12, 12, 13]
KEY_RUNGS = {
    "C-101": (4, 4), "C-102": (3, 4), "C-103": (1, 3), "C-104": (4, 4), "C-105": (1, 1), "C-106": (3, 3),
    "C-107": (4, 3), "C-108": (1, 2), "C-109": (1, 3), "C-110": (0, 2), "C-111": (0, 4), "C-112": (1, 4),
    "C-113": (1, 2), "C-114": (1, 1), "C-115": (2, 1), "C-116": (0, 0), "C-117": (1, 2), "C-118": (1, 1),
    "C-119": (0, 1), "C-120": (0, 0),
}
COVERED = {  # covered and in scope on both dates
    "C-101": ((6, 20), (13, 20)), "C-201": ((7, 10), (8, 10)), "C-301": ((6, 11), (6, 11)),
    "C-401": ((2, 8), (2, 8)), "C-501": ((4, 7), (4, 7)), "C-601": ((6, 9), (6, 9)), "C-701": ((1, 6), (1, 6)),
}
VARIANTS = [{}, {"at_interaction": True}, {"only_active": True}, {"at_interaction": True, "only_active": True}]


def problems(graph):
    yield from _key_group(graph)
    yield from _groups(graph)
    yield from _participants(graph)
    yield from _ties(graph)
    yield from _threads(graph)
    yield from _seats(graph)


def _key_group(graph):
    for place, date in enumerate(DATES):
        if scope(graph, KEY, date) != sorted(KEY_RUNGS):
            yield f"scope of {KEY} on {date}: {scope(graph, KEY, date)}"
        found = rungs(graph, date)
        for company, expected in KEY_RUNGS.items():
            if found[company] != expected[place]:
                yield f"rung of {company} on {date} is {found[company]}, wants {expected[place]}"
    trend = [covered(graph, KEY, date)[0] for date in month_ends()]
    if trend != TREND:
        yield f"trend of {KEY} is {trend}"


def _groups(graph):
    """The numbers of every group, and that no reading of who counts as staff changes a rung."""
    for place, date in enumerate(DATES):
        found = [rungs(graph, date, **variant) for variant in VARIANTS]
        for company in sorted(graph.nodes["Company"]):
            if len({variant[company] for variant in found}) > 1:
                yield f"rung of {company} on {date} depends on the reading: {[variant[company] for variant in found]}"
        for parent in PARENTS:
            if covered(graph, parent, date) != COVERED[parent][place]:
                yield f"{parent} on {date}: {covered(graph, parent, date)}, wants {COVERED[parent][place]}"


def _participants(graph):
    last = DATES[-1]
    now = {row["start"]: row for row in graph.all("PARTICIPATES_IN") if holds(row, last)}
    if not (now["P-0104"]["influence"] >= 70 and now["P-0104"]["support"] < 0):
        yield "P-0104 is no blocker"
    if "P-0106" in {row["start"] for row in graph.all("PARTICIPATES_IN")}:
        yield "P-0106 is not hidden"
    if not (now["P-0101"]["role"] == "approver" and now["P-0101"]["influence"] >= 80):
        yield "P-0101 has no high role"
    champion = [row for row in graph.all("PARTICIPATES_IN") if row["start"] == "P-0105"][-1]
    post = [row for row in graph.all("WORKS_AT") if row["start"] == "P-0105"][-1]
    left = datetime.date(2026, 4, 15)
    if not (champion["support"] >= 0.5 and champion["influence"] >= 60 and champion["to"] == post["to"] == left):
        yield "P-0105 is no champion who left"
    moves = [(row["end"], row["from"], row["to"]) for row in graph.all("WORKS_AT") if row["start"] == "P-0134"]
    if not (len(moves) == 2 and moves[0][2] == moves[1][1] and moves[1][2] is None):
        yield "P-0134 did not move"


def _staff(graph, company):
    return {row["start"] for row in graph.all("WORKS_AT") if row["end"] == company and holds(row, DATES[-1])}


def _ties(graph):
    influence, degree = defaultdict(float), defaultdict(int)
    for row in graph.all("INFLUENCES"):
        influence[row["start"]] += row["weight"]
    for relationship_type in ("INFLUENCES", "KNOWS", "REPORTS_TO"):
        for row in graph.all(relationship_type):
            degree[row["start"]] += 1
            degree[row["end"]] += 1
    if max(_staff(graph, "C-104"), key=lambda person: influence[person]) != "P-0106":
        yield "P-0106 does not move the most people of C-104"
    if degree["P-0101"] > 1 or any(row["start"] == "P-0101" for row in graph.all("ATTENDED")):
        yield "P-0101 is well connected"
    home, away = _staff(graph, "C-106"), _staff(graph, "C-109")
    if not _is_joined(graph, home | away, home, away) or _is_joined(graph, home | away, home - {"P-0131"}, away):
        yield "P-0131 does not bridge C-106 and C-109"
    boards = defaultdict(set)
    for row in graph.all("DIRECTOR_OF"):
        boards[row["start"]].add(row["end"])
    if not {"C-101", "C-601"} <= boards["P-0121"]:
        yield "P-0121 does not join two boards"


def _is_joined(graph, people, first, second):
    """Whether a tie goes directly from one set of people to the other."""
    return any({row["start"], row["end"]} & first and {row["start"], row["end"]} & second
               for relationship_type in ("INFLUENCES", "KNOWS", "REPORTS_TO", "CONFLICTS_WITH")
               for row in graph.all(relationship_type) if {row["start"], row["end"]} <= people)


def _threads(graph):
    contacts = Contacts(graph, DATES[-1])
    for company, theirs, ours in (("C-108", "P-0132", "P-0008"), ("C-701", None, "P-0010")):
        people, count = contacts.people[company], contacts.count[company]
        if len(people) != 1 or (theirs and people != {theirs}):
            yield f"{company} is not single-threaded: {sorted(people)}"
        if count < 5 or contacts.pairs[company, ours] < 0.8 * count:
            yield f"{company}: {ours} had {contacts.pairs[company, ours]} of {count} interactions"


def _seats(graph):
    for date, vacant in ((DATES[0], ["S-008"]), (DATES[1], ["S-002", "S-008"])):
        held = {row["end"] for row in graph.all("HOLDS") if holds(row, date)}
        found = sorted(set(graph.nodes["Position"]) - held)
        if found != vacant:
            yield f"vacant on {date}: {found}, wants {vacant}"
    served = {row["role"] for row in graph.all("SERVES") if row["end"] == "C-301" and holds(row, DATES[-1])}
    if "deliveryManager" in served:
        yield "the delivery manager's seat at C-301 is filled"
