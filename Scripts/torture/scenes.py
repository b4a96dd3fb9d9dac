"""Regions and control for each kind of torture: (name, regions, [(actor, polygons), …]).

Where a scene is too large for the other routes, a fourth is the share by the integral below.
"""

import math
import random

from shapes import (
    area, carpet, closed, comb, gasket, hilbert, jittered, koch, refined, spiral, square, star, wiggly)


def scenes(size):
    """Every scene; `size` 1 is what the issue asks for, smaller is quicker."""

    def n(most, least=3):
        return max(least, int(most * size))

    box = [[square(36, 33, 1)]]
    arms = n(100_000, 1_000)
    huge = star(36.5, 33.5, arms, 0.45, 0.2)
    yield f"a star of {arms} arms", box, [("A", [[huge]])], area(huge) / area(box[0][0])
    few = n(2_000, 100)
    a_star = star(36.5, 33.5, few, 0.45, 0.2)
    yield "a star", box, [("A", [[a_star]])]
    yield "a star in itself", [[a_star]], [("A", [[a_star]])]
    yield "a star on a star turned by a hair", [[star(36.5, 33.5, few, 0.45, 0.2)]], [
        ("A", [[star(36.5, 33.5, few, 0.45, 0.2, turn=1e-9)]])]
    yield "needles", box, [("A", [[star(36.5, 33.5, n(1_000, 100), 0.45, 1e-6)]])]
    for teeth in (7, n(60, 20)):
        yield f"combs across each other, {teeth}", [[comb(36, 33, teeth, 0.9)]], [
            ("A", [[comb(36, 33, teeth, 0.9, upright=False)]])]
    yield "combs that mesh", [[comb(36, 33, n(500, 50), 0.9)]], [
        ("A", [[comb(36, 33, n(500, 50), 0.9, gap=0.25)]]),
        ("B", [[[[x + 0.5 / n(500, 50), y] for x, y in comb(36, 33, n(500, 50), 0.9, gap=0.25)]]])]
    depth = 5 if size >= 1 else 4
    flake = koch(36.5, 33.5, 0.45, depth)
    yield "a snowflake in itself", [[flake]], [("A", [[flake[::-1]]])]
    yield "a snowflake turned by a hair", [[flake]], [("A", [[koch(36.5, 33.5, 0.45, depth, 1e-12)]])]
    yield "a snowflake upside down", [[flake]], [("A", [[koch(36.5, 33.5, 0.45, depth, math.pi)]])]
    yield "a snowflake of 1e-12", [[flake]], [("A", [[jittered(flake, 1e-12, 1)]])]
    endless = koch(36.5, 33.5, 0.45, 8 if size >= 1 else 5)
    yield f"a snowflake of {len(endless) - 1} edges", box, [("A", [[endless]])], (
        area(endless) / area(box[0][0]))
    turns = n(30, 10)
    yield "spirals that interlock", [[spiral(36.5, 33.5, turns, 0.45)]], [
        ("A", [[spiral(36.5, 33.5, turns, 0.45, start=math.pi / 2)]]),
        ("B", [[spiral(36.5, 33.5, turns, 0.45, start=0.1)]])]
    land = wiggly(36.5, 33.5, n(3_000, 500), 0.4, 1)
    for distance in (1e-15, 1e-14, 1e-13, 1e-12, 1e-10, 1e-8):
        yield f"borders {distance} apart", [[land]], [("A", [[jittered(land, distance, 2)]])]
    yield "vertices on edges", [[land]], [("A", [[refined(land, 3)]])]
    yield "vertices on edges of both", [[refined(land, 4)]], [
        ("A", [[refined(land, 5)]]), ("B", [[refined(land, 6)]])]
    rng = random.Random(7)
    nearly = [(36 + i / n(2_000, 100), 33.5 + rng.choice((-1, 0, 1)) * 7.1e-15)
              for i in range(n(2_000, 100) + 1)]
    yield "nearly on one line", box, [
        ("A", [[closed([*nearly, (37.0, 34.0), (36.0, 34.0)])]]),
        ("B", [[closed([*[(x, 33.5) for x, _ in nearly], (37.0, 33.0), (36.0, 33.0)])]])]
    for thin in (1e-12, 1e-13, 2e-14):
        slivers = []
        for i in range(n(400, 50)):
            west = 36 + i / n(400, 50)
            slivers.append([closed([(west, 33.1), (west + thin, 33.1), (west + thin, 33.9),
                                    (west, 33.9)])])
        yield f"slivers of {thin}", box, [("A", slivers), ("B", [[square(36.2, 33.2, 0.6)]])]
    wedge = [[closed([(36, 33 + i * 1e-12), (37, 33 + (i + 1) * 1e-12), (36, 33 + (i + 1) * 1e-12)])]
             for i in range(n(100, 20))]
    yield "wedges of 1e-12", box, [("A", wedge)]
    tiny = [[square(36 + i * 1e-3, 33 + j * 1e-3, 1e-7)] for i in range(n(30, 8))
            for j in range(n(30, 8))]
    yield "tiny in huge", [[square(-170, -80, 340, 160)]], [("A", tiny)]
    yield "huge over tiny", [[square(36.1234567, 33.1234567, 1e-3)]], [
        ("A", [[square(-170, -80, 340, 160)]]), ("B", [[square(36.1238, 33.1, 50)]])]
    yield "tiny and huge together", [[square(20, 20, 40)]], [
        ("A", [[square(-170, -80, 340, 160)]]), ("B", tiny), ("C", [[square(36, 33, 1e-9)]])]
    cells = n(40, 8)
    board = {0: [], 1: []}
    for i in range(cells):
        for j in range(cells):
            board[(i + j) % 2].append([square(36 + i / cells, 33 + j / cells, 1 / cells)])
    yield "a chessboard", box, [("A", board[0]), ("B", board[1])]
    yield "a carpet", box, [
        ("A", [[square(36, 33, 1), *carpet(36, 33, 1, 4 if size >= 1 else 3)]])]
    corners = (36.0, 33.0), (37.0, 33.0), (36.5, 33.9)
    yield "a gasket", [[closed(corners)]], [
        ("A", [[t] for t in gasket(*corners, 6 if size >= 1 else 4)])]
    order = 5 if size >= 1 else 4
    way = hilbert(order)
    step = 0.4 / 2**order
    corridor = [[square(36 + x - step, 33 + y - step, 2 * step)] for x, y in way]
    yield "a Hilbert curve's cells", box, [("A", corridor[::2]), ("B", corridor[1::2])]
    fan = n(1_000, 60)
    blades = [[closed([(36.5, 33.5), *[
        (36.5 + 0.4 * math.cos(2 * math.pi * (i + k) / fan),
         33.5 + 0.4 * math.sin(2 * math.pi * (i + k) / fan)) for k in (0, 1)]])] for i in range(fan)]
    yield "a fan", box, [("A", blades[::2]), ("B", blades[1::2])]
    rays = []
    for i in range(n(60, 20)):
        angle = math.pi * i / n(60, 20)
        dx, dy = 0.45 * math.cos(angle), 0.45 * math.sin(angle)
        off = 1e-12 * (i % 5)
        rays.append([closed([(36.5 - dx, 33.5 - dy + off), (36.5 + dx, 33.5 + dy + off),
                             (36.5 + dx - dy * 1e-3, 33.5 + dy + dx * 1e-3)])])
    yield "needles through one point", box, [("A", rays), ("B", rays[::2])]
    # Two digits after the seventh: what RFC 7946 writes of borders drawn twice.
    rounded = closed([(round(x, 7), round(y, 7)) for x, y in land[:-1]])
    yield "a border in seven decimals", [[land]], [("A", [[rounded]])]
    polar = [(t, 80 + 5 * math.cos(7 * math.radians(t))) for t in range(-180, 180)]
    yield "around a pole", [[closed([*polar, (180.0, 85.0), (180.0, 90.0), (-180.0, 90.0)])]], [
        ("A", [[closed([*[(x, y + 1) for x, y in polar], (180.0, 86.0), (180.0, 90.0),
                        (-180.0, 90.0)])]])]

    def wrapped(ring):
        return [[x - 360 if x > 180 else x, y] for x, y in ring]

    yield "across the antimeridian", [[wrapped(star(180, 60, n(300, 50), 20, 10))]], [
        ("A", [[wrapped(star(179.5, 60, n(300, 50), 20, 10, 0.3))]])]
