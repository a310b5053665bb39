"""Looks at a running preview in headless Chromium while its survey is edited.

usage: preview_check.py LAGESBILD SURVEY.enkat [SCREENSHOTS]

Starts `lagesbild preview`, opens the page, makes a mistake in the file, mends it with another title,
and prints one JSON object: what was seen at each step, violations axe found, whether anything scrolls
sideways, and what the browser complained about.
"""

import json
import pathlib
import subprocess
import sys
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDE = "() => document.documentElement.scrollWidth > window.innerWidth"


def violations(page):
    found = Axe().run(page).response["violations"]
    return [{"id": v["id"], "nodes": [n["html"][:200] for n in v["nodes"][:3]]} for v in found]


def main():
    tool, survey = sys.argv[1], pathlib.Path(sys.argv[2])
    pictures = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    server = subprocess.Popen(
        [tool, "preview", str(survey), "--language", "sv"], stdout=subprocess.PIPE, text=True
    )
    report = {"axe": {}, "sideways": {}, "problems": [], "foreign": []}
    try:
        address = server.stdout.readline().strip()
        report["address"] = address
        with sync_playwright() as play:
            browser = play.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
            )
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.on("console", lambda m: report["problems"].append(m.text))
            page.on("pageerror", lambda e: report["problems"].append(str(e)))
            page.on(
                "request",
                lambda r: None if r.url.startswith(address) else report["foreign"].append(r.url),
            )
            page.goto(address)
            form = page.frame_locator("#form")
            report["title"] = form.locator("h1").first.inner_text()
            report["status"] = page.locator("#status").inner_text()

            def shot(name, of=page):
                if pictures:
                    of.screenshot(path=str(pictures / f"{name}.png"))

            def wait_for(words):
                page.locator("#status", has_text=words).wait_for(timeout=15000)

            shot("good")
            good = survey.read_text(encoding="utf-8")
            survey.write_text(good.replace("skala: grad", "skala: graad", 1), encoding="utf-8")
            wait_for("1 fel")
            found = page.frame_locator("#check").locator(".found .error")
            found.first.wait_for(timeout=15000)
            report["error"] = found.first.inner_text()
            report["old form"] = page.locator("#old").is_visible()
            report["form stays"] = form.locator("h1").first.inner_text()
            shot("error")
            for width in [1280, 320]:
                for path in ["check", "form", ""]:
                    other = browser.new_page(viewport={"width": width, "height": 900})
                    other.goto(address + path)
                    key = f"{width} /{path}"
                    report["sideways"][key] = other.evaluate(WIDE)
                    if path == "check":
                        for summary in other.locator("summary").all()[:3]:
                            summary.click()
                        report["sideways"][key + " open"] = other.evaluate(WIDE)
                        report["axe"][key] = violations(other)
                        shot(f"check-{width}", other)
                    if path == "":
                        # The frames are pages of their own: the form may run no script of ours.
                        other.evaluate("() => document.querySelectorAll('iframe').forEach((f) => f.remove())")
                        report["axe"][key] = violations(other)
                    if path == "" and width == 320:
                        small = browser.new_page(viewport={"width": width, "height": 900})
                        small.goto(address)
                        small.wait_for_timeout(500)
                        shot("shell-320", small)
                        small.close()
                    other.close()
            title = report["title"]
            survey.write_text(good.replace(title, "Ny rubrik", 1), encoding="utf-8")
            form.locator("h1", has_text="Ny rubrik").wait_for(timeout=15000)
            report["new title"] = form.locator("h1").first.inner_text()
            report["old form after"] = page.locator("#old").is_visible()
            # The form has an origin of its own and cannot reach the page around it.
            report["sandboxed"] = page.locator("#form").get_attribute("sandbox")
            report["form works"] = form.locator("button[type=submit]").first.is_visible()
            server.terminate()
            server.wait(timeout=10)
            page.locator("#status", has_text="avslutad").wait_for(timeout=15000)
            report["ended"] = True
            report["problems"] = [p for p in report["problems"] if "ERR_" not in p]
            browser.close()
    finally:
        server.kill()
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
