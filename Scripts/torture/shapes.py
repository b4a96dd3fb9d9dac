"""Ground that is hard to measure, as lists of rings; everything is seeded."""

import math
import random


def square(west, south, width, height=None):
    east, north = west + width, south + (width if height is None else height)
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def closed(points):
    points = [[float(x), float(y)] for x, y in points]
    return [*points, points[0]]


def star(x, y, arms, outer, inner, turn=0.0):
    """Arms that alternate between two radii."""
    points = []
    for i in range(2 * arms):
        angle = turn + math.pi * i / arms
        radius = inner if i % 2 else outer
        points.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    return closed(points)


def comb(west, south, teeth, length, upright=True, gap=0.5):
    """A back with teeth; lying on its side if it is not upright."""
    pitch = 1.0 / teeth
    points = [(0.0, 0.0)]
    for i in range(teeth):
        left = i * pitch
        points += [(left, length), (left + pitch * gap, length)]
        if i < teeth - 1:
            points += [(left + pitch * gap, 0.02), (left + pitch, 0.02)]
    points.append((teeth * pitch - pitch * (1 - gap), 0.0))
    return closed([(west + x, south + y) if upright else (west + y, south + x) for x, y in points])


def koch(x, y, radius, depth, turn=0.0):
    """A snowflake of 3·4^depth edges."""
    points = [complex(radius * math.cos(turn + a), radius * math.sin(turn + a))
              for a in (0.0, -2 * math.pi / 3, -4 * math.pi / 3)]
    bend = complex(math.cos(math.pi / 3), math.sin(math.pi / 3))
    for _ in range(depth):
        finer = []
        for a, b in zip(points, points[1:] + points[:1]):
            third = (b - a) / 3
            finer += [a, a + third, a + third + third * bend, b - third]
        points = finer
    return closed([(x + p.real, y + p.imag) for p in points])


def spiral(x, y, turns, radius, start=0.0, width=0.4, steps=90):
    """A corridor along an Archimedean spiral, as wide as a part of its pitch."""
    pitch = radius / turns

    def arm(offset):
        count = turns * steps
        return [
            (x + (pitch * (i / steps + offset)) * math.cos(start + 2 * math.pi * i / steps),
             y + (pitch * (i / steps + offset)) * math.sin(start + 2 * math.pi * i / steps))
            for i in range(steps, count + 1)]

    return closed(arm(0) + arm(width)[::-1])


def wiggly(x, y, count, radius, seed):
    """Land with a rough border."""
    rng = random.Random(seed)
    waves = [(k, rng.uniform(0, 2 * math.pi)) for k in range(1, 40)]
    points = []
    for i in range(count):
        angle = 2 * math.pi * i / count
        noise = sum(math.cos(k * angle + phase) / k for k, phase in waves)
        r = radius * math.exp(0.15 * noise)
        points.append((x + r * math.cos(angle), y + r * math.sin(angle)))
    return closed(points)


def jittered(ring, distance, seed):
    """Every vertex off by up to a distance."""
    rng = random.Random(seed)
    return closed([(x + rng.uniform(-distance, distance), y + rng.uniform(-distance, distance))
                   for x, y in ring[:-1]])


def refined(ring, seed, most=4):
    """Further vertices on the edges, as nearly as rounding lets them lie there."""
    rng = random.Random(seed)
    points = []
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        points.append((ax, ay))
        for t in sorted(rng.random() for _ in range(rng.randrange(most))):
            points.append((ax + t * (bx - ax), ay + t * (by - ay)))
    return closed(points)


def carpet(x, y, side, depth):
    """The holes of a Sierpiński carpet."""
    if depth == 0:
        return []
    third = side / 3
    holes = [square(x + third, y + third, third)[::-1]]
    for i in range(3):
        for j in range(3):
            if (i, j) != (1, 1):
                holes += carpet(x + i * third, y + j * third, third, depth - 1)
    return holes


def gasket(a, b, c, depth):
    """The triangles of a Sierpiński gasket, which meet at their corners."""
    if depth == 0:
        return [closed([a, b, c])]
    ab, bc, ca = [((p[0] + q[0]) / 2, (p[1] + q[1]) / 2) for p, q in ((a, b), (b, c), (c, a))]
    return (gasket(a, ab, ca, depth - 1) + gasket(ab, b, bc, depth - 1)
            + gasket(ca, bc, c, depth - 1))


def hilbert(depth):
    """The cells of a Hilbert curve in order."""
    cells = []

    def step(x, y, ax, ay, bx, by, n):
        if n == 0:
            cells.append((x + (ax + bx) / 2, y + (ay + by) / 2))
            return
        step(x, y, bx / 2, by / 2, ax / 2, ay / 2, n - 1)
        step(x + ax / 2, y + ay / 2, ax / 2, ay / 2, bx / 2, by / 2, n - 1)
        step(x + ax / 2 + bx / 2, y + ay / 2 + by / 2, ax / 2, ay / 2, bx / 2, by / 2, n - 1)
        step(x + ax / 2 + bx, y + ay / 2 + by, -bx / 2, -by / 2, -ax / 2, -ay / 2, n - 1)

    step(0.0, 0.0, 1.0, 0.0, 0.0, 1.0, depth)
    return cells


E2 = 2 / 298.257223563 - 1 / 298.257223563**2
NODES = [(-0.906179845938664, 0.236926885056189), (-0.538469310105683, 0.478628670499366),
         (0.0, 0.568888888888889), (0.538469310105683, 0.478628670499366),
         (0.906179845938664, 0.236926885056189)]


def authalic(latitude):
    """The integral of the area element from the equator, over b²/2 (Snyder 1987, eq. 3-12)."""
    e, s = math.sqrt(E2), math.sin(math.radians(latitude))
    return s / (1 - E2 * s * s) + math.atanh(e * s) / e


def area(ring):
    """The area in a ring of edges straight in degrees: five Gauss points an edge, summed exactly."""
    def edge(a, b):
        middle, half = (a[1] + b[1]) / 2, (b[1] - a[1]) / 2
        return (b[0] - a[0]) * sum(w * authalic(middle + half * t) for t, w in NODES) / 2

    return abs(math.fsum(edge(a, b) for a, b in zip(ring, ring[1:])))
