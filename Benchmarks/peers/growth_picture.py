"""Draws lines on logarithmic axes as SVG, each with its name at its end."""
import math

WIDTH, HEIGHT = 760, 520
LEFT, RIGHT, TOP, BOTTOM = 80, 110, 56, 60
COLOURS = ["#1f5fa8", "#c2410c", "#15803d", "#7e22ce", "#b91c1c", "#0e7490", "#a16207", "#be185d", "#475569"]
MARKS = ["circle", "square", "diamond"]
LINE_HEIGHT = 16


def decades(values):
    """The powers of ten that enclose all values."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return list(range(low, max(high, low + 1) + 1))


def time_text(power):
    if power >= 3:
        return f"{10 ** (power - 3):,} s"
    return f"{10 ** power:,} ms" if power >= 0 else f"{10 ** (power + 3):,} µs"


def apart(places):
    """Heights of names, moved so that none covers another; the middle of all of them stays."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved = list(places)
    for _ in range(500):
        for one, other in zip(order, order[1:]):
            lack = LINE_HEIGHT - (moved[other] - moved[one])
            if lack > 0:
                moved[one] -= lack / 2
                moved[other] += lack / 2
    return moved


def mark(kind, x, y, colour):
    if kind == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
    turn = f' transform="rotate(45 {x:.1f} {y:.1f})"' if kind == "diamond" else ""
    return f'<rect x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7" fill="{colour}"{turn}/>'


def drawn(series, what="each statement", across_what="relationships", is_last_dashed=True):
    """The picture of lines by name; a point is a size, such as a number of relationships, and a time in milliseconds."""
    points = [point for line in series.values() for point in line]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    low_x, high_x = math.log10(min(xs)), math.log10(max(xs))
    powers = decades(ys)

    def across(x):
        return LEFT + (math.log10(x) - low_x) / (high_x - low_x) * (WIDTH - LEFT - RIGHT)

    def down(y):
        share = (math.log10(y) - powers[0]) / (powers[-1] - powers[0])
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#1f2937">',
        f"<title>Median time of {what} by the number of {across_what}, both on logarithmic scales</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="28" font-size="16" font-weight="bold">Median time by the number of {across_what}</text>']
    for power in powers:
        y = down(10 ** power)
        out.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#e5e7eb"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{time_text(power)}</text>')
    for x in sorted(set(xs)):
        place = across(x)
        out.append(f'<line x1="{place:.1f}" y1="{TOP}" x2="{place:.1f}" y2="{HEIGHT - BOTTOM}" stroke="#e5e7eb"/>')
        out.append(f'<text x="{place:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{x:,}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.1f}" y="{HEIGHT - 14}" text-anchor="middle">{across_what}</text>')
    names = list(series)
    heights = apart([down(series[name][-1][1]) for name in names])
    for number, name in enumerate(names):
        colour = COLOURS[number % len(COLOURS)]
        places = [(across(x), down(y)) for x, y in series[name]]
        dash = ' stroke-dasharray="6 4"' if is_last_dashed and number == len(names) - 1 else ""
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        out += [mark(MARKS[number % len(MARKS)], x, y, colour) for x, y in places]
        end = places[-1]
        out.append(
            f'<line x1="{end[0] + 6:.1f}" y1="{end[1]:.1f}" x2="{WIDTH - RIGHT + 24}" y2="{heights[number]:.1f}" '
            f'stroke="{colour}" stroke-width="0.75"/>')
        out.append(
            f'<text x="{WIDTH - RIGHT + 28}" y="{heights[number] + 4:.1f}" fill="{colour}" font-weight="bold">{name}</text>')
    out.append("</svg>\n")
    return "\n".join(out)
