"""Reads a REDCap data dictionary as strictly as REDCap's own checks, and more so.

Rules follow MetaData::error_checking: names, forms, types, choices, validation, branching logic,
matrices. What REDCap would only warn of and change by itself is a problem here too.
"""

import csv
import io
import re

HEADER = [
    "Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label",
    "Choices, Calculations, OR Slider Labels", "Field Note",
    "Text Validation Type OR Show Slider Number", "Text Validation Min", "Text Validation Max",
    "Identifier?", "Branching Logic (Show field only if...)", "Required Field?",
    "Custom Alignment", "Question Number (surveys only)", "Matrix Group Name", "Matrix Ranking?",
    "Field Annotation",
]
KEYS = [
    "name", "form", "header", "type", "label", "choices", "note", "validation", "minimum",
    "maximum", "identifier", "branching", "required", "alignment", "number", "matrix", "ranking",
    "annotation",
]
TYPES = {
    "text", "notes", "radio", "dropdown", "calc", "file", "checkbox", "yesno", "truefalse",
    "descriptive", "slider",
}
VALIDATIONS = {"integer": r"-?\d+", "number": r"-?(\d+(\.\d+)?|\.\d+)", "date_ymd": r"\d{4}-\d\d-\d\d"}
FUNCTIONS = {"if": (3, 3), "sum": (1, None), "round": (1, 2)}
TAGS = {"@NONEOFTHEABOVE", "@RANDOMORDER"}


class LogicError(Exception):
    pass


TOKEN = re.compile(
    r"\s*(?:(?P<field>\[[^\[\]]*\])|(?P<number>\d+(?:\.\d+)?)|(?P<text>'[^']*'|\"[^\"]*\")"
    r"|(?P<word>[A-Za-z]+)|(?P<sign><>|<=|>=|[=<>+\-*/(),]))"
)
FIELD = re.compile(r"\[([a-z][a-z0-9_]*)(?:\(([A-Za-z0-9._-]+)\))?\]")


class Logic:
    """Branching logic or a formula, as a tree; `evaluate` gives its value."""

    def __init__(self, source):
        self.tokens, self.fields, place = [], [], 0
        while place < len(source.rstrip()):
            match = TOKEN.match(source, place)
            if not match:
                raise LogicError(f"cannot be read from {source[place:place + 20]!r}")
            self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
            place = match.end()
        self.place = 0
        self.tree = self.either()
        if self.place < len(self.tokens):
            raise LogicError(f"something is left: {self.tokens[self.place][1]!r}")

    def peek(self):
        return self.tokens[self.place][1] if self.place < len(self.tokens) else None

    def take(self):
        if self.place >= len(self.tokens):
            raise LogicError("it ends too early")
        self.place += 1
        return self.tokens[self.place - 1]

    def expect(self, sign):
        if self.take()[1] != sign:
            raise LogicError(f"{sign!r} is missing")

    def chain(self, inner, signs):
        tree = inner()
        while self.peek() is not None and self.peek().lower() in signs:
            tree = (self.take()[1].lower(), tree, inner())
        return tree

    def either(self):
        return self.chain(self.both, ("or",))

    def both(self):
        return self.chain(self.comparison, ("and",))

    def comparison(self):
        return self.chain(self.sum, ("=", "<>", "<", "<=", ">", ">="))

    def sum(self):
        return self.chain(self.product, ("+", "-"))

    def product(self):
        return self.chain(self.value, ("*", "/"))

    def value(self):
        kind, text = self.take()
        if text == "(":
            tree = self.either()
            self.expect(")")
            return tree
        if text == "-":
            kind, text = self.take()
            if kind != "number":
                raise LogicError("a minus sign before something that is no number")
            return ("number", -float(text))
        if kind == "number":
            return ("number", float(text))
        if kind == "text":
            return ("text", text[1:-1])
        if kind == "field":
            match = FIELD.fullmatch(text)
            if not match:
                raise LogicError(f"{text} is no field")
            self.fields.append((match.group(1), match.group(2)))
            return ("field", match.group(1), match.group(2))
        if kind == "word" and text in FUNCTIONS:
            self.expect("(")
            arguments = [self.either()]
            while self.peek() == ",":
                self.take()
                arguments.append(self.either())
            self.expect(")")
            fewest, most = FUNCTIONS[text]
            if len(arguments) < fewest or (most and len(arguments) > most):
                raise LogicError(f"{text} does not take {len(arguments)} values")
            return ("call", text, arguments)
        raise LogicError(f"{text!r} is not known")


def number(value):
    """JavaScript's Number(): nothing is 0."""
    if isinstance(value, (bool, float)):
        return float(value)
    if value.strip() == "":
        return 0.0
    try:
        return float(value)
    except ValueError:
        return float("nan")


