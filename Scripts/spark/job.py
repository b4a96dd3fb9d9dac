"""Measure a folder of maps on an Apache Spark cluster, with the rows of a run on one machine.

    spark-submit --master … job.py --bundle controlshare.tar.gz --regions regions.geojson \
        --control hdfs:///maps -o shares.csv [--parquet shares.parquet] [-- --edges geodesic …]

Each task gets whole days of maps and runs `controlshare compute` on them; what is after `--` goes to
it as it is. Snapshots do not depend on each other, so the rows, sorted, are those of one run over all.
"""

import argparse
import csv
import io
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from datetime import date
from urllib.parse import unquote, urlsplit

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql.types import DateType, DoubleType, StringType, StructField, StructType

# What `compute` reads in a folder.
ENDINGS = (".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson")
# Options that need all maps to be seen, or that the job itself gives.
TAKEN = ("--date", "--from", "--to", "--max-age", "--regions", "--control", "--format", "--output", "-o", "--jobs")
DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


def main():
    options = arguments()
    spark = SparkSession.builder.appName("controlshare").getOrCreate()
    context = spark.sparkContext
    context.addArchive(options.bundle + "#controlshare")
    context.addFile(options.regions)
    tasks = plan(maps_in(spark, options), context.defaultParallelism, options.maps_per_task)
    regions, name = os.path.basename(options.regions), folder_name(options.control)

    def work(files):
        return measure(files, name, regions, options.compute)

    parts = [context.binaryFiles(",".join(paths)).coalesce(1).mapPartitions(work) for paths in tasks]
    # Kept, because sorting looks twice; what a lost machine kept is measured again.
    blocks = context.union(parts).persist(StorageLevel.DISK_ONLY)
    refuse_failures(blocks, options.control)
    ordered = blocks.filter(lambda block: block[0][0]).sortBy(lambda block: block[0])
    header = blocks.first()[1]
    write_csv(options.output, header, (block[1] for block in ordered.toLocalIterator()))
    if options.parquet:
        columns = header.strip().split(",")
        rows = ordered.flatMap(lambda block: typed_rows(block[1], columns))
        spark.createDataFrame(rows, schema(columns)).write.mode("overwrite").parquet(options.parquet)
    spark.stop()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bundle", required=True, help="what Scripts/spark/bundle made")
    parser.add_argument("--regions", required=True, help="boundary file (GeoJSON)")
    parser.add_argument("--control", required=True, help="folder of maps that every machine can read")
    parser.add_argument("--names", default="*", help="pattern of the maps' file names, such as 2022-*")
    parser.add_argument("--maps-per-task", type=int, default=500)
    parser.add_argument("-o", "--output", required=True, help="CSV to write")
    parser.add_argument("--parquet", help="Parquet folder to write as well")
    parser.add_argument("compute", nargs="*", help="after --: options of compute")
    options = parser.parse_args()
    taken = [word for word in options.compute if word.split("=")[0] in TAKEN]
    if taken:
        stop(64, f"{taken[0]} is not for one task to decide; choose maps with --names")
    return options


def stop(status, message):
    print(f"controlshare: {message}", file=sys.stderr)
    sys.exit(status)


def folder_name(folder):
    """The name of the maps' source: that of their folder, wherever the folder lies."""
    path = unquote(urlsplit(folder).path) if "://" in folder else os.path.abspath(folder)
    return path.rstrip("/").rsplit("/", 1)[-1]


def maps_in(spark, options):
    """The paths and sizes of the maps; their contents are not read."""
    files = spark.read.format("binaryFile").option("pathGlobFilter", options.names)
    found = files.load(options.control).select("path", "length").collect()
    maps = sorted((file.path, file.length) for file in found if file.path.lower().endswith(ENDINGS))
    if not maps:
        stop(2, f"{options.control}: no file named {options.names} with an ending of GeoJSON")
    for path, _ in maps:
        if re.search(r"[,{}\[\]*?\\]", path):
            stop(2, f"{path}: Spark cannot read a file with such a character in its name")
    return maps


