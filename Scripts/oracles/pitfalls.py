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


def main():
    print("// Made by Scripts/oracles/pitfalls.py; do not edit.")
    print(f"// mpmath {mp.__version__}, pyproj {pyproj.__version__}, PROJ {pyproj.proj_version_str}, "
          f"shapely {shapely.__version__}.\n")
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


main()
