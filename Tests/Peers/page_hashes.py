"""Hashes the script and style of an HTML page with hashlib.

usage: page_hashes.py PAGE.html

Prints {"script", "style": base64 SHA-256, "policy": the content policy, "executable": number of
script elements that run, "inline": event handler and style attributes}.
"""

import base64
import hashlib
import html.parser
import json
import pathlib
import sys


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.inside = None
        self.texts = {"script": [], "style": []}
        self.policy = None
        self.inline = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.inline += [f"{tag} {n}" for n in values if n.startswith("on") or n == "style"]
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag == "style" or (tag == "script" and "type" not in values):
            self.inside = tag
            self.texts[tag].append("")

    def handle_data(self, data):
        if self.inside:
            self.texts[self.inside][-1] += data

    def handle_endtag(self, tag):
        if tag == self.inside:
            self.inside = None


def digest(text):
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def main():
    page = Page()
    page.feed(pathlib.Path(sys.argv[1]).read_bytes().decode("utf-8"))
    json.dump(
        {
            "script": digest("".join(page.texts["script"])),
            "style": digest("".join(page.texts["style"])),
            "policy": page.policy,
            "executable": len(page.texts["script"]),
            "inline": page.inline,
        },
        sys.stdout,
    )


main()
