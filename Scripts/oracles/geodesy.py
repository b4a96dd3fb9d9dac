#!/usr/bin/env python3
"""Areas, frames and coordinate systems for Tests/GeodesyTests, from mpmath and pyproj.

    pip install mpmath==1.4.1 pyproj==3.7.2
    python3 Scripts/oracles/geodesy.py > Tests/GeodesyTests/Oracle+Generated.swift

Straight edges: Green's theorem on the ellipsoid, the integral of Q(phi) dlambda along each edge by
mpmath's adaptive quadrature with 40 digits; Q itself is integrated too, from the area element
M N cos(phi), so that no closed formula is shared with the Swift side.

Geodesic edges: the inverse problem is solved with 40 digits by Newton's method on the longitude
equation of a geodesic (Karney 2013, eq. 8: the integral over the arc length on the auxiliary
sphere), and Q(phi) dlambda is integrated along it.
"""
import mpmath as mp
import pyproj

mp.mp.dps = 40
A = mp.mpf(6378137)
F = 1 / mp.mpf("298.257223563")
B = A * (1 - F)
E2 = F * (2 - F)
RADIAN = mp.pi / 180

RINGS = {
    "box at 10 E 50 N": [(10, 50), (11, 50), (11, 51), (10, 51)],
    "triangle in Syria": [(36, 32), (42, 33.5), (38, 37)],
    "a hundred metres": [(36.3, 33.5), (36.301, 33.5003), (36.3004, 33.501)],
    "Patagonian triangle": [(-70, -50), (-60, -55), (-65, -20)],
    "thin strip": [(30, 45), (33, 45.00001), (33, 45.00002), (30, 45.00001)],
    "across the equator": [(-5, -3), (4, -1), (6, 5), (-2, 4)],
    "near the pole": [(10, 84), (14, 84.5), (12, 84.9)],
    "village": [(36.3005, 33.4706), (36.3219, 33.4706), (36.3219, 33.4901), (36.3005, 33.4901)],
}


def q(phi):
    """The area from the equator per radian of longitude, by its closed form."""
    e, s = mp.sqrt(E2), mp.sin(phi)
    return B * B / 2 * (s / (1 - E2 * s * s) + mp.atanh(e * s) / e)


def check_q():
    """The closed form is the integral of the area element."""
    for degrees in (1, 33.5, -55, 84.9):
        phi = mp.mpf(degrees) * RADIAN
        element = lambda p: A * A * (1 - E2) * mp.cos(p) / (1 - E2 * mp.sin(p) ** 2) ** 2
        assert abs(mp.quad(element, [0, phi]) / q(phi) - 1) < mp.mpf(10) ** -30


def straight(start, end):
    (x1, y1), (x2, y2) = [[mp.mpf(c) * RADIAN for c in p] for p in (start, end)]
    return (x2 - x1) * mp.quad(lambda t: q(y1 + t * (y2 - y1)), mp.linspace(0, 1, 5))


def geodesic(start, end):
    """The integral of Q dlambda along the geodesic."""
    (x1, y1), (x2, y2) = [[mp.mpf(c) * RADIAN for c in p] for p in (start, end)]
    if x2 < x1:
        return -geodesic(end, start)
    beta1, beta2 = mp.atan((1 - F) * mp.tan(y1)), mp.atan((1 - F) * mp.tan(y2))
    ep2 = E2 / (1 - E2)

    def path(alpha1, towards_pole_first):
        sin0 = mp.sin(alpha1) * mp.cos(beta1)
        cos0 = mp.hypot(mp.cos(alpha1), mp.sin(alpha1) * mp.sin(beta1))
        sigma1 = mp.atan2(mp.sin(beta1), mp.cos(alpha1) * mp.cos(beta1))
        cos2 = mp.sqrt(max(mp.mpf(0), mp.cos(beta2) ** 2 - sin0**2)) / mp.cos(beta2)
        cos2 = -cos2 if towards_pole_first else cos2
        sigma2 = mp.atan2(mp.sin(beta2), cos2 * mp.cos(beta2))
        k2 = ep2 * cos0**2
        omega = lambda s: mp.atan2(sin0 * mp.sin(s), mp.cos(s))
        bend = lambda s: (2 - F) / (1 + (1 - F) * mp.sqrt(1 + k2 * mp.sin(s) ** 2))
        rise = F * sin0 * mp.quad(bend, [sigma1, sigma2])
        return sin0, cos0, sigma1, sigma2, k2, omega(sigma2) - omega(sigma1) - rise

    guess = pyproj.Geod(ellps="WGS84").inv(float(start[0]), float(start[1]), float(end[0]), float(end[1]))
    # The way back is towards the end's azimuth reversed: its sign tells on which side the vertex lies.
    back = abs(guess[1]) < 90
    alpha1 = mp.findroot(
        lambda a: path(a, back)[5] - (x2 - x1),
        (mp.mpf(guess[0]) * RADIAN, mp.mpf(guess[0]) * RADIAN + mp.mpf(10) ** -12),
        solver="secant", tol=mp.mpf(10) ** -50, maxsteps=60)
    sin0, cos0, sigma1, sigma2, k2, _ = path(alpha1, back)

    def integrand(s):
        beta = mp.asin(cos0 * mp.sin(s))
        phi = mp.atan(mp.tan(beta) / (1 - F))
        bend = (2 - F) / (1 + (1 - F) * mp.sqrt(1 + k2 * mp.sin(s) ** 2))
        return q(phi) * (sin0 / mp.cos(beta) ** 2 - F * sin0 * bend)

    return mp.quad(integrand, mp.linspace(sigma1, sigma2, 5))


