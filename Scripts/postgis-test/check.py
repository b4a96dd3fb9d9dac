"""Exports to a PostGIS server and imports from it, with everything that may go wrong on the way."""

import csv
import io
import json
import os
import subprocess
import sys
import time

PORT, PASSWORD, FOLDER = sys.argv[1], sys.argv[2], sys.argv[3]
PROGRAM = ".build/debug/controlshare"
SYRIA = "Geodata/syria-2017-12"
URL = f"postgresql://keeper@127.0.0.1:{PORT}/maps"
# How far PostGIS may be from the planimeter, as part of a region: what Scripts/sql/shares.sql promises.
TOLERANCE = 1e-6


def check(condition, sentence):
    if not condition:
        sys.exit(f"postgis-test: not so: {sentence}")
    print(f"  {sentence}")


def sql(text, *options, database="maps"):
    command = ["psql", "-X", "-q", "-h", "127.0.0.1", "-p", PORT, "-U", "keeper", "-d", database,
               "-v", "ON_ERROR_STOP=1", *options]
    if text is not None:
        command += ["-At", "-c", text]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def run(*arguments, environment=None):
    outcome = subprocess.run(
        [PROGRAM, *arguments], capture_output=True, text=True,
        env={**os.environ, **(environment or {})})
    if PASSWORD in outcome.stdout + outcome.stderr:
        sys.exit(f"postgis-test: a password was printed: {arguments}")
    return outcome


def export(*arguments, status=0, to=URL):
    outcome = run("export", *arguments, "--quiet", "-o", to)
    if outcome.returncode != status:
        sys.exit(f"postgis-test: export left with {outcome.returncode}: {outcome.stderr}")
    return outcome.stderr


TABLES = ["regions", "control", "shares", "pieces", "findings", "provenance"]


def contents(schema="public"):
    """A digest of every row of every table, in no order."""
    return {table: sql(
        f"SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)), 0)"
        f" FROM {schema}.controlshare_{table} t") for table in TABLES}


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


KEY = ["date", "source", "actor", "status", "region_id"]


def compared(ours, theirs, columns):
    """The largest difference of two tables of shares, as part of a region."""
    one = {tuple(row[name] for name in KEY): row for row in ours}
    other = {tuple(row[name] for name in KEY): row for row in theirs}
    if one.keys() != other.keys():
        sys.exit(f"postgis-test: other rows: {one.keys() ^ other.keys()}")
    worst = 0.0
    for key, row in one.items():
        for name in columns:
            whole = 1.0 if name.startswith("share") else float(row["region_km2"])
            worst = max(worst, abs(float(row[name]) - float(other[key][name])) / whole)
    return worst


def square(west, south, size, **properties):
    ring = [[west, south], [west + size, south], [west + size, south + size],
            [west, south + size], [west, south]]
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": "Polygon", "coordinates": [ring]}}


