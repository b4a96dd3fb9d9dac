"""A series of maps that is as hostile to a page as data can be."""

import csv
import json
from pathlib import Path

SCRIPT = "<script>window.harmed = true</script>"
IMAGE = '"><img src=x onerror="window.harmed=true">'
DAYS = ["2022-03-01", "2022-03-08", "2022-03-15", "2022-03-22", "2022-05-20", "2022-05-27"]


def box(west, south, east, north):
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [corners]}


def write(path, features):
    collection = {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": properties, "geometry": geometry}
            for properties, geometry in features
        ],
    }
    path.write_text(json.dumps(collection, ensure_ascii=False), encoding="utf-8")


def hostile(folder):
    """Writes the files; gives the arguments of controlshare that read them."""
    folder = Path(folder)
    maps = folder / "maps"
    maps.mkdir(parents=True, exist_ok=True)
    write(
        folder / "regions.geojson",
        [
            ({"id": "land", "name": "Land " + SCRIPT}, box(0, 33, 4, 36)),
            ({"id": IMAGE, "name": IMAGE, "parent": "land"}, box(0, 33, 2, 36)),
            ({"id": "e", "name": "المنطقة الشرقية", "parent": "land"}, box(2, 33, 3, 36)),
            ({"id": "long", "name": "x" * 10_000, "parent": "land"}, box(3, 33, 4, 36)),
        ],
    )
    for index, day in enumerate(DAYS):
        front = 1 + 0.35 * index
        write(
            maps / f"{day}.geojson",
            [
                (
                    {"actor": "North & " + SCRIPT, "status": "controlled", "accuracy_m": 5000},
                    box(0, 33, front, 36),
                ),
                (
                    {"actor": "'South\u202e'", "status": "controlled", "accuracy_m": 5000},
                    box(front - 0.2, 33, 4, 36),
                ),
            ],
        )
    with (folder / "claims.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        columns = "id,claimant,date,actor,region,wording,quote,source,url,denominator,note"
        table.writerow(columns.split(","))
        table.writerow(
            ["c1", IMAGE, "2022-03-10", "North & " + SCRIPT, "land", "about 30 percent", SCRIPT]
            + ["the press", "javascript:window.harmed=true", "", IMAGE * 400]
        )
        table.writerow(
            ["c2", "y" * 10_000, "2022-05-21", "North & " + SCRIPT, "land", "more than half"]
            + ["", "the press", 'https://example.org/" onmouseover="window.harmed=true', "", ""]
        )
    return [
        "--regions", str(folder / "regions.geojson"), "--control", str(maps),
        "--claims", str(folder / "claims.csv"),
    ]
