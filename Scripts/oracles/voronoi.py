#!/usr/bin/env python3
"""Areas of Voronoi cells, for Tests/OverlayTests, from shapely.

    pip install shapely==2.1.2
    python3 Scripts/oracles/voronoi.py > Tests/OverlayTests/Voronoi+Generated.swift

Points on a plane: scattered, in one line, on a lattice (four cells meet in each corner), and two far
apart for their box. Each cell is cut to the box before its area is taken.
"""
import random

import shapely

BOX = shapely.box(0, 0, 1000, 600)


def scenes():
    chance = random.Random(20171207)
    scattered = [(round(chance.uniform(0, 1000), 3), round(chance.uniform(0, 600), 3)) for _ in range(25)]
    line = [(100.0 * i + 50, 30.0 * i + 100) for i in range(8)]
    lattice = [(100.0 * i + 50, 100.0 * j + 50) for i in range(5) for j in range(3)]
    beyond = [(-100.0, 300.0), (300.0, 300.0), (1400.0, 500.0)]
    return [("scattered", scattered), ("in one line", line), ("on a lattice", lattice), ("beyond the box", beyond)]


def areas(points):
    cells = shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=BOX, ordered=True)
    return [shapely.intersection(cell, BOX).area for cell in cells.geoms]


def main():
    print(f"// Written by Scripts/oracles/voronoi.py: shapely {shapely.__version__}, GEOS {shapely.geos_version_string}.")
    print("import Geometry\n")
    print("/// Points in a box of 1000 × 600, and the areas of their cells in it.")
    print("let voronoiScenes: [(name: String, points: [Coordinate], areas: [Double])] = [")
    for name, points in scenes():
        print("  (")
        print(f'    "{name}",')
        print("    [")
        for x, y in points:
            print(f"      Coordinate({x}, {y}),")
        print("    ],")
        print("    [")
        for area in areas(points):
            print(f"      {area!r},")
        print("    ]")
        print("  ),")
    print("]")


main()
