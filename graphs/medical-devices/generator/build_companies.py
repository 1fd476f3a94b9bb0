"""Companies and who holds them."""

from .calendar import day
from .facts.companies import BY_SIDE, SALES_UNKNOWN
from .facts.holdings import DECLARED, HOLDINGS
from .identifiers import lei, uscc

LEGAL_FORMS = {"GB": " Limited", "IE": " DAC", "SG": " Pte. Ltd.", "DE": " GmbH", "AT": " GmbH"}
GROUP_PARENTS = {"C-001", "C-101", "C-201", "C-301", "C-401", "C-501", "C-601", "C-701"}


def read_companies(world):
    """Notes names and countries, which the other builders need before the companies are written."""
    for _, companies in BY_SIDE:
        for identifier, english, chinese, country, *_ in companies:
            world.name[identifier] = f"{english} {chinese}" if chinese else english
            world.country[identifier] = country


def add_companies(world):
    """Writes the companies; called last, when the invoices are known."""
    for side, companies in BY_SIDE:
        for company in companies:
            _add_company(world, side, *company)


def _add_company(world, side, identifier, english, chinese, country, region, industry, employees, turnover, potential,
                 tier):
    number = int(identifier[2:])
    is_customer = side == "customer"
    sales_known = is_customer and identifier not in SALES_UNKNOWN
    world.tables.add(
        "companies.csv", identifier, world.name[identifier], _legal_name(identifier, english, chinese, country),
        country, region, industry, employees, turnover * 1_000_000,
        world.invoiced[identifier] if sales_known else None,
        None if potential is None else potential * 1_000_000,
        "CNY", tier, side,
        lei(number) if country != "CN" or identifier in GROUP_PARENTS else None,
        uscc(10_000_000 + number) if country == "CN" else None)


def _legal_name(identifier, english, chinese, country):
    if chinese and country == "CN":
        return chinese + ("股份有限公司" if identifier in GROUP_PARENTS else "有限公司")
    return english if english.endswith("Ltd.") else english + LEGAL_FORMS[country]


def add_holdings(world):
    for owner, held, share, votes, start, end in HOLDINGS:
        world.tables.add("owns.csv", owner, held, share, votes, day(start), day(end))
    for child, parent, start, end in DECLARED:
        world.tables.add("subsidiary_of.csv", child, parent, day(start), day(end))
