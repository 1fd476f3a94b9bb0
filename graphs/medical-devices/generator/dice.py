"""A seeded source of chance that gives the same numbers on every Python 3."""

import random


class Dice:
    """Draws from `random.Random.random()` alone, the one method whose sequence Python guarantees."""

    def __init__(self, seed):
        self._random = random.Random(seed)

    def chance(self, probability):
        return self._random.random() < probability

    def whole(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def real(self, low, high, digits=2):
        return round(low + self._random.random() * (high - low), digits)

    def pick(self, items):
        return items[int(self._random.random() * len(items))]

    def weighted(self, weights):
        """A key of the dictionary `weights`, as often as its weight says."""
        target = self._random.random() * sum(weights.values())
        for key, weight in weights.items():
            target -= weight
            if target < 0:
                return key
        return key

    def some(self, items, count):
        """`count` different items, in the order drawn."""
        rest = list(items)
        return [rest.pop(int(self._random.random() * len(rest))) for _ in range(min(count, len(rest)))]
