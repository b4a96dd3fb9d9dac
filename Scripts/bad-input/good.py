"""Files that are sound: a region, half of it held, claims, places, a data package."""

import json
import math


def text(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def square(west, south, width=1.0, height=None):
    east, north = west + width, south + (width if height is None else height)
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features, **members):
    return {"type": "FeatureCollection", **members, "features": list(features)}


REGION = feature(polygon(square(36, 33)), id="R", name="Region")
HELD = feature(
    polygon(square(36, 33, 0.5, 1)), actor="A", date="2017-12-07", status="controlled", note="n")
REGIONS = text(collection(REGION))
CONTROL = text(collection(HELD))
CLAIMS = (
    'id,claimant,date,actor,region,wording\n'
    '1,x,2017-12-07,A,R,"about ""50"" %"\n2,"y, z",2017-12-07,A,R,most\n')
PLACES = "id,name,longitude,latitude,population\n1,Homs,36.2,33.5,1000\n2,Hama,36.9,33.5,10\n"
TABLE = "region,actor,status,date\nR,A,controlled,2017-12-07\n"

PACKAGE = {
    "name": "p",
    "controlshare": {"default_region": "R", "actors": [{"id": "A", "name": "A", "aliases": ["B"]}]},
    "resources": [
        {"path": "r.geojson",
         "controlshare": {"role": "regions", "code_system": "X", "fields": {"name": "name"}}},
        {"path": "c.geojson",
         "controlshare": {
             "role": "control", "source": "s", "date": "2017-12-07",
             "crosswalk": {"status": {"held": "controlled"}, "actor": {"B": "A"}}}}]}

GOOD = {
    "r.geojson": REGIONS, "c.geojson": CONTROL, "t.csv": CLAIMS,
    "datapackage.json": text(PACKAGE)}

E2 = 2 / 298.257223563 - 1 / 298.257223563**2


def authalic(latitude):
    """The integral of the area element from the equator, over b²/2 (Snyder 1987, eq. 3-12)."""
    e, s = math.sqrt(E2), math.sin(math.radians(latitude))
    return s / (1 - E2 * s * s) + math.atanh(e * s) / e


def box_share(boxes):
    """What part of the region boxes (west, south, width, height) cover, without overlap."""
    whole = authalic(34) - authalic(33)
    return sum(w * (authalic(s + h) - authalic(s)) for _, s, w, h in boxes) / whole
