"""Headless Chromium with a compiled form in it, and what is asked of every page of ours."""

import contextlib

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# What is pressed and smaller than 44 px, its label taken together with it.
SMALL = """() => {
  const all = document.querySelectorAll(
    "button, select, summary, textarea, label:has(input), #errors a," +
    " input:not([type=radio]):not([type=checkbox])");
  return Array.from(all).filter((e) => e.checkVisibility()).filter((e) => {
    const box = e.getBoundingClientRect();
    return box.height < 43.5 || box.width < 43.5;
  }).map((e) => e.outerHTML.slice(0, 120) + " " + JSON.stringify(e.getBoundingClientRect()));
}"""

SIDEWAYS = "() => document.documentElement.scrollWidth > window.innerWidth"


@contextlib.contextmanager
def chromium():
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def violations(page):
    found = Axe().run(page).response["violations"]
    return [
        {"id": v["id"], "nodes": [n["html"][:200] for n in v["nodes"][:3]]} for v in found
    ]


def look(page):
    """What is wrong with the page as it stands."""
    return {
        "axe": violations(page),
        "sideways": page.evaluate(SIDEWAYS),
        "small": page.evaluate(SMALL),
    }
