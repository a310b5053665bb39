"""Uses the compiled HTML form of the sample survey as people do, one habit at a time.

usage: form_habits.py FORM.html

Prints one JSON object: per habit what was seen after each step.
"""

import json
import pathlib
import re
import sys

from form_browser import chromium, look

ACTIVE = """() => {
  const e = document.activeElement;
  return { tag: e.tagName, type: e.type || "", name: e.name || "", id: e.id,
           checked: e.checked === true, first: e.id.endsWith("-1"), mode: e.inputMode || "",
           outline: getComputedStyle(e).outlineStyle };
}"""


TOP_TO_BOTTOM = """(names) => names.every((name, place) => place === 0 ||
  document.querySelector(`[name=${names[place - 1]}]`).compareDocumentPosition(
    document.querySelector(`[name=${name}]`)) & Node.DOCUMENT_POSITION_FOLLOWING)"""


def opened(browser, form, **settings):
    page = browser.new_context(accept_downloads=True, **settings).new_page()
    page.on("dialog", lambda d: d.accept())
    page.goto(form)
    return page


def saved(page, press):
    with page.expect_download(timeout=4000) as download:
        press()
    return json.loads(pathlib.Path(download.value.path()).read_text(encoding="utf-8"))


def text(page, selector):
    return page.locator(selector).text_content()


def keyboard(page):
    """Tabs from the top and answers with the first there is: the first entry of a menu, the first
    button, the first box, a word or number; of a ranking the places in turn; saves at the end."""
    seen = {"order": [], "unmarked": [], "hidden": []}
    places = 0
    for _ in range(500):
        page.keyboard.press("Tab")
        at = page.evaluate(ACTIVE)
        if at["outline"] == "none":
            seen["unmarked"].append(at["id"] or at["tag"])
        if not page.evaluate("() => document.activeElement.checkVisibility()"):
            seen["hidden"].append(at["id"])
        if at["tag"] == "SELECT":
            is_place = at["name"].startswith("ordning")
            places += is_place
            for _ in range(places if is_place else 1):
                page.keyboard.press("ArrowDown")
        elif at["type"] == "radio":
            page.keyboard.press("Space")
            if "again" not in seen:
                page.keyboard.press("Space")
                seen["again"] = not page.evaluate(ACTIVE)["checked"]
                page.keyboard.press("Space")
        elif at["type"] == "checkbox":
            if at["first"] and at["name"]:
                page.keyboard.press("Space")
        elif at["tag"] == "TEXTAREA" or at["type"] == "text":
            words = {"poang_tid": "10", "poang_lokal": "", "poang_it": ""}
            number = "3" if at["mode"] == "decimal" else "7"
            page.keyboard.type(words.get(at["name"], number if at["mode"] else "Ord åäö"))
        elif at["type"] == "submit":
            seen["top to bottom"] = page.evaluate(TOP_TO_BOTTOM, seen["order"])
            seen["saved"] = saved(page, lambda: page.keyboard.press("Enter"))
            seen["focus"] = page.evaluate("() => document.activeElement.id")
            break
        if at["name"] and at["name"] not in seen["order"]:
            seen["order"].append(at["name"])
    return seen


def choosing(page):
    seen = {}

    def boxes():
        return page.evaluate(
            "() => Array.from(document.querySelectorAll('[name=hinder]:checked'), e => e.value)"
        )

    page.get_by_label("Tid", exact=True).check()
    page.get_by_label("Lokal", exact=True).check()
    seen["two boxes"] = boxes()
    page.get_by_label("Inga", exact=True).check()
    seen["box that stands alone"] = boxes()
    page.get_by_label("Lokal", exact=True).check()
    seen["box after it"] = boxes()

    other = page.locator("#f-roll_annan_text")
    seen["other text before"] = other.is_visible()
    page.get_by_label("Annan", exact=True).check()
    seen["other text after"] = other.is_visible()

    manager = page.locator("input[name=roll][value=chef]")
    manager.dblclick()
    seen["after a double click"] = manager.is_checked()
    seen["section hidden"] = page.locator("#section-2").is_hidden()
    seen["told of hiding"] = text(page, "#changes")
    page.wait_for_timeout(600)
    manager.click()
    seen["after one more click"] = manager.is_checked()
    seen["section shown again"] = page.locator("#section-2").is_visible()
    seen["told of showing"] = text(page, "#changes")
    return seen


