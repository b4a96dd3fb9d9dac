"""Every kind of bad file, made from good ones."""

import copy
import json
import os
import threading
import time

from case import COMPUTE, DATASET, PLACE, PLACES, VALIDATE, Case
from good import (
    CLAIMS, CONTROL, HELD, PACKAGE, REGION, REGIONS, TABLE, authalic, box_share, collection,
    feature, polygon, square, text)
from good import PLACES as PLACE_TABLE

HALF = 0.5


def all_cases():
    makers = [
        truncated, not_the_format, wrong_types, wrong_values, numbers, nesting, long_strings,
        duplicate_keys, encodings, surrogates, globe, rings, packages, tables, file_system,
        changing, heavy_rings]
    return [case for maker in makers for case in maker()]


def control(kind, name, content, **more):
    return Case(kind, name, {"c.geojson": content}, **more)


def regions(kind, name, content, **more):
    return Case(kind, name, {"r.geojson": content}, file="r.geojson", **more)


def package(kind, name, content, **more):
    content = content if isinstance(content, (str, bytes)) else text(content)
    more = {"file": "datapackage.json", "says": r"(line \d+|resources|actors|')", **more}
    return Case(kind, name, {"datapackage.json": content}, arguments=DATASET, **more)


def claims(kind, name, content, **more):
    return Case(kind, name, {"t.csv": content}, arguments=VALIDATE, file="t.csv", **more)


def places(kind, name, content, **more):
    return Case(kind, name, {"t.csv": content}, arguments=PLACES, file="t.csv", **more)


def held(geometry=None, **properties):
    """A control file of one feature."""
    base = dict(HELD["properties"])
    base.update(properties)
    base = {key: value for key, value in base.items() if value is not DROP}
    return text(collection(feature(geometry or HELD["geometry"], **base)))


DROP = object()


def cuts(content):
    """The places behind every structural byte but the last."""
    return [i + 1 for i, c in enumerate(content[:-1]) if c in '{}[],:"']


def truncated():
    for place in cuts(CONTROL):
        yield control("truncated", f"control at {place}", CONTROL[:place], says=r"line 1")
    for place in cuts(REGIONS)[::3]:
        yield regions("truncated", f"regions at {place}", REGIONS[:place], says=r"line 1")
    whole = text(PACKAGE)
    for place in cuts(whole)[::4]:
        yield package("truncated", f"package at {place}", whole[:place], says=r"line 1")
    for place in [i for i, c in enumerate(CLAIMS) if c in ',"'][:-1]:
        row = CLAIMS[:place].rsplit("\n", 1)[-1]
        # A last field cut short is a field all the same.
        if row.count(",") >= 5 or place < 10:
            continue
        yield claims("truncated", f"claims at {place}", CLAIMS[:place], says=PLACE)
    yield control("truncated", "control of a last byte less", CONTROL[:-1], says="line 1")
    two = text(HELD) + "\n" + text(HELD)
    yield control("truncated", "a line of features", two[:-9], says="feature 1: line 2")


def not_the_format():
    for name, content in {
        "empty": "", "a space": " ", "a byte order mark": "\ufeff", "null": "null", "a number": "1",
        "a string": '"x"', "an array": "[]", "an object": "{}", "two objects": "{}{}",
        "XML": "<?xml version='1.0'?><kml/>", "gzip": b"\x1f\x8b\x08\x00\x00", "zip": b"PK\x03\x04",
        "a shapefile": b"\x00\x00\x27\x0a" + b"\x00" * 96, "SQLite": b"SQLite format 3\x00",
        "TopoJSON": '{"type":"Topology","objects":{}}', "a comment": "// x\n" + CONTROL,
        "single quotes": CONTROL.replace('"', "'"), "a trailing comma": CONTROL[:-2] + ",]}",
        "text behind it": CONTROL + "x", "a second collection": CONTROL + CONTROL,
        "a bracket too many": CONTROL + "]",
    }.items():
        yield control("not the format", f"control: {name}", content, says=r"(line|empty|feature|read TopoJSON)")
        if isinstance(content, str) and name in ("empty", "null", "an array", "an object", "XML"):
            yield regions("not the format", f"regions: {name}", content, says=r"(line|empty|region)")
            yield package(
                "not the format", f"package: {name}", content, says=r"(line|object|resources)")


