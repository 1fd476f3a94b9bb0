"""What the builders share: the tables, and who works where when."""

from collections import defaultdict
from dataclasses import dataclass, field
import datetime

from .calendar import holds
from .tables import Tables


@dataclass
class Post:
    """One person's post at one company."""

    person: str
    company: str
    title: str
    department: str
    level: int
    start: datetime.date
    end: datetime.date | None


@dataclass
class World:
    """The tables under construction and the few indexes that later builders ask."""

    tables: Tables = field(default_factory=Tables)
    posts: list = field(default_factory=list)
    people_of: dict = field(default_factory=lambda: defaultdict(list))
    country: dict = field(default_factory=dict)
    name: dict = field(default_factory=dict)
    invoiced: dict = field(default_factory=lambda: defaultdict(int))
    opportunities: dict = field(default_factory=lambda: defaultdict(list))

    def add_post(self, post):
        self.posts.append(post)
        self.people_of[post.company].append(post)
        self.tables.add("works_at.csv", post.person, post.company, post.title, post.department, post.level,
                        post.start, post.end)

    def staff(self, company, date):
        """Who works at the company on the date, in the order in which they were added."""
        return [post.person for post in self.people_of[company] if holds(date, post.start, post.end)]
