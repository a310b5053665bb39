"""Uses the compiled HTML form of the sample survey as people do, one habit at a time.

usage: form_interaction.py FORM.html

Prints one JSON object with what was seen after each step.
"""

import json
import pathlib
import sys

from playwright.sync_api import sync_playwright


def main():
    seen = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_context(accept_downloads=True).new_page()
        page.on("dialog", lambda d: d.accept())
        page.goto(pathlib.Path(sys.argv[1]).resolve().as_uri())

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
        page.wait_for_timeout(600)
        manager.click()
        seen["after one more click"] = manager.is_checked()
        seen["section shown again"] = page.locator("#section-2").is_visible()

        page.locator("#f-ar").fill("fem")
        page.locator("button[type=submit]").click()
        seen["errors"] = page.locator("#error-list li").all_text_contents()
        seen["focus"] = page.evaluate("() => document.activeElement.id")
        page.get_by_role("button", name="English").click()
        seen["errors in English"] = page.locator("#error-list li").all_text_contents()
        seen["language"] = page.evaluate("() => document.documentElement.lang")
        seen["title"] = page.title()
        untranslated = page.locator("#question-niva-title")
        seen["untranslated"] = [untranslated.inner_text(), untranslated.get_attribute("lang")]
        page.locator("#error-list a").first.click()
        seen["focus after a link"] = page.evaluate("() => document.activeElement.id")

        page.reload()
        seen["after reloading"] = boxes()
        browser.close()
    json.dump(seen, sys.stdout, ensure_ascii=False)


main()
