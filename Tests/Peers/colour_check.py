"""Colours a survey by a TextMate grammar with Oniguruma, the engine editors use.

usage: colour_check.py GRAMMAR.json SURVEY.enkat

A small reading of TextMate's rules: the leftmost match wins, the first pattern on a tie, `begin` opens
a stretch that lasts to the end of its line. Prints one JSON object: how many patterns there are, what
does not compile, and for every piece of text that was coloured the scopes it got.
"""

import json
import re
import sys

import onigurumacffi

grammar = json.load(open(sys.argv[1], encoding="utf-8"))
report = {"patterns": 0, "errors": [], "seen": {}}


def compiled(pattern):
    report["patterns"] += 1
    try:
        return onigurumacffi.compile(pattern)
    except onigurumacffi.OnigError as error:
        report["errors"].append(f"{pattern}: {error}")
        return None


def load(patterns):
    rules = []
    for rule in patterns:
        regex = compiled(rule.get("match") or rule["begin"])
        inner = load(rule["patterns"]) if "patterns" in rule else None
        captures = rule.get("captures") or rule.get("beginCaptures") or {}
        if regex:
            rules.append((regex, rule.get("name"), captures, inner))
    return rules


def colour(line, rules, at, found):
    while at <= len(line):
        best = None
        for regex, name, captures, inner in rules:
            match = regex.search(line, at)
            if match and (best is None or match.start() < best[0].start()):
                best = (match, name, captures, inner)
        if best is None:
            return
        match, name, captures, inner = best
        if name:
            found.append((match.group(), name))
        for number, scope in captures.items():
            try:
                text = match.group(int(number))
            except IndexError:
                text = None
            if text:
                found.append((text, scope["name"]))
        if inner is not None:
            colour(line, inner, match.end(), found)
            return
        at = max(match.end(), at + 1)


rules = load(grammar["patterns"])
lines = open(sys.argv[2], encoding="utf-8").read().split("\n")
with_keyword = 0
for line in lines:
    found = []
    colour(line, rules, 0, found)
    for text, scope in found:
        scopes = report["seen"].setdefault(text, [])
        if scope not in scopes:
            scopes.append(scope)
    with_keyword += any(scope == "keyword.control.enkat" for _, scope in found)
report["keyword lines"] = with_keyword
# Every other line is empty, a comment, an answer, a level or more of a text.
other = re.compile(r"^\s*(#.*|[-–] .*|[0-9]+:.*|>.*)?$")
report["lines with a keyword"] = sum(1 for line in lines if not other.match(line))
json.dump(report, sys.stdout, ensure_ascii=False)
