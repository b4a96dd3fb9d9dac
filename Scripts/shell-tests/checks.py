"""What only a shell, a pipe, a terminal or an installation can tell."""

import json
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main(program, root):
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        prefix = scratch / "prefix"
        install_twice(program, root, prefix)
        manuals(prefix)
        completions(prefix, scratch)
        uninstall(root, prefix)
        pipes(program, root)
        progress(program, scratch)
        streams(program, scratch)
    print("shell: completions, man pages, pipes, progress and installing are as they should be")


def install_twice(program, root, prefix):
    environment = os.environ | {"CONTROLSHARE": str(program)}
    found = []
    for _ in range(2):
        run = subprocess.run([root / "Scripts/install", prefix], env=environment, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        assert f"installed into {prefix}" in run.stdout and "GEOS" in run.stdout, run.stdout
        found.append({str(file.relative_to(prefix)): file.read_bytes()
                      for file in prefix.rglob("*") if file.is_file()})
    assert found[0] == found[1], "a second run installs something else"
    for file in ("bin/controlshare", "share/man/man1/controlshare-compute.1",
                 "share/bash-completion/completions/controlshare", "share/zsh/site-functions/_controlshare",
                 "share/fish/vendor_completions.d/controlshare.fish",
                 "share/controlshare/Geodata/syria-2017-12/datapackage.json"):
        assert file in found[0], f"{file} is not installed"
    names = subprocess.run([prefix / "bin/controlshare", "names", "Yarmouk Camp"], cwd="/", capture_output=True, text=True)
    assert names.returncode == 0 and "Yarmouk Camp" in names.stdout, "the installed datasets are not asked"


def uninstall(root, prefix):
    (prefix / "bin/other").write_text("of somebody else")
    subprocess.run([root / "Scripts/install", "--uninstall", prefix], check=True, capture_output=True)
    left = [str(file.relative_to(prefix)) for file in prefix.rglob("*")]
    assert sorted(left) == ["bin", "bin/other"], f"left behind: {left}"
    again = subprocess.run([root / "Scripts/install", "--uninstall", prefix], capture_output=True, text=True)
    assert again.returncode == 1 and "nothing of controlshare" in again.stderr, again.stderr


def manuals(prefix):
    pages = sorted((prefix / "share/man/man1").iterdir())
    listed = subprocess.run([prefix / "bin/controlshare", "--help"], capture_output=True, text=True).stdout
    commands = re.findall(r"^  (\w+) {2,}", listed.split("SUBCOMMANDS:")[1], re.M)
    assert [page.name for page in pages] == sorted(
        ["controlshare.1"] + [f"controlshare-{command}.1" for command in commands]), pages
    # A line may be long, and the program is not of this system.
    lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", *pages], capture_output=True, text=True)
    assert lint.stdout == "" and lint.stderr == "", lint.stdout + lint.stderr
    groff = subprocess.run(["groff", "-mdoc", "-Tutf8", "-ww", "-z", *pages], capture_output=True, text=True)
    assert groff.stderr == "", groff.stderr
    page = subprocess.run(["man", "-M", prefix / "share/man", "controlshare", "compute"],
                          env=os.environ | {"MANWIDTH": "100"}, capture_output=True, text=True).stdout
    for text in ("controlshare-compute", "--format format", "EXIT STATUS", "EXAMPLES", "--regions regions.geojson"):
        assert text in page, f"'{text}' is not in the page of compute: {page}"


def completions(prefix, scratch):
    folder = scratch / "data"
    (folder / "maps").mkdir(parents=True)
    hostile = f"$(touch {folder}/ran)`touch {folder}/ran`; 'x: \"y\""
    (folder / "regions.geojson").write_text(collection(
        feature({"id": name, "name": name}) for name in ("Dar'a", "Deir ez-Zor", "Homs", "H" + hostile)))
    (folder / "notes.txt").write_text("")
    for shell in (bash, fish, zsh):
        def offers(*words):
            return shell(prefix, folder, ["controlshare", *words])

        expect(shell, offers("comp"), {"compute", "compare"})
        expect(shell, offers("compute", "--form"), {"--format"})
        expect(shell, offers("compute", "--format", "c"), {"csv"})
        expect(shell, offers("validate", "--policy", "l"), {"lenient"})
        expect(shell, offers("compute", "--at-least", "ex"), {"exclusive"})
        expect(shell, offers("compute", "--regions", ""), {"regions.geojson", "maps"})
        if shell is not fish:  # fish completes names at a prompt only, for want of a command line elsewhere
            expect(shell, offers("compute", "--regions", "regions.geojson", "--region", "De"), {"Deir ez-Zor"})
            expect(shell, offers("compute", "--regions", "regions.geojson", "--region", "H"), {"Homs", "H" + hostile})
        assert not (folder / "ran").exists(), f"{shell.__name__} ran what a region is named"


def expect(shell, found, wanted):
    assert found == wanted, f"{shell.__name__} offers {found} instead of {wanted}"


def bash(prefix, folder, words):
    script = f"""
        source {shlex.quote(str(prefix / "share/bash-completion/completions/controlshare"))}
        COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1} COMP_LINE={shlex.quote(shlex.join(words))}
        COMP_POINT=${{#COMP_LINE}}
        _controlshare controlshare {shlex.quote(words[-1])} {shlex.quote(words[-2])}
        printf '%s\\0' "${{COMPREPLY[@]}}"
    """
    return offered(["bash", "--norc", "-c", script], prefix, folder, "\0")


def fish(prefix, folder, words):
    line = " ".join(words)
    script = prefix / "share/fish/vendor_completions.d/controlshare.fish"
    found = offered(["fish", "--no-config", "-c", f"source {script}; complete -C '{line}'"], prefix, folder, "\n")
    return {word.split("\t")[0].rstrip("/") for word in found}


def zsh(prefix, folder, words):
    """At a prompt of its own, whose matches are listed instead of inserted."""
    setup = f"""
        fpath=({shlex.quote(str(prefix / "share/zsh/site-functions"))} $fpath)
        autoload -Uz compinit && compinit -D -u
        PS1='at your service' ; bindkey '^I' list-all
        list-all() {{ _main_complete ; print >{folder}/.done }}
        compadd() {{
          if [[ ${{@[1,(i)(-|--)]}} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
          typeset -a found; builtin compadd -O found "$@"
          print -rN -- "${{found[@]}}" >>{folder}/.offered
          builtin compadd "$@"
        }}
        zle -C list-all list-choices list-all
    """
    notes = [folder / name for name in (".offered", ".done", ".zshrc")]
    notes[0].write_text("")
    notes[2].write_text(setup)
    line = " ".join(word if word.isalnum() else shlex.quote(word) if word else "" for word in words)
    at_prompt(["zsh", "-i"], line + "\t", environment(prefix) | {"ZDOTDIR": str(folder)}, folder, notes[1])
    found = notes[0].read_text().split("\0")
    for note in notes:
        note.unlink()
    return {word for word in found if word}


def at_prompt(command, keys, environment, folder, done):
    """Types at a terminal once it asks, and leaves when a file says that it was answered."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, environment)
    shown, deadline = b"", time.monotonic() + 60
    while b"at your service" not in shown:
        shown += os.read(terminal, 4096)
    os.write(terminal, keys.encode())
    while not done.exists():
        assert time.monotonic() < deadline, f"{command[0]} does not answer: {shown}"
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.close(terminal)
    os.waitpid(child, 0)


def offered(command, prefix, folder, separator):
    run = subprocess.run(command, env=environment(prefix), cwd=folder, capture_output=True, text=True)
    assert run.stderr == "", run.stderr
    return {word for word in run.stdout.split(separator) if word}


def environment(prefix):
    return os.environ | {"PATH": f"{prefix}/bin:{os.environ['PATH']}", "TERM": "xterm"}


def pipes(program, root):
    """Nobody reads: silence, and the signal's status, whether or not the signal is ignored."""
    for ignored in (False, True):
        for words in (["compute", "Geodata/syria-2017-12", "--format", "json", "--quiet"], ["--help"]):
            reader, writer = os.pipe()
            os.close(reader)
            run = subprocess.run([program, *words], cwd=root, stdout=writer, stderr=subprocess.PIPE,
                                 restore_signals=not ignored)
            os.close(writer)
            usual = [128 + signal.SIGPIPE, 0] if ignored else [-signal.SIGPIPE]
            assert run.stderr == b"" and run.returncode in usual, (words, ignored, run)
    head = subprocess.run(["bash", "-c", f"{program} compute Geodata/syria-2017-12 --quiet --format json | head -1"],
                          cwd=root, capture_output=True, text=True)
    assert (head.stdout, head.stderr) == ("{\n", ""), head


def progress(program, scratch):
    """A line with number, rate and time left on a terminal, after a second; no byte of it elsewhere."""
    folder = scratch / "series"
    folder.mkdir()
    (scratch / "r.geojson").write_text(collection([feature({"id": "R", "name": "R"})]))
    count, told = 250, ""
    while not told and count < 100_000:
        count *= 2
        for number in range(count):
            day = f"{2000 + number // 336}-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
            (folder / f"{day}.geojson").write_text(collection([feature(
                {"actor": "A", "accuracy_m": 10}, 0.1 + number / 1e6)]))
        command = [program, "compute", "--regions", scratch / "r.geojson", "--control", folder, "--format", "csv",
                   "-o", scratch / "out.csv"]
        start = time.monotonic()
        told = on_terminal(command)
        seconds = time.monotonic() - start
        assert seconds > 1 or not told, f"said within the first second: {told}"
    parts = told.split("\r")
    pattern = rf"\d+ of {count} files, [\d.]+ a second, (\d+ s|\d+ min \d+ s) left *"
    assert re.fullmatch(pattern, parts[1]), told
    assert parts[-1].strip() == "", f"left on the terminal: {parts[-1]}"
    assert on_terminal([*command, "--quiet"]) == "", "said in spite of --quiet"
    piped = subprocess.run(command, capture_output=True)
    assert piped.stderr == b"", piped.stderr


def on_terminal(command):
    """What a program says on standard error, that being a terminal."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=follower)
    os.close(follower)
    told = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:
            break
        if not piece:
            break
        told += piece
    os.close(leader)
    assert process.wait() == 0, told
    return told.decode()


def streams(program, scratch):
    """A dash is standard input for every file, standard output for every result; shells expand patterns."""
    def result(words, text=""):
        run = subprocess.run([program, *words], cwd=scratch, input=text, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        return run.stdout

    square = feature({"id": "R", "name": "R"})
    (scratch / "c.geojson").write_text(collection([feature({"actor": "A", "date": "2020-01-01", "accuracy_m": 0}, 0.5)]))
    loose = ["--regions", "r.geojson", "--control", "c.geojson"]
    usual = result(["compute", *loose, "--format", "csv"])
    assert result(["compute", "--regions", "-", *loose[2:], "--format", "csv", "-o", "-"], collection([square])) == usual
    claims = "id,claimant,date,actor,region,wording\n1,X,2020-01-01,A,R,about 50 %\n"
    (scratch / "claims.csv").write_text(claims)
    judged = result(["validate", *loose, "--claims", "claims.csv", "--format", "csv"])
    assert result(["validate", *loose, "--claims", "-", "--format", "csv"], claims) == judged and "about 50" in judged
    places = "id,name,latitude,longitude\n1,Town,0.5,0.7\n"
    (scratch / "places.csv").write_text(places)
    unit = ["validate", *loose, "--reported", "1 of 1 settlements", "--actor", "A", "--region", "R",
            "--date", "2020-01-01", "--format", "csv", "--quiet"]
    assert result([*unit, "--places", "-"], places) == result([*unit, "--places", "places.csv"])
    pattern = ["bash", "-c", f"{program} compute --regions r.geojson --control series/2000-01-0[1-3].geojson --format csv"]
    globbed = subprocess.run(pattern, cwd=scratch, capture_output=True, text=True)
    assert globbed.returncode == 0 and globbed.stdout.count("\n") == 4, globbed


def collection(features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def feature(properties, west=0.0):
    ring = [[west, 0], [1, 0], [1, 1], [west, 1], [west, 0]]
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