def errors(page):
    seen = {}
    listed = page.locator("#error-list li")
    page.locator("#f-ar").fill("fem")
    page.locator("#f-direkt").fill("41")
    page.locator("#f-journal").fill("3,5")
    page.locator("#f-ordning_tid").select_option("2")
    page.locator("#f-ordning_lon").select_option("2")
    page.locator("#f-poang_it").fill("4")
    page.locator("button[type=submit]").click()
    seen["errors"] = sorted(listed.all_text_contents())
    seen["in the page's order"] = page.evaluate(
        """() => Array.from(document.querySelectorAll("#error-list a"), (a) =>
          document.querySelector(a.getAttribute("href"))).every((e, i, all) => i === 0 ||
            all[i - 1].compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)"""
    )
    seen["focus"] = page.evaluate("() => document.activeElement.id")
    page.get_by_role("button", name="English").click()
    seen["errors in English"] = sorted(listed.all_text_contents())
    seen["language"] = page.evaluate("() => document.documentElement.lang")
    seen["title"] = page.title()
    untranslated = page.locator("#question-niva-title")
    seen["untranslated"] = [untranslated.inner_text(), untranslated.get_attribute("lang")]
    page.locator("#error-list a").first.click()
    seen["focus after a link"] = page.evaluate("() => document.activeElement.id")
    page.locator("#f-direkt").fill("40")
    seen["error gone once answered"] = page.locator("#question-direkt-error").is_hidden()
    # 40 hours with patients make the rule on records hold.
    page.locator("#f-journal").fill("39")
    page.locator("button[type=submit]").click()
    seen["rule that holds"] = not any("records" in t for t in listed.all_text_contents())
    page.locator("#f-direkt").fill("2")
    page.locator("button[type=submit]").click()
    seen["rule that does not"] = [t for t in listed.all_text_contents() if "records" in t]
    page.reload()
    seen["after reloading"] = page.evaluate(
        "() => Array.from(new FormData(document.getElementById('form')).values()).join('')"
    )
    return seen


def words(page):
    """Answers quoted in texts, and what is said of a ranking and of points."""
    seen = {"title before": text(page, "#section-4-title")}
    page.locator("input[name=roll][value=ft]").check()
    seen["title"] = text(page, "#section-4-title")
    page.locator("#f-direkt").fill("2,5")
    seen["sum before"] = page.locator("#question-svar").is_visible()
    page.locator("#f-journal").fill("4")
    seen["sum"] = text(page, "#question-svar-title")
    page.get_by_role("button", name="English").click()
    seen["title in English"] = text(page, "#section-4-title")
    seen["sum in English"] = text(page, "#question-svar-title")
    page.get_by_role("button", name="Svenska").click()
    page.locator("input[name=roll][value=annan]").check()
    seen["title with another"] = text(page, "#section-4-title")
    page.locator("#f-ort").fill("ord 1")
    seen["typed"] = text(page, "#question-om_ort-title")
    page.locator("#f-ordning_lon").select_option("1")
    page.locator("#f-ordning_tid").select_option("2")
    seen["order"] = text(page, "#question-ordning-standing")
    page.locator("#f-ordning_ro").select_option("2")
    seen["place twice"] = text(page, "#question-ordning-standing")
    page.locator("#f-poang_tid").fill("7")
    seen["points left"] = text(page, "#question-poang-standing")
    page.locator("#f-poang_it").fill("5")
    seen["points over"] = text(page, "#question-poang-standing")
    page.locator("#f-poang_it").fill("3")
    seen["points done"] = text(page, "#question-poang-standing")
    return seen


def quoting(page):
    """What a respondent types is text in the page, never markup."""
    page.locator("#f-journal").fill("1")
    page.locator("#f-ordning_tid").select_option("1")
    page.locator("#f-journal").fill("<b>")
    wrong = text(page, "#question-varfor-title")
    page.locator("#f-ort").fill("<i>ord</i> &amp;")
    return {
        "unreadable": wrong,
        "text": page.locator("#question-om_ort-title").inner_html(),
    }


ORDER = """() => ({
  rows: Array.from(document.querySelectorAll("#question-klimat .row"), (e) =>
    e.querySelector("input").name),
  options: Array.from(document.querySelectorAll("#question-ordning select"), (e) => e.name),
  last: Array.from(document.querySelectorAll("[name=hinder]"), (e) => e.value),
  sections: Array.from(document.querySelectorAll("section"), (e) => e.id),
})"""


def order(page):
    seen = []
    for number in range(40):
        # What a new response does is cheaper than a new page, and the same.
        page.reload() if number < 4 else page.evaluate("() => empty()")
        seen.append(page.evaluate(ORDER))
    return seen