def evaluate(tree, values):
    """As the browser does it with `==` for `=` and the fields' values as texts."""
    kind = tree[0]
    if kind in ("number", "text"):
        return tree[1]
    if kind == "field":
        if tree[2] is not None:
            return 1.0 if tree[2] in values.get(tree[1], []) else 0.0
        return values.get(tree[1], "")
    if kind == "call":
        if tree[1] == "if":
            return evaluate(tree[2][1 if evaluate(tree[2][0], values) else 2], values)
        numbers = [evaluate(t, values) for t in tree[2]]
        if tree[1] == "sum":
            return float(sum(number(n) for n in numbers if n != ""))
        return float(round(number(numbers[0])))
    a, b = evaluate(tree[1], values), evaluate(tree[2], values)
    if kind in ("and", "or"):
        return bool(a and b) if kind == "and" else bool(a or b)
    if kind in ("=", "<>"):
        same = a == b if isinstance(a, str) and isinstance(b, str) else number(a) == number(b)
        return same == (kind == "=")
    x, y = number(a), number(b)
    if kind in ("<", "<=", ">", ">="):
        return {"<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[kind]
    if kind == "/" and y == 0:
        return float("nan")
    return {"+": x + y, "-": x - y, "*": x * y, "/": x / y if y else 0}[kind]


class Field:
    def __init__(self, line, cells):
        self.line = line
        for key, cell in zip(KEYS, cells):
            setattr(self, key, cell)
        self.options = []

    @property
    def codes(self):
        return [code for code, _ in self.options]


class Reader:
    def __init__(self, data):
        self.problems, self.fields = [], []
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.problem(0, f"not UTF-8: {error}")
            return
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        if not rows or rows[0] != HEADER:
            self.problem(1, "the header is not REDCap's 18 columns in their order")
            return
        for line, cells in enumerate(rows[1:], start=2):
            if len(cells) != len(HEADER):
                self.problem(line, f"{len(cells)} cells, not {len(HEADER)}")
                continue
            self.fields.append(Field(line, cells))
        self.names = {}
        self.check_names()
        for field in self.fields:
            self.check_field(field)
        self.check_matrices()
        self.check_logic()

    def problem(self, line, text):
        self.problems.append(f"row {line}: {text}" if line else text)

    # --- names ----------------------------------------------------------------------------------

    def check_names(self):
        forms = []
        for field in self.fields:
            name = field.name
            if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or "__" in name or name.endswith("_"):
                self.problem(field.line, f"{name!r} is no name of a field")
            if len(name) > 100:
                self.problem(field.line, f"{name!r} is longer than 100")
            if name in self.names:
                self.problem(field.line, f"{name!r} stands twice")
            if name.startswith("redcap_") or name == field.form + "_complete":
                self.problem(field.line, f"{name!r} is reserved")
            self.names[name] = field
            if not re.fullmatch(r"[a-z][a-z0-9_]*", field.form) or len(field.form) > 50:
                self.problem(field.line, f"{field.form!r} is no name of a form")
            if field.form in forms and forms[-1] != field.form:
                self.problem(field.line, f"form {field.form!r} comes again")
            if field.form not in forms:
                forms.append(field.form)
        first = self.fields[0] if self.fields else None
        if not first or first.type != "text" or first.header or first.branching:
            self.problem(2, "the first field is the record id: a plain text")

    # --- one field ------------------------------------------------------------------------------

    def check_field(self, field):
        line = field.line
        if field.type not in TYPES:
            self.problem(line, f"{field.type!r} is no type of field")
        if not field.label:
            self.problem(line, "no label")
        if field.type in ("radio", "dropdown", "checkbox"):
            self.check_choices(field)
        elif field.type == "calc":
            if not field.choices:
                self.problem(line, "a calculation without a formula")
        elif field.choices:
            self.problem(line, f"choices for type {field.type}")
        if field.validation and (field.type != "text" or field.validation not in VALIDATIONS):
            self.problem(line, f"validation {field.validation!r} for type {field.type}")
        for bound in (field.minimum, field.maximum):
            pattern = VALIDATIONS.get(field.validation)
            if bound and (not pattern or not re.fullmatch(pattern, bound)):
                self.problem(line, f"{bound!r} is no bound for {field.validation!r}")
        if field.identifier or field.alignment or field.number:
            self.problem(line, "a column that is not used has something in it")
        if field.required not in ("", "y") or field.ranking not in ("", "y"):
            self.problem(line, "required and ranking are y or empty")
        if field.required and field.type in ("descriptive", "calc"):
            self.problem(line, "nobody answers it, so it cannot be required")
        for text in (field.label, field.header, field.note):
            self.check_text(line, text)
        rest = re.sub(r"(@[A-Z]+)(='[^']*')?", "", field.annotation).strip()
        tags = re.findall(r"(@[A-Z]+)(?:='([^']*)')?", field.annotation)
        if rest or any(tag not in TAGS for tag, _ in tags):
            self.problem(line, f"annotation {field.annotation!r}")
        for tag, value in tags:
            if tag == "@NONEOFTHEABOVE":
                if field.type != "checkbox" or not value:
                    self.problem(line, "@NONEOFTHEABOVE is for checkboxes")
                for code in value.split(","):
                    if code not in field.codes:
                        self.problem(line, f"@NONEOFTHEABOVE names {code!r}")
            if tag == "@RANDOMORDER" and (field.matrix or field.type == "text"):
                self.problem(line, "@RANDOMORDER does nothing in a matrix")

    def check_choices(self, field):
        if "\\n" in field.choices or "\n" in field.choices:
            self.problem(field.line, "a line break would part the choices")
        seen = set()
        for part in field.choices.split("|"):
            code, comma, label = part.partition(",")
            code, label = code.strip(), label.strip()
            if not comma or not label or not re.fullmatch(r"[A-Za-z0-9._-]+", code):
                self.problem(field.line, f"{part!r} is no choice")
            if field.type == "checkbox" and not re.fullmatch(r"[a-z0-9_]+", code):
                self.problem(field.line, f"{code!r} would be another in the export")
            key = code
            try:
                key = float(code)
            except ValueError:
                pass
            if key in seen:
                self.problem(field.line, f"choice {code!r} is one of those before it")
            seen.add(key)
            field.options.append((code, label))
            self.check_text(field.line, label, is_cell=False)

    def check_text(self, line, text, is_cell=True):
        """Survey texts are escaped; brackets name a field that stands above."""
        for tag in re.findall(r"<[^>]*>?", text):
            if tag not in ("<br />", "<h3>", "</h3>"):
                self.problem(line, f"{tag!r} in a text that was to be escaped")
        if "{" in text:
            self.problem(line, "a brace would put a field into the text")
        for inner in re.findall(r"\[([^\]]*)\]?", text):
            above = self.names.get(inner)
            if not above or above.line >= line:
                self.problem(line, f"[{inner}] in a text names no field above")
        if is_cell and text[:1] in ("=", "+", "-", "@"):
            self.problem(line, "a spreadsheet would take the text for a formula")

    # --- matrices -------------------------------------------------------------------------------

    def check_matrices(self):
        groups, previous = {}, ""
        for field in self.fields:
            name = field.matrix
            if name and (not re.fullmatch(r"[a-z][a-z0-9_]*", name) or len(name) > 60):
                self.problem(field.line, f"{name!r} is no name of a matrix")
            if field.ranking and not name:
                self.problem(field.line, "ranking outside a matrix")
            if name and name in groups:
                first = groups[name]
                if previous != name:
                    self.problem(field.line, f"matrix {name!r} comes again")
                if field.options != first.options or field.type != first.type:
                    self.problem(field.line, f"matrix {name!r} has other choices above")
                if field.ranking != first.ranking:
                    self.problem(field.line, f"matrix {name!r} is ranked in part")
                if field.header:
                    self.problem(field.line, f"a heading parts matrix {name!r}")
            elif name:
                groups[name] = field
                if field.type not in ("radio", "checkbox"):
                    self.problem(field.line, f"type {field.type} in a matrix")
            previous = name

    # --- logic ----------------------------------------------------------------------------------

    def check_logic(self):
        self.logic, self.formulas = {}, {}
        known = {}
        for field in self.fields:
            if field.branching:
                self.parse(field, field.branching, known, self.logic)
            if field.type == "calc":
                self.parse(field, field.choices, known, self.formulas)
            known[field.name] = field

    def parse(self, field, source, known, into):
        for open_, close in ("()", "[]"):
            if source.count(open_) != source.count(close):
                self.problem(field.line, f"{source!r}: {open_} and {close} differ in number")
        if source.count("'") % 2 or source.count('"') % 2:
            self.problem(field.line, f"{source!r}: an odd number of quotation marks")
        try:
            logic = Logic(source)
        except LogicError as error:
            self.problem(field.line, f"{source!r}: {error}")
            return
        for name, code in logic.fields:
            other = known.get(name)
            if other is None:
                self.problem(field.line, f"{source!r}: [{name}] stands nowhere above")
            elif (code is not None) != (other.type == "checkbox"):
                self.problem(field.line, f"{source!r}: [{name}] is of type {other.type}")
            elif code is not None and code not in other.codes:
                self.problem(field.line, f"{source!r}: [{name}] has no choice {code!r}")
            elif other.type == "descriptive":
                self.problem(field.line, f"{source!r}: nobody answers [{name}]")
        into[field.name] = logic
