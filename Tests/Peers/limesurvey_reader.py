"""Reads LimeSurvey's tab-separated survey structure as strictly as the format allows.

Where LimeSurvey's importer (TSVImportSurvey and XMLImportSurvey, import_helper.php) takes what it
can and leaves the rest, this reader complains: about every column, class, parent, code, language
and expression that the importer or the engine behind it would misread.
"""

import html
import re

from limesurvey_expressions import ExpressionError, Parser, expressions

REQUIRED = [
    "class", "type/scale", "name", "relevance", "text", "help", "language", "validation",
    "mandatory", "other", "default", "same_default",
]
ATTRIBUTES = {
    "answer_order", "date_format", "dualscale_headerA", "dualscale_headerB", "em_validation_q",
    "em_validation_q_tip", "equals_num_value", "equation", "exclude_all_others", "hidden",
    "max_num_value_n", "min_answers", "min_num_value_n", "num_value_int_only", "numbers_only",
    "other_replace_text", "random_group", "random_order",
}
TRANSLATED = {"dualscale_headerA", "dualscale_headerB", "em_validation_q_tip", "other_replace_text"}
# letter: (has subquestions, number of answer scales, may have "other")
TYPES = {
    "L": (False, 1, True), "!": (False, 1, True), "M": (True, 0, True), "P": (True, 0, True),
    "N": (False, 0, False), "S": (False, 0, False), "T": (False, 0, False), "U": (False, 0, False),
    "F": (True, 1, False), "1": (True, 2, False), "X": (False, 0, False), "*": (False, 0, False),
    "R": (False, 1, False), "D": (False, 0, False), "K": (True, 0, False),
}
RESERVED = {"LANG", "SID", "SAVEDID", "TOKEN", "QID", "GID", "SGQ", "self", "that", "this"}
OPERATORS = {"and", "or", "eq", "ne", "lt", "le", "gt", "ge"}
SETTINGS = {
    "language", "additional_languages", "format", "anonymized", "datestamp", "ipaddr", "refurl",
    "savetimings", "allowprev", "showprogress", "expires", "showsurveypolicynotice",
}
LANGUAGE_SETTINGS = {
    "surveyls_title", "surveyls_welcometext", "surveyls_policy_notice",
    "surveyls_policy_notice_label", "surveyls_description", "surveyls_endtext",
}


def records(text):
    """Records as PHP's fgetcsv splits them: TAB, quotation marks, and a backslash as escape."""
    rows, row, cell = [], [], ""
    i, at_start, quoted = 0, True, False
    while i < len(text):
        c = text[i]
        if quoted:
            if c == "\\" and text[i + 1 : i + 2] == '"':
                cell += '\\"'
                i += 2
                continue
            if c == '"' and text[i + 1 : i + 2] == '"':
                cell += '"'
                i += 2
                continue
            if c == '"':
                quoted = False
            else:
                cell += c
        elif c == '"' and at_start:
            quoted = True
        elif c in "\t\n":
            row.append(cell)
            cell = ""
            if c == "\n":
                rows.append(row)
                row = []
            at_start = True
            i += 1
            continue
        else:
            cell += c
        at_start = False
        i += 1
    if quoted:
        raise ValueError("a quotation mark is never closed")
    if cell or row:
        rows.append(row + [cell])
    return rows


class Group:
    def __init__(self, number, row):
        self.number, self.row = number, row
        self.questions = []


class Question:
    def __init__(self, row, group):
        self.row, self.group = row, group
        self.code = row["name"]
        self.type = row["type/scale"]
        self.subquestions = []
        self.answers = {"0": [], "1": []}
        self.attributes = {k: row[k] for k in ATTRIBUTES if row.get(k)}

    @property
    def variables(self):
        """What expressions call its answers."""
        if self.type in ("F", "K"):
            return [f"{self.code}_{sub}" for sub in self.subquestions]
        if self.type in ("M", "P"):
            own = [f"{self.code}_{sub}" for sub in self.subquestions]
            return own + ([f"{self.code}_other"] if self.row["other"] == "Y" else [])
        if self.type == "1":
            return [f"{self.code}_{sub}_{scale}" for sub in self.subquestions for scale in (0, 1)]
        if self.type == "R":
            return [f"{self.code}_{place + 1}" for place in range(len(self.answers["0"]))]
        if self.type == "X":
            return []
        own = [self.code]
        return own + ([f"{self.code}_other"] if self.row["other"] == "Y" else [])

    @property
    def shown(self):
        return [self.code] if self.type not in ("M", "P", "F", "K", "1", "R", "X") else []


