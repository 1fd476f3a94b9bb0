"""Influence, acquaintance, conflict and boards."""

from .calendar import FIRST_DATE, TODAY_DATE, day, later
from .facts.companies import BY_SIDE
from .facts.contacts import NAMED_CONTACTS
from .facts.ties import (
    BRIDGE, BRIDGE_AWAY, BRIDGE_HOME, CONFLICTS, DIRECTORS, INFLUENCES, KNOWS)

FIGUREHEAD = "P-0101"


class _Pairs:
    """Remembers pairs of people so that no tie is written twice."""

    def __init__(self):
        self.seen = set()

    def is_new(self, first, second):
        pair = frozenset((first, second))
        if len(pair) < 2 or pair in self.seen:
            return False
        self.seen.add(pair)
        return True


def add_ties(world, dice):
    _add_influences(world, dice)
    _add_acquaintances(world, dice)
    for first, second, kind, since in CONFLICTS:
        world.tables.add("conflicts_with.csv", first, second, kind, day(since))
    for person, company, is_chair, start, end in DIRECTORS:
        world.tables.add("director_of.csv", person, company, is_chair, day(start), day(end))


def _add_influences(world, dice):
    """The planted influences, the bridge's, and along the other lines of command some down and a few up."""
    pairs = _Pairs()
    planned = list(INFLUENCES)
    planned += [(BRIDGE, person, 0.6) for person in _others(world, BRIDGE_HOME)[:3] + _others(world, BRIDGE_AWAY)[:3]]
    for source, target, weight in planned:
        pairs.is_new(source, target)
        world.tables.add("influences.csv", source, target, weight)
    closed = {row[0] for row in NAMED_CONTACTS if row[7] in ("C-101", "C-104", "C-201")} | {FIGUREHEAD}
    for person, boss, kind, *_ in list(world.tables.rows["reports_to.csv"]):
        if kind == "dotted" or person in closed or not dice.chance(0.75):
            continue
        source, target = (boss, person) if dice.chance(0.75) else (person, boss)
        if pairs.is_new(source, target):
            world.tables.add("influences.csv", source, target, dice.real(0.2, 0.8))


def _others(world, company):
    return [person for person in world.staff(company, TODAY_DATE) if person != BRIDGE]


def _add_acquaintances(world, dice):
    pairs = _Pairs()
    planned = [(first, second, kind, day(since)) for first, second, kind, since in KNOWS]
    planned += [(BRIDGE, person, "formerColleague", day("2021-03-01")) for person in _others(world, BRIDGE_AWAY)[:3]]
    for first, second, kind, since in planned:
        pairs.is_new(first, second)
        world.tables.add("knows.csv", first, second, kind, since)
    for first, second, kind in _colleagues(world, dice) + _heads(world, dice) + _alumni(world, dice):
        if FIGUREHEAD not in (first, second) and pairs.is_new(first, second):
            world.tables.add("knows.csv", first, second, kind, later(FIRST_DATE, -dice.whole(100, 3000)))


def _customers():
    return [row[0] for side, companies in BY_SIDE if side == "customer" for row in companies]


def _colleagues(world, dice):
    drawn = []
    for company in _customers():
        staff = world.staff(company, FIRST_DATE)
        for index, person in enumerate(staff):
            if len(staff) > 1 and dice.chance(0.5):
                drawn.append((person, staff[(index + 1 + dice.whole(0, len(staff) - 2)) % len(staff)], "colleague"))
    return drawn


def _heads(world, dice):
    """First people of subsidiaries who know the first one of their group's parent."""
    drawn = []
    for company in _customers():
        parent = f"{company[:3]}01"
        staff, parent_staff = world.staff(company, FIRST_DATE), world.staff(parent, FIRST_DATE)
        if company != parent and staff and parent_staff and dice.chance(0.5):
            drawn.append((staff[0], parent_staff[0], "friend" if dice.chance(0.2) else "colleague"))
    return drawn


def _alumni(world, dice):
    """Thirty acquaintances across companies; never between the two that only the bridge joins."""
    people = [(post.person, post.company) for post in world.posts if world.country[post.company] == "CN"]
    drawn = []
    while len(drawn) < 30:
        (first, first_company), (second, second_company) = dice.pick(people), dice.pick(people)
        companies = {first_company, second_company}
        touches_bridged = companies & {BRIDGE_HOME, BRIDGE_AWAY}
        if len(companies) == 2 and not touches_bridged and "C-104" not in companies:
            drawn.append((first, second, "alumni"))
    return drawn