def wrong_types():
    """Every member of a control file as another type."""
    wrong = [None, True, 7, "x", [], {}]

    def replaced(path, value):
        whole = json.loads(CONTROL)
        target = whole
        for key in path[:-1]:
            target = target[key]
        target[path[-1]] = value
        return text(whole)

    feature0 = ["features", 0]
    geometry = [*feature0, "geometry"]
    ring = (*geometry, "coordinates", 0)
    for path, right in {
        ("type",): [], ("features",): [], (*feature0,): [], (*feature0, "type"): [],
        (*feature0, "properties"): [],
        (*geometry, "type"): [], (*geometry, "coordinates"): [],
        ring: [], (*ring, 1): [], (*ring, 1, 0): [7],
        (*feature0, "properties", "actor"): [7, "x"],
        (*feature0, "properties", "status"): [None],
    }.items():
        for value in wrong:
            name = ".".join(str(part) for part in path) + f" = {text(value)}"
            if any(value is r or value == r and type(value) is type(r) for r in right):
                continue
            if path == ("features",) and value == []:
                # An empty map is a map, if only its date is known.
                yield control("wrong type", name, replaced(path, value), says="no date")
                continue
            if path == ring and value == []:
                yield control(
                    "wrong type", name, replaced(path, value), share=0, notice="0 vertices")
                continue
            if path == (*geometry, "coordinates") and value == []:
                yield control(
                    "wrong type", name, replaced(path, value), share=0, notice="no rings")
                continue
            yield control("wrong type", name, replaced(path, value), says=r"(feature 0|line 1)")
    yield control(
        "wrong type", "geometry = null", replaced(geometry, None), share=0, notice="no geometry")
    yield control("wrong type", "actor = 7", replaced([*feature0, "properties", "actor"], 7), share=0)
    for value in [True, 7, [], {}, "x", "2017-13-01", "2017-02-29", "٢٠١٧-١٢-٠٧"]:
        yield control("wrong type", f"date = {text(value)}", held(date=value), says="feature 0")
    for value in [True, [], {}, "x"]:
        yield control("wrong type", f"accuracy = {text(value)}", held(accuracy_m=value))
        yield control("wrong type", f"reconstruction = {text(value)}", held(reconstruction=[value]))
        yield regions(
            "wrong type", f"population = {text(value)}",
            text(collection(feature(REGION["geometry"], id="R", name="R", population=value))))
        if value != {}:
            yield regions(
                "wrong type", f"codes = {text(value)}",
                text(collection(feature(REGION["geometry"], id="R", name="R", codes=value))))
            yield regions(
                "wrong type", f"official_areas = {text(value)}",
                text(collection(
                    feature(REGION["geometry"], id="R", name="R", official_areas=[value]))))
    for kind in ["Point", "LineString", "MultiPoint"]:
        flat = [36, 33] if kind == "Point" else [[36, 33], [37, 34]]
        yield control(
            "wrong type", f"a {kind}", held({"type": kind, "coordinates": flat}), says="feature 0")
    yield control(
        "wrong type", "a polygon's coordinates in a MultiPolygon",
        held({"type": "MultiPolygon", "coordinates": HELD["geometry"]["coordinates"]}))
    yield control(
        "wrong type", "a MultiPolygon's coordinates in a polygon",
        held({"type": "Polygon", "coordinates": [HELD["geometry"]["coordinates"]]}))
    yield control("wrong type", "a Curve", held({"type": "CurvePolygon", "coordinates": []}))


def wrong_values():
    marks = "a" + "\u0301" * 2_000_000
    yield control("wrong value", "a status of one character, four megabytes long", held(status=marks))
    yield control("wrong value", "a line of its own in a status", held(
        status="x\ncontrolshare: all is well"))
    yield control("wrong value", "a line of its own in an actor", held(
        actor="A\nnotice: all is well"), share=0)
    yield control("wrong value", "a line of its own in a type", held(
        {"type": "Poly\ngon", "coordinates": []}))
    yield control("wrong value", "no actor", held(actor=DROP))
    yield control("wrong value", "an empty actor", held(actor="  "))
    yield control("wrong value", "no date", held(date=DROP))
    yield control("wrong value", "a status that nobody explained", held(status="held"))
    yield control("wrong value", "accuracy below nothing", held(accuracy_m=-1))
    yield control(
        "wrong value", "an end before the beginning",
        held(date=DROP, valid_from="2018-01-01", valid_to="2017-01-01"))
    yield regions("wrong value", "no name and no id", text(collection(feature(REGION["geometry"]))))
    yield regions("wrong value", "one id twice", text(collection(REGION, REGION)))
    yield regions("wrong value", "no ground", text(collection(feature(None, id="R", name="R"))))
    yield regions("wrong value", "no region", text(collection()), says="no region")
    for name in ["EPSG:0", "nonsense", "", "EPSG:4326:x", "+proj=nonsense", "\u0000", "x" * 30_000]:
        crs = {"type": "name", "properties": {"name": name}}
        yield control(
            "wrong value", f"crs {name[:20]!r}", text(collection(HELD, crs=crs)), says="reference")
    for crs in [7, {}, {"type": "name"}, {"type": "link", "properties": {"href": "x"}}]:
        yield control(
            "wrong value", f"crs {text(crs)}", text(collection(HELD, crs=crs)), says="reference")


def numbers():
    for number in ["NaN", "Infinity", "-Infinity", "1e400", "-1e400", "0x24", "+36", ".5", "36.",
                   "036", "1e", "1e+", "--1", "1_0", "1,", "٣٦", "1e99999999999999999999"]:
        content = CONTROL.replace("[36.5,33]", f"[{number},33]")
        yield control("number", f"longitude {number}", content, says=r"feature 0.*line 1")
    for number in ["NaN", "1e400", "-", "00"]:
        content = CONTROL.replace('"note":"n"', f'"accuracy_m":{number}')
        yield control("number", f"accuracy {number}", content)
        # What nobody asked for must be JSON all the same.
        content = CONTROL.replace('"note":"n"', f'"note":{number}')
        yield control("number", f"unwanted {number}", content, says="feature 0")
    for number in ["nan", "inf", "1e400", "-1e400", "0x10", "", "36,5", "181", "1e2x"]:
        content = PLACE_TABLE.replace("36.2", f'"{number}"')
        yield places("number", f"place at {number!r}", content, says="line 2")
    tiny = CONTROL.replace("[36.5,33]", "[36.5,33.000000000000000000000000000000000000001]")
    yield control("number", "forty decimals", tiny, share=HALF)
    tiny = CONTROL.replace("[36,33]", "[36.0e0,3300e-2,1e-400]")
    yield control("number", "exponents and a height that is nothing", tiny, share=HALF)


