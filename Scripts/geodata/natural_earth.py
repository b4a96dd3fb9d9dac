"""Reads Natural Earth's admin-1 polygons out of the GeoPackage that Debian's qgis-common carries.

The package holds Natural Earth 4.1.0 (1:10m), generalised by QGIS with GRASS v.generalize; its own
README_world_map.md says so. Coordinates are passed on as stored: shared borders have shared
vertices, so neighbours stay an exact coverage.
"""

import hashlib
import sqlite3
from pathlib import Path

import shapely

#: The file in qgis-common 3.22.16+dfsg-1 (Debian 12). Another file would give other bytes.
SHA256 = "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2"

SOURCE = {
    "title": "Natural Earth 4.1.0, 1:10m Admin 1 – States, Provinces; generalised by QGIS; "
    "from Debian package qgis-common 3.22.16+dfsg-1, world_map.gpkg, layer states_provinces",
    "path": "https://www.naturalearthdata.com/downloads/10m-cultural-vectors/",
}
LICENCE = {
    "name": "other-pd",
    "title": "Public domain (Natural Earth terms of use)",
    "path": "https://www.naturalearthdata.com/about/terms-of-use/",
}


def check(path: Path) -> None:
    """Stops the run unless the file is the one that the datasets were made from."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(
            f"{path}: sha256 {found}, expected {SHA256}; "
            "the datasets are made from qgis-common 3.22.16+dfsg-1"
        )


def states_provinces(path: Path, country: str) -> list[dict]:
    """The admin-1 features of one country (Natural Earth's adm0_a3), in the file's order."""
    query = (
        "SELECT name, fips, adm0_a3, woe_name, geom FROM states_provinces "
        "WHERE adm0_a3 = ? ORDER BY fid"
    )
    with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as database:
        database.row_factory = sqlite3.Row
        rows = database.execute(query, [country]).fetchall()
    return [
        {"name": row["name"], "fips": row["fips"], "geometry": geometry(row["geom"])}
        for row in rows
    ]


def geometry(blob: bytes) -> shapely.Geometry:
    """A GeoPackage geometry blob: "GP", version, flags, srs id, optional envelope, then WKB."""
    if blob[:2] != b"GP":
        raise ValueError("not a GeoPackage geometry blob")
    envelope_doubles = [0, 4, 6, 6, 8][(blob[3] >> 1) & 0b111]
    return shapely.from_wkb(bytes(blob[8 + 8 * envelope_doubles :]))
