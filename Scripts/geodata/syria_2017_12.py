"""Makes the dataset Geodata/syria-2017-12. Run through Scripts/geodata/build.

Deterministic: the same inputs and pinned packages give the same bytes. Nothing here measures a
pocket or looks at a claim; the only area computed is that of the Yarmouk Camp outline, which must
lie between its two published sizes.
"""

import argparse
import csv
import json
import math
from pathlib import Path

import shapely

import coverage
import geonames
import natural_earth
import package

INPUTS = Path(__file__).parent / "inputs" / "syria-2017-12"
DATE = "2017-12-07"

ISO_1 = "ISO 3166-1 alpha-2"
ISO_2 = "ISO 3166-2"
OWN = "controlshare"

UNDOF_NOTE = (
    "Includes the zone of the UN Disengagement Observer Force (UNDOF), which the agreement of "
    "31 May 1974 leaves under Syrian civil administration. Does not include the Golan held by "
    "Israel since 1967: Natural Earth draws it as part of Israel's district HaZafon."
)
OFFICIAL = "Syrian official statistics"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--world-map", type=Path, required=True, help="world_map.gpkg")
    arguments.add_argument("--into", type=Path, required=True, help="folder of datasets")
    options = arguments.parse_args()

    natural_earth.check(options.world_map)
    folder = options.into / "syria-2017-12"
    governorates = json.loads((INPUTS / "governorates.json").read_text())
    parts = {
        one["name"]: one for one in natural_earth.states_provinces(options.world_map, "SYR")
    }
    country = coverage.whole([part["geometry"] for part in parts.values()])

    regions = country_regions(country, parts) + governorate_regions(governorates, parts)
    regions += [undof_region(parts), yarmouk_region()]
    package.geojson(folder / "regions.geojson", regions, name="Syria and its governorates")

    pockets = json.loads((INPUTS / "pockets.json").read_text())["pockets"]
    package.geojson(
        folder / "control" / f"{DATE}.geojson",
        [control_area(pocket, country) for pocket in pockets],
        name=f"Islamic State and its affiliate in Syria, {DATE}: RECONSTRUCTION from descriptions",
    )

    region_of_admin1 = {one["fips"][2:]: one["id"] for one in governorates}
    package.table(
        folder / "places.csv", geonames.HEADER, geonames.places("SY", region_of_admin1)
    )
    with open(INPUTS / "claims.csv", newline="") as lines:
        claims = list(csv.DictReader(lines))
    package.table(
        folder / "claims.csv",
        package.CLAIMS_HEADER,
        [[claim[column] for column in package.CLAIMS_HEADER] for claim in claims],
    )

    descriptor = json.loads((INPUTS / "package.json").read_text())
    package.datapackage(folder, descriptor | {"resources": resources()})


def country_regions(country: shapely.MultiPolygon, parts: dict) -> list[dict]:
    """Syria, and Syria without the UNDOF zone as a second denominator."""
    without = coverage.whole([one["geometry"] for name, one in parts.items() if name != "UNDOF"])
    names = {
        "en": ["Syria", "Syrian Arab Republic", "Syrian territory", "Syrian territories"],
        "ar": ["سوريا", "سورية", "الجمهورية العربية السورية"],
        "fr": ["Syrie"],
        "de": ["Syrien"],
        "ru": ["Сирия"],
        "tr": ["Suriye"],
        "ku": ["Sûriye"],
    }
    syria = {
        "id": "SY",
        "code_system": ISO_1,
        "name": "Syria",
        "names": names,
        "level": "country",
        "codes": {"ISO 3166-1 alpha-3": "SYR", "UN M49": "760", "FIPS 10-4": "SY", "OCHA P-code": "SY"},
        "official_areas": [
            {"km2": 185180, "source": f"{OFFICIAL}; includes the Golan"},
            {"km2": 188111, "source": "OCHA common operational dataset, sum of its own area field"},
        ],
        "note": f"Union of the 14 governorates and the UNDOF zone. {UNDOF_NOTE}",
    }
    narrower = {
        "id": "SY-excluding-UNDOF",
        "code_system": OWN,
        "name": "Syria without the UNDOF zone",
        "names": {"en": ["Syria without the UNDOF zone", "Syria excluding UNDOF"]},
        "level": "country",
        "note": "Union of the 14 governorates as Natural Earth draws them: the other denominator. "
        "Neither the UNDOF zone nor the Golan held by Israel is in it.",
    }
    return [package.feature(syria, country), package.feature(narrower, without)]


def governorate_regions(governorates: list[dict], parts: dict) -> list[dict]:
    """The 14 governorates, ordered by id."""
    features = []
    for one in sorted(governorates, key=lambda one: one["id"]):
        part = parts[one["natural_earth"]]
        if part["fips"] != one["fips"]:
            raise SystemExit(f"{one['id']}: FIPS code {one['fips']}, Natural Earth has {part['fips']}")
        properties = {
            "id": one["id"],
            "code_system": ISO_2,
            "name": one["en"][0],
            "names": {language: one[language] for language in ("en", "ar", "ku") if language in one},
            "level": "governorate",
            "parent": "SY",
            "codes": {"OCHA P-code": one["p_code"], "FIPS 10-4": one["fips"]},
            "official_areas": [{"km2": one["official_km2"], "source": OFFICIAL}],
        }
        if one["id"] == "SY-QU":
            properties["note"] = (
                "Natural Earth draws only the part outside the UNDOF zone and the Golan held by "
                "Israel; the official area is that of the whole governorate."
            )
        features.append(package.feature(properties, part["geometry"]))
    return features


