"""Unions of regions that share their borders exactly."""

import math

import shapely


def whole(parts: list[shapely.Geometry]) -> shapely.MultiPolygon:
    """The union of an exact coverage: its outer borders, with no vertex moved, added or lost."""
    if not shapely.coverage_is_valid(parts):
        raise SystemExit("the parts overlap or leave gaps: not a coverage")
    union = shapely.coverage_union_all(parts)
    if abs(union.area - math.fsum(part.area for part in parts)) > 1e-12:
        raise SystemExit("the parts do not add up to the whole")
    known = {tuple(position) for part in parts for position in shapely.get_coordinates(part)}
    if any(tuple(position) not in known for position in shapely.get_coordinates(union)):
        raise SystemExit("the union has a vertex that no part has")
    return shapely.multipolygons([union] if union.geom_type == "Polygon" else union.geoms)