def draft(browser, form):
    seen = {}
    page = opened(browser, form)
    keys = "() => Object.keys(localStorage)"
    page.evaluate("() => localStorage.setItem('lagesbild:prövning:0000000000000000', '{}')")
    page.reload()
    seen["of an older version"] = page.evaluate(keys)
    page.locator("#f-ar").fill("7")
    seen["not asked for"] = page.evaluate(keys)
    page.locator("#draft").check()
    page.locator("input[name=roll][value=chef]").check()
    page.locator("#f-ort").fill("Lund")
    page.get_by_role("button", name="English").click()
    page.get_by_label("Time", exact=True).check()
    seen["kept"] = page.evaluate(keys)
    page.reload()
    values = """() => Array.from(new FormData(document.getElementById("form")))
      .filter((entry) => entry[1] !== "")"""
    seen["back"] = page.evaluate(values)
    seen["language"] = page.evaluate("() => document.documentElement.lang")
    seen["told"] = re.sub(r"[0-9]", "9", text(page, "#draft-told"))
    seen["look"] = look(page)
    page.locator("#draft").uncheck()
    seen["no longer wanted"] = page.evaluate(keys)
    seen["still in the form"] = len(page.evaluate(values))
    page.locator("#draft").check()
    page.locator("#start-over").click()
    seen["started over"] = [page.evaluate(keys), page.evaluate(values)]
    seen["focus"] = page.evaluate("() => document.activeElement.tagName")
    # One that has lain too long, and one that this page did not write.
    for name, value in [("old", 1), ("broken", None)]:
        page.evaluate(
            """(saved) => localStorage.setItem(
              "lagesbild:prövning:" + JSON.parse(document.getElementById("page").textContent).layout,
              saved === null ? "{" : JSON.stringify({ saved: saved, fields: { ar: ["5"] } }))""",
            value,
        )
        page.reload()
        seen[name] = [page.evaluate(keys), page.evaluate(values)]
    page.locator("#draft").check()
    page.locator("#f-enhet").select_option("e1")
    page.locator("input[name=roll][value=chef]").check()
    saved(page, lambda: page.locator("button[type=submit]").click())
    seen["after saving"] = [page.evaluate(keys), page.locator("#draft").is_checked()]
    return seen


def refused(browser, form):
    """A browser that gives files no store."""
    context = browser.new_context()
    context.add_init_script(
        """Object.defineProperty(window, "localStorage",
          { get() { throw new DOMException("denied", "SecurityError"); } });"""
    )
    page = context.new_page()
    problems = []
    page.on("pageerror", lambda e: problems.append(str(e)))
    page.goto(form)
    page.locator("#f-ar").fill("7")
    return {
        "problems": problems,
        "told": text(page, "#draft-told"),
        "choice": page.locator("#draft-choice").is_visible(),
        "save": page.locator("button[type=submit]").is_enabled(),
    }


def unscripted(browser, form, folder):
    """The page in a browser that runs no script; the same without the script, for axe."""
    seen = {}
    page = opened(browser, form, java_script_enabled=False)
    seen["conditions"] = page.locator(".condition").all_text_contents()
    seen["questions"] = page.locator(".question:visible").count()
    seen["save"] = page.locator(".main").is_visible()
    seen["required"] = page.locator("[required]").evaluate_all("(all) => all.map((e) => e.name)")
    seen["ranges"] = page.locator("input[type=number]").evaluate_all(
        "(all) => all.map((e) => [e.name, e.min, e.max, e.step])"
    )
    seen["when invalid"] = page.locator(".when-invalid").is_visible()
    page.locator("#f-enhet").select_option("e1")
    page.locator("input[name=roll][value=chef]").check()
    seen["when valid"] = page.locator(".when-valid").is_visible()
    page.get_by_role("button", name="Kontrollera svaren").click()
    page.locator("#f-ort").press("Enter")
    seen["left"] = page.url != form or page.locator("#f-enhet").input_value() != "e1"
    bare = folder / "bare.html"
    source = pathlib.Path(form.removeprefix("file://")).read_text(encoding="utf-8")
    bare.write_text(re.sub(r"<script>.*?</script>", "", source, flags=re.S), encoding="utf-8")
    page = opened(browser, bare.as_uri(), viewport={"width": 320, "height": 900})
    seen["look"] = look(page)
    return seen


def main():
    path = pathlib.Path(sys.argv[1]).resolve()
    form = path.as_uri()
    seen = {}
    with chromium() as browser:
        for habit in [keyboard, choosing, errors, words, quoting, order]:
            seen[habit.__name__] = habit(opened(browser, form))
        seen["draft"] = draft(browser, form)
        seen["refused"] = refused(browser, form)
        seen["unscripted"] = unscripted(browser, form, path.parent)
    json.dump(seen, sys.stdout, ensure_ascii=False)


main()
