#!/usr/bin/env python3
"""Areas of the regions of Geodata/syria-2017-12, for Tests/SharesTests, from mpmath and pyproj.

    pip install mpmath==1.4.1 pyproj==3.7.2
    python3 Scripts/oracles/denominators.py > Tests/SharesTests/Denominators+Generated.swift

straight: Green's theorem on the ellipsoid. Along an edge straight in longitude and latitude the
integral of Q(phi) dlambda is (lambda2 - lambda1) times the mean of Q, by mpmath's quadrature with 40
digits; Q is the closed form of Snyder 1987, eq. 3-12, checked here against the integral of the area
element. The corners are the doubles of the file, exactly.

geodesic: PROJ's geod_polygon on rings with a vertex every kilometre along each geodesic edge.

As a check on both, rings with a vertex every 1e-4 degree along the straight edges must have the
straight area under geod_polygon; the largest disagreement is printed into the file.
"""
import json
import math
import pathlib

import mpmath as mp
import pyproj

mp.mp.dps = 40
A = mp.mpf(6378137)
F = 1 / mp.mpf("298.257223563")
B = A * (1 - F)
E2 = F * (2 - F)
RADIAN = mp.pi / 180
GEOD = pyproj.Geod(ellps="WGS84")
FILE = pathlib.Path(__file__).parents[2] / "Geodata/syria-2017-12/regions.geojson"


def q(phi):
    e, s = mp.sqrt(E2), mp.sin(phi)
    return B * B / 2 * (s / (1 - E2 * s * s) + mp.atanh(e * s) / e)


def check_q():
    phi = mp.mpf("35.25") * RADIAN
    element = lambda p: A * A * (1 - E2) * mp.cos(p) / (1 - E2 * mp.sin(p) ** 2) ** 2
    assert abs(mp.quad(element, [0, phi]) / q(phi) - 1) < mp.mpf(10) ** -30


def straight(ring):
    total = mp.mpf(0)
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if x1 == x2:
            continue
        x1, y1, x2, y2 = (mp.mpf(c) * RADIAN for c in (x1, y1, x2, y2))
        total += (x2 - x1) * (q(y1) if y1 == y2 else mp.quad(lambda t: q(y1 + t * (y2 - y1)), [0, 1]))
    return abs(total)


def geod_polygon(ring):
    xs, ys = zip(*ring)
    return abs(GEOD.polygon_area_perimeter(xs, ys)[0])


def along_geodesics(ring):
    dense = []
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        count = int(GEOD.inv(x1, y1, x2, y2)[2] // 1000)
        dense += [(x1, y1)] + (GEOD.npts(x1, y1, x2, y2, count) if count else [])
    return dense + [dense[0]]


def along_lines(ring):
    dense = []
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        count = max(1, math.ceil(max(abs(x2 - x1), abs(y2 - y1)) / 1e-4))
        dense += [(x1 + (x2 - x1) * i / count, y1 + (y2 - y1) * i / count) for i in range(count)]
    return dense + [dense[0]]


def polygons(geometry):
    polygon = geometry["type"] == "Polygon"
    return [geometry["coordinates"]] if polygon else geometry["coordinates"]


def area(geometry, of):
    total = mp.mpf(0)
    for shell, *holes in polygons(geometry):
        total += of([tuple(c[:2]) for c in shell])
        total -= mp.fsum(of([tuple(c[:2]) for c in hole]) for hole in holes)
    return total


def main():
    check_q()
    worst = mp.mpf(0)
    rows = []
    for feature in json.loads(FILE.read_text())["features"]:
        geometry = feature["geometry"]
        exact = area(geometry, straight)
        geodesic = area(geometry, lambda ring: geod_polygon(along_geodesics(ring)))
        worst = max(worst, abs(area(geometry, lambda ring: geod_polygon(along_lines(ring))) / exact - 1))
        rows.append((feature["properties"]["id"], exact, geodesic))
    print("// Made by Scripts/oracles/denominators.py; do not edit.")
    print(f"// mpmath {mp.__version__}, pyproj {pyproj.__version__}, PROJ {pyproj.proj_version_str}.")
    print("// geod_polygon on densely straight rings disagrees with `straight` by at most")
    print(f"// {mp.nstr(worst, 2)} of a region.\n")
    print("/// Areas of the regions of Geodata/syria-2017-12 in square metres, by other software.")
    print("enum Denominators {")
    print("  static let areas: [(id: String, straight: Double, geodesic: Double)] = [")
    for id, exact, geodesic in rows:
        number = lambda v: mp.nstr(v, 17, min_fixed=-5, max_fixed=20)
        print(f'    ("{id}", {number(exact)}, {number(geodesic)}),')
    print("  ]\n}")


main()