def area(ring, edge):
    return abs(mp.fsum(edge(a, b) for a, b in zip(ring, ring[1:] + ring[:1])))


def number(value):
    return mp.nstr(value, 17, min_fixed=-5, max_fixed=20)


def main():
    check_q()
    print("// Made by Scripts/oracles/geodesy.py; do not edit.")
    print(f"// mpmath {mp.__version__}, pyproj {pyproj.__version__}, PROJ {pyproj.proj_version_str}.")
    print("import Geometry\n")
    print("/// Numbers from other software, with more digits.")
    print("enum Oracle {")
    print("  /// Rings with their areas in square metres under either edge model.")
    print("  static let areas: [(name: String, corners: [Coordinate], straight: Double, geodesic: Double)] =")
    print("    [")
    for name, ring in RINGS.items():
        corners = "".join(f"          Coordinate({x}, {y}),\n" for x, y in ring)
        print(f'      (\n        "{name}",\n        [\n{corners}        ],')
        print(f"        {number(area(ring, straight))}, {number(area(ring, geodesic))}\n      ),")
    print("    ]\n")

    print("  /// Frame centre, position, metres east and north in PROJ's ellipsoidal stereographic frame.")
    print("  static let frames: [(centre: Coordinate, position: Coordinate, place: Coordinate)] = [")
    for lat0, lon0, points in [
        (33.5, 36.3, [(36.3, 33.5), (36.31, 33.52), (41.5, 36.9), (33.1, 31.0)]),
        (-54.0, -68.0, [(-67.0, -55.0), (-70.5, -50.25)]),
        (0.0, 179.9, [(180.4, -0.3), (178.0, 2.0)]),
        (90.0, 0.0, [(45.0, 88.0), (-120.0, 85.5)]),
        (-90.0, 0.0, [(45.0, -88.0)]),
    ]:
        frame = pyproj.Proj(f"+proj=stere +lat_0={lat0} +lon_0={lon0} +datum=WGS84")
        for lon, lat in points:
            x, y = frame(lon, lat)
            print(f"    (\n      Coordinate({lon0}, {lat0}), Coordinate({lon}, {lat}),\n      Coordinate({x!r}, {y!r})\n    ),")
    print("  ]\n")

    print("  /// A coordinate system, a position in it, and its longitude and latitude.")
    print("  static let systems: [(system: String, place: Coordinate, position: Coordinate)] = [")
    for system, lon, lat in [("EPSG:32637", 36.3, 33.5), ("EPSG:3857", 36.3, 33.5), ("EPSG:32719", -68.0, -54.0),
                             ("EPSG:6933", 36.3, 33.5), ("EPSG:22770", 36.3, 33.5)]:
        there = pyproj.Transformer.from_crs("OGC:CRS84", system, always_xy=True)
        back = pyproj.Transformer.from_crs(system, "OGC:CRS84", always_xy=True)
        x, y = (round(v, 3) for v in there.transform(lon, lat))
        position = back.transform(x, y)
        print(f'    (\n      "{system}", Coordinate({x!r}, {y!r}),\n      Coordinate({position[0]!r}, {position[1]!r})\n    ),')
    print("  ]")
    print("}")


main()
