"""Fills in a compiled HTML form in headless Chromium and reports what it showed and saved.

usage: form_check.py FORM.html CASES.json

CASES.json: {"cases": [{"set": {name: [values]}, "save": bool}], and where wanted
"looks": [{"width", "state": "start" | "filled" | "errors", "language", "dark": bool}]}
Prints one JSON object: "cases": per case {"shown": [question ids], "saved": response or null,
"errors": [texts]}, "looks": per look {"axe", "sideways", "small"}, "requests": what the page tried
to fetch, "problems": console messages and script errors.
"""

import json
import pathlib
import sys

from form_browser import chromium, look

SET = """(values) => {
  const form = document.getElementById("form");
  form.reset();
  for (const input of form.querySelectorAll("[name]")) {
    const wanted = values[input.name] || [];
    if (input.type === "radio" || input.type === "checkbox")
      input.checked = wanted.includes(input.value);
    else input.value = wanted.length > 0 ? wanted[0] : "";
  }
  form.querySelector("[name]").dispatchEvent(new Event("change", { bubbles: true }));
}"""

SHOWN = """() => JSON.parse(document.getElementById("page").textContent).sections
  .flatMap((section) => section.questions)
  .filter((question) => question.element !== null)
  .filter((question) => document.getElementById(question.element).checkVisibility())
  .map((question) => question.id)"""

ERRORS = """() => Array.from(document.querySelectorAll("#error-list li"), (e) => e.textContent)"""


def run_case(page, case):
    page.evaluate(SET, case["set"])
    result = {"shown": page.evaluate(SHOWN), "saved": None, "errors": []}
    if not case["save"]:
        return result
    button = page.locator("button[type=submit]")
    errors = page.locator("#errors")
    try:
        with page.expect_download(timeout=4000) as download:
            button.click()
            if errors.is_visible():
                raise RuntimeError("not saved")
        saved = json.loads(pathlib.Path(download.value.path()).read_text(encoding="utf-8"))
        result["saved"] = saved
        result["name"] = download.value.suggested_filename
        left = page.evaluate(
            "() => Array.from(new FormData(document.getElementById('form')).values())"
            ".filter((v) => v !== '')"
        )
        result["left"] = left
        page.locator("#another").click()
    except RuntimeError:
        result["errors"] = page.evaluate(ERRORS)
    except Exception as error:  # the download never came
        result["errors"] = page.evaluate(ERRORS) or [str(error)]
    return result


def show(page, plan, wanted):
    page.set_viewport_size({"width": wanted["width"], "height": 900})
    page.emulate_media(color_scheme="dark" if wanted["dark"] else "light")
    page.evaluate(SET, plan["cases"][0]["set"] if wanted["state"] == "filled" else {})
    if wanted["state"] == "errors":
        page.locator("button[type=submit]").click()
    button = page.locator(f"[data-language={wanted['language']}]")
    if button.count() > 0:
        button.click()
    return {**wanted, **look(page)}


def main():
    form = pathlib.Path(sys.argv[1]).resolve().as_uri()
    plan = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    report = {"requests": [], "problems": []}
    with chromium() as browser:
        context = browser.new_context(accept_downloads=True, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.on("console", lambda m: report["problems"].append(m.text))
        page.on("pageerror", lambda e: report["problems"].append(str(e)))
        page.on("dialog", lambda d: d.accept())
        page.on(
            "request",
            lambda r: report["requests"].append(r.url)
            if r.url != form and not r.url.startswith("blob:")
            else None,
        )
        page.goto(form)
        report["cases"] = [run_case(page, case) for case in plan["cases"]]
        report["looks"] = [show(page, plan, wanted) for wanted in plan.get("looks", [])]
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
