"""Dates as the facts write them, and working days."""

import datetime

from .facts.business import FIRST_DAY, TODAY
from .facts.engagement import HOLIDAYS


def day(text):
    return None if text is None else datetime.date.fromisoformat(text)


TODAY_DATE = day(TODAY)
FIRST_DATE = day(FIRST_DAY)
_HOLIDAYS = [(day(first), day(last)) for first, last in HOLIDAYS]


def holds(on, start, end):
    """Whether [start, end) holds on the date; no start or no end is without limit."""
    return (start is None or start <= on) and (end is None or on < end)


def is_working(date):
    return date.weekday() < 5 and not any(first <= date <= last for first, last in _HOLIDAYS)


def working_day(date, step=1):
    """The date, or the next working day in the direction of the step."""
    while not is_working(date):
        date += datetime.timedelta(days=step)
    return date


def later(date, days):
    return date + datetime.timedelta(days=days)
