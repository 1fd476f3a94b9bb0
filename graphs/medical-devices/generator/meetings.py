"""What one interaction looks like: kind, who hosts, how long, what it costs."""

from dataclasses import dataclass
import datetime

# minutes from and to, cost from and to in CNY
KINDS = {
    "visit": (45, 150, 400, 2500), "meeting": (30, 120, 100, 900), "executiveMeeting": (45, 120, 3000, 15000),
    "techExchange": (60, 240, 1500, 8000), "call": (5, 45, 0, 30), "email": (3, 15, 0, 5),
    "event": (180, 480, 20000, 60000),
}
KINDS_BY_DIRECTION = {
    "outbound": {"visit": 8, "meeting": 4, "call": 4, "email": 2, "techExchange": 2},
    "inbound": {"call": 5, "email": 4, "meeting": 2},
    "mutual": {"meeting": 4, "techExchange": 3, "executiveMeeting": 2},
}
OUTCOMES = {"followUp": 5, "agreed": 2, "information": 4, "declined": 1}
TOPICS = ["prices 价格", "installed base 装机", "training 培训", "service quality 服务质量", "budget 预算",
          "product demonstration 产品演示", "tender 招标", "delivery 交付", "strategy 战略", "clinical trial 临床试用"]


@dataclass
class Meeting:
    """An interaction before it has its number."""

    at: datetime.datetime
    company: str
    kind: str
    direction: str
    ours: list
    theirs: list
    campaign: str | None = None
    opportunity: str | None = None

    @property
    def hosts(self):
        """We host what they came to us for, and events; a call or mail is hosted by who began it."""
        return self.ours if self._is_ours_to_host else self.theirs

    @property
    def guests(self):
        return self.theirs if self._is_ours_to_host else self.ours

    @property
    def _is_ours_to_host(self):
        if self.kind in ("call", "email"):
            return self.direction == "outbound"
        return self.kind == "event" or self.direction == "inbound"


def time_on(date, dice):
    """A quarter of an hour in office hours."""
    return datetime.datetime(date.year, date.month, date.day, dice.whole(9, 17), 15 * dice.whole(0, 3))


def add_meetings(world, dice, meetings):
    """Writes the meetings in the order of their time, numbered."""
    tables = world.tables
    meetings.sort(key=lambda meeting: (meeting.at, meeting.company))
    for number, meeting in enumerate(meetings, 1):
        identifier = f"I-{number:05d}"
        shortest, longest, cheapest, dearest = KINDS[meeting.kind]
        tables.add(
            "interactions.csv", identifier, meeting.kind, meeting.at, dice.whole(shortest, longest), meeting.direction,
            None if dice.chance(0.15) else dice.real(-0.3, 0.9, 1), dice.weighted(OUTCOMES),
            dice.whole(cheapest, dearest), dice.pick(TOPICS))
        for person in meeting.hosts:
            tables.add("attended.csv", person, identifier, "host")
        for person in meeting.guests:
            tables.add("attended.csv", person, identifier, "guest")
        if meeting.opportunity:
            tables.add("about_interaction_opportunity.csv", identifier, meeting.opportunity)
        if meeting.campaign:
            tables.add("about_interaction_campaign.csv", identifier, meeting.campaign)