def write(name, *features):
    path = os.path.join(FOLDER, name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
    return path


def small(*extra):
    """Two squares of two days, held by somebody with an awkward name, and a claim that is refuted."""
    regions = write("regions.geojson", square(0, 0, 1, id="R", name=REGION))
    for day, size in [("2024-01-01", 0.5), ("2024-01-02", 0.7)]:
        write(f"{day}.geojson", square(0, 0, size, actor=ACTOR, status="controlled"))
    claims = os.path.join(FOLDER, "claims.csv")
    with open(claims, "w", encoding="utf-8") as file:
        file.write("id,claimant,date,actor,region,wording,source\n"
                   f"free,a speaker,2024-01-02,{ACTOR},R,completely liberated,a paper\n")
    control = [os.path.join(FOLDER, f"2024-01-0{day}.geojson") for day in (1, 2)]
    return ["--regions", regions, "--control", *control, "--claims", claims, *extra]


REGION, ACTOR = "R' \\ \"quoted\" — Ќ", "O'Brien; DROP TABLE"


def writing():
    export(SYRIA)
    measured = rows(run("compute", SYRIA, "--quiet", "--format", "csv").stdout)
    stored = rows(sql(None, "--csv", "-c", "SELECT * FROM controlshare_shares"))
    numbers = [name for name in measured[0] if name not in KEY and name != "region"]
    check(compared(measured, stored, numbers) == 0, f"{len(stored)} shares are stored to the last digit")
    check(sql("SELECT count(*) FROM controlshare_pieces WHERE ST_IsValid(geom)") == str(len(stored)),
          "each has its ground, valid")
    check(int(sql("SELECT count(*) FROM controlshare_findings")) > 10, "there are findings")
    keys = sql("SELECT count(*) FROM pg_constraint WHERE conrelid::regclass::text LIKE 'controlshare_%'"
               " AND contype IN ('p', 'f')")
    check(keys == "8", "six primary and two foreign keys")


def days():
    syria = contents()
    outcome = run("export", *small(), "--quiet", "-o", URL)
    check(outcome.returncode == 64 and "--name" in outcome.stderr, "loose files want a name")
    for day in ["2024-01-01", "2024-01-02"]:
        export(*small("--name", "small", "--date", day))
    apart = contents()
    export(*small("--name", "small", "--date", "2024-01-01"))
    check(contents() == apart, "a second run leaves the same rows")
    export(*small("--name", "small"))
    together = contents()
    # What is noticed of two days at a time is said of both.
    check({**together, "provenance": 0} == {**apart, "provenance": 0}, "days apart or together, too")
    export(*small("--name", "small"))
    check(contents() == together, "and again")
    stored = sql("SELECT date, round(share::numeric, 3), actor, region FROM controlshare_shares"
                 " WHERE dataset = 'small' ORDER BY date")
    check(stored.splitlines() == [f"2024-01-01|0.250|{ACTOR}|{REGION}",
                                  f"2024-01-02|0.490|{ACTOR}|{REGION}"],
          "one day after the other, odd names unharmed")
    for table in reversed(TABLES):
        sql(f"DELETE FROM controlshare_{table} WHERE dataset = 'small'")
    check(contents() == syria, "the other dataset is untouched")
    export(*small("--name", "small"))


def failing():
    first = contents()
    sql("ALTER TABLE controlshare_findings ADD CONSTRAINT none CHECK (verdict <> 'refuted') NOT VALID")
    message = export(*small("--name", "small", "--accuracy", "500"), status=2)
    check('violates check constraint "none"' in message and message.count("\n") == 1,
          "what a constraint refuses stops the run with one line")
    check(contents() == first, "and leaves the rows from before")
    sql("ALTER TABLE controlshare_findings DROP CONSTRAINT none")

    sql("CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$")
    sql("CREATE TRIGGER linger BEFORE INSERT ON controlshare_findings FOR EACH ROW"
        " EXECUTE FUNCTION linger()")
    for way in ["killed", "cut off by the server"]:
        command = [PROGRAM, "export", *small("--name", "small", "--accuracy", "500"), "--quiet"]
        process = subprocess.Popen([*command, "-o", URL], stderr=subprocess.PIPE, text=True)
        lingering = "FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
        waiting(lambda: sql(f"SELECT count(*) {lingering}") == "1", "the insertion")
        if way == "killed":
            process.kill()
        else:
            sql(f"SELECT pg_terminate_backend(pid) {lingering}")
        message = process.communicate()[1]
        waiting(lambda: sql(f"SELECT count(*) {lingering}") == "0", "the end of it")
        check(contents() == first, f"a run that is {way} leaves the rows from before")
    check(process.returncode == 2 and message.count("\n") == 1, "and says so in one line")
    sql("DROP TRIGGER linger ON controlshare_findings")


def waiting(condition, what):
    for _ in range(200):
        if condition():
            return
        time.sleep(0.1)
    sys.exit(f"postgis-test: waited in vain for {what}")


def concurrent():
    export(*small("--name", "small", "--schema", "alone"))
    command = [PROGRAM, "export", *small("--name", "small", "--schema", "together"), "--quiet"]
    processes = [subprocess.Popen([*command, "-o", URL], stderr=subprocess.PIPE, text=True)
                 for _ in range(4)]
    messages = [process.communicate()[1] for process in processes]
    check(not any(process.returncode for process in processes), "four write at a time")
    check(not any(messages), f"without a word {messages}")
    found, meant = contents("together"), contents("alone")
    check(found == meant, f"and leave what one leaves {[t for t in TABLES if found[t] != meant[t]]}")


def secrets():
    given = f"postgresql://keeper:{PASSWORD}@127.0.0.1:{PORT}/maps"
    without = {"PGPASSFILE": "/nonexistent"}
    good = run("export", *small("--name", "open"), "--quiet", "-o", given, environment=without)
    check(good.returncode == 0, "a password in the address is taken")
    dump = sql("SELECT string_agg(provenance::text, '') FROM controlshare_provenance")
    check(PASSWORD not in dump, "and not written into the provenance")
    good = run("export", *small("--name", "open"), "--quiet", "-o", URL,
               environment={**without, "PGPASSWORD": PASSWORD})
    check(good.returncode == 0, "one in the environment as well")
    export(*small("--name", "open"), to=f"PG:host=127.0.0.1 port={PORT} dbname=maps user=keeper")
    check(True, "and ~/.pgpass serves PG:… as well")
    for bad in [f"{given}_missing", f"{given}?password={PASSWORD}&what=1",
                f"postgresql://keeper:{PASSWORD}/x@127.0.0.1:{PORT}/maps",
                f"PG:host=127.0.0.1 port={PORT} dbname=none user=keeper password='{PASSWORD}'",
                f"PG:password={PASSWORD} host", f"postgresql://keeper:{PASSWORD}@127.0.0.1:port/maps",
                f"postgresql://keeper:{PASSWORD}x@127.0.0.1:{PORT}/maps"]:
        outcome = run("export", *small("--name", "open"), "--quiet", "-o", bad, environment=without)
        check(outcome.returncode in (2, 64),
              f"not printed: {outcome.stderr.splitlines()[0][:110]}")


def reading():
    """Regions, maps of two days and claims from tables, as from the files they were made of."""
    sql("""CREATE TABLE districts AS SELECT region_id AS id, region AS name, geom
             FROM controlshare_regions WHERE dataset = 'small';
           CREATE SCHEMA feed;
           CREATE TABLE feed.days AS SELECT actor, status, date, geom FROM controlshare_control
             WHERE dataset = 'small';
           CREATE TABLE statements AS SELECT id, claimant, date, actor, region_id AS region, wording,
             'a paper' AS source FROM controlshare_findings WHERE dataset = 'small'""")
    files = small()
    tables = ["--regions", f"{URL}?table=districts",
              "--control", f"PG:host=127.0.0.1 port={PORT} dbname=maps user=keeper table=feed.days",
              "--claims", f"{URL}?table=statements"]
    shares = [rows(run("compute", *source, "--quiet", "--format", "csv").stdout)
              for source in (files[:-2], tables[:-2])]
    sources = {row["source"] for row in shares[1]}
    check(sources == {"feed.days"}, f"a table is a source by its name {sources}")
    for row in shares[0] + shares[1]:
        row["source"] = ""
    check(len(shares[0]) == 2 and compared(*shares, ["area_km2", "area_high_km2", "share"]) == 0,
          "regions and maps read from tables give the same shares, to the last digit")
    verdicts = [[(row["id"], row["verdict"], row["measured"]) for row in rows(
        run("validate", *source, "--quiet", "--format", "csv").stdout)] for source in (files, tables)]
    check(verdicts[0] == verdicts[1] and verdicts[0][0][:2] == ("free", "refuted"),
          "claims read from a table are judged alike")
    given = f"postgresql://keeper:{PASSWORD}@127.0.0.1:{PORT}/maps?table=districts"
    for option in [["--regions", given], [f"--regions={given}"]]:
        page = run("report", *option, *tables[2:4], "--quiet", "-o", "-")
        check(page.returncode == 0 and f"keeper:***@127.0.0.1:{PORT}/maps" in page.stdout,
              "a report says where from, without the password")
    missing = run("compute", "--regions", f"{URL}?table=nowhere", *tables[2:4])
    check(missing.returncode == 2 and "nowhere" in missing.stderr, missing.stderr.strip()[:110])
    wrong = run("compute", "--regions", f"postgresql://keeper:x{PASSWORD}@127.0.0.1:{PORT}/maps?"
                "table=districts", *tables[2:4], environment={"PGPASSFILE": "/nonexistent"})
    check(wrong.returncode == 2, wrong.stderr.strip()[:110])


def plain_database():
    sql("CREATE DATABASE plain", database="postgres")
    message = export(*small("--name", "small"), status=2,
                     to=f"postgresql://keeper@127.0.0.1:{PORT}/plain")
    check("CREATE EXTENSION postgis" in message, "without PostGIS it says what to do")


def second_instrument():
    title = sql("SELECT DISTINCT dataset FROM controlshare_shares WHERE dataset LIKE 'Syria%'")
    for edges, step, schema in [("straight", "0.002", "public"), ("geodesic", "360", "geodesics")]:
        if schema != "public":
            export(SYRIA, "--edges", edges, "--schema", schema)
        theirs = rows(sql(None, "--csv", "-v", f"dataset={title}", "-v", f"schema={schema}", "-v",
                          f"step={step}", "-f", "Scripts/sql/shares.sql"))
        ours = rows(sql(None, "--csv", "-c", f"SELECT * FROM {schema}.controlshare_shares"
                        " WHERE dataset LIKE 'Syria%'"))
        worst = compared(ours, theirs, ["area_km2", "region_km2", "share"])
        check(worst <= TOLERANCE, f"Scripts/sql/shares.sql, {edges} edges: {worst:.1e} of a region")


sql("CREATE DATABASE maps", database="postgres")
sql("CREATE EXTENSION postgis")
writing()
days()
failing()
concurrent()
secrets()
reading()
plain_database()
second_instrument()
