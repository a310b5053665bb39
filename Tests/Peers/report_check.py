"""Opens report pages in headless Chromium and reports what is wrong with them.

usage: report_check.py PAGE.html [PAGE.html …]

Prints one JSON object with, by page and state (width and colour scheme):
"axe": rules broken; "wide": pages wider than the window, with the widest elements; and by page
"texts": words of drawings that leave their drawing or run into another; "requests": what the page
tried to fetch; "problems": console messages; "structure": landmarks, headings, charts, tables.
"""

import json
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

STATES = [(1280, "light"), (320, "light"), (1280, "dark"), (320, "dark"), (780, "light")]

OPEN = "() => document.querySelectorAll('details').forEach((d) => { d.open = true; })"

WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return null;
  return Array.from(document.querySelectorAll('body *'))
    .filter((e) => e.getBoundingClientRect().right > room + 0.5)
    .slice(0, 5).map((e) => e.outerHTML.slice(0, 160));
}"""

# Text outside its picture, and text over text: both mean that a width was guessed too small.
TEXTS = """() => {
  const found = [];
  for (const svg of document.querySelectorAll('svg')) {
    if (getComputedStyle(svg).display === 'none') continue;
    const frame = svg.viewBox.baseVal;
    const boxes = Array.from(svg.querySelectorAll('text'), (t) => [t.textContent, t.getBBox()]);
    boxes.forEach(([text, box], i) => {
      if (box.width === 0) return;
      if (box.x < -2 || box.x + box.width > frame.width + 0.5
          || box.y < -2 || box.y + box.height > frame.height + 2)
        found.push(`outside: ${text} (${[box.x, box.y, box.width, box.height].map(Math.round)}`
            + ` in ${frame.width}, ${frame.height})`);
      boxes.slice(i + 1).forEach(([other, b]) => {
        const across = Math.min(box.x + box.width, b.x + b.width) - Math.max(box.x, b.x);
        const down = Math.min(box.y + box.height, b.y + b.height) - Math.max(box.y, b.y);
        if (across > 1 && down > 5) found.push(`over: ${text} / ${other}`);
      });
    });
  }
  return found;
}"""

STRUCTURE = """() => ({
  language: document.documentElement.lang,
  landmarks: ['header', 'nav', 'main', 'footer'].filter((n) => document.querySelector(n)),
  headings: Array.from(document.querySelectorAll('h1,h2,h3,h4'), (h) => Number(h.tagName[1])),
  charts: document.querySelectorAll('svg[role=img]').length,
  described: Array.from(document.querySelectorAll('svg')).filter((s) =>
    s.getAttribute('aria-labelledby').split(' ').every((id) =>
      document.getElementById(id) && document.getElementById(id).textContent.length > 0)).length,
  tables: document.querySelectorAll('figure details table').length,
  figures: document.querySelectorAll('figure').length,
  scripts: document.querySelectorAll('script').length,
  ids: Array.from(document.querySelectorAll('[id]'), (e) => e.id)
    .filter((id, i, all) => all.indexOf(id) !== i),
  dead: Array.from(document.querySelectorAll('a[href^="#"]'), (a) => a.getAttribute('href'))
    .filter((href) => !document.getElementById(href.slice(1))),
})"""


def violations(page):
    found = Axe().run(page).response["violations"]
    return [{"id": v["id"], "nodes": [n["html"][:200] for n in v["nodes"][:3]]} for v in found]


def main():
    report = {"axe": {}, "wide": {}, "texts": {}, "requests": [], "problems": [], "structure": {}}
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        for argument in sys.argv[1:]:
            path = pathlib.Path(argument).resolve()
            name = path.name
            for width, scheme in STATES:
                context = browser.new_context(
                    viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
                )
                page = context.new_page()
                page.on("console", lambda m: report["problems"].append(m.text))
                page.on("pageerror", lambda e: report["problems"].append(str(e)))
                page.on(
                    "request",
                    lambda r: report["requests"].append(r.url)
                    if r.url != path.as_uri() else None,
                )
                page.goto(path.as_uri())
                key = f"{name} {width} {scheme}"
                report["wide"][key] = page.evaluate(WIDE)
                page.evaluate(OPEN)
                if report["wide"][key] is None:
                    report["wide"][key] = page.evaluate(WIDE)
                report["texts"][key] = page.evaluate(TEXTS)
                if width != 780:
                    report["axe"][key] = violations(page)
                report["structure"][name] = page.evaluate(STRUCTURE)
                context.close()
        browser.close()
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