def plan(maps, parallelism, most):
    """Lists of paths, one for each task.

    Maps of one day stay together, since a snapshot may lie in several files; and no task gets a map
    alone unless it is the only one, since a file by itself may tell a history.
    """
    days = {}
    for path, length in maps:
        day = DAY.search(path.rsplit("/", 1)[-1])
        days.setdefault(day.groups() if day else path, []).append((path, length))
    count = max(1, min(len(maps) // 2, len(days), max(2 * parallelism, -(-len(maps) // most))))
    share = sum(length for _, length in maps) / count
    tasks, paths, size = [], [], 0
    for day in days.values():
        paths += [path for path, _ in day]
        size += sum(length for _, length in day)
        if size >= share * (len(tasks) + 1) and len(paths) > 1:
            tasks.append(paths)
            paths = []
    if len(paths) == 1 and tasks:
        tasks[-1] += paths
    elif paths:
        tasks.append(paths)
    return tasks


def measure(files, name, regions, options):
    """Runs `compute` on maps; gives blocks of rows with their day and source, after a first one with
    the header or with what went wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = os.path.join(scratch, name)
        os.mkdir(folder)
        for path, content in files:
            with open(os.path.join(folder, path.rsplit("/", 1)[-1]), "wb") as copy:
                copy.write(content)
        tool = os.path.join(SparkFiles.getRootDirectory(), "controlshare", "controlshare")
        run = subprocess.run(
            [tool, "compute", "--regions", SparkFiles.get(regions), "--control", folder,
             "--format", "csv", "--jobs", "1", "--quiet", *options],
            capture_output=True)
        if run.returncode in (2, 64):
            yield ("", ""), run.stderr.decode().replace(folder + "/", "")
            return
        if run.returncode:
            raise RuntimeError(f"controlshare ended with {run.returncode}: {run.stderr.decode()}")
    lines = records(run.stdout.decode())
    yield ("", ""), next(lines)
    key, block = None, []
    for line in lines:
        day, source = next(csv.reader(io.StringIO(line)))[:2]
        # As Swift compares text: by its scalars in normalisation form C.
        own = (day, unicodedata.normalize("NFC", source))
        if own != key and block:
            yield key, "".join(block)
            block = []
        key = own
        block.append(line)
    if block:
        yield key, "".join(block)


def records(text):
    """The records of a table, each with its line feed; a quoted field may have line feeds, too."""
    record = ""
    for line in text.split("\n")[:-1]:
        record += line + "\n"
        if record.count('"') % 2 == 0:
            yield record
            record = ""


def refuse_failures(blocks, folder):
    """Stops if a task could not measure its maps, or if a snapshot was spread over several tasks."""
    for message in blocks.filter(lambda block: block[0][0] == "").values().collect():
        if not message.startswith("date,"):
            stop(2, message.strip().removeprefix("controlshare: ").replace("\n", f"\n{folder}: "))
    keys = Counter(blocks.keys().filter(lambda key: key[0]).collect())
    twice = sorted(key for key, count in keys.items() if count > 1)
    if twice:
        day, source = twice[0]
        stop(2, f"{source} {day}: in maps of several tasks; begin their file names with the day")


def write_csv(path, header, blocks):
    """Writes everything, or leaves what was there before."""
    with open(path + ".part", "w", encoding="utf-8", newline="") as table:
        table.write(header)
        for block in blocks:
            table.write(block)
    os.replace(path + ".part", path)


TYPES = {"date": DateType(), "source": StringType(), "actor": StringType(), "status": StringType(),
         "region_id": StringType(), "region": StringType()}


def schema(columns):
    return StructType([StructField(name, TYPES.get(name, DoubleType())) for name in columns])


def typed_rows(block, columns):
    for row in csv.reader(io.StringIO(block, newline="")):
        yield tuple(
            date.fromisoformat(field) if name == "date"
            else field if name in TYPES
            else float(field) if field else None
            for name, field in zip(columns, row))


if __name__ == "__main__":
    main()
