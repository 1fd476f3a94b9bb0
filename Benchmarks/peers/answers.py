"""Whether two engines answered the same rows: numbers within a millionth, rows in any order, nothing as one null."""
import math


def plain(value):
    if value is None or isinstance(value, bool):
        return value
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None if str(value) in ("nan", "None", "<NA>") else str(value)
    return None if math.isnan(number) else number


def equal(one, other):
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= 1e-6 * max(1, abs(one), abs(other))
    return one == other


def canonical(rows):
    return sorted(([plain(value) for value in row] for row in rows), key=str) or [[None]]


def difference(ours, theirs):
    """Where two lists of answers, one for each parameter, differ first; None where they do not."""
    if len(ours) != len(theirs):
        return f"{len(ours)} answers, not {len(theirs)}"
    for number, (one, other) in enumerate(zip(ours, theirs)):
        one, other = canonical(one), canonical(other)
        if len(one) != len(other):
            return f"answer {number}: {len(one)} rows, not {len(other)}"
        for row, wanted in zip(one, other):
            if len(row) != len(wanted) or not all(map(equal, row, wanted)):
                return f"answer {number}: {row}, not {wanted}"
    return None
