"""One run of the program on files made for it, and what must come of it."""

import csv
import os
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field

SECONDS = 5
BYTES = 1 << 30
csv.field_size_limit(BYTES)
KEPT = b"what was there before\n"

# A place in a file: a feature, a line, a resource, a ring.
PLACE = r"(line \d+|feature \d+|resources\[\d+\]|ring \d+|column '|actors\[\d+\])"

COMPUTE = ["compute", "--regions", "r.geojson", "--control", "c.geojson", "--format", "csv"]
VALIDATE = ["validate", "--regions", "r.geojson", "--control", "c.geojson", "--claims", "t.csv"]
PLACES = [*COMPUTE, "--places", "t.csv"]
DATASET = ["compute", ".", "--format", "csv"]


@dataclass
class Case:
    """Files by name and what is run on them; refused with `says`, unless a `share` is expected."""

    kind: str
    name: str
    files: dict = field(default_factory=dict)
    arguments: list = field(default_factory=lambda: COMPUTE)
    # What the one line must hold, beside the name of the file.
    file: str = "c.geojson"
    says: str = PLACE
    # The share that is right, or several of them; None: to be refused.
    share: object = None
    # What must be said where a share is right all the same.
    notice: str = ""
    # Whether the line is followed by a list, one value a line, each set in.
    lists: bool = False
    # Called with the folder before the run; may return a function that is called after it.
    prepare: object = None
    # Whether either a refusal or a right share will do.
    either: bool = False
    stdin: bytes = b""
    nobody: bool = False
    # Whether it takes a release build and its time.
    heavy: bool = False


@dataclass
class Outcome:
    status: int
    output: bytes
    errors: bytes
    seconds: float
    bytes: int
    result: bytes


def run(program, case, good):
    """Runs a case in a folder of its own and returns what is wrong, or nothing."""
    with tempfile.TemporaryDirectory(prefix="bad-input-") as folder:
        for name, content in {**good, **case.files}.items():
            if content is None:
                continue
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        out = os.path.join(folder, "out.csv")
        with open(out, "wb") as file:
            file.write(KEPT)
        if case.nobody and os.geteuid() == 0:
            os.chmod(folder, 0o777)
            os.chmod(out, 0o666)
        after = case.prepare(folder) if case.prepare else None
        try:
            outcome = start(program, case, folder, out)
        finally:
            if after:
                after()
        return judge(case, outcome)


def start(program, case, folder, out):
    def limit():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (BYTES, BYTES))

    who = {}
    if case.nobody and os.geteuid() == 0:
        who = {"user": 65534, "group": 65534, "extra_groups": []}
    began = time.monotonic()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [program, *case.arguments, "-o", "out.csv"], cwd=folder, stdin=subprocess.PIPE,
            stdout=output, stderr=errors, preexec_fn=limit,
            env={"LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "PATH": os.environ["PATH"]},
            **who)
        timer = threading.Timer(max(SECONDS * SLOWNESS, PATIENCE), process.kill)
        timer.start()
        try:
            process.stdin.write(case.stdin)
            process.stdin.close()
        except BrokenPipeError:
            pass
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        # Beyond the promise, what counts is the time that the program had of a busy machine.
        seconds = time.monotonic() - began
        if SECONDS * SLOWNESS <= seconds < PATIENCE:
            seconds = usage.ru_utime + usage.ru_stime
        output.seek(0)
        errors.seek(0)
        with open(out, "rb") as file:
            result = file.read()
        return Outcome(
            process.returncode, output.read(), errors.read(), seconds,
            usage.ru_maxrss * 1024, result)


# Seconds after which a run is ended.
PATIENCE = 30

# How many times longer than promised a run may take: a debug build on a busy machine.
SLOWNESS = 1


def judge(case, outcome):
    """What is wrong with an outcome: a kind of wrong and its words, or None."""
    errors = outcome.errors.decode("utf-8", "replace")
    if outcome.seconds >= SECONDS * SLOWNESS:
        return "hang", f"took {outcome.seconds:.1f} s"
    if outcome.status < 0:
        name = signal.Signals(-outcome.status).name
        return "crash", f"{name}: {errors[-300:]}"
    if outcome.bytes > BYTES:
        return "wrong", f"took {outcome.bytes >> 20} MiB"
    if outcome.status == 2 and (case.share is None or case.either):
        return refusal(case, outcome, errors)
    if outcome.status != 0:
        return "wrong", f"status {outcome.status}: {errors[:300]}"
    if case.share is None:
        return "wrong", f"was taken: {outcome.result.decode('utf-8', 'replace')[-200:]} {errors[:200]}"
    shares = case.share if isinstance(case.share, tuple) else (case.share,)
    measured = share(outcome.result)
    if measured is None or not any(abs(measured - s) <= 1e-9 for s in shares):
        return "wrong", f"measured {measured}, not {shares}"
    if not re.search(case.notice, errors):
        return "wrong", f"no notice /{case.notice}/: {errors[:300]}"
    return None


def refusal(case, outcome, errors):
    if outcome.output:
        return "wrong", f"printed {outcome.output[:100]!r}"
    if outcome.result != KEPT:
        return "wrong", "the output that was there is changed"
    lines = errors.splitlines()
    listed = lines[1:] if case.lists else []
    if len(lines) != 1 + len(listed) or not errors.endswith("\n") or "\r" in errors:
        return "wrong", f"{len(lines)} lines: {errors[:300]}"
    if case.lists and not (listed and all(re.match(r"  \S", line) for line in listed)):
        return "wrong", f"no list, one value a line: {errors[:300]}"
    if not lines[0].startswith("controlshare: "):
        return "wrong", lines[0][:300]
    if case.file not in lines[0] or not re.search(case.says, lines[0]):
        return "wrong", f"does not name {case.file}, /{case.says}/: {lines[0][:300]}"
    if max(map(len, lines)) > 2000:
        return "wrong", f"a line of {max(map(len, lines))} characters"
    return None


def share(result):
    """The share of what actor A controls in region R, 0 where it has no row."""
    try:
        rows = list(csv.DictReader(result.decode().splitlines()))
    except UnicodeDecodeError:
        return None
    if rows and "share" not in rows[0]:
        return None
    held = [r for r in rows if r["actor"] == "A" and r["status"] == "controlled"]
    return sum(float(row["share"]) for row in held)
