"""The Spark job against one run, with one of two workers killed on the way."""

import csv
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

import pyarrow.parquet

DAYS = 40
CLUSTER = ("--master", "local-cluster[2,1,1024]")


def main(program, scripts, cache):
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        regions, maps = series(scratch)
        bundle, slow = cache / "controlshare.tar.gz", scratch / "slow.tar.gz"
        subprocess.run([scripts / "bundle", program, bundle], check=True)
        slow_down(bundle, slow)
        one_run = scratch / "one.csv"
        measure = [program, "compute", "--regions", regions, "--control", maps, "--format", "csv", "--quiet"]
        subprocess.run([*measure, "--zeros", "-o", one_run], check=True)
        assert one_run.read_bytes().count(b"\n") > 4 * DAYS, "the series is no test"

        job = Job(scripts, slow, regions, maps, scratch, "--", "--zeros")
        killed = job.kill_a_worker()
        status, words = job.wait()
        assert status == 0, words
        assert f"executor {killed}" in words.lower(), f"nobody noticed that executor {killed} was killed: {words}"
        assert job.table.read_bytes() == one_run.read_bytes(), "the rows are not those of one run"
        compare_parquet(job.parquet, one_run)
        print(f"figure: spark: executor {killed} of two was killed, and {DAYS} days have the rows of one run")

        (maps / "2022-03-01.geojson").write_text('{"type":"FeatureCollection","features":[')
        refused = subprocess.run(measure, capture_output=True, text=True)
        status, words = Job(scripts, bundle, regions, maps, scratch).wait()
        wanted = refused.stderr.replace(f"{maps}/", "").strip()
        assert (status, refused.returncode) == (2, 2), words
        assert wanted in words, f"{words} instead of {wanted}"
        print("spark: a broken map stops the job with the words of one run")


def series(folder):
    """Regions and maps of random rectangles, some days in two files, names that must be quoted."""
    numbers = random.Random(20220224)
    names = ['Київ, "область"', "Deir ez-Zor", "two\nlines", "Dar'a"]
    regions = folder / "regions.geojson"
    regions.write_text(collection(
        feature({"id": f"R{index}", "name": name}, 30 + 2 * index, 48, 2, 2) for index, name in enumerate(names)))
    maps = folder / "maps, daily".replace(",", " and")
    maps.mkdir()
    for day in range(DAYS):
        date = f"2022-{3 + day // 28:02}-{1 + day % 28:02}"
        for part in ("", "-evening")[: 1 + (day % 7 == 0)]:
            (maps / f"{date}{part}.geojson").write_text(collection(
                feature(
                    {"actor": actor, "status": numbers.choice(["controlled", "contested", "presence"]),
                     "accuracy_m": 500},
                    30 + 6 * numbers.random(), 47.5 + numbers.random(), 3 * numbers.random(), 2)
                for actor in ("Ä", "B, the second", "C")))
    return regions, maps


def collection(features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def feature(properties, west, south, width, height):
    east, north = west + width, south + height
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": "Polygon", "coordinates": [ring]}}


def slow_down(bundle, slow):
    """The same bundle, in which every run takes a second longer: time to be killed in."""
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(bundle) as packed:
            packed.extractall(folder, filter="tar")
        launcher = Path(folder) / "controlshare"
        launcher.write_text(launcher.read_text().replace("#!/bin/sh\n", "#!/bin/sh\nsleep 1\n"))
        with tarfile.open(slow, "w:gz") as packed:
            packed.add(folder, ".")


class Job:
    def __init__(self, scripts, bundle, regions, maps, scratch, *options):
        self.table, self.parquet = scratch / "shares.csv", scratch / "shares.parquet"
        self.words = scratch / "words"
        for old in (self.table, self.words):
            old.unlink(missing_ok=True)
        shutil.rmtree(self.parquet, ignore_errors=True)
        with self.words.open("w") as words:
            self.process = subprocess.Popen(
                [scripts / "run", *CLUSTER, "--", "--regions", regions, "--control", maps, "-o", self.table,
                 "--parquet", self.parquet, "--maps-per-task", "5", *options],
                stdout=words, stderr=words, env=os.environ | {"CONTROLSHARE_BUNDLE": str(bundle)})

    def kill_a_worker(self):
        """Kills an executor of this job as soon as it is measuring, and gives its number."""
        while self.process.poll() is None:
            for run in descendants(self.process.pid):
                if "--control" not in command(run) or "controlshare" not in command(run):
                    continue
                for above in ancestors(run):
                    words = command(above).split("\0")
                    if "--executor-id" in words and "java" in words[0]:
                        os.kill(above, signal.SIGKILL)
                        return words[words.index("--executor-id") + 1]
            time.sleep(0.05)
        raise AssertionError(f"the job ended before a worker could be killed: {self.words.read_text()}")

    def wait(self):
        status = self.process.wait(timeout=1200)
        return status, self.words.read_text()


def processes():
    """Every process with its parent."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, ProcessLookupError):
                continue
    return parents


def ancestors(process):
    parents = processes()
    while process in parents:
        process = parents[process]
        yield process


def descendants(process):
    parents = processes()
    found = [process]
    for above in found:
        found += [child for child, parent in parents.items() if parent == above]
    return found[1:]


def command(process):
    try:
        return Path(f"/proc/{process}/cmdline").read_text()
    except OSError:
        return ""


def compare_parquet(folder, table):
    """The Parquet rows, in any order, are those of the CSV."""
    with table.open(newline="", encoding="utf-8") as lines:
        expected = [
            tuple(value if name in TEXTS else float(value) if value else None for name, value in row.items())
            for row in csv.DictReader(lines)]
    found = pyarrow.parquet.read_table(folder).to_pylist()
    rows = [tuple(str(value) if name == "date" else value for name, value in row.items()) for row in found]
    assert sorted(map(repr, rows)) == sorted(map(repr, expected)), "the Parquet rows are not those of the CSV"


TEXTS = {"date", "source", "actor", "status", "region_id", "region"}

if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:]))