def undof_region(parts: dict) -> dict:
    properties = {
        "id": "SY-undof-zone",
        "code_system": OWN,
        "name": "UNDOF zone",
        "names": {
            "en": ["UNDOF zone", "UNDOF", "area of separation", "UN disengagement zone"],
            "ar": ["منطقة الأندوف", "منطقة فصل القوات"],
        },
        "level": "zone",
        "parent": "SY",
        "note": "Area of separation under the agreement of 31 May 1974: Syrian territory, largely "
        "of Quneitra governorate, under Syrian civil administration. A region of its own because "
        "Natural Earth keeps it apart from Quneitra.",
    }
    return package.feature(properties, parts["UNDOF"]["geometry"])


def yarmouk_region() -> dict:
    outline = json.loads((INPUTS / "yarmouk_camp.json").read_text())
    polygon = shapely.polygons([position[:2] for position in outline["ring"]])
    low, high = outline["published_km2"]
    if not low <= square_kilometres(polygon) <= high:
        raise SystemExit(f"Yarmouk Camp: {square_kilometres(polygon):.3f} km2 is not {low}-{high}")
    return package.feature(outline["properties"], polygon)


def control_area(pocket: dict, country: shapely.MultiPolygon) -> dict:
    """A pocket cut at Syria's border.

    Where the cut follows the border it keeps the border's own vertices; the few new ones, where
    the drawn line meets the border, are rounded to seven decimals (1 cm).
    """
    drawn = shapely.polygons([position[:2] for position in pocket["ring"]])
    if not drawn.is_valid:
        raise SystemExit(f"{pocket['name']}: the ring crosses itself")
    clipped = drawn.intersection(country)
    kept = {tuple(position) for one in (drawn, country) for position in shapely.get_coordinates(one)}

    def settle(positions):
        return [
            position if tuple(position) in kept else [round(float(value), 7) for value in position]
            for position in positions
        ]

    clipped = shapely.transform(clipped, settle)
    if clipped.geom_type not in ("Polygon", "MultiPolygon") or not clipped.is_valid:
        raise SystemExit(f"{pocket['name']}: cut at the border it is a {clipped.geom_type}")
    properties = {
        "name": pocket["name"],
        "actor": pocket["actor"],
        "status": pocket["status"],
        "date": DATE,
        "accuracy_m": pocket["accuracy_m"],
        "reconstruction": True,
        "description": f"Reconstruction from descriptions. {pocket['description']}",
        "source": pocket["source"],
    }
    return package.feature(properties, clipped)


def resources() -> list[dict]:
    """What is in the dataset, under which licence, and what its fields mean."""
    own_work = {"title": "Digitised for this project from published descriptions"}
    return [
        package.geojson_resource(
            "regions",
            "regions.geojson",
            "Syria, its governorates, the UNDOF zone and Yarmouk Camp",
            {"role": "regions", "code_system": ISO_2, "fields": {}},
            sources=[
                natural_earth.SOURCE,
                {"title": "Yarmouk Camp: outlined for this project from published facts"},
            ],
            licences=[natural_earth.LICENCE, package.DIGITISED],
        ),
        package.geojson_resource(
            "control",
            f"control/{DATE}.geojson",
            f"RECONSTRUCTION from descriptions: Islamic State and its affiliate, {DATE}",
            {
                "role": "control",
                "source": "controlshare reconstruction",
                "date": DATE,
                "reconstruction": True,
                "fields": {},
            },
            sources=[own_work],
            licences=[package.DIGITISED],
        ),
        package.csv_resource(
            "places",
            "places.csv",
            "Settlements of Syria",
            {"role": "places", "fields": {}},
            geonames.HEADER,
            sources=[geonames.SOURCE],
            licences=[geonames.LICENCE],
        ),
        package.csv_resource(
            "claims",
            "claims.csv",
            "Published statements about the Islamic State's territory, December 2017",
            {"role": "claims", "fields": {}},
            package.CLAIMS_HEADER,
            sources=[{"title": "Agency reports and publications named in each row"}],
            licences=[package.DIGITISED],
        ),
    ]


def square_kilometres(polygon: shapely.Polygon) -> float:
    """Planar area of a polygon of a few kilometres, scaled at its middle latitude on WGS84."""
    a, e2 = 6378.137, 0.00669437999014
    latitude = math.radians(polygon.centroid.y)
    w = 1 - e2 * math.sin(latitude) ** 2
    meridian = math.radians(a * (1 - e2) / w**1.5)
    parallel = math.radians(a * math.cos(latitude) / math.sqrt(w))
    return polygon.area * meridian * parallel


if __name__ == "__main__":
    main()