def nesting():
    deep = 100_000
    for name, opening, closing in [
        ("arrays", "[" * deep, "]" * deep), ("arrays never closed", "[" * deep, ""),
        ("objects", '{"a":' * deep, "1" + "}" * deep), ("objects never closed", '{"a":' * deep, ""),
    ]:
        value = opening + closing
        yield control("nesting", f"{name} alone", value, says=r"line 1")
        yield package("nesting", f"{name} as a package", value, says=r"line 1")
        for place, old in {
            "an unwanted property": '"n"', "the actor": '"A"', "coordinates": "33.0",
        }.items():
            content = CONTROL.replace("[36,33]", "[36,33.0]", 1).replace(old, value, 1)
            yield control("nesting", f"{name} in {place}", content, says=r"feature 0: line 1")
        crs = CONTROL.replace('"features"', f'"crs":{value},"features"')
        yield control("nesting", f"{name} in crs", crs, says=r"line 1")
    collections = '{"type":"GeometryCollection","geometries":['
    content = CONTROL.replace(text(HELD["geometry"]), collections * deep + "]}" * deep)
    yield control("nesting", "geometry collections", content, says=r"feature 0: line 1")
    yield package(
        "nesting", "a crosswalk", text(PACKAGE).replace('"controlled"', "[" * deep + "]" * deep),
        says=r"line 1")


def long_strings():
    long = "x" * 10_000_000
    yield control("10 MB", "an actor", held(actor=long), share=0)
    yield control("10 MB", "a date", held(date=long))
    yield control("10 MB", "a status", held(status=long))
    yield control("10 MB", "an unwanted property", held(note=long), share=HALF)
    yield control("10 MB", "a key", CONTROL.replace('"note"', f'"{long}"'), share=HALF)
    yield control("10 MB", "a type", CONTROL.replace('"Polygon"', f'"{long}"'), says="feature 0")
    yield control("10 MB", "coordinates", held({"type": "Polygon", "coordinates": long}))
    yield control("10 MB", "never closed", CONTROL.replace('"n"', '"' + long), says=r"line 1")
    yield control("10 MB", "of escapes", CONTROL.replace('"n"', '"' + "\\u0041" * 1_700_000 + '"'),
                  share=HALF)
    yield control("10 MB", "a number", CONTROL.replace("36.5", "3" * 10_000_000, 1),
                  says=r"feature 0")
    yield control("10 MB", "of spaces", CONTROL.replace(":", ":" + " " * 10_000_000, 1), share=HALF)
    yield control("10 MB", "of line ends", CONTROL.replace(":", ":" + "\n" * 10_000_000, 1)[:-1],
                  says=r"line 10000001")
    crs = {"type": "name", "properties": {"name": long}}
    yield control("10 MB", "crs", text(collection(HELD, crs=crs)), says="reference")
    yield regions("10 MB", "an id twice", text(collection(
        feature(REGION["geometry"], id=long, name="a"),
        feature(REGION["geometry"], id=long, name="b"))))
    yield claims("10 MB", "a wording", CLAIMS.split("\n")[0] + "\n1,x,2017-12-07,A,R," + long, says=r"")
    yield claims("10 MB", "a date", CLAIMS.replace("2017-12-07,A,R,most", long + ",A,R,most"))
    yield claims("10 MB", "never closed", CLAIMS + '"' + long, says=r"line 4")
    yield claims("10 MB", "of commas", CLAIMS + "," * 10_000_000, says=r"line 4")
    yield package("10 MB", "a role", text(PACKAGE).replace('"control"', f'"{long}"'))
    yield package("10 MB", "a path", text(PACKAGE).replace("c.geojson", long), says="bytes")


def duplicate_keys():
    for old, new in {
        '"actor":"A"': '"actor":"A","actor":"A"', '"actor":"A",': '"actor":"B","\\u0061ctor":"A",',
        '"type":"Polygon"': '"type":"Polygon","type":"Polygon"',
        '"geometry":': '"geometry":null,"geometry":',
        '"properties":': '"properties":{},"properties":',
        '"coordinates":': '"coordinates":[],"coordinates":',
        '"features":': '"features":[],"features":',
        '"type":"FeatureCollection"': '"type":"FeatureCollection","type":"FeatureCollection"',
        '"type":"Feature",': '"type":"Feature","type":"Feature",',
    }.items():
        assert old in CONTROL, old
        yield control("duplicate key", new[:40], CONTROL.replace(old, new, 1), says="second member")
    whole = text(PACKAGE)
    for old in ['"role":"control"', '"default_region":"R"', '"held":"controlled"']:
        yield package("duplicate key", f"package {old}", whole.replace(old, f"{old},{old}", 1),
                      says="second member")


