"""Two years of interactions and mails, phase by phase."""

from .calendar import day, holds, later, working_day
from .facts.business import CAMPAIGN
from .facts.engagement import EVENTS, NEVER_MET, PHASES
from .facts.our_people import SERVES
from .meetings import KINDS_BY_DIRECTION, Meeting, add_meetings, time_on

DIRECTIONS = {
    "engaged": ["outbound", "inbound", "outbound", "mutual"],
    "thread": ["outbound", "inbound"],
    "oneWay": ["outbound"],
    "thin": ["outbound"],
}
HIDDEN_INFLUENCER, HIDDEN_INFLUENCER_COMPANY = "P-0106", "C-104"


def add_interactions(world, dice):
    meetings, mails = [], []
    for company, style, every, start, end in PHASES:
        for place, date in enumerate(_dates(dice, day(start), day(end), every)):
            if style == "mail":
                mails.append(_mail(world, dice, company, date, place, _met(world, company, date)[0]))
            else:
                meetings.append(_meeting(world, dice, company, style, date, place))
                if style == "engaged" and place % 3 == 1:
                    mails.append(_mail(world, dice, company, date, place // 3, dice.pick(_met(world, company, date))))
    meetings += [_event(world, dice, day(date), companies) for date, companies in EVENTS]
    add_meetings(world, dice, meetings)
    for at, source, target, direction in sorted(mails):
        world.tables.add("interacted.csv", source, target, "email", at, direction)


def _dates(dice, start, end, every):
    """The first and the last working day of the phase and, between them, one about every so many days."""
    date, last = working_day(start), working_day(end, -1)
    while date < last:
        yield date
        date = working_day(later(date, max(1, every + dice.whole(-every // 4, every // 4))))
    yield last


def _met(world, company, date):
    return [person for person in world.staff(company, date) if person not in NEVER_MET]


def _team(world, company, date):
    """Role → person of ours who serves the company, else the parent of its group."""
    for served in (company, f"{company[:3]}01", "C-601"):
        team = {role: person for person, served_company, role, start, end in SERVES
                if served_company == served and holds(date, day(start), day(end))}
        if team:
            return team
    raise ValueError(f"nobody serves {company} on {date}")


def _meeting(world, dice, company, style, date, place):
    direction = DIRECTIONS[style][place % len(DIRECTIONS[style])]
    team, met = _team(world, company, date), _met(world, company, date)
    manager = team["accountManager"]
    kind = dice.weighted(KINDS_BY_DIRECTION[direction])
    ours, theirs = [manager], [met[0]]
    if style == "oneWay":
        theirs = [met[place % len(met)]]
    elif style == "engaged":
        kind = "meeting" if kind == "executiveMeeting" and "executiveSponsor" not in team else kind
        ours, theirs = _ours(dice, team, kind), _theirs(dice, company, met, kind, place)
    opportunity = next((identifier for identifier, created, closed in world.opportunities[company]
                        if holds(date, created, closed) and dice.chance(0.4)), None)
    return Meeting(time_on(date, dice), company, kind, direction, ours, theirs, opportunity=opportunity)


def _ours(dice, team, kind):
    if kind == "executiveMeeting":
        return [team["executiveSponsor"], team["accountManager"]]
    roles = dice.weighted({("accountManager",): 9, ("solutionManager",): 3, ("deliveryManager",): 3,
                           ("accountManager", "solutionManager"): 4, ("accountManager", "deliveryManager"): 2})
    return [team[role] for role in roles if role in team] or [team["accountManager"]]


def _theirs(dice, company, met, kind, place):
    """One of them in turn, often with others; the first two for executives; one alone for calls and mails."""
    if kind == "executiveMeeting":
        return met[:2]
    first = met[place % len(met)]
    others = [] if kind in ("call", "email") else dice.some([person for person in met if person != first],
                                                            dice.weighted({0: 5, 1: 3, 2: 2}))
    theirs = [first, *others]
    if company == HIDDEN_INFLUENCER_COMPANY and HIDDEN_INFLUENCER not in theirs and others and dice.chance(0.5):
        theirs.append(HIDDEN_INFLUENCER)
    return theirs


def _mail(world, dice, company, date, place, theirs):
    ours = _team(world, company, date)["accountManager"]
    outbound = place % 2 == 0
    source, target = (ours, theirs) if outbound else (theirs, ours)
    return time_on(date, dice), source, target, "outbound" if outbound else "inbound"


def _event(world, dice, date, companies):
    ours = sorted({_team(world, company, date)[role] for company in companies
                   for role in ("accountManager", "solutionManager")})
    theirs = [person for company in companies for person in dice.some(_met(world, company, date), 2)]
    return Meeting(time_on(date, dice), companies[0], "event", "mutual", ours, theirs, campaign=CAMPAIGN[0])
