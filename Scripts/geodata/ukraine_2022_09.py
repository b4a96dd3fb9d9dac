"""Makes the dataset Geodata/ukraine-2022-09. Run through Scripts/geodata/build.

The control layers are whole oblasts: what Russia declared annexed, not what it held.
"""

import argparse
import csv
import json
from pathlib import Path

import coverage
import natural_earth
import package

INPUTS = Path(__file__).parent / "inputs" / "ukraine-2022-09"
DATE = "2022-09-30"

#: Coded RUS in Natural Earth, which draws who governs; Ukraine's by UN resolution 68/262.
CRIMEA = ["UA-43", "UA-40"]
ANNEXED_2022 = ["UA-14", "UA-09", "UA-23", "UA-65"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--world-map", type=Path, required=True, help="world_map.gpkg")
    arguments.add_argument("--into", type=Path, required=True, help="folder of datasets")
    options = arguments.parse_args()

    natural_earth.check(options.world_map)
    folder = options.into / "ukraine-2022-09"
    oblasts = json.loads((INPUTS / "oblasts.json").read_text())
    parts = {
        one["name"]: one
        for country in ("UKR", "RUS")
        for one in natural_earth.states_provinces(options.world_map, country)
        if country == "UKR" or one["name"] in ("Crimea", "Sevastopol")
    }
    for one in oblasts:
        one |= {key: parts[one["natural_earth"]][key] for key in ("fips", "geometry")}

    regions = [country(oblasts), country_without_crimea(oblasts)]
    regions += [oblast_region(one) for one in sorted(oblasts, key=lambda one: one["id"])]
    package.geojson(folder / "regions.geojson", regions, name="Ukraine and its oblasts")

    for layer in layers():
        features = [
            claimed_area(one, layer["status"][one["id"]])
            for one in sorted(oblasts, key=lambda one: one["id"])
            if one["id"] in layer["status"]
        ]
        package.geojson(folder / layer["path"], features, name=layer["title"])

    with open(INPUTS / "claims.csv", newline="") as lines:
        claims = list(csv.DictReader(lines))
    package.table(
        folder / "claims.csv",
        package.CLAIMS_HEADER,
        [[claim[column] for column in package.CLAIMS_HEADER] for claim in claims],
    )
    package.datapackage(folder, descriptor())


def layers() -> list[dict]:
    """Two readings of what was annexed: the acts of 2022 alone, and with those of 2014."""
    claimed = dict.fromkeys(ANNEXED_2022, "claimed")
    return [
        {
            "name": "annexed-2022",
            "path": f"control/{DATE}-annexed-2022.geojson",
            "title": f"Oblasts declared annexed by Russia on {DATE}, whole",
            "source": "annexation acts of 2022",
            "status": claimed,
        },
        {
            "name": "annexed-since-2014",
            "path": f"control/{DATE}-annexed-since-2014.geojson",
            "title": f"Oblasts declared annexed by Russia up to {DATE}, whole, with Crimea",
            "source": "annexation acts of 2014 and 2022",
            "status": claimed | dict.fromkeys(CRIMEA, "controlled"),
        },
    ]


def country(oblasts: list[dict]) -> dict:
    properties = {
        "id": "UA",
        "code_system": "ISO 3166-1 alpha-2",
        "name": "Ukraine",
        "names": {"en": ["Ukraine"], "uk": ["Україна"], "ru": ["Украина"]},
        "level": "country",
        "codes": {"ISO 3166-1 alpha-3": "UKR", "UN M49": "804", "FIPS 10-4": "UP"},
        "official_areas": [
            {"km2": 603628, "source": "Ukrainian official statistics, with Crimea"},
        ],
        "note": "Internationally recognised Ukraine: 24 oblasts, Kyiv, Crimea and Sevastopol. "
        "Natural Earth codes the last two RUS; they are added here.",
    }
    return package.feature(properties, coverage.whole([one["geometry"] for one in oblasts]))


def country_without_crimea(oblasts: list[dict]) -> dict:
    properties = {
        "id": "UA-excluding-Crimea",
        "code_system": "controlshare",
        "name": "Ukraine without Crimea",
        "names": {"en": ["Ukraine without Crimea", "Ukraine excluding Crimea"]},
        "level": "country",
        "official_areas": [
            {"km2": 576683, "source": "Ukrainian official statistics, without Crimea and Sevastopol"},
        ],
        "note": "Ukraine as Natural Earth draws it (adm0_a3 UKR), which follows who governs: "
        "without Crimea and Sevastopol.",
    }
    inside = [one["geometry"] for one in oblasts if one["id"] not in CRIMEA]
    return package.feature(properties, coverage.whole(inside))


def oblast_region(one: dict) -> dict:
    properties = {
        "id": one["id"],
        "code_system": "ISO 3166-2",
        "name": one["en"][0],
        "names": {"en": one["en"], "uk": one["uk"]},
        "level": "oblast",
        "parent": "UA",
        "codes": {"FIPS 10-4": one["fips"]},
        "official_areas": [{"km2": one["official_km2"], "source": "Ukrainian official statistics"}],
    }
    if one["id"] in CRIMEA:
        properties["note"] = "Coded RUS in Natural Earth."
    return package.feature(properties, one["geometry"])


def claimed_area(one: dict, status: str) -> dict:
    described = {
        "claimed": "Declared annexed by Russia on 30 September 2022, the whole oblast. Russia held "
        "part of it: this is the claim, not a front line.",
        "controlled": "Annexed by Russia in March 2014 and held since.",
    }
    properties = {
        "name": one["en"][0],
        "actor": "russia",
        "status": status,
        "date": DATE,
        "accuracy_m": 2000,
        "description": described[status],
        "source": "Natural Earth oblast boundary",
    }
    return package.feature(properties, one["geometry"])


def descriptor() -> dict:
    resources = [
        package.geojson_resource(
            "regions",
            "regions.geojson",
            "Ukraine, its oblasts, Crimea and Sevastopol",
            {"role": "regions", "code_system": "ISO 3166-2", "fields": {}},
            sources=[natural_earth.SOURCE],
            licences=[natural_earth.LICENCE],
        )
    ]
    for layer in layers():
        resources.append(
            package.geojson_resource(
                layer["name"],
                layer["path"],
                layer["title"],
                {"role": "control", "source": layer["source"], "date": DATE, "fields": {}},
                sources=[natural_earth.SOURCE],
                licences=[natural_earth.LICENCE],
            )
        )
    resources.append(
        package.csv_resource(
            "claims",
            "claims.csv",
            "Published figures for the annexed share of Ukraine",
            {"role": "claims", "fields": {}},
            package.CLAIMS_HEADER,
            sources=[{"title": "Agency reports and publications named in each row"}],
            licences=[package.DIGITISED],
        )
    )
    return {
        "name": "ukraine-2022-09",
        "title": "Ukraine, September 2022: what Russia declared annexed",
        "description": "Whole oblasts declared annexed on 30 September 2022, with and without "
        "Crimea, and published figures. Not a front line: Russia held none of the four oblasts "
        "entirely. See README.md.",
        "version": "1.0.0",
        "profile": "data-package",
        "controlshare": {
            "format": 1,
            "default_region": "UA",
            "actors": [
                {
                    "id": "russia",
                    "name": "Russia",
                    "aliases": ["Russian Federation", "Russian forces", "Moscow", "Россия", "Росія"],
                    "note": "",
                }
            ],
        },
        "resources": resources,
    }


if __name__ == "__main__":
    main()
