"""Buying centres, participations and seats."""

from .calendar import day
from .facts.decisions import BUYING_CENTERS, HOLDS, PARTICIPATIONS, POSITIONS


def add_decisions(world):
    tables = world.tables
    for identifier, name, roles, company, opportunity in BUYING_CENTERS:
        tables.add("buying_centers.csv", identifier, name, ";".join(roles))
        tables.add("for_company.csv", identifier, company)
        tables.add("for_opportunity.csv", identifier, opportunity)
    for *assessment, start, end in PARTICIPATIONS:
        tables.add("participates_in.csv", *assessment, day(start), day(end))
    for identifier, title, level, department, role, company, center in POSITIONS:
        tables.add("positions.csv", identifier, title, level, department, role)
        tables.add("in_company.csv", identifier, company)
        tables.add("in_buying_center.csv", identifier, center)
    for person, position, start, end in HOLDS:
        tables.add("holds.csv", person, position, day(start), day(end))
