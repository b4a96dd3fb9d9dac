"""What a browser says of the reports. Usage: checks.py CONTROLSHARE GEODATA FOLDER"""

import csv
import hashlib
import io
import subprocess
import sys
from pathlib import Path

from axe_core_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import samples

PROGRAM, GEODATA, FOLDER = (Path(argument) for argument in sys.argv[1:4])
WIDTHS = (1400, 360)
LARGEST = 2_000_000
failures = []


def expect(holds, words):
    print(("ok   " if holds else "FAIL ") + words, flush=True)
    if not holds:
        failures.append(words)


def run(*arguments):
    return subprocess.run(
        [str(PROGRAM), *arguments], check=True, capture_output=True, cwd=GEODATA.parent
    ).stdout


def make(name, source):
    """Makes a page twice, under two names; it must be the same bytes."""
    page, again = FOLDER / f"{name}.html", FOLDER / f"{name}.again.html"
    for path in (page, again):
        run("report", *source, "--quiet", "-o", str(path))
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (page, again)}
    again.unlink()
    expect(len(digests) == 1, f"{name}: the same bytes twice")
    expect(page.stat().st_size < LARGEST, f"{name}: {page.stat().st_size} bytes, under 2 MB")
    return page


class Visit:
    """A page opened, with everything that it says and asks for."""

    def __init__(self, browser, path, width, **options):
        self.said, self.asked = [], []
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, **options
        )
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append("dialog " + dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


def look(browser, name, path):
    """Both widths, in colour and in grey; console, network, breadth, accessibility."""
    for width in WIDTHS:
        with Visit(browser, path, width) as visit:
            page = visit.page
            page.screenshot(path=str(FOLDER / f"{name}-{width}.png"), full_page=True)
            page.add_style_tag(content="html{filter:grayscale(1)}")
            page.screenshot(path=str(FOLDER / f"{name}-{width}-grey.png"), full_page=True)
            title = f"{name} at {width} px: "
            breadth = page.evaluate("document.documentElement.scrollWidth")
            expect(breadth <= width, title + f"no wider than the window ({breadth})")
            small = page.evaluate(
                """[...document.querySelectorAll("svg.map text, svg.intervals text")].filter(t =>
                  { const b = t.getBoundingClientRect(); return b.height > 0 && b.height < 8.5 })
                  .length"""
            )
            expect(small == 0, title + f"no drawn text below 8.5 px ({small})")
            expect(page.evaluate("window.harmed") is None, title + "nothing from data ran")
            expect(visit.said == [], title + f"nothing on the console {visit.said[:3]}")
            expect(visit.asked == [path.as_uri()], title + "nothing was loaded")
            found = Axe().run(page)["violations"]
            words = [
                f"{fault['id']} ({fault['impact']}, {len(fault['nodes'])}): "
                f"{fault['nodes'][0]['html'][:120]}"
                for fault in found
            ]
            expect(words == [], title + "axe-core finds no fault " + "; ".join(words))


def interact(browser, name, path, source):
    """Hover and focus against the CSV; sorting; zoom."""
    rows = list(csv.DictReader(io.StringIO(run("compute", *source, "--quiet", "--format", "csv").decode())))
    with Visit(browser, path, 1400) as visit:
        page = visit.page
        figure = page.locator("figure.snapshot:not([hidden])")
        words = figure.locator("figcaption").inner_text()
        shown = [r for r in rows if r["date"] in words and r["source"][:40] in words]
        expect(len(shown) > 0, f"{name}: the caption names date and source ({words[:60]})")
        best = max((r for r in shown if len(r["region"]) < 60), key=lambda r: float(r["share"]))
        index = next(
            number for number, title in enumerate(figure.locator(".region title").all())
            if (title.text_content() or "").startswith(best["region"] + ":")
        )
        region = figure.locator(".region").nth(index)
        region.focus()
        detail = figure.locator(".detail").inner_text()
        number = float(best["share"]) * 100
        printed = [f"{number:.{digits}f} %" for digits in (0, 1, 2)]
        expect(any(text in detail for text in printed), f"{name}: focus says {printed[1]} ({detail[:90]})")
        expect(best["status"] in detail, f"{name}: focus says the status")
        other = figure.locator(".region").nth(figure.locator(".region").count() - 1)
        title = other.locator("title").text_content() or ""
        other.dispatch_event("pointerover")
        expect(figure.locator(".detail").inner_text() == title.strip(), f"{name}: hover says the region")
        before = figure.locator("svg.map").get_attribute("viewBox")
        figure.get_by_role("button", name="Zoom in").click()
        after = figure.locator("svg.map").get_attribute("viewBox")
        expect(float(after.split()[2]) < float(before.split()[2]), f"{name}: the map zooms")
        figure.get_by_role("button", name="Show the whole map").click()
        whole = [float(n) for n in figure.locator("svg.map").get_attribute("viewBox").split()]
        expect(abs(whole[2] - float(before.split()[2])) < 0.01, f"{name}: and back")

        table = page.locator("#shares table").first
        table.get_by_role("button", name="Share, %").click()
        cells = table.locator("tbody tr td:nth-child(4)").evaluate_all(
            "cells => cells.map(c => parseFloat(c.dataset.value))"
        )
        expect(cells == sorted(cells, reverse=True) and len(cells) > 2, f"{name}: shares sort")
        expect(
            abs(cells[0] - 100 * max(float(r["share"]) for r in newest(rows))) < 1e-5,
            f"{name}: the largest share is that of the CSV",
        )
        head = table.locator("th").nth(3).get_attribute("aria-sort")
        expect(head == "descending", f"{name}: and the head says so")


def newest(rows):
    last = {}
    for row in rows:
        last[row["source"]] = max(last.get(row["source"], ""), row["date"])
    return [row for row in rows if row["date"] == last[row["source"]]]


def slide(browser, path, count):
    with Visit(browser, path, 1400) as visit:
        page = visit.page
        shown = page.locator("figure.snapshot:not([hidden])")
        expect(shown.count() == 1, "series: one map is shown")
        last = shown.locator(".control path").first.get_attribute("d")
        page.locator("#map-slider").fill("0")
        first = shown.locator(".control path").first.get_attribute("d")
        expect(shown.get_attribute("id") == "map-0" and first != last, "series: the slider moves the map")
        page.locator("#map-slider").press("ArrowRight")
        expect(shown.get_attribute("id") == "map-1", "series: so do the arrow keys")
        expect(page.locator("svg.chart").count() >= 1, "series: there are charts over time")
        gaps = page.locator("svg.chart .step").first.get_attribute("d").count("M")
        expect(gaps == 2, "series: the gap of two months is a gap")
        links = page.locator("a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
        expect(all(not link.startswith("javascript") for link in links), "series: no link runs code")
        right = page.locator("bdi:text('المنطقة الشرقية')").first.evaluate(
            "e => [getComputedStyle(e).unicodeBidi, e.textContent]"
        )
        expect(right[0] == "isolate", "series: Arabic names are set by themselves")
    with Visit(browser, path, 1400, java_script_enabled=False) as visit:
        page = visit.page
        expect(page.locator("figure.snapshot").count() == count, "without script: every map")
        visible = [f.is_visible() for f in page.locator("figure.snapshot").all()]
        expect(all(visible), "without script: every map is visible")
        expect(page.locator(".region title").first.text_content() != "", "without script: titles")


def printed(browser, name, path):
    with Visit(browser, path, 1400) as visit:
        bytes_ = visit.page.pdf(path=str(FOLDER / f"{name}.pdf"), format="A4")
        expect(bytes_[:5] == b"%PDF-" and len(bytes_) > 20_000, f"{name}: prints")


def drawings():
    dataset = str(GEODATA / "syria-2017-12")
    for drawing in ("map:1", "claim:3"):
        name = drawing.replace(":", "-")
        svg = run("report", dataset, "--quiet", "--format", "svg", "--draw", drawing, "-o", "-")
        (FOLDER / f"{name}.svg").write_bytes(svg)
        expect(b"<text" in svg and b"http://www.w3.org/2000/svg" in svg, f"{drawing}: text as text")
        png = run("report", dataset, "--quiet", "--format", "png", "--draw", drawing, "-o", "-")
        (FOLDER / f"{name}.png").write_bytes(png)
        width = int.from_bytes(png[16:20], "big")
        expect(png[:4] == b"\x89PNG" and width == 2000, f"{drawing}: png {width} px wide")


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        bundled = sorted(path.parent for path in GEODATA.glob("*/datapackage.json"))
        pages = [(path.name, [str(path.relative_to(GEODATA.parent))]) for path in bundled]
        pages.append(("series", samples.hostile(FOLDER / "series")))
        for name, source in pages:
            try:
                path = make(name, source)
            except subprocess.CalledProcessError as error:
                said = error.stderr.decode().strip()
                if "no snapshot" in said:
                    print(f"skip {name}: {said}")
                else:
                    expect(False, f"{name}: {said}")
                continue
            look(browser, name, path)
            interact(browser, name, path, source)
            printed(browser, name, path)
        slide(browser, FOLDER / "series.html", len(samples.DAYS))
        drawings()
        browser.close()
    print(f"{len(failures)} failed" if failures else "all hold")
    sys.exit(1 if failures else 0)


main()
