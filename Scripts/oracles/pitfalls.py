#!/usr/bin/env python3
"""What wrong instruments give on the files of Tests/PitfallTests, from mpmath, pyproj and shapely.

    pip install mpmath==1.4.1 pyproj==3.7.2 shapely==2.1.2
    python3 Scripts/oracles/pitfalls.py > Tests/PitfallTests/Instruments+Generated.swift

The country is a box of 6° by 5° where Syria is; the north is the half of it that lies north of 34.5°.
`exact` is the integral of Snyder 1987, eq. 3-12, with 40 digits. Planes are measured as their users
do: shapely's area of the projected corners, but with a vertex every hundredth of a degree, so that
only the projection is to blame.
"""
import math
from fractions import Fraction

import mpmath as mp
import numpy as np
import pyproj
import shapely
from shapely.ops import transform

mp.mp.dps = 40
A = mp.mpf(6378137)
F = 1 / mp.mpf("298.257223563")
B = A * (1 - F)
E2 = F * (2 - F)
GEOD = pyproj.Geod(ellps="WGS84")

COUNTRY = shapely.box(36, 32, 42, 37)
NORTH = shapely.box(36, 34.5, 42, 37)
EAST = shapely.box(40, 32, 42, 37)


def q(degrees):
    e, s = mp.sqrt(E2), mp.sin(mp.mpf(degrees) * mp.pi / 180)
    return B * B / 2 * (s / (1 - E2 * s * s) + mp.atanh(e * s) / e)


def exact(box):
    west, south, east, north = box.bounds
    return float((mp.mpf(east) - mp.mpf(west)) * mp.pi / 180 * (q(north) - q(south)))


def geodesic(box):
    return abs(GEOD.geometry_area_perimeter(box)[0])


def sphere(radius):
    def area(box):
        west, south, east, north = (math.radians(v) for v in box.bounds)
        return radius**2 * (east - west) * (math.sin(north) - math.sin(south))
    return area


def plane(code):
    project = pyproj.Transformer.from_crs("OGC:CRS84", code, always_xy=True).transform
    return lambda box: transform(project, shapely.segmentize(box, 0.01)).area


def swapped(box):
    west, south, east, north = box.bounds
    return exact(shapely.box(south, west, north, east))


INSTRUMENTS = [
    ("exact", exact),
    ("geodesic", geodesic),
    ("squareDegrees", lambda box: box.area),
    ("degreesOf111km", lambda box: box.area * 111_320.0**2),
    ("webMercator", plane("EPSG:3857")),
    ("equatorialSphere", sphere(6_378_137.0)),
    ("meanSphere", sphere(6_371_008.8)),
    ("utm36", plane("EPSG:32636")),
    ("utm37", plane("EPSG:32637")),
    ("swapped", swapped),
]


# Edges that miss each other by some 1e-12 of a degree.
HAIRLINES = [
    (36.57142857142857, 33.857142857142854), (37.42857142857143, 34.142857142857146),
    (36.57142857142857, 33.714285714285715), (36.0, 33.0), (36.28571428571448, 33.142857142856634),
    (36.0, 33.142857142857146), (36.0, 33.4285714286042), (37.142857142857146, 34.0),
    (36.57142857142857, 33.857142857142854),
]


def slabs(ring):
    """The ground a ring runs around, as quadrilaterals between the heights of its vertices and crossings."""
    ring = [(Fraction(x), Fraction(y)) for x, y in ring]
    edges = [(a, b) for a, b in zip(ring, ring[1:]) if a[1] != b[1]]
    at = lambda edge, y: edge[0][0] + (y - edge[0][1]) / (edge[1][1] - edge[0][1]) * (edge[1][0] - edge[0][0])
    heights = {y for _, y in ring}
    for i, a in enumerate(edges):
        for b in edges[:i]:
            low = max(min(a[0][1], a[1][1]), min(b[0][1], b[1][1]))
            high = min(max(a[0][1], a[1][1]), max(b[0][1], b[1][1]))
            if low < high:
                before, after = at(a, low) - at(b, low), at(a, high) - at(b, high)
                if before * after < 0:
                    heights.add(low + before / (before - after) * (high - low))
    heights = sorted(heights)
    for low, high in zip(heights, heights[1:]):
        across = [e for e in edges if min(e[0][1], e[1][1]) <= low and high <= max(e[0][1], e[1][1])]
        across.sort(key=lambda edge: at(edge, (low + high) / 2))
        winding = 0
        for left, right in zip(across, across[1:]):
            winding += 1 if left[0][1] < left[1][1] else -1
            if winding:
                corners = [(at(left, low), low), (at(right, low), low), (at(right, high), high), (at(left, high), high)]
                yield [tuple(mp.mpf(v.numerator) / v.denominator for v in c) for c in corners + corners[:1]]


