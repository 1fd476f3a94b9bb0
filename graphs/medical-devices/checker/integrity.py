"""Is the graph whole: ends that exist, values of the schema, shares, dates, check digits, sums."""

from collections import Counter, defaultdict

VALUES = {
    ("Company", "tier"): {"strategic", "key", "general"},
    ("Company", "side"): {"customer", "prospect", "partner", "competitor", "own"},
    ("Person", "status"): {"active", "left"},
    ("Interaction", "kind"): {"visit", "meeting", "executiveMeeting", "techExchange", "call", "email", "event"},
    ("Interaction", "direction"): {"inbound", "outbound", "mutual"},
    ("REPORTS_TO", "kind"): {"solid", "dotted", "assistant"},
    ("SERVES", "role"): {"accountManager", "solutionManager", "deliveryManager", "executiveSponsor"},
    ("PARTICIPATES_IN", "role"): {"approver", "decider", "evaluator", "influencer", "user", "gatekeeper", "coach"},
    ("PARTICIPATES_IN", "coverage"): {"none", "brief", "multiple", "inDepth"},
    ("PARTICIPATES_IN", "political"): {"innerCircle", "politicalStructure", "other"},
    ("ATTENDED", "as"): {"host", "guest"},
}
AT_LEAST = {"Person": 275, "Interaction": 2000, "BuyingCenter": 3}
USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def problems(graph):
    broken = [*graph.problems, *_identity(graph)]
    if broken:  # the other checks follow ids
        yield from broken
        return
    yield from _values(graph)
    yield from _holdings(graph)
    yield from _time(graph)
    yield from _sums(graph)
    yield from _check_digits(graph)
    for label, least in AT_LEAST.items():
        if len(graph.nodes[label]) < least:
            yield f"{len(graph.nodes[label])} {label} nodes, wants {least} or more"
    customers = sum(company["side"] == "customer" for company in graph.nodes["Company"].values())
    if customers < 60:
        yield f"{customers} customers, wants 60 or more"


def _identity(graph):
    uses = Counter(identifier for nodes in graph.nodes.values() for identifier in nodes)
    yield from (f"{identifier} is used by two nodes" for identifier, count in uses.items() if count > 1)
    for (start, relationship_type, end), rows in graph.relationships.items():
        for row in rows:
            if row["start"] not in graph.nodes[start] or row["end"] not in graph.nodes[end]:
                yield f"{relationship_type} {row['start']} → {row['end']}: one end does not exist"
            if row["start"] == row["end"]:
                yield f"{relationship_type} of {row['start']} with itself"


def _values(graph):
    for (kind, name), allowed in VALUES.items():
        for row in [*graph.nodes.get(kind, {}).values(), *graph.all(kind)]:
            if row[name] is not None and row[name] not in allowed:
                yield f"{kind}.{name}: {row[name]} is not in the schema"
    for row in graph.all("PARTICIPATES_IN"):
        if not (-1 <= (row["support"] or 0) <= 1 and 0 <= (row["influence"] or 0) <= 100):
            yield f"assessment of {row['start']} is out of range"
    for row in graph.all("INFLUENCES"):
        if not 0 <= row["weight"] <= 1:
            yield f"weight of {row['start']} → {row['end']} is out of range"


def _holdings(graph):
    """Shares and votes add up to 100 % at most, on every day on which one of them changes."""
    rows = graph.all("OWNS")
    for date in {row["from"] for row in rows}:
        for name in ("share", "votingShare"):
            held = defaultdict(float)
            for row in rows:
                if row["from"] <= date and (row["to"] is None or date < row["to"]):
                    held[row["end"]] += row["share"] if row[name] is None else row[name]
            yield from (f"{name}s of {company} add up to {total} on {date}" for company, total in held.items()
                        if total > 1 + 1e-9)
    parents = defaultdict(set)
    for row in graph.all("SUBSIDIARY_OF"):
        parents[row["start"]].add(row["end"])
    for company in list(parents):
        above, ring = set(), parents[company]
        while ring - above:
            above |= ring
            ring = {parent for member in ring for parent in parents.get(member, ())}
        if company in above:
            yield f"{company} is declared a subsidiary of itself"


def _time(graph):
    for rows in graph.relationships.values():
        for row in rows:
            if row.get("from") and row.get("to") and row["from"] >= row["to"]:
                yield f"{row[':TYPE']} {row['start']} → {row['end']} ends before it begins"
    posts = defaultdict(list)
    for row in graph.all("WORKS_AT"):
        posts[row["start"]].append(row)
    attendances = [(row["start"], graph.nodes["Interaction"][row["end"]]["at"]) for row in graph.all("ATTENDED")]
    attendances += [(row[end], row["at"]) for row in graph.all("INTERACTED") for end in ("start", "end")]
    for person, at in attendances:
        if not any(post["from"] <= at.date() and (post["to"] is None or at.date() < post["to"])
                   for post in posts[person]):
            yield f"{person} met somebody on {at} without a post"


def _sums(graph):
    """Amounts by product line add up; the sales of twelve months are those of the invoices."""
    for label in ("Opportunity", "Contract", "Order"):
        parts = defaultdict(float)
        for row in graph.relationships[label, "OF_PRODUCT", "Product"]:
            parts[row["start"]] += row["amount"]
        for identifier, node in graph.nodes[label].items():
            if parts[identifier] != node["amount"]:
                yield f"{identifier}: product lines add up to {parts[identifier]}, not {node['amount']}"
    sales = defaultdict(float)
    for row in graph.relationships["Invoice", "WITH", "Company"]:
        invoice = graph.nodes["Invoice"][row["start"]]
        if "2025-06-30" < invoice["issuedOn"].isoformat() <= "2026-06-30":
            sales[row["end"]] += invoice["amount"]
    for identifier, company in graph.nodes["Company"].items():
        if company["salesLast12Months"] not in (None, sales[identifier]):
            yield f"{identifier}: sales of {company['salesLast12Months']}, invoices of {sales[identifier]}"
        elif company["potential"] is not None and (company["salesLast12Months"] or 0) > company["potential"]:
            yield f"{identifier}: sales above the potential"


def _check_digits(graph):
    for identifier, company in graph.nodes["Company"].items():
        if company["lei"] and int("".join(str(int(character, 36)) for character in company["lei"])) % 97 != 1:
            yield f"{identifier}: lei {company['lei']}"
        if company["uscc"]:
            values = [USCC_ALPHABET.index(character) for character in company["uscc"]]
            if len(values) != 18 or sum(value * 3 ** place for place, value in enumerate(values[:17])) % 31 != (
                    -values[17] % 31):
                yield f"{identifier}: uscc {company['uscc']}"
