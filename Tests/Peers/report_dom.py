"""Compares the elements of two report pages that should differ in their texts alone.

usage: report_dom.py PLAIN.html HOSTILE.html [--browser]

Parses both with Python's html.parser, and with --browser also as Chromium does. Prints
"differences": elements and attributes that are in one page only or a different number of times,
or that Chromium sees and html.parser does not;
"dangers": scripts, handlers, styles and addresses that no report has. Inside drawings the number
of shapes and lines of text may differ, since labels are broken into lines.
"""

import collections
import html.parser
import json
import pathlib
import sys

SHAPES = {"text", "rect", "line", "circle"}
ADDRESSES = ("#", "units/", "../report.html")


class Page(html.parser.HTMLParser):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.elements = collections.Counter()
        self.dangers = []

    def handle_starttag(self, tag, attributes):
        names = tuple(sorted(n for n, _ in attributes))
        if tag not in SHAPES:
            self.elements[(tag, names)] += 1
        else:
            # A colour, a width, a class: nothing else has a shape.
            self.elements.setdefault((tag, ()), 1)
            allowed = {
                "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width", "height", "fill",
                "stroke", "stroke-width", "stroke-dasharray", "class", "font-size", "font-weight",
                "text-anchor",
            }
            self.dangers += [f"{self.name}: {tag} {n}" for n in names if n not in allowed]
        if tag in {"script", "iframe", "img", "object", "embed", "form", "input", "link", "base"}:
            self.dangers.append(f"{self.name}: {tag}")
        for name, value in attributes:
            if name.startswith("on") or name in {"style", "src", "srcdoc", "autofocus"}:
                self.dangers.append(f"{self.name}: {tag} {name}")
            if name == "href" and not value.startswith(ADDRESSES):
                if "/" in value or not value.endswith(".html"):
                    self.dangers.append(f"{self.name}: href {value}")

    def handle_comment(self, data):
        self.dangers.append(f"{self.name}: comment")

    def handle_pi(self, data):
        self.dangers.append(f"{self.name}: instruction")

    def unknown_decl(self, data):
        self.dangers.append(f"{self.name}: declaration")


def parsed(name, text):
    page = Page(name)
    page.feed(text)
    page.close()
    return page


def main():
    paths = [pathlib.Path(p).resolve() for p in sys.argv[1:3]]
    pairs = [[parsed(p.name, p.read_bytes().decode("utf-8")) for p in paths]]
    if "--browser" in sys.argv:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as play:
            browser = play.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
            )
            pages = []
            for path in paths:
                page = browser.new_page()
                page.goto(path.as_uri())
                pages.append(parsed("browser " + path.name, page.content()))
            browser.close()
        pairs.append(pages)
    differences, dangers = [], []
    if len(pairs) > 1:
        # A browser repairs what is wrongly nested; a sound page has nothing to repair.
        pairs.append([pairs[0][0], pairs[1][0]])
    for plain, hostile in pairs:
        for key in sorted(set(plain.elements) | set(hostile.elements)):
            if plain.elements[key] != hostile.elements[key]:
                differences.append(f"{key}: {plain.elements[key]} / {hostile.elements[key]}")
        dangers += plain.dangers + hostile.dangers
    json.dump({"differences": differences, "dangers": dangers}, sys.stdout, ensure_ascii=False)


main()
