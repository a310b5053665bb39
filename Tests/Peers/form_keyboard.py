"""Fills in and saves a compiled HTML form with nothing but the keyboard.

usage: form_keyboard.py FORM.html

Tabs from the top; in a menu the first entry is taken, in every group of radio buttons the first
button, the first box of every group, and a word in every text field. Prints one JSON object:
"saved" (the response file), "focus" (id of what has the focus afterwards), "again" (whether a
second press takes a chosen radio button back), "order" (names in the order they were reached).
"""

import json
import pathlib
import sys

from playwright.sync_api import sync_playwright

ACTIVE = """() => {
  const e = document.activeElement;
  return { tag: e.tagName, type: e.type || "", name: e.name || "", id: e.id,
           checked: e.checked === true, first: e.id.endsWith("-1"),
           outline: getComputedStyle(e).outlineStyle };
}"""


def main():
    report = {"order": [], "unmarked": []}
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_context(accept_downloads=True).new_page()
        page.on("dialog", lambda d: d.accept())
        page.goto(pathlib.Path(sys.argv[1]).resolve().as_uri())
        for _ in range(500):
            page.keyboard.press("Tab")
            at = page.evaluate(ACTIVE)
            if at["outline"] == "none":
                report["unmarked"].append(at["id"] or at["tag"])
            if at["tag"] == "SELECT":
                page.keyboard.press("ArrowDown")
            elif at["type"] == "radio":
                page.keyboard.press("Space")
                if "again" not in report:
                    page.keyboard.press("Space")
                    report["again"] = not page.evaluate(ACTIVE)["checked"]
                    page.keyboard.press("Space")
            elif at["type"] == "checkbox":
                if at["first"]:
                    page.keyboard.press("Space")
            elif at["tag"] == "TEXTAREA" or at["type"] == "text":
                inputmode = page.evaluate("() => document.activeElement.inputMode")
                page.keyboard.type("7" if inputmode else "Ord åäö")
            elif at["type"] == "submit":
                with page.expect_download(timeout=4000) as download:
                    page.keyboard.press("Enter")
                path = pathlib.Path(download.value.path())
                report["saved"] = json.loads(path.read_text(encoding="utf-8"))
                report["focus"] = page.evaluate("() => document.activeElement.id")
                break
            if at["name"] and at["name"] not in report["order"]:
                report["order"].append(at["name"])
        browser.close()
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