class Reader:
    def __init__(self, data):
        self.problems = []
        self.settings, self.language_settings = {}, {}
        self.groups, self.questions, self.languages = [], [], []
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.problem(0, f"not UTF-8: {error}")
            return
        text = text.removeprefix("\ufeff")
        if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", text):
            self.problem(0, "a character that XML does not allow")
        if "]]>" in text:
            self.problem(0, "]]> would end the character data it is put in")
        try:
            rows = records(re.sub(r"\r\n|\r", "\n", text))
        except ValueError as error:
            self.problem(0, str(error))
            return
        self.read(rows)

    def problem(self, line, text):
        self.problems.append(f"row {line}: {text}" if line else text)

    # --- rows -----------------------------------------------------------------------------------

    def read(self, rows):
        if not rows or rows[0][: len(REQUIRED)] != REQUIRED:
            self.problem(1, f"the header must begin with {REQUIRED}")
            return
        header = rows[0]
        for name in header[len(REQUIRED) :]:
            if name not in ATTRIBUTES:
                self.problem(1, f"{name!r} would silently become an attribute")
        if len(set(header)) < len(header):
            self.problem(1, "a column stands twice")
        content = []
        for number, cells in enumerate(rows[1:], start=2):
            if len(cells) != len(header):
                self.problem(number, f"{len(cells)} cells, not {len(header)}")
                continue
            row = dict(zip(header, cells))
            row["line"] = number
            for key, value in row.items():
                if key != "line" and re.fullmatch(r'".*"', value, re.S):
                    self.problem(number, f"{key}: the importer would strip its quotation marks")
            kind = row["class"]
            if kind == "S":
                self.setting(row, content)
            elif kind == "SL":
                self.language_setting(row, content)
            elif kind in ("G", "Q", "SQ", "A"):
                content.append(row)
            else:
                self.problem(number, f"unknown class {kind!r}")
        self.check_languages()
        self.split(content)
        self.check_questions()
        self.check_expressions()

    def setting(self, row, content):
        if content or self.language_settings:
            self.problem(row["line"], "S after other classes")
        if row["name"] not in SETTINGS:
            self.problem(row["line"], f"unknown setting {row['name']!r}")
        if row["name"] in self.settings:
            self.problem(row["line"], f"setting {row['name']!r} stands twice")
        self.settings[row["name"]] = row["text"]

    def language_setting(self, row, content):
        if content:
            self.problem(row["line"], "SL after groups")
        if row["name"] not in LANGUAGE_SETTINGS:
            self.problem(row["line"], f"unknown language setting {row['name']!r}")
        own = self.language_settings.setdefault(row["language"], {})
        if row["name"] in own:
            self.problem(row["line"], f"{row['name']!r} stands twice for {row['language']}")
        own[row["name"]] = row["text"]

    def check_languages(self):
        base = self.settings.get("language", "")
        others = self.settings.get("additional_languages", "").split()
        self.languages = [base] + others
        for language in self.languages:
            if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]+)*", language):
                self.problem(0, f"{language!r} is no language")
            if not self.language_settings.get(language, {}).get("surveyls_title"):
                self.problem(0, f"no title in {language!r}")
        for language in self.language_settings:
            if language not in self.languages:
                self.problem(0, f"texts in the undeclared language {language!r}")
        for name in ("format",):
            if self.settings.get(name) not in ("G", "S", "A"):
                self.problem(0, f"{name} is {self.settings.get(name)!r}")
        for name in ("anonymized", "datestamp", "ipaddr", "refurl", "savetimings"):
            if self.settings.get(name) not in ("Y", "N"):
                self.problem(0, f"{name} is {self.settings.get(name)!r}")

    def split(self, content):
        """By language; every further language must repeat the first, row by row."""
        parts = {language: [] for language in self.languages}
        order = []
        for row in content:
            if row["language"] not in parts:
                self.problem(row["line"], f"language {row['language']!r} is not declared")
                continue
            if not order or order[-1] != row["language"]:
                order.append(row["language"])
            parts[row["language"]].append(row)
        if order != self.languages:
            self.problem(0, f"languages come in the order {order}, not {self.languages}")
        base = parts[self.languages[0]] if self.languages else []
        same = ("class", "type/scale", "relevance", "mandatory", "other")
        for language in self.languages[1:]:
            if len(parts[language]) != len(base):
                self.problem(0, f"{language}: {len(parts[language])} rows, not {len(base)}")
                continue
            for own, first in zip(parts[language], base):
                for key in same + (("name",) if own["class"] != "G" else ()):
                    if own[key] != first[key]:
                        self.problem(own["line"], f"{key} differs from row {first['line']}")
                for key in ATTRIBUTES:
                    value = own.get(key, "")
                    if value and key not in TRANSLATED and own["class"] == "Q":
                        self.problem(own["line"], f"{key} would be stored twice")
                    if bool(value) != bool(first.get(key)) and key in TRANSLATED:
                        self.problem(own["line"], f"{key} is not translated")
        self.build(base)

    def build(self, rows):
        last = None
        for row in rows:
            line, kind = row["line"], row["class"]
            if kind == "G":
                if not re.fullmatch(r"[1-9][0-9]*", row["type/scale"]):
                    self.problem(line, f"{row['type/scale']!r} is no number of a group")
                if any(g.number == row["type/scale"] for g in self.groups):
                    self.problem(line, "the number of the group stands twice")
                if not row["name"] or len(row["name"].encode()) > 200:
                    self.problem(line, "a group's name is 1–200 bytes")
                self.groups.append(Group(row["type/scale"], row))
                last = None
            elif not self.groups:
                self.problem(line, f"{kind} before any group")
            elif kind == "Q":
                last = Question(row, self.groups[-1])
                self.groups[-1].questions.append(last)
                self.questions.append(last)
            elif last is None:
                self.problem(line, f"{kind} before any question")
            elif kind == "SQ":
                if last.answers["0"] or last.answers["1"]:
                    self.problem(line, "a subquestion after answers")
                if row["type/scale"] != "0":
                    self.problem(line, "only arrays of numbers or texts have a second scale")
                if not re.fullmatch(r"[A-Za-z0-9]{1,20}", row["name"]):
                    self.problem(line, f"{row['name']!r} is no code of a subquestion")
                if row["name"] == "time" or (row["name"] == "other" and last.row["other"] == "Y"):
                    self.problem(line, f"{row['name']!r} is reserved")
                if row["name"].lower() in (s.lower() for s in last.subquestions):
                    self.problem(line, f"subquestion {row['name']!r} stands twice")
                last.subquestions.append(row["name"])
            else:
                if row["type/scale"] not in ("0", "1"):
                    self.problem(line, f"{row['type/scale']!r} is no scale")
                    continue
                scale = last.answers[row["type/scale"]]
                if row["type/scale"] == "0" and last.answers["1"]:
                    self.problem(line, "scale 0 after scale 1")
                if not re.fullmatch(r"[A-Za-z0-9]{1,5}", row["name"]):
                    self.problem(line, f"{row['name']!r} is no code of an answer")
                if any(same_answer(row["name"], other) for other in scale):
                    self.problem(line, f"answer {row['name']!r} is one of those before it")
                scale.append(row["name"])
                if not row["text"]:
                    self.problem(line, "an answer without a text")

    # --- questions ------------------------------------------------------------------------------

    def check_questions(self):
        seen = set()
        for question in self.questions:
            row, line = question.row, question.row["line"]
            if not re.fullmatch(r"[A-Za-z][A-Za-z0-9]{0,19}", question.code):
                self.problem(line, f"{question.code!r} is no code of a question")
            if question.code in RESERVED or question.code.lower() in OPERATORS:
                self.problem(line, f"{question.code!r} is reserved")
            if question.code in seen:
                self.problem(line, f"question {question.code!r} stands twice")
            seen.add(question.code)
            if question.type not in TYPES:
                self.problem(line, f"{question.type!r} is no type of question")
                continue
            has_rows, scales, has_other = TYPES[question.type]
            if has_rows != bool(question.subquestions):
                self.problem(line, f"type {question.type} and {len(question.subquestions)} rows")
            if sum(1 for s in question.answers.values() if s) != scales:
                self.problem(line, f"type {question.type} needs {scales} answer scales")
            if question.type == "1" and question.answers["0"] != question.answers["1"]:
                self.problem(line, "the two scales differ")
            if row["mandatory"] not in ("Y", "N") or row["other"] not in ("Y", "N"):
                self.problem(line, "mandatory and other are Y or N")
            if row["other"] == "Y" and not has_other:
                self.problem(line, f"type {question.type} has no other")
            self.check_attributes(question, line)

    def check_attributes(self, question, line):
        allowed = {
            "answer_order": "L!", "date_format": "D", "dualscale_headerA": "1",
            "dualscale_headerB": "1", "equals_num_value": "K", "equation": "*",
            "exclude_all_others": "M", "hidden": "*", "max_num_value_n": "NK",
            "min_answers": "R", "min_num_value_n": "NK", "num_value_int_only": "NK",
            "numbers_only": "*", "other_replace_text": "L!MP", "random_order": "1FKMR",
        }
        for name, value in question.attributes.items():
            if name in allowed and question.type not in allowed[name]:
                self.problem(line, f"{name} means nothing for type {question.type}")
            if name in ("max_num_value_n", "min_num_value_n", "equals_num_value", "min_answers"):
                if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
                    self.problem(line, f"{name} is {value!r}")
            if name in ("num_value_int_only", "numbers_only", "hidden", "random_order"):
                if value != "1":
                    self.problem(line, f"{name} is {value!r}")
        for code in filter(None, question.attributes.get("exclude_all_others", "").split(";")):
            if code not in question.subquestions + ["other"]:
                self.problem(line, f"exclude_all_others names {code!r}")
        if question.type == "*" and "equation" not in question.attributes:
            self.problem(line, "an equation without one")
        if question.type == "1" and len(TRANSLATED & set(question.attributes)) < 2:
            self.problem(line, "a dual scale without two headings")

    # --- expressions ----------------------------------------------------------------------------

    def check_expressions(self):
        known = set()
        for text in [t for own in self.language_settings.values() for t in own.values()]:
            self.check_text(0, text, known)
        for group in self.groups:
            self.check_expression(group.row["line"], group.row["relevance"], known)
            for key in ("name", "text"):
                self.check_text(group.row["line"], group.row[key], known)
            for question in group.questions:
                self.check_question_expressions(question, known)

    def check_question_expressions(self, question, known):
        row, line = question.row, question.row["line"]
        self.check_expression(line, row["relevance"], known)
        for key in ("text", "help"):
            self.check_text(line, row[key], known)
        own = known | set(question.variables)
        if "em_validation_q" in question.attributes:
            self.check_expression(line, question.attributes["em_validation_q"], own)
        for key in TRANSLATED & set(question.attributes):
            self.check_text(line, question.attributes[key], known)
        if "equation" in question.attributes:
            found = self.check_text(line, question.attributes["equation"], known, is_equation=True)
            if len(found) != 1:
                self.problem(line, "an equation is one expression in braces")
        known |= own

    def check_expression(self, line, text, known):
        try:
            parser = Parser(text)
            parser.tree()
        except ExpressionError as error:
            self.problem(line, f"{text!r}: {error}")
            return
        for name in parser.variables:
            if name not in known:
                self.problem(line, f"{text!r}: {name!r} is not known here")

    def check_text(self, line, text, known, is_equation=False):
        """Expressions in a text, also after a filter has turned entities back into characters."""
        found = []
        for version in {text, html.unescape(text)}:
            try:
                own = expressions(version)
            except ExpressionError as error:
                self.problem(line, str(error))
                continue
            found = found or own
            for expression in own:
                self.check_expression(line, expression, known)
                if not is_equation and not re.fullmatch(r"[A-Za-z0-9]+\.shown", expression):
                    self.problem(line, f"{{{expression}}} in a text is more than an answer")
        for tag in re.findall(r"<[^>]*>", text):
            if tag != "<br />":
                self.problem(line, f"{tag!r} in a text that was to be escaped")
        return found


def same_answer(a, b):
    """Equal in the database, which knows no case, or in an expression, which compares numbers."""
    if a.lower() == b.lower():
        return True
    try:
        return float(a) == float(b)
    except ValueError:
        return False
