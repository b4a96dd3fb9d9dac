"""Writes datasets: GeoJSON, CSV and datapackage.json, the same bytes on every run."""

import csv
import hashlib
import io
import json
from pathlib import Path

import shapely

DIGITISED = {
    "name": "CC0-1.0",
    "title": "Creative Commons Zero 1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
}

CLAIMS_HEADER = [
    "id",
    "claimant",
    "date",
    "actor",
    "region",
    "wording",
    "quote",
    "source",
    "url",
    "denominator",
    "note",
]


def geojson_resource(name, path, title, role, sources, licences) -> dict:
    """A resource of datapackage.json that holds GeoJSON."""
    return {
        "name": name,
        "path": path,
        "title": title,
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
        "licenses": licences,
        "sources": sources,
        "controlshare": role,
    }


def csv_resource(name, path, title, role, header, sources, licences) -> dict:
    """A tabular resource of datapackage.json with its schema."""
    kinds = {"longitude": "number", "latitude": "number", "population": "integer", "date": "date"}
    fields = [{"name": column, "type": kinds.get(column, "string")} for column in header]
    return {
        "name": name,
        "path": path,
        "title": title,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "licenses": licences,
        "sources": sources,
        "schema": {"fields": fields, "missingValues": [""]},
        "controlshare": role,
    }


def feature(properties: dict, geometry: shapely.Geometry) -> dict:
    """A GeoJSON feature with right-hand rings (RFC 7946) and rings that start at a fixed vertex."""
    multi = geometry.geom_type == "MultiPolygon"
    polygons = [rings(polygon) for polygon in (geometry.geoms if multi else [geometry])]
    coordinates = sorted(polygons) if multi else polygons[0]
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": geometry.geom_type, "coordinates": coordinates},
    }


def rings(polygon: shapely.Polygon) -> list[list]:
    """Shell counter-clockwise, holes clockwise and sorted."""
    shell = normal(polygon.exterior, counter_clockwise=True)
    return [shell] + sorted(normal(hole, counter_clockwise=False) for hole in polygon.interiors)


def normal(ring: shapely.LinearRing, counter_clockwise: bool) -> list[list[float]]:
    """The ring's positions in the direction asked for, beginning with the smallest."""
    positions = [list(position) for position in ring.coords[:-1]]
    if ring.is_ccw != counter_clockwise:
        positions.reverse()
    start = positions.index(min(positions))
    positions = positions[start:] + positions[:start]
    return positions + positions[:1]


def geojson(path: Path, features: list[dict], **members) -> None:
    """One feature a line, so that a difference shows which feature changed."""
    head = {"type": "FeatureCollection", **members}
    lines = ",\n".join(compact(one) for one in features)
    write(path, compact(head)[:-1] + ',"features":[\n' + lines + "\n]}\n")


def table(path: Path, header: list[str], rows: list[list]) -> None:
    """RFC 4180 with line feeds."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write(path, text.getvalue())


def datapackage(folder: Path, descriptor: dict) -> None:
    """Adds size and SHA-256 to each resource, gathers licences and sources, and writes the file."""
    for resource in descriptor["resources"]:
        content = (folder / resource["path"]).read_bytes()
        resource["bytes"] = len(content)
        resource["hash"] = "sha256:" + hashlib.sha256(content).hexdigest()
    for key in ("licenses", "sources"):
        every = [one for resource in descriptor["resources"] for one in resource[key]]
        descriptor[key] = [one for place, one in enumerate(every) if one not in every[:place]]
    write(
        folder / "datapackage.json",
        json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n",
    )


def compact(value) -> str:
    """JSON without spaces; numbers in their shortest form that reads back the same."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