def encodings():
    raw = CONTROL.encode()
    kind = "encoding"
    yield control(kind, "a byte order mark", b"\xef\xbb\xbf" + raw, share=HALF)
    yield control(kind, "two byte order marks", b"\xef\xbb\xbf" * 2 + raw, says="line 1")
    pretty = json.dumps(json.loads(CONTROL), indent=1)
    yield control(kind, "CRLF", pretty.replace("\n", "\r\n"), share=HALF)
    yield control(kind, "CR", pretty.replace("\n", "\r"), share=HALF)
    yield Case(kind, "a table with a byte order mark and CRLF", {
        "t.csv": "\ufeff" + PLACE_TABLE.replace("\n", "\r\n")}, PLACES, share=HALF)
    for name in ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]:
        yield control(kind, name, CONTROL.encode(name), says=r"UTF-|line 1")
        yield claims(kind, f"claims in {name}", CLAIMS.encode(name), says=r"UTF-|line 1|column")
        yield package(kind, f"package in {name}", text(PACKAGE).encode(name), says=r"UTF-|line 1")
    broken = {
        "a lone continuation": b"\x80", "0xFF": b"\xff", "an overlong slash": b"\xc0\xaf",
        "an encoded surrogate": b"\xed\xa0\x80", "beyond Unicode": b"\xf4\x90\x80\x80",
        "cut short": b"\xe2\x82", "Latin-1": "é".encode("latin-1"), "cp1256": b"\xcf\xed\xd1",
    }
    for name, bytes_ in broken.items():
        yield control(kind, f"{name} in the actor", raw.replace(b'"A"', b'"A' + bytes_ + b'"'),
                      says="feature 0: line 1, column .*not UTF-8")
        yield control(kind, f"{name} in an unwanted text", raw.replace(b'"n"', b'"' + bytes_ + b'"'),
                      says="feature 0: line 1, column .*not UTF-8")
        yield claims(kind, f"{name} in a claim", CLAIMS.encode().replace(b"most", b"most" + bytes_),
                     says="line 3: not UTF-8")
    for name, old, new in [
        ("in a text", '"A"', '"A\0"'), ("between tokens", ",", ",\0"), ("in a key", '"note"', '"no\0te"'),
        ("in an unwanted text", '"n"', '"\0"'),
    ]:
        yield control("NUL", name, CONTROL.replace(old, new, 1), says="line 1")
    yield control("NUL", "at the end", CONTROL + "\0", says="line 1")
    yield control("NUL", "at the start", "\0" + CONTROL, says="line 1|UTF")
    yield control("NUL", "nothing else", b"\0" * 4096, says="line 1|UTF")
    yield package("NUL", "in a path", text(PACKAGE).replace("c.geojson", "c\\u0000.geojson"),
                  says="NUL", file="c")
    yield control("NUL", "escaped in the date", CONTROL.replace("12-07", "12-07\\u0000"))
    yield control("control character", "a tab in a text", CONTROL.replace('"n"', '"\t"'),
                  says="control character")
    yield control("control character", "a line end in a text", CONTROL.replace('"n"', '"\n"'),
                  says="control character")
    yield control("control character", "escapes for a terminal",
                  held(status="\x1b[2J\x07\u009b31m\u202e\u2028x\u0085"), says="feature 0")


def surrogates():
    for escape in ["\\ud800", "\\udc00", "\\ud800x", "\\ud800\\u0041", "\\udc00\\ud800", "\\ud83d\\"]:
        for name, old in {"the actor": '"A"', "a key": '"note"', "an unwanted text": '"n"'}.items():
            content = CONTROL.replace(old, f'"{escape}"', 1)
            yield control("surrogate", f"{escape} in {name}", content, says="feature 0: line 1")
    for escape in ["\\u12", "\\uZZZZ", "\\x41", "\\", "\\U00000041"]:
        yield control("surrogate", f"escape {escape}", CONTROL.replace('"n"', f'"{escape}"'),
                      says="line 1")
    yield control("surrogate", "a pair", CONTROL.replace('"n"', '"\\ud83d\\ude00"'), share=HALF)


