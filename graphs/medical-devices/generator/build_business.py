"""Products, opportunities, contracts, orders, invoices and notes on accounts."""

from .calendar import FIRST_DATE, TODAY_DATE, day, later, working_day
from .facts.business import (
    CAMPAIGN, CONTRACTS, MORE_OPPORTUNITIES, OPPORTUNITIES, PLANS, PRODUCTS, RISKS, SURVEYS, TENDERS)

MILLION = 1_000_000
CURRENCIES = {"GB": "GBP", "IE": "EUR", "DE": "EUR", "AT": "EUR"}


def add_business(world, dice):
    for product in PRODUCTS:
        world.tables.add("products.csv", *product)
    _add_opportunities(world, dice)
    _add_contracts(world, dice)
    _add_notes(world)


def split(total, lines, dice):
    """The total in whole parts, one per product line, that add up to it."""
    rest = int(total)
    for place, line in enumerate(lines):
        left = len(lines) - place
        part = rest if left == 1 else int(rest / left * dice.real(0.6, 1.4)) // 1000 * 1000
        rest -= part
        yield line, part


def _add_opportunities(world, dice):
    for identifier, company, name, created, closed, stage, millions, currency, lines in OPPORTUNITIES:
        _add_opportunity(world, dice, identifier, company, name, day(created), day(closed), stage,
                         int(millions * MILLION), currency, lines)
    number = len(OPPORTUNITIES) + 1
    for company, count in MORE_OPPORTUNITIES.items():
        for _ in range(count):
            lines = dice.some(PRODUCTS, dice.whole(1, 3))
            created = working_day(later(FIRST_DATE, dice.whole(0, 700)))
            closed = working_day(later(created, dice.whole(40, 260)))
            is_open = closed > TODAY_DATE
            stage = dice.weighted({"qualification": 3, "proposal": 2, "negotiation": 1} if is_open
                                  else {"won": 2, "lost": 3})
            _add_opportunity(world, dice, f"O-{number:03d}", company, lines[0][1], created, None if is_open else closed,
                             stage, dice.whole(4, 90) * 100_000, CURRENCIES.get(world.country[company], "CNY"),
                             [line for line, _ in lines])
            number += 1


def _add_opportunity(world, dice, identifier, company, name, created, closed, stage, amount, currency, lines):
    tables = world.tables
    tables.add("opportunities.csv", identifier, name, created, closed, stage, amount, currency)
    tables.add("with_opportunity.csv", identifier, company)
    for line, part in split(amount, lines, dice):
        tables.add("of_product_opportunity.csv", identifier, line, part)
    world.opportunities[company].append((identifier, created, closed))


def _add_contracts(world, dice):
    orders = []
    for number, (company, start, end, millions, lines) in enumerate(CONTRACTS, 1):
        identifier = f"A-{number:03d}"
        start, end = day(start), day(end)
        name = f"{world.name[company]}, {start.year}–{end.year}"
        world.tables.add("contracts.csv", identifier, name, start, end, millions * MILLION, "CNY")
        world.tables.add("with_contract.csv", identifier, company)
        for line, part in split(millions * MILLION, lines, dice):
            world.tables.add("of_product_contract.csv", identifier, line, part)
        orders += _orders(dice, company, start, end, millions, lines)
    orders.sort(key=lambda order: order[:2])
    for number, order in enumerate(orders, 1):
        _add_order(world, dice, number, *order)


def _orders(dice, company, start, end, millions, lines):
    """About one order a month while the contract is in force, together about its amount."""
    monthly = millions * MILLION * 30 / (end - start).days
    date = later(max(start, FIRST_DATE), dice.whole(5, 25))
    while date < end and date <= TODAY_DATE:
        ordered = working_day(date)
        if ordered < end and ordered <= TODAY_DATE:
            amount = int(monthly * dice.real(0.7, 1.3)) // 1000 * 1000
            yield ordered, company, amount, dice.some(lines, dice.whole(1, 2))
        date = later(date, dice.whole(25, 35))


def _add_order(world, dice, number, ordered, company, amount, lines):
    tables, order = world.tables, f"D-{number:04d}"
    tables.add("orders.csv", order, ordered, amount, "CNY")
    tables.add("with_order.csv", order, company)
    for line, part in split(amount, lines, dice):
        tables.add("of_product_order.csv", order, line, part)
    issued = working_day(later(ordered, dice.whole(15, 35)))
    if issued > TODAY_DATE:
        return
    paid = working_day(later(issued, dice.whole(25, 95)))
    invoice = f"F-{number:04d}"
    tables.add("invoices.csv", invoice, issued, later(issued, 60), paid if paid <= TODAY_DATE else None, amount, "CNY",
               order)
    tables.add("with_invoice.csv", invoice, company)
    if issued > TODAY_DATE.replace(year=TODAY_DATE.year - 1):
        world.invoiced[company] += amount


def _add_notes(world):
    tables = world.tables
    identifier, name, start, end = CAMPAIGN
    tables.add("campaigns.csv", identifier, name, day(start), day(end))
    for identifier, company, name, published, closes, millions in TENDERS:
        tables.add("tenders.csv", identifier, name, day(published), day(closes), millions * MILLION, "CNY")
        tables.add("about_tender.csv", identifier, company)
    for identifier, company, name, start, end, is_shared in PLANS:
        tables.add("plans.csv", identifier, name, day(start), day(end), is_shared)
        tables.add("about_plan.csv", identifier, company)
    for identifier, company, name, kind, observed, severity in RISKS:
        tables.add("risk_signals.csv", identifier, name, kind, day(observed), severity)
        tables.add("about_risk_signal.csv", identifier, company)
    for identifier, company, answered, score in SURVEYS:
        tables.add("surveys.csv", identifier, "NPS", day(answered), score)
        tables.add("about_survey.csv", identifier, company)
