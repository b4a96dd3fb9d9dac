"""Writes the areas of countries that claims liken to ("the size of Belgium") as a Swift table.

    python country_areas.py --world-map world_map.gpkg --into Sources/Claims/Judging

Area on the WGS84 ellipsoid with edges straight in longitude and latitude (Snyder 1987, eq. 3-12), of
Natural Earth's countries as Debian's qgis-common carries them. QGIS generalised these outlines: areas
are right to about one per cent, enough for a "size of".
"""

import argparse
import math
import sqlite3
from pathlib import Path

import natural_earth
import numpy
import shapely

B = 6356752.314245179
E2 = 0.0066943799901413165
E = math.sqrt(E2)
#: Natural Earth abbreviates for its maps; people do not.
FULL = {
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Central African Rep.": "Central African Republic",
    "Dem. Rep. Congo": "Democratic Republic of the Congo",
    "Dominican Rep.": "Dominican Republic",
    "Eq. Guinea": "Equatorial Guinea",
    "S. Sudan": "South Sudan",
    "Solomon Is.": "Solomon Islands",
    "W. Sahara": "Western Sahara",
    "eSwatini": "Eswatini",
}
#: Gauss-Legendre, two points on the unit interval.
POINTS = (0.5 - math.sqrt(3) / 6, 0.5 + math.sqrt(3) / 6)


def q(latitude: numpy.ndarray) -> numpy.ndarray:
    """The area per radian of longitude between the equator and a latitude in radians."""
    sine = numpy.sin(latitude)
    return B * B / 2 * (sine / (1 - E2 * sine**2) + numpy.arctanh(E * sine) / E)


def ring_area(ring: shapely.LinearRing) -> float:
    """The unsigned area of a ring in square metres; edges are split to at most 0.05 degrees."""
    position = numpy.radians(shapely.get_coordinates(shapely.segmentize(ring, 0.05)))
    (east, south), (dx, dy) = position[:-1].T, numpy.diff(position, axis=0).T
    return abs(float(sum((dx * q(south + dy * point)).sum() / 2 for point in POINTS)))


def area(geometry: shapely.Geometry) -> float:
    """The area of polygons: shells less holes."""
    polygons = geometry.geoms if hasattr(geometry, "geoms") else [geometry]
    return sum(
        ring_area(polygon.exterior) - sum(ring_area(hole) for hole in polygon.interiors)
        for polygon in polygons
    )


def countries(path: Path) -> list[tuple[str, float]]:
    """Name and area in square kilometres, by name."""
    with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as database:
        rows = database.execute("SELECT NAME, geom FROM countries WHERE NAME IS NOT NULL").fetchall()
    areas: dict[str, float] = {}
    for name, blob in rows:
        name = FULL.get(name, name)
        areas[name] = areas.get(name, 0) + area(natural_earth.geometry(blob)) / 1e6
    return sorted(areas.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--world-map", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    arguments = parser.parse_args()
    natural_earth.check(arguments.world_map)
    rows = countries(arguments.world_map)
    lines = [f'    ("{name}", {float(f"{value:.4g}"):.0f}),' for name, value in rows if value >= 1]
    text = "\n".join(
        [
            "// Made by Scripts/geodata/country_areas.py; do not edit.",
            "",
            "extension CountryAreas {",
            "  /// Countries of Natural Earth 4.1.0 (public domain), with square kilometres.",
            "  static let table: [(name: String, squareKilometres: Double)] = [",
            *lines,
            "  ]",
            "}",
            "",
        ]
    )
    (arguments.into / "CountryAreas+Generated.swift").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