def main():
    print("// Made by Scripts/oracles/pitfalls.py; do not edit.")
    print(f"// mpmath {mp.__version__}, pyproj {pyproj.__version__}, PROJ {pyproj.proj_version_str}, "
          f"shapely {shapely.__version__}, GEOS {shapely.geos_version_string}.\n")
    print("/// What an instrument gives for the country, its northern half and its eastern third; square")
    print("/// metres, but for square degrees.")
    print("struct Instrument {")
    print("  var country: Double")
    print("  var north: Double")
    print("  var east: Double\n")
    for name, area in INSTRUMENTS:
        print(f"  static let {name} = Instrument(")
        print(f"    country: {float(area(COUNTRY))!r}, north: {float(area(NORTH))!r},")
        print(f"    east: {float(area(EAST))!r})")
    print("}")
    bow_tie = [(36, 32), (38, 34), (38, 32), (36, 34), (36, 32)]
    lobes = [shapely.Polygon(r) for r in ([(36, 32), (37, 33), (36, 34)], [(38, 32), (38, 34), (37, 33)])]
    fixed = shapely.Polygon(bow_tie).buffer(0)
    print("\n/// The two lobes of a bow-tie with straight edges, each by itself, in square metres; what is left of")
    print("/// its area in the plane of degrees after `buffer(0)`, as a fraction.")
    print("enum BowTie {")

    def edge(a, b):
        (x1, y1), (x2, y2) = a, b
        return (mp.mpf(x2) - x1) * mp.pi / 180 * mp.quad(lambda t: q(y1 + t * (mp.mpf(y2) - y1)), [0, 1])

    for name, lobe in zip(("west", "east"), lobes):
        ring = list(lobe.exterior.coords)
        print(f"  static let {name} = {float(abs(mp.fsum(edge(a, b) for a, b in zip(ring, ring[1:]))))!r}")
    print(f"  static let leftByBufferOfZero = {fixed.area / sum(l.area for l in lobes)!r}")
    print("}")
    teeth = [(36 + 0.05 * i, 34.5 if i % 2 == 0 else 34.42) for i in range(121)]
    ragged = teeth + [(42, 37), (36, 37), (36, 34.5)]
    smooth = list(shapely.Polygon(ragged).simplify(0.1).exterior.coords)
    whole = lambda ring: float(abs(mp.fsum(edge(a, b) for a, b in zip(ring, ring[1:]))))
    print("\n/// The northern half with teeth of 0.08° along its border, in square metres, and what is left after")
    print("/// simplifying it by 0.1°.")
    print("enum RaggedBorder {")
    print("  /// West to east along the southern border.")
    print("  static let teeth = (0...120).map { [36 + 0.05 * Double($0), $0 % 2 == 0 ? 34.5 : 34.42] }")
    print(f"  static let exact = {whole(ragged)!r}")
    print(f"  static let simplified = {whole(smooth)!r}")
    print("}")

    made_valid = shapely.make_valid(shapely.Polygon(HAIRLINES), method="structure", keep_collapsed=False)
    quadrilaterals = list(slabs(HAIRLINES))
    print("\n/// A ring with edges a hair's breadth apart, what it runs around in square metres, and what is left of")
    print("/// that in the plane of degrees after `make_valid`, as a fraction; the result calls itself valid.")
    print("enum Hairlines {")
    print("  static let ring = [")
    for x, y in HAIRLINES:
        print(f"    [{x!r}, {y!r}],")
    print("  ]")
    print(f"  static let exact = {float(mp.fsum(abs(mp.fsum(edge(a, b) for a, b in zip(r, r[1:]))) for r in quadrilaterals))!r}")
    planar = mp.fsum((r[1][0] - r[0][0] + r[2][0] - r[3][0]) * (r[2][1] - r[1][1]) / 2 for r in quadrilaterals)
    print(f"  static let leftByMakeValid = {float(made_valid.area / planar)!r}")
    print(f"  static let isValid = {str(made_valid.is_valid).lower()}")
    print("}")


main()
