"""Reads the example's exports with Python's own csv and json, and gives every record one fate.

An answer is a dictionary: `unit`, `groups`, and by (question, row, side) the level chosen, by
question the option or the set of options. What was not answered is not in it.
"""

import csv
import datetime
import io
import json

TRIALS = {"förhandsgranskning", "förhandsvisning", "preview", "test", "testsvar", "provsvar"}
FATES = ["accepted", "replaced", "unchanged", "duplicate", "quarantined", "blank"]


def fold(text):
    """An id as export tools take it: plain small letters and digits."""
    text = text.lower()
    for letter, plain in zip("åäöéü", "aaoeu"):
        text = text.replace(letter, plain)
    return "".join(c for c in text if c.isascii() and c.isalnum())


def limesurvey_codes(codes):
    """Answer codes of at most five letters; a longer one becomes `a` and its place in the list."""
    return {
        (code if len(fold(code)) <= 5 else f"a{place:04d}"): code
        for place, code in enumerate(codes, 1)
    }


class Rejected(Exception):
    """A cell that is no answer to its question."""


class Reader:
    def __init__(self, survey):
        self.survey = survey
        self.fates = dict.fromkeys(FATES, 0)
        self.answers = []
        self.rejected_cells = 0

    # One record at a time: `cells` gives the answer to a question part, or None where empty.

    def take(self, id, started, trial, submitted, cells, day):
        if submitted == "" or trial:
            self.fates["quarantined"] += 1
            return
        if started and started[:10] < self.survey.opens:
            self.fates["quarantined"] += 1
            return
        answer = {"key": (id, started), "day": day, "values": {}, "groups": {}}
        for question in self.survey.questions:
            if question.kind == "text":
                answer["values"][question.id] = cells.text(question)
                continue
            for part in parts(question):
                try:
                    value = cells.value(question, *part)
                except Rejected:
                    self.rejected_cells += 1
                    answer["values"][(question.id, *part)] = "rejected"
                    continue
                if value not in (None, set()):
                    answer["values"][(question.id, *part)] = value
        unit = answer["values"].get(("enhet", "", ""))
        if unit in (None, "rejected"):
            self.fates["quarantined"] += 1
            self.rejected_cells -= unit == "rejected"
            return
        for question in self.survey.questions:
            if question.hidden_for:
                other, code = question.hidden_for
                if answer["values"].get((other, "", "")) == code:
                    for part in parts(question):
                        answer["values"].pop((question.id, *part), None)
        self.place(answer)

    def place(self, answer):
        """An id and a start are one respondent; of two answers in a file the later one counts."""
        for place, earlier in enumerate(self.file):
            if earlier["key"] == answer["key"]:
                if earlier["values"] == answer["values"]:
                    self.fates["duplicate"] += 1
                    return
                self.fates["replaced"] += 1
                self.fates["accepted"] -= 1
                del self.file[place]
                break
        self.fates["accepted"] += 1
        self.file.append(answer)

    def read(self, path):
        self.file = []
        before = sum(self.fates.values())
        data = open(path, "rb").read()
        if path.endswith(".json"):
            self.read_surveyjs(json.loads(data))
        elif data.startswith(b"\xef\xbb\xbf"):
            self.read_limesurvey(rows(data.decode("utf-8-sig")))
        else:
            self.read_forms(rows(data.decode("cp1252")))
        # Across files an answer is known again by its id and when it was begun.
        known = {a["key"]: a for a in self.answers}
        for answer in self.file:
            assert answer["key"] not in known, "the example has no answer in two files"
        self.answers += self.file
        return sum(self.fates.values()) - before

    def read_forms(self, table):
        header = table[0]
        for row in table[1:]:
            if not any(cell.strip() for cell in row):
                self.fates["blank"] += 1
                continue
            record = dict(zip(header, row))
            started, ended = (
                datetime.datetime.strptime(record[name], "%m/%d/%y %H:%M:%S")
                for name in ("Start time", "Completion time"))
            trial = {record["Name"].strip().lower(), record["Email"].strip().lower()} & TRIALS
            self.take(
                record["ID"], started.isoformat(), trial, None, FormsCells(record),
                ended.date().isoformat())

    def read_limesurvey(self, table):
        header = table[0]
        codes = {q.id: limesurvey_codes([c for c, _ in q.options]) for q in self.survey.questions}
        for row in table[1:]:
            if not any(cell.strip() for cell in row):
                self.fates["blank"] += 1
                continue
            record = dict(zip(header, row))
            cells = LimeSurveyCells(record, codes)
            self.take(
                record["id"], record["startdate"], False, record["submitdate"], cells,
                (record["submitdate"] or record["startdate"])[:10])

    def read_surveyjs(self, records):
        for record in records:
            day = record.get("submittedAt", record["startedAt"])[:10]
            self.take(record["id"], record["startedAt"], False, None, SurveyJSCells(record), day)


def rows(text):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def parts(question):
    if question.kind == "pair":
        return [(row, side) for row, _ in question.rows for side in ("now", "need")]
    return [("", "")]


def level(question, text):
    """A scale's level or missing level by its label or its number."""
    for value, label in question.levels + question.missing:
        if text in (label, str(value)):
            return value
    raise Rejected(text)


class FormsCells:
    """Question texts as headers, labels as values, a typed text in the place of "other"."""

    def __init__(self, record):
        self.record = record

    def text(self, question):
        return self.record[question.title].strip()

    def value(self, question, row, side):
        title = question.title
        if question.kind == "pair":
            words = dict(question.rows)[row]
            title = f"{words} – {question.now if side == 'now' else question.need}"
        text = self.record[title].strip()
        if not text:
            return None
        if question.levels:
            return level(question, text)
        labels = {label: code for code, label in question.options}
        if question.kind == "multiple":
            return {labels.get(part) or self.other(question) for part in text.split(";") if part}
        return labels.get(text) or self.other(question)

    def other(self, question):
        if not question.other:
            raise Rejected(question.id)
        return question.other


class LimeSurveyCells:
    """Codes: `pair[row][1]`, `choice[option]` with Y, "other" with its text."""

    def __init__(self, record, codes):
        self.record, self.codes = record, codes

    def text(self, question):
        return self.record[fold(question.id)].strip()

    def value(self, question, row, side):
        code = fold(question.id)
        if question.kind == "pair":
            text = self.record[f"{code}[{fold(row)}][{1 if side == 'now' else 2}]"]
        elif question.kind == "multiple":
            chosen = set()
            for option, _ in question.options:
                key = "other" if option == question.other else fold(option)
                if self.record[f"{code}[{key}]"].strip():
                    chosen.add(option)
            return chosen
        else:
            text = self.record[code]
        text = text.strip()
        if not text:
            return None
        if question.levels:
            return level(question, text)
        if text == "-oth-":
            return question.other
        if text not in self.codes[question.id]:
            raise Rejected(text)
        return self.codes[question.id][text]


class SurveyJSCells:
    """Names and codes: `pair.row.nu`, a list for a multiple choice."""

    def __init__(self, record):
        self.record = record

    def text(self, question):
        return self.record.get(question.id, self.record.get(fold(question.id), "")).strip()

    def value(self, question, row, side):
        found = self.record.get(fold(question.id))
        if question.kind == "pair":
            found = (found or {}).get(fold(row), {}).get("nu" if side == "now" else "behov")
        if found is None:
            return None
        if question.levels:
            return level(question, found)
        codes = [code for code, _ in question.options]
        for code in found if isinstance(found, list) else [found]:
            if code not in codes:
                raise Rejected(code)
        return set(found) if isinstance(found, list) else found
