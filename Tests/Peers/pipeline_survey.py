"""Reads a survey file and its unit register, as far as counting its exports needs it.

A second reading of the language, made for the example: scales, registers, pairs, questions,
indices, and sections that are shown to everyone but one category of a register question.
"""

import csv
import pathlib


class Node:
    """A line with the lines below it: `keyword words: text`."""

    def __init__(self, line):
        head, _, text = line.partition(":")
        self.head = head.strip()
        self.text = text.split(" | en:")[0].strip()
        self.children = []

    def all(self, keyword):
        return [c for c in self.children if c.head.split(" ")[0] == keyword]

    def value(self, head):
        return next((c.text for c in self.children if c.head == head), None)

    @property
    def id(self):
        return self.head.split(" ")[-1]


def read_nodes(text):
    lines = []
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith(">"):
            lines[-1] += " " + stripped[1:].strip()
        elif stripped and not stripped.startswith("#"):
            lines.append(line)
    root = Node("root")
    stack = [(-1, root)]
    for line in lines:
        depth = len(line) - len(line.lstrip(" "))
        while stack[-1][0] >= depth:
            stack.pop()
        node = Node(line.strip())
        stack[-1][1].children.append(node)
        stack.append((depth, node))
    return root


class Unit:
    def __init__(self, code, name, parent):
        self.code, self.name, self.parent = code, name, parent
        self.staff = {}
        self.children = []


class Units:
    """The register: units in the order of the file, with headcounts by profession."""

    def __init__(self, path, profession):
        self.all = {}
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                code = row["id"]
                if code not in self.all:
                    self.all[code] = Unit(code, row["namn"], row["överordnad"] or None)
                if row["antal"]:
                    group = row.get(profession) or ""
                    staff = self.all[code].staff
                    staff[group] = staff.get(group, 0) + int(row["antal"])
        for unit in self.all.values():
            if unit.parent:
                self.all[unit.parent].children.append(unit)
        self.leaves = [u for u in self.all.values() if not u.children]
        roots = [u for u in self.all.values() if not u.parent]
        # One unit on top of all others is everyone, and is not counted a second time.
        self.root = roots[0] if len(roots) == 1 else None

    def below(self, unit):
        if not unit.children:
            return [unit]
        return [leaf for child in unit.children for leaf in self.below(child)]


class Question:
    def __init__(self, node, kind, hidden_for):
        self.id, self.title, self.kind = node.id, node.text, kind
        self.area = node.value("område")
        # (question, code) of those who are not shown it.
        self.hidden_for = hidden_for
        self.levels, self.missing, self.options, self.rows = [], [], [], []
        self.now = self.need = ""
        self.other = None


class Survey:
    def __init__(self, path):
        path = pathlib.Path(path)
        self.nodes = read_nodes(path.read_text(encoding="utf-8-sig"))
        head = next(c for c in self.nodes.children if c.head.startswith("enkät"))
        self.id, self.wave = head.id, head.value("mättillfälle")
        self.opens = head.value("öppen").split(" ")[0]
        self.scales = {n.id: n for n in self.nodes.all("skala")}
        self.registers = {n.id: n for n in self.nodes.all("register")}
        units = self.registers["enhet"].value("från")
        self.units = Units(path.parent / units, "yrke")
        self.questions = [
            question
            for section in self.nodes.all("avsnitt")
            for question in self.section(section)
        ]
        self.indices = self.nodes.all("index")

    def question(self, id):
        return next(q for q in self.questions if q.id == id)

    def section(self, section):
        hidden_for = None
        condition = section.value("visa om")
        if condition:
            question, code = condition.split(" är inte ")
            hidden_for = (question, code)
        for node in section.children:
            if node.head.startswith(("par ", "fråga ")):
                yield self.build(node, hidden_for)

    def build(self, node, hidden_for):
        texts = node.value("fritext")
        if node.head.startswith("par "):
            kind = "pair"
        elif node.value("register"):
            kind = "register"
        elif node.value("skala"):
            kind = "scale"
        elif texts:
            kind = "text"
        else:
            kind = "multiple" if node.all("flera") else "single"
        assert kind == "text" or not node.value("visa om"), "a condition this cannot follow"
        question = Question(node, kind, hidden_for)
        if node.value("skala"):
            for level in self.scales[node.value("skala")].children:
                parts = level.head.split(" ")
                if len(parts) == 1:
                    question.levels.append((int(parts[0]), level.text))
                else:
                    question.missing.append((int(parts[-1]), level.text))
        if kind == "pair":
            question.rows = [(row.id, row.text) for row in node.all("rad")]
            question.now, question.need = node.value("nuläge"), node.value("framtida behov")
        options = node
        if kind == "register":
            options = self.registers[node.value("register")]
            question.title = question.title or options.text
            if options.value("från"):
                question.options = [(u.code, u.name) for u in self.units.leaves]
        for option in options.all("-"):
            code = option.head[1:].strip()
            question.options.append((code, option.text))
            if option.value("fritext"):
                question.other = code
        return question
