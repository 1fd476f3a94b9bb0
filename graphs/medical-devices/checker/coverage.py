"""Group scope and coverage rungs, computed from their definitions."""

import datetime
from collections import defaultdict

from .reading import holds

WINDOW = 180
COVERED = 2
DATES = [datetime.date(2025, 6, 30), datetime.date(2026, 6, 30)]
PARENTS = ["C-101", "C-201", "C-301", "C-401", "C-501", "C-601", "C-701"]


def scope(graph, parent, on):
    """The companies that the parent controls, itself included: votes over one half together, or declared."""
    votes = [(row["start"], row["end"], row["share"] if row["votingShare"] is None else row["votingShare"])
             for row in graph.all("OWNS") if holds(row, on)]
    declared = [(row["start"], row["end"]) for row in graph.all("SUBSIDIARY_OF") if holds(row, on)]
    members = {parent}
    while True:
        held = defaultdict(float)
        for owner, company, share in votes:
            if owner in members:
                held[company] += share
        found = {company for company, sum_of_votes in held.items() if sum_of_votes > 0.5 + 1e-9}
        found |= {child for child, declared_parent in declared if declared_parent in members}
        if found <= members:
            return sorted(members)
        members |= found


class Contacts:
    """Who of theirs was in touch with one of ours, per company, in the window before a date.

    `at_interaction` asks where people worked on the day of the interaction, not on the date itself;
    `only_active` leaves out people whose status is `left`. The sample is made so that neither changes a rung.
    """

    def __init__(self, graph, on, at_interaction=False, only_active=False):
        self.on = on
        self.graph = graph
        self.posts = defaultdict(list)
        for row in graph.all("WORKS_AT"):
            if not only_active or graph.nodes["Person"][row["start"]]["status"] == "active":
                self.posts[row["start"]].append(row)
        self.known = {row["end"] for rows in self.posts.values() for row in rows if holds(row, on)}
        self.directions = defaultdict(set)
        self.people = defaultdict(set)
        self.count = defaultdict(int)
        self.pairs = defaultdict(int)
        for at, direction, attendees in self._events():
            date = at.date()
            if on - datetime.timedelta(days=WINDOW) < date <= on:
                self._note(direction, attendees, date if at_interaction else on)

    def _events(self):
        attendees = defaultdict(list)
        for row in self.graph.all("ATTENDED"):
            attendees[row["end"]].append(row["start"])
        for identifier, interaction in self.graph.nodes["Interaction"].items():
            yield interaction["at"], interaction["direction"], attendees[identifier]
        for row in self.graph.all("INTERACTED"):
            yield row["at"], row["direction"], [row["start"], row["end"]]

    def _note(self, direction, attendees, on):
        by_company = defaultdict(set)
        ours = set()
        for person in attendees:
            for post in self.posts[person]:
                if holds(post, on):
                    own = self.graph.nodes["Company"][post["end"]]["side"] == "own"
                    ours.add(person) if own else by_company[post["end"]].add(person)
        if not ours:
            return
        for company, people in by_company.items():
            self.people[company] |= people
            self.directions[company] |= {"inbound", "outbound"} if direction == "mutual" else {direction}
            self.count[company] += 1
            for person in ours:
                self.pairs[company, person] += 1


def rungs(graph, on, **variant):
    """Company → its rung on the date."""
    contacts = Contacts(graph, on, **variant)
    business = set()
    for row in graph.relationships["Opportunity", "WITH", "Company"]:
        opportunity = graph.nodes["Opportunity"][row["start"]]
        if opportunity["createdOn"] <= on and (opportunity["closedOn"] is None or on < opportunity["closedOn"]):
            business.add(row["end"])
    for row in graph.relationships["Contract", "WITH", "Company"]:
        if holds(graph.nodes["Contract"][row["start"]], on):
            business.add(row["end"])
    return {company: _rung(contacts, company, company in business) for company in graph.nodes["Company"]}


def _rung(contacts, company, does_business):
    if does_business:
        return 4
    if len(contacts.people[company]) >= 2 and contacts.directions[company] >= {"inbound", "outbound"}:
        return 3
    if contacts.people[company]:
        return 2
    return 1 if company in contacts.known else 0


def covered(graph, parent, on, **variant):
    """How many companies are covered, and in scope."""
    found = rungs(graph, on, **variant)
    members = scope(graph, parent, on)
    return sum(found[company] >= COVERED for company in members), len(members)


def coverage_table(graph):
    """The lines of the README's table."""
    first, last = DATES
    yield (f"| group | in scope {first} | covered | % | in scope {last} | covered | % |\n"
           "| --- | --- | --- | --- | --- | --- | --- |")
    for parent in PARENTS:
        cells = []
        for date in DATES:
            part, whole = covered(graph, parent, date)
            cells += [str(whole), str(part), f"{100 * part / whole:.0f}"]
        yield f"| `{parent}` {graph.nodes['Company'][parent]['name']} | {' | '.join(cells)} |"


def month_ends():
    date = DATES[0]
    while date <= DATES[1]:
        yield date
        date = (date.replace(day=1) + datetime.timedelta(days=62)).replace(day=1) - datetime.timedelta(days=1)
