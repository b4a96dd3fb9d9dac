"""Makes the dataset Geodata/syria-governorates-table. Run through Scripts/geodata/build.

Control as a table: who held the capital of each governorate. Its regions are the country and
governorates of syria-2017-12.
"""

import argparse
import csv
import json
from pathlib import Path

import coverage
import natural_earth
import package
import syria_2017_12 as syria

INPUTS = Path(__file__).parent / "inputs" / "syria-governorates-table"
HEADER = ["region", "actor", "status", "date", "note"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--world-map", type=Path, required=True, help="world_map.gpkg")
    arguments.add_argument("--into", type=Path, required=True, help="folder of datasets")
    options = arguments.parse_args()

    natural_earth.check(options.world_map)
    folder = options.into / "syria-governorates-table"
    governorates = json.loads((syria.INPUTS / "governorates.json").read_text())
    parts = {
        one["name"]: one for one in natural_earth.states_provinces(options.world_map, "SYR")
    }
    country = coverage.whole([part["geometry"] for part in parts.values()])
    regions = syria.country_regions(country, parts) + syria.governorate_regions(governorates, parts)
    package.geojson(folder / "regions.geojson", regions, name="Syria and its governorates")

    with open(INPUTS / "capitals.csv", newline="") as lines:
        rows = list(csv.DictReader(lines))
    missing = {one["id"] for one in governorates} ^ {row["region"] for row in rows}
    if missing:
        raise SystemExit(f"capitals.csv and the governorates differ in {sorted(missing)}")
    package.table(
        folder / "control.csv", HEADER, [[row[column] for column in HEADER] for row in rows]
    )
    package.datapackage(folder, descriptor())


def descriptor() -> dict:
    return {
        "name": "syria-governorates-table",
        "title": "Syria, December 2017: who held the capital of each governorate",
        "description": "Control as a table instead of polygons: one row per governorate and holder "
        "of its capital. Compiled for this project; see README.md.",
        "version": "1.0.0",
        "profile": "data-package",
        "controlshare": {
            "format": 1,
            "default_region": "SY",
            "actors": [
                {
                    "id": "syrian-government",
                    "name": "Syrian government",
                    "aliases": ["regime", "SAA", "Syrian army", "Damascus government"],
                    "note": "With its allies.",
                },
                {
                    "id": "sdf",
                    "name": "Syrian Democratic Forces",
                    "aliases": ["SDF", "QSD", "قسد"],
                    "note": "With the self-administration.",
                },
                {
                    "id": "tahrir-al-sham",
                    "name": "Hay'at Tahrir al-Sham",
                    "aliases": ["HTS", "Tahrir al-Sham", "هيئة تحرير الشام"],
                    "note": "",
                },
                {
                    "id": "opposition",
                    "name": "Opposition factions",
                    "aliases": ["rebels", "FSA", "Free Syrian Army"],
                    "note": "Without Hay'at Tahrir al-Sham.",
                },
                {
                    "id": "islamic-state",
                    "name": "Islamic State",
                    "aliases": ["IS", "ISIL", "ISIS", "Daesh", "داعش"],
                    "note": "Held no capital on this date; listed so that it can be asked for.",
                },
            ],
        },
        "resources": [
            package.geojson_resource(
                "regions",
                "regions.geojson",
                "Syria and its governorates",
                {"role": "regions", "code_system": syria.ISO_2, "fields": {}},
                sources=[natural_earth.SOURCE],
                licences=[natural_earth.LICENCE],
            ),
            package.csv_resource(
                "control",
                "control.csv",
                "Holders of the governorates' capitals, 7 December 2017",
                {
                    "role": "control-table",
                    "source": "capitals held",
                    "code_system": syria.ISO_2,
                    "date": syria.DATE,
                    "reconstruction": True,
                    "fields": {},
                },
                HEADER,
                sources=[{"title": "Compiled for this project from general knowledge of the war"}],
                licences=[package.DIGITISED],
            ),
        ],
    }


if __name__ == "__main__":
    main()
