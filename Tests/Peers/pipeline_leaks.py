"""Looks in everything that may be shown for what must not be there.

usage: pipeline_leaks.py SURVEY.enkat OUTPUT EXPORT [EXPORT …]

Free texts and texts typed at "other", values that were set aside, personal numbers; and whatever
has a digit beside the name of a unit whose figures are hidden. Prints one JSON object: what was
looked for, and what was found.
"""

import csv
import html
import json
import pathlib
import re
import sys
import zipfile

from pipeline_exports import Reader, rows
from pipeline_pages import page_name
from pipeline_survey import Survey

# The one personal number in the example, and the ways to write it.
PERSONAL_NUMBER = re.compile(r"(19)?710314[-+ ]?3413")

# Rows of drawings stand at least this far apart.
ROW = 24


def free_texts(survey, paths):
    """Every text that somebody typed, in sentences, so that a part of one is found too."""
    reader = Reader(survey)
    typed = set()
    for path in paths:
        reader.read(path)
        typed |= set(others(survey, path))
    for answer in reader.answers:
        for question in survey.questions:
            if question.kind == "text":
                typed |= set(re.split(r"(?<=[.!?])\s+|\n", answer["values"][question.id]))
    texts = [t.strip() for t in typed]
    # A label of the survey may be typed too; then it says nothing.
    labels = {label for q in survey.questions for _, label in q.options}
    return sorted({t for t in texts if len(t) > 4 and t not in labels})


def others(survey, path):
    data = open(path, "rb").read()
    if path.endswith(".json"):
        for record in json.loads(data):
            yield from (v for k, v in record.items() if k.endswith("-Comment"))
        return
    utf8 = data.startswith(b"\xef\xbb\xbf")
    table = rows(data.decode("utf-8-sig" if utf8 else "cp1252"))
    for row in table[1:]:
        for header, cell in zip(table[0], row):
            if header.endswith("[other]"):
                yield cell
            for question in survey.questions:
                if question.other and header == question.title:
                    yield from cell.split(";")


def quarantined(output):
    """Values that were set aside, and the ids of records that were."""
    with open(output / "internal/quarantine.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            if len(row["värde"]) > 3:
                yield row["värde"]


def hidden_units(output, survey):
    with open(output / "figures.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = (row["dimension"], row["question"], row["statistic"], row["status"])
            if place == ("", "", "n", "hidden"):
                yield survey.units.all[row["unit"]]


def staff(survey, unit):
    return sum(sum(leaf.staff.values()) for leaf in survey.units.below(unit))


def beside(page, name):
    """What the page says of a unit: rows of tables and lists, and of drawings with its bars."""
    for row in re.findall(r"<tr\b.*?</tr>|<dt\b.*?</dd>", page, re.S):
        if name in html.unescape(row):
            yield "row", re.sub(r"<[^>]*>", " ", html.unescape(row)).replace(name, "")
    for drawing in re.findall(r"<svg\b.*?</svg>", page, re.S):
        parts = re.findall(r"<text\b[^>]*>.*?</text>|<(?:rect|circle|path)\b[^>]*>", drawing)
        for place, part in enumerate(parts):
            if html.unescape(re.sub(r"<[^>]*>", "", part)) != name:
                continue
            row = height(part)
            for other in parts[:place] + parts[place + 1 :]:
                # Bars and words of the same row; lines run through all rows.
                if height(other) is None or abs(height(other) - row) > ROW / 2:
                    continue
                if other.startswith("<text"):
                    yield "drawing", re.sub(r"<[^>]*>", "", other)
                elif "track" not in other:
                    yield "drawing", f"1 mark: {other}"


def height(part):
    y = re.search(r' (?:y|cy)="([^"]*)"', part)
    return float(y.group(1)) if y else None


def text_of(path):
    """What a file says: of a workbook, all its parts."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as parts:
        return "\n".join(parts.read(name).decode("utf-8") for name in sorted(parts.namelist()))


def main():
    survey, output, paths = Survey(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    shown = {
        path.relative_to(output).as_posix(): html.unescape(text_of(path))
        for path in sorted(output.rglob("*"))
        if path.is_file() and "internal" not in path.relative_to(output).parts
    }
    found = []
    texts = free_texts(survey, paths)
    values = sorted(set(quarantined(output)))
    for name, content in shown.items():
        plain = content.replace("\\n", "\n")
        found += [f"{name}: text {t!r}" for t in texts if t in plain]
        found += [f"{name}: set aside {v!r}" for v in values if v in plain]
        found += [f"{name}: personal number" for _ in PERSONAL_NUMBER.finditer(plain)]
    units = list(hidden_units(output, survey))
    rows_seen = 0
    pages_named = {page_name(pathlib.Path(n).stem) for n in shown if n.startswith("units/")}
    for unit in units:
        if page_name(unit.code) in pages_named:
            found.append(f"{unit.code} has a page of its own")
        pages = [output / name for name in shown if name.endswith(".html") and "forms/" not in name]
        for page in pages:
            for kind, text in beside(page.read_text(encoding="utf-8"), unit.name):
                rows_seen += 1
                # The headcount stands in the register, which everybody knows.
                text = re.sub(rf"(?<!\d){staff(survey, unit)}(?!\d)", "", text)
                if re.search(r"\d", text):
                    found.append(f"{page.name}: {unit.code}: {kind} {text!r}")
    json.dump(
        {
            "files": len(shown),
            "texts": len(texts),
            "values": len(values),
            "hidden_units": len(units),
            "rows": rows_seen,
            "found": found[:20],
            "found_count": len(found),
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
