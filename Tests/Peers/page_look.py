"""Looks at pages without a script in headless Chromium, wide, narrow and dark, and prints them.

usage: page_look.py PAGE.html …

Prints one JSON object: per file name "looks": per width and colour {"axe", "sideways", "small"},
"problems": console messages, "requests": what it tried to fetch, "language", "direction", "text":
what a reader sees, "pages" and "size" in points of its PDF.
"""

import json
import pathlib
import re
import sys

from form_browser import chromium, look


def seen(browser, path):
    address = path.resolve().as_uri()
    report = {"looks": [], "problems": [], "requests": []}
    page = browser.new_page()
    page.on("console", lambda m: report["problems"].append(m.text))
    page.on("request", lambda r: r.url == address or report["requests"].append(r.url))
    page.goto(address)
    report["text"] = page.locator("body").inner_text()
    report["language"], report["direction"] = page.evaluate(
        "() => [document.documentElement.lang, document.documentElement.dir]"
    )
    page.evaluate("() => document.querySelectorAll('details').forEach((e) => e.open = true)")
    for width, scheme in [(1280, "light"), (320, "light"), (320, "dark")]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        report["looks"].append(look(page))
    pdf = page.pdf(prefer_css_page_size=True)
    counts = re.findall(rb"/Type\s*/Page\b", pdf)
    size = re.search(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)", pdf)
    report["pages"] = len(counts)
    report["size"] = [round(float(n)) for n in size.groups()]
    page.close()
    return report


def main():
    paths = [pathlib.Path(argument) for argument in sys.argv[1:]]
    with chromium() as browser:
        report = {path.name: seen(browser, path) for path in paths}
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