def globe():
    for longitude, latitude in [
        (36.5, 91), (36.5, -90.0000001), (36.5, 1e300), (1e300, 33), (-541, 33), (1e9, 33),
        (250000, 3700000), (4063000, 3900000), (33, 136),
    ]:
        content = CONTROL.replace("[36.5,33]", f"[{longitude},{latitude}]")
        yield control("globe", f"{longitude} {latitude}", content, says="ring 0, vertex 1")
    yield regions("globe", "a region beyond the pole", REGIONS.replace("[37.0,33]", "[37.0,93]"),
                  says="ring 0, vertex 1")
    for turn in (-360, 360):
        moved = [[x + turn, y] for x, y in HELD["geometry"]["coordinates"][0]]
        yield control("globe", f"turned by {turn}", held(polygon(moved)), share=(0, HALF), either=True)
    whole = [[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]
    yield control("globe", "the whole of it", held(polygon(whole)), share=1)
    yield places("globe", "a place beyond the pole", PLACE_TABLE.replace("33.5", "95"), says="line 2")


def rings():
    corners = HELD["geometry"]["coordinates"][0]
    kind = "ring"
    for name, ring, is_closed in [
        ("no vertices", [], True), ("one vertex", corners[:1], True),
        ("one vertex twice", corners[:1] * 2, True), ("two vertices", corners[:2], False),
        ("two vertices, closed", corners[:2] + corners[:1], True),
        ("three vertices that close", corners[:1] * 3, True),
    ]:
        # Whatever is closed and encloses nothing is dropped, with a receipt.
        yield control(kind, name, held(polygon(ring)), share=0 if is_closed else None,
                      says="ring 0.*--repair", notice="repaired: c.geojson: feature 0")
        yield regions(kind, f"region of {name}", text(collection(
            feature(polygon(ring), id="R", name="R"))), says="feature 0")
        yield control(kind, f"hole of {name}", held(polygon(corners, ring)), share=HALF,
                      notice="repaired", either=True)
    for name, position in {"no number": [], "one number": [36.5], "texts": ["36.5", "33"],
                           "an object": {"x": 1}}.items():
        changed = [corners[0], position, *corners[2:]]
        yield control(kind, f"a position of {name}", held(polygon(changed)), says="feature 0: line 1")
    yield control(kind, "open", held(polygon(corners[:-1])), says="ring 0.*--repair")
    yield control(kind, "open by a hair", held(polygon([*corners[:-1], [36, 33.000000001]])),
                  says="ring 0.*--repair")
    same = [[36.2, 33.2]] * 10
    yield control(kind, "ten identical points", held(polygon(same)), share=0, notice="repaired",
                  either=True)
    yield control(kind, "ten identical points as a hole", held(polygon(corners, same)), share=HALF,
                  notice="repaired")
    line = [[36, 33], [37, 34], [36.5, 33.5], [36, 33]]
    yield control(kind, "flat", held(polygon(line)), share=0, notice="repaired", either=True)
    bow = [[36, 33], [37, 34], [37, 33], [36, 34], [36, 33]]
    yield control(kind, "a bow-tie", held(polygon(bow)), says="feature 0.*--repair")
    yield control(kind, "the shell as its own hole", held(polygon(corners, corners)),
                  says="feature 0.*--repair", share=0, either=True, notice="repaired")
    yield control(kind, "a hole without a shell", held(polygon([], square(36.1, 33.1, 0.1))),
                  share=0, notice="repaired.*whose shell is unusable")
    yield control(kind, "a hole outside", held(polygon(corners, square(38, 38, 0.1))), share=HALF,
                  notice="repaired", either=True)
    many = [feature(None, actor="A", date="2017-12-07")] * 20_000
    yield control(kind, "20,000 features without geometry", text(collection(*many)), share=0,
                  notice="no geometry", either=True)


def packages():
    def changed(change):
        whole = copy.deepcopy(PACKAGE)
        change(whole)
        return whole

    def of(index):
        return lambda whole: whole["resources"][index]["controlshare"]

    kind = "package"
    for name, change in {
        "no resources": lambda p: p.pop("resources"),
        "resources that are none": lambda p: p.update(resources="x"),
        "a default region that is none": lambda p: p["controlshare"].update(default_region="X"),
        "an actor without an id": lambda p: p["controlshare"].update(actors=[{}]),
        "actors that are texts": lambda p: p["controlshare"].update(actors=["A"]),
        "an actor twice": lambda p: p["controlshare"].update(actors=[{"id": "A"}, {"id": "A"}]),
        "a colour that is none": lambda p: p["controlshare"]["actors"][0].update(color="red"),
        "no path": lambda p: p["resources"][1].pop("path"),
        "two paths": lambda p: p["resources"][1].update(path=["c.geojson"]),
        "an empty path": lambda p: p["resources"][1].update(path=""),
        "a path upwards": lambda p: p["resources"][1].update(path="../c.geojson"),
        "a path upwards inside": lambda p: p["resources"][1].update(path="x/../../c.geojson"),
        "an absolute path": lambda p: p["resources"][1].update(path="/etc/passwd"),
        "a path in the home": lambda p: p["resources"][1].update(path="~/c.geojson"),
        "an address": lambda p: p["resources"][1].update(path="https://example.org/c.geojson"),
        "no role": lambda p: of(1)(p).pop("role"),
        "a role that is none": lambda p: of(1)(p).update(role="map"),
        "a role that is a number": lambda p: of(1)(p).update(role=1),
        "a date that is none": lambda p: of(1)(p).update(date="yesterday"),
        "a date that is a number": lambda p: of(1)(p).update(date=20171207),
        "an accuracy that is none": lambda p: of(1)(p).update(accuracy_m="10 m"),
        "an accuracy below nothing": lambda p: of(1)(p).update(accuracy_m=-1),
        "a reconstruction that is none": lambda p: of(1)(p).update(reconstruction="yes"),
        "fields that are a text": lambda p: of(1)(p).update(fields="actor"),
        "a field that is a number": lambda p: of(1)(p).update(fields={"actor": 1}),
        "a crosswalk that is a number": lambda p: of(1)(p).update(crosswalk=1),
        "a crosswalk of a number": lambda p: of(1)(p).update(crosswalk={"status": 1}),
        "a crosswalk to a number": lambda p: of(1)(p).update(crosswalk={"status": {"held": 1}}),
        "a crosswalk to no status": lambda p: of(1)(p).update(crosswalk={"status": {"held": "x"}}),
        "an actor crosswalk to a number": lambda p: of(1)(p).update(crosswalk={"actor": {"B": 1}}),
        "a crosswalk misspelt": lambda p: of(1)(p).update(crosswalk={"statsu": {"held": "x"}}),
    }.items():
        yield package(kind, name, changed(change))
    yield package(kind, "a crosswalk that is not there", changed(
        lambda p: of(1)(p).update(crosswalk="gone.csv")), file="gone.csv", says="no such file")
    yield package(kind, "a crosswalk outside", changed(
        lambda p: of(1)(p).update(crosswalk="../x.csv")))
    yield package(kind, "a missing resource", changed(
        lambda p: p["resources"][1].update(path="gone.geojson")), file="gone", says="no such file")
    yield package(kind, "a folder as a resource", changed(
        lambda p: p["resources"][1].update(path=".")), file=".", says="folder")
    yield package(kind, "a field that no feature has", changed(
        lambda p: of(1)(p).update(fields={"actor": "who"})), file="c.geojson", says="'who'")
    yield package(kind, "a system that is none", changed(
        lambda p: of(1)(p).update(crs="nonsense")), file="c.geojson", says="reference")
    yield package(kind, "another digest", changed(
        lambda p: p["resources"][0].update(hash="sha256:" + "0" * 64)), share=HALF,
        notice="changed since")


def tables():
    kind = "table"
    for name, content in {
        "empty": "", "no header": "\n\n", "a column twice": CLAIMS.replace("claimant", "date"),
        "a column missing": CLAIMS.replace("wording", "words"),
        "a field too few": CLAIMS.replace(",R,most", ",R"),
        "a field too many": CLAIMS.replace(",most", ",most,x"),
        "no wording": CLAIMS.replace(",most", ","), "no actor": CLAIMS.replace(",A,R,most", ",,R,most"),
        "a date that is none": CLAIMS.replace("2017-12-07,A,R,most", "7/12/17,A,R,most"),
        "an id twice": CLAIMS.replace('\n2,', '\n1,'),
        "a quote never closed": CLAIMS.replace('"y, z"', '"y, z'),
        "text behind a quote": CLAIMS.replace('"y, z"', '"y, z"x'),
        "a quote inside": CLAIMS.replace("most", 'mo"st'),
        "JSON": CONTROL, "spaces instead of commas": CLAIMS.replace(",", " "),
        "pipes instead of commas": CLAIMS.replace(",", "|"),
    }.items():
        yield claims(kind, f"claims: {name}", content, says=PLACE + "|no header|no column")
    for name, content in {
        "no longitude": PLACE_TABLE.replace("longitude", "meridian"),
        "no name": PLACE_TABLE.replace("Homs", ""), "latitude and longitude swapped": (
            PLACE_TABLE.replace("36.2,33.5", "33.5,136.2")),
        "population below nothing": PLACE_TABLE.replace("1000", "-1"),
        "population infinite": PLACE_TABLE.replace("1000", "inf"),
        "population in words": PLACE_TABLE.replace("1000", "many"),
    }.items():
        yield places(kind, f"places: {name}", content, says=PLACE)

    def of_control(name, content, **more):
        whole = copy.deepcopy(PACKAGE)
        whole["resources"][1] = {
            "path": "t.csv", "controlshare": {"role": "control-table", "source": "s"}}
        more = {"file": "t.csv", "says": PLACE, **more}
        return Case(
            kind, f"control: {name}", {"datapackage.json": text(whole), "t.csv": content}, DATASET,
            **more)

    def of_rules(name, content, files=None, **more):
        whole = copy.deepcopy(PACKAGE)
        whole["resources"][1]["controlshare"]["crosswalk"] = "t.csv"
        more = {"file": "t.csv", "says": PLACE, **more}
        return Case(
            kind, f"crosswalk: {name}",
            {"datapackage.json": text(whole), "t.csv": content, **(files or {})}, DATASET, **more)

    rules = "field,value,actor,status,date\nnote,n,A,controlled,2017-12-07\n"
    yield of_rules("sound", rules, share=HALF)
    for name, content in {
        "empty": "", "no column of fields": rules.replace("field", "what"),
        "no field": rules.replace("note", ""), "a status that is none": rules.replace(
            "controlled", "held"), "a day that is none": rules.replace("2017-12-07", "2017-02-30"),
        "a quote never closed": rules.replace("note", '"note'), "a field too many": rules + "a,b,c,d,e,f\n",
        "in UTF-16": rules.encode("utf-16"), "with NULs": rules.replace("note", "no\0te"),
    }.items():
        yield of_rules(name, content, says=PLACE + "|no header|no column|UTF-16")
    # What no rule speaks of stands for itself, where it is one of the tool's own words.
    yield of_rules("of another word", rules.replace("note,n", "note,m"), share=HALF)
    for name, word in {
        "a value": "m", "a value of several lines": "m\r\ncontrolshare: m\u2028m",
        "a value that fills the screen": "m" * 100_000,
    }.items():
        words = text(collection(feature(HELD["geometry"], note=word), feature(HELD["geometry"])))
        yield of_rules(
            f"{name} without an answer", rules, {"c.geojson": words}, lists=True, file="c.geojson",
            says="t.csv has no answer for 2 values:$")
    yield of_rules("that contradicts itself", rules + "status,controlled,C,,\n", says="line")
    yield of_control("sound", TABLE, share=1)
    for name, content in {
        "a unit that is none": TABLE.replace("\nR,", "\nX,"), "no unit": TABLE.replace("\nR,", "\n,"),
        "no actor": TABLE.replace(",A,", ",,"), "no date": TABLE.replace("2017-12-07", ""),
        "a date that is none": TABLE.replace("2017-12-07", "2017-02-30"),
        "a status that is none": TABLE.replace("controlled", "held"),
        "no column of actors": TABLE.replace("actor", "who"), "empty": "",
        "a header alone": "region,actor,status,date\n",
    }.items():
        yield of_control(name, content, says=PLACE + "|no header|no column|no row")


def file_system():
    kind = "file system"

    def link(target, name):
        return lambda folder: os.symlink(target, os.path.join(folder, name)) or None

    def folder(name):
        return lambda base: os.mkdir(os.path.join(base, name)) or None

    def fifo(name):
        return lambda base: os.mkfifo(os.path.join(base, name)) or None

    def unreadable(name):
        return lambda base: os.chmod(os.path.join(base, name), 0)

    def written(name, content):
        def make(base):
            path = os.path.join(base, name)
            os.mkfifo(path)

            def write():
                try:
                    with open(path, "wb") as file:
                        file.write(content.encode())
                except OSError:
                    pass

            thread = threading.Thread(target=write, daemon=True)
            thread.start()

        return make

    options = {"r.geojson": COMPUTE, "c.geojson": COMPUTE, "t.csv": VALIDATE}
    for name, arguments in options.items():
        gone = {name: None}
        base = {"file": name, "arguments": arguments}
        yield Case(kind, f"{name} missing", gone, says="no such file", **base)
        yield Case(kind, f"{name} a folder", gone, says="folder", prepare=folder(name), **base)
        yield Case(kind, f"{name} links to itself", gone, says="link|no such", **base,
                   prepare=link(name, name))
        yield Case(kind, f"{name} links to nothing", gone, says="no such file", **base,
                   prepare=link("gone", name))
        yield Case(kind, f"{name} a pipe that nobody fills", gone, says="pipe", prepare=fifo(name),
                   **base)
        yield Case(kind, f"{name} unreadable", {}, says="permission", prepare=unreadable(name),
                   nobody=True, **base)
        yield Case(kind, f"{name} a socket", gone, says="", prepare=socket(name), **base)
    yield Case(kind, "a pipe that is filled", {"c.geojson": None}, share=HALF,
               prepare=written("c.geojson", CONTROL))
    yield Case(kind, "standard input", {}, [
        "compute", "--regions", "r.geojson", "--control", "-", "--format", "csv"],
        stdin=CONTROL.encode(), share=HALF)
    yield Case(kind, "standard input that is empty", {}, [
        "compute", "--regions", "r.geojson", "--control", "-", "--format", "csv"], file="-",
        says="line 1")
    yield Case(kind, "memory that nobody may read", {}, [
        "compute", "--regions", "r.geojson", "--control", "/proc/self/mem", "--format", "csv"],
        file="/proc/self/mem", says="input/output")
    for device in ["/dev/zero", "/dev/null", "/dev/urandom"]:
        yield Case(kind, device, {}, [
            "compute", "--regions", "r.geojson", "--control", device], file=device, says="device")
    yield Case(kind, "a link to a device", {"c.geojson": None}, says="device",
               prepare=link("/dev/zero", "c.geojson"))
    yield Case(kind, "a file with a line end in its name", {"maps/a\nb.geojson": "{"}, [
        "compute", "--regions", "r.geojson", "--control", "maps"], file="maps/a b.geojson",
        says="line 1")
    yield Case(kind, "a folder of nothing", {}, [
        "compute", "--regions", "r.geojson", "--control", "maps"], file="maps",
        says="holds no map", prepare=folder("maps"))

    def inner(make):
        def prepare(base):
            os.mkdir(os.path.join(base, "maps"))
            make(os.path.join(base, "maps"))

        return prepare

    maps = ["compute", "--regions", "r.geojson", "--control", "maps", "--format", "csv"]
    for name, make, says in [
        ("a link to itself", link("x.geojson", "x.geojson"), "link|no such"),
        ("a folder named like a map", folder("x.geojson"), "folder"),
        ("a pipe that nobody fills", fifo("x.geojson"), "pipe"),
    ]:
        yield Case(kind, f"a folder with {name}", {}, maps, file="x.geojson", says=says,
                   prepare=inner(make))
    yield Case(kind, "a folder that may not be listed", {}, maps, file="maps", says="permission",
               nobody=True, prepare=lambda base: (
                   os.mkdir(os.path.join(base, "maps")), os.chmod(os.path.join(base, "maps"), 0),
                   None)[2])
    for name, make, says in [
        ("a folder", folder("datapackage.json"), "folder"),
        ("a link to itself", link("datapackage.json", "datapackage.json"), "link|no |holds"),
        ("a pipe that nobody fills", fifo("datapackage.json"), "pipe"),
    ]:
        yield Case(kind, f"a data package that is {name}", {"datapackage.json": None}, DATASET,
                   file="", says=says, prepare=make)
    yield Case(kind, "a name of 300 characters", {}, [
        "compute", "--regions", "x" * 300, "--control", "c.geojson"], file="x", says="too long")
    yield Case(kind, "a loop of folders", {}, [
        "compute", "--regions", "r.geojson", "--control", "loop/c.geojson"],
        file="loop", says="link|no such", prepare=link("loop", "loop"))


def socket(name):
    def make(folder):
        import socket as sockets
        server = sockets.socket(sockets.AF_UNIX)
        server.bind(os.path.join(folder, name))
        return server.close

    return make


def changing():
    """A file that is rewritten for as long as it is read: any one of its states, or a refusal."""
    quarter = held(polygon(square(36, 33, 0.25, 1)))

    def rewriting(change, *arguments):
        def prepare(folder):
            path = os.path.join(folder, "c.geojson")
            stop = threading.Event()

            def work():
                step = 0
                while not stop.is_set():
                    change(path, step, *arguments)
                    step += 1
                    time.sleep(0.0002)

            thread = threading.Thread(target=work, daemon=True)
            thread.start()

            def end():
                stop.set()
                thread.join()

            return end

        return prepare

    def swap(path, step):
        with open(path + ".new", "w") as file:
            file.write(CONTROL if step % 2 else quarter)
        os.replace(path + ".new", path)

    def cut(path, step):
        os.truncate(path, 150 if step % 2 else 0)

    def grow(path, step):
        with open(path, "a") as file:
            file.write(" " if step % 3 else "x")

    def remove(path, step):
        try:
            os.rename(path, path + ".away") if step % 2 else os.rename(path + ".away", path)
        except OSError:
            pass

    def rewrite(path, step):
        with open(path, "w") as file:
            for piece in (CONTROL if step % 2 else quarter).split(","):
                file.write(piece + ",")
                file.flush()

    def overwrite(path, step):
        length = max(len(CONTROL), len(quarter))
        with open(path, "r+") as file:
            file.write((CONTROL if step % 2 else quarter).ljust(length))

    for name, change in [("replaced", swap), ("cut", cut), ("growing", grow), ("removed", remove),
                         ("rewritten in pieces", rewrite),
                         ("overwritten in the same length", overwrite)]:
        for number in range(4):
            yield Case("changing", f"{name}, {number}", {}, share=(HALF, 0.25), either=True,
                       says="", prepare=rewriting(change))


def heavy_rings():
    kind = "heavy"
    corners = HELD["geometry"]["coordinates"][0]
    million = "[36.2,33.2]," * 999_999 + "[36.2,33.2]"
    ring = CONTROL.replace(text(corners), "[" + million + "]")
    yield control(kind, "a million identical points", ring, share=0, notice="repaired", either=True,
                  heavy=True)
    ring = CONTROL.replace("[36,33]", million.replace("36.2,33.2", "36,33"), 1)
    yield control(kind, "a million identical points in a sound ring", ring, share=HALF, heavy=True)
    cells = 316
    boxes = [
        (36 + 0.5 * (i + 0.25) / cells, 33 + (j + 0.25) / cells, 0.25 / cells, 0.5 / cells)
        for i in range(cells) for j in range(cells)]
    holes = [square(*box) for box in boxes]
    yield control(kind, "a polygon with 99,856 holes", held(polygon(corners, *holes)),
                  share=HALF - box_share(boxes), heavy=True)
    nested = [square(36.5 - w, 33.5 - w, 2 * w) for w in (0.4 * k / 2000 for k in range(2000, 0, -1))]
    yield control(kind, "2,000 holes in each other", held(polygon(corners, *nested)),
                  says="feature 0", share=0.5, either=True, heavy=True)
    yield control(kind, "the same hole 3,000 times", held(
        polygon(corners, *[square(36.1, 33.1, 0.1)] * 3_000)),
        share=HALF - box_share([(36.1, 33.1, 0.1, 0.1)]), notice="repaired", either=True, heavy=True)
    yield control(kind, "a spiral", held(polygon(spiral(20_000))), share=spiral_share(20_000),
                  heavy=True)
    yield control(kind, "a spiral that touches itself", held(polygon(spiral(2_000, touching=True))),
                  share=spiral_share(2_000, touching=True), says="feature 0", either=True, heavy=True)
    yield control(kind, "200,000 features in one place", text(collection(*[HELD] * 200_000)), file="c,",
                  says="unite them first", heavy=True)
    yield control(kind, "1,000 features in one place", text(collection(*[HELD] * 1_000)), share=HALF,
                  heavy=True)
    many = ",".join(f'"k{i}":{i}' for i in range(300_000))
    yield control(kind, "a feature of 300,000 properties", CONTROL.replace('"note":"n"', many),
                  share=HALF, heavy=True)
    collisions = ",".join(f'"k":{i}' for i in range(300_000))
    yield control(kind, "one unwanted key 300,000 times", CONTROL.replace('"note":"n"', collisions),
                  share=HALF, says="second member", either=True, heavy=True)


def spiral_arms(turns, touching):
    """Boxes of a square spiral corridor in the region's western half, from outside to inside."""
    pitch = 0.5 / (2 * turns + 1)
    width = pitch if touching else pitch / 2
    return pitch, width


def spiral(vertices, touching=False):
    """A corridor that winds inwards along a square; touching, its turns share their borders' ends."""
    turns = vertices // 8
    outer, inner = [], []
    step = 0.2 / turns
    # Touching: the corridor is a hair narrower than its pitch, but meets the next turn at corners.
    width = step / 2
    for turn in range(turns):
        a, b = 0.24 - turn * step, 0.24 - turn * step - step
        for points, inset in ((outer, 0), (inner, width)):
            low, high, next_low = -a + inset, a - inset, -b + inset
            points += [(low, -a + inset if turn == 0 else low), (high, low), (high, high),
                       (low if not touching or inset else low, high)]
            points += [(low, next_low)]
    ring = [(36.25 + x, 33.5 + y) for x, y in outer + inner[::-1]]
    return [*map(list, ring), list(ring[0])]


def spiral_share(vertices, touching=False):
    """The spiral's share by the trapezia under its axis-parallel edges."""
    ring = spiral(vertices, touching)
    area = sum(
        -(b[0] - a[0]) * (authalic(a[1]) + authalic(b[1])) / 2 for a, b in zip(ring, ring[1:]))
    return abs(area) / (authalic(34) - authalic(33))
