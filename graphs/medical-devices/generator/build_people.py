"""People, their posts and their lines of command."""

from .calendar import FIRST_DATE, day, later
from .facts.companies import BY_SIDE
from .facts.contacts import (
    ASSISTANTS, DOTTED_LINES, LATER_POSTS, LEAVERS, MORE_PEOPLE, NAMED_CONTACTS, STAFFED_FROM)
from .facts.our_people import OUR_ASSISTANTS, OUR_DOTTED_LINES, OUR_PEOPLE, SERVES
from .names import LANGUAGES, Names
from .posts import BELOW_A_HEAD, posts_for
from .world import Post

# Named people to whom the further people of their company report.
HEADS = {"C-101": "P-0122", "C-104": "P-0102", "C-108": "P-0132", "C-201": "P-0141"}
FIRST_FURTHER_NUMBER = 201


def add_people(world, dice):
    named = OUR_PEOPLE + NAMED_CONTACTS
    names = Names(dice, (_both_scripts(row[1], row[2]) for row in named))
    bosses = []
    for identifier, english, chinese, title, department, level, boss, company, start, end in named:
        moved_on = any(later_post[0] == identifier for later_post in LATER_POSTS)
        _add_person(world, identifier, _both_scripts(english, chinese), company, end is None or moved_on)
        world.add_post(Post(identifier, company, title, department, level, day(start), day(end)))
        if boss:
            bosses.append((identifier, boss))
    for identifier, title, department, level, company, start in LATER_POSTS:
        world.add_post(Post(identifier, company, title, department, level, day(start), None))
    bosses += _add_further_people(world, dice, names)
    _add_reporting_lines(world, bosses)
    for person, company, role, start, end in SERVES:
        world.tables.add("serves.csv", person, company, role, day(start), day(end))


def _both_scripts(english, chinese):
    return f"{english} {chinese}" if chinese else english


def _add_person(world, identifier, name, company, is_active):
    number = int(identifier[2:])
    world.tables.add(
        "people.csv", identifier, name, f"{identifier.lower()}@{company.lower()}.example",
        None if number % 7 == 0 else f"+999 000 {number:04d}",
        LANGUAGES.get(world.country[company], "en"), "active" if is_active else "left")


def _add_further_people(world, dice, names):
    """People beyond the named ones, company by company; returns who reports to whom."""
    industries = {row[0]: row[5] for _, companies in BY_SIDE for row in companies}
    number = FIRST_FURTHER_NUMBER
    bosses = []
    for company, count in MORE_PEOPLE.items():
        head = HEADS.get(company)
        template = BELOW_A_HEAD if head else posts_for(industries[company])
        made = []
        for place in range(count):
            english, chinese, department, level, boss = template[place]
            identifier = f"P-{number:04d}"
            number += 1
            left = day(LEAVERS.get(company)) if place == count - 1 else None
            country = world.country[company]
            _add_person(world, identifier, names.draw(country), company, left is None)
            title = f"{english} {chinese}" if country == "CN" else english
            world.add_post(Post(identifier, company, title, department, level, _start(dice, company), left))
            superior = head if boss is None else made[boss]
            if superior:
                bosses.append((identifier, superior))
            made.append(identifier)
        if made and not head:
            bosses += [(row[0], made[0]) for row in NAMED_CONTACTS if row[7] == company and row[6] is None]
    bosses += [(row[0], _first_made(world, row[4])) for row in LATER_POSTS]
    return bosses


def _first_made(world, company):
    return world.people_of[company][1].person


def _start(dice, company):
    first = day(STAFFED_FROM.get(company))
    return later(first, dice.whole(0, 10)) if first else later(FIRST_DATE, -dice.whole(30, 4000))


def _add_reporting_lines(world, bosses):
    """Solid lines hold while both are in their posts; when a boss has left, the boss's boss takes over."""
    boss_of = dict(bosses)
    for person, boss in bosses:
        post, boss_post = _posts_at_one_company(world, person, boss)
        start = max(post.start, boss_post.start)
        kind = "assistant" if person in ASSISTANTS | OUR_ASSISTANTS else "solid"
        ends = [end for end in (post.end, boss_post.end) if end]
        world.tables.add("reports_to.csv", person, boss, kind, start, min(ends) if ends else None)
        if boss_post.end and (post.end is None or post.end > boss_post.end):
            world.tables.add("reports_to.csv", person, boss_of[boss], kind, boss_post.end, post.end)
    for person, boss in DOTTED_LINES + OUR_DOTTED_LINES:
        world.tables.add("reports_to.csv", person, boss, "dotted", FIRST_DATE, None)


def _posts_at_one_company(world, person, boss):
    """The posts that make the line: at the same company where there are such, else each one's latest."""
    posts = [post for post in world.posts if post.person == person]
    boss_posts = [post for post in world.posts if post.person == boss]
    for post in posts:
        for boss_post in boss_posts:
            if post.company == boss_post.company:
                return post, boss_post
    return posts[-1], boss_posts[-1]
