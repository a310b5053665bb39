"""LimeSurvey's expression language as its engine reads and evaluates it.

Tokens, grammar and the rules of comparison follow application/helpers/expressions/em_core_helper.php
of LimeSurvey 6 (functions RDP_Tokenize, RDP_Evaluate…, RDP_EvaluateBinary, exprmgr_…). The browser's
side (em_javascript.js, LEMval, LEMempty) differs where `1` and `01`, or nothing and 0, are compared;
`dialect="browser"` follows that one.
"""

import math
import re

KEYWORDS = ("code", "NAOK", "relevanceStatus", "shown", "valueNAOK", "value")
FUNCTIONS = {
    # name: fewest and most arguments
    "is_empty": (1, 1), "if": (2, 3), "strcmp": (2, 2), "join": (1, None), "substr": (2, 3),
    "count": (1, None), "sum": (1, None),
}

TOKENS = [
    ("STRING", r'(?<!\\)".*?(?<!\\)"'),
    ("STRING", r"(?<!\\)'.*?(?<!\\)'"),
    ("SPACE", r"\s+"),
    ("LP", r"\("),
    ("RP", r"\)"),
    ("COMMA", r","),
    ("AND_OR", r"\band\b|\bor\b|&&|\|\|"),
    ("COMPARE", r"<=|<|>=|>|==|!=|\ble\b|\blt\b|\bge\b|\bgt\b|\beq\b|\bne\b"),
    ("WORD", r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*"),
    ("NUMBER", r"[0-9]+\.?[0-9]*|\.[0-9]+"),
    ("NOT", r"!"),
    ("OTHER", r"\+\+|--"),
    ("ASSIGN", r"="),
    ("BINARYOP", r"[+*/-]"),
]
SPLIT = re.compile("(" + "|".join(pattern for _, pattern in TOKENS) + ")", re.I)


class ExpressionError(Exception):
    pass


def tokenize(source):
    tokens = []
    place = 0
    for match in SPLIT.finditer(source):
        if source[place:match.start()].strip():
            raise ExpressionError(f"unsupported syntax {source[place:match.start()]!r}")
        place = match.end()
        text = match.group(0)
        kind = next(k for k, p in TOKENS if re.fullmatch(p, text, re.I))
        if kind == "SPACE":
            continue
        if kind in ("OTHER", "ASSIGN"):
            raise ExpressionError(f"unsupported syntax {text!r}")
        if kind == "STRING":
            inner = text[1:-1]
            text = inner.replace('\\"', '"').replace("\\'", "'").replace("\\\\", "\\")
        tokens.append((kind, text))
    if source[place:].strip():
        raise ExpressionError(f"unsupported syntax {source[place:]!r}")
    return tokens


class Parser:
    """To a tree of tuples; raises ExpressionError where LimeSurvey would show an error."""

    def __init__(self, source):
        self.tokens = tokenize(source)
        self.place = 0
        self.variables = []

    def tree(self):
        tree = self.either()
        if self.place < len(self.tokens):
            raise ExpressionError(f"extra token {self.tokens[self.place][1]!r}")
        return tree

    def peek(self, kind=None):
        if self.place >= len(self.tokens):
            return None
        token = self.tokens[self.place]
        return token if kind is None or token[0] == kind else None

    def take(self):
        if self.place >= len(self.tokens):
            raise ExpressionError("poorly terminated expression")
        self.place += 1
        return self.tokens[self.place - 1]

    def binary(self, inner, operators):
        tree = inner()
        while self.peek() and self.peek()[0] in ("AND_OR", "COMPARE", "BINARYOP"):
            if self.peek()[1].lower() not in operators:
                break
            operator = self.take()[1].lower()
            tree = ("binary", operator, tree, inner())
        return tree

    def either(self):
        return self.binary(self.both, ("or", "||"))

    def both(self):
        return self.binary(self.equality, ("and", "&&"))

    def equality(self):
        return self.binary(self.relation, ("==", "eq", "!=", "ne"))

    def relation(self):
        return self.binary(self.additive, ("<", "lt", "<=", "le", ">", "gt", ">=", "ge"))

    def additive(self):
        return self.binary(self.multiplicative, ("+", "-"))

    def multiplicative(self):
        return self.binary(self.unary, ("*", "/"))

    def unary(self):
        token = self.peek()
        if token and (token[0] == "NOT" or token == ("BINARYOP", "-") or token == ("BINARYOP", "+")):
            self.take()
            return ("unary", token[1], self.primary())
        return self.primary()

    def primary(self):
        kind, text = self.take()
        if kind == "LP":
            tree = self.either()
            if self.take()[0] != "RP":
                raise ExpressionError("expected right parenthesis")
            return tree
        if kind == "NUMBER":
            return ("number", text)
        if kind == "STRING":
            return ("string", text)
        if kind != "WORD":
            raise ExpressionError(f"unexpected {text!r}")
        if self.peek("LP"):
            return self.call(text)
        name, _, suffix = text.partition(".")
        if suffix and suffix not in KEYWORDS:
            raise ExpressionError(f"undefined variable {text!r}")
        self.variables.append(name)
        return ("variable", name, suffix)

    def call(self, name):
        if name not in FUNCTIONS:
            raise ExpressionError(f"undefined function {name!r}")
        self.take()
        arguments = []
        while not self.peek("RP"):
            if arguments and self.take()[0] != "COMMA":
                raise ExpressionError("expected a comma")
            arguments.append(self.either())
        self.take()
        fewest, most = FUNCTIONS[name]
        if len(arguments) < fewest or (most is not None and len(arguments) > most):
            raise ExpressionError(f"{name} does not take {len(arguments)} arguments")
        return ("call", name, arguments)


# --- Values: None (hidden), str (as stored or typed), float, bool ------------------------------


def number(text):
    """The value PHP sees in a numeric string; None where it sees none."""
    if isinstance(text, bool) or text is None:
        return None
    if isinstance(text, float):
        return text
    if re.fullmatch(r"[ \t\n\r\v\f]*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?[ \t\n\r\v\f]*", text):
        return float(text)
    return None


def text_of(value):
    if value is None or value is False:
        return ""
    if value is True:
        return "1"
    if isinstance(value, float):
        if not math.isfinite(value):
            return "NAN" if math.isnan(value) else "INF"
        return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
    return value


def truth(value):
    if isinstance(value, str):
        return value not in ("", "0")
    if isinstance(value, float):
        return value != 0 or math.isnan(value)
    return bool(value)


def loosely_equal(a, b):
    """PHP 8's ==."""
    if isinstance(a, bool) or isinstance(b, bool):
        return truth(a) == truth(b)
    if a is None or b is None:
        return text_of(a) == text_of(b) if isinstance(a, str) or isinstance(b, str) else a == b
    x, y = number(a), number(b)
    if x is not None and y is not None:
        return x == y
    return text_of(a) == text_of(b)


def browser_value(value):
    """What LEMval hands on: numbers for what looks like one, unless it begins with 0."""
    text = text_of(value)
    if text == "false":
        return ""
    plain = number(text)
    if plain is None or text != text.strip() or text.startswith("+"):
        return text
    return text if text.startswith("0") and text != "0" else plain


def browser_equal(a, b):
    """JavaScript's == for strings and numbers."""
    if isinstance(a, bool):
        a = float(a)
    if isinstance(b, bool):
        b = float(b)
    if isinstance(a, float) and isinstance(b, float):
        return a == b
    if isinstance(a, float) or isinstance(b, float):
        other = text_of(b if isinstance(a, float) else a)
        value = 0.0 if other.strip() == "" else number(other)
        return value is not None and value == (a if isinstance(a, float) else b)
    return text_of(a) == text_of(b)


class Evaluator:
    def __init__(self, values, dialect="server"):
        self.values = values
        self.browser = dialect == "browser"

    def value(self, tree):
        kind = tree[0]
        if kind == "number":
            return float(tree[1]) if self.browser else tree[1]
        if kind == "string":
            return tree[1]
        if kind == "variable":
            value = self.values.get(tree[1])
            return browser_value(value) if self.browser else value
        if kind == "unary":
            inner = self.value(tree[2])
            if tree[1] == "!":
                return not truth(inner)
            return -(number(inner) or 0.0) if tree[1] == "-" else (number(inner) or 0.0)
        if kind == "call":
            return self.call(tree[1], [self.value(argument) for argument in tree[2]])
        return self.operate(tree[1], self.value(tree[2]), self.value(tree[3]))

    def call(self, name, arguments):
        first = arguments[0]
        if name == "is_empty":
            return first is None or first == "" or first is False
        if name == "if":
            return arguments[1] if truth(first) else (arguments[2] if len(arguments) > 2 else "")
        if name == "strcmp":
            a, b = text_of(arguments[0]), text_of(arguments[1])
            return float((a > b) - (a < b))
        if name == "join":
            return "".join(text_of(a) for a in arguments)
        if name == "substr":
            start = int(number(arguments[1]))
            text = text_of(first)[start:]
            return text[: int(number(arguments[2]))] if len(arguments) > 2 else text
        if name == "count":
            return float(sum(1 for a in arguments if text_of(a) != ""))
        return float(sum(number(a) or 0.0 for a in arguments))

    def operate(self, operator, a, b):
        if operator in ("or", "||"):
            return truth(a) or truth(b)
        if operator in ("and", "&&"):
            return truth(a) and truth(b)
        if operator in ("==", "eq"):
            return browser_equal(a, b) if self.browser else loosely_equal(a, b)
        if operator in ("!=", "ne"):
            return not (browser_equal(a, b) if self.browser else loosely_equal(a, b))
        if operator in ("<", "lt", "<=", "le", ">", "gt", ">=", "ge"):
            return self.compare(operator, a, b)
        x, y = number(a), number(b)
        if operator == "+":
            return x + y if x is not None and y is not None else text_of(a) + text_of(b)
        if x is None or y is None or (operator == "/" and y == 0):
            return math.nan
        return x - y if operator == "-" else x * y if operator == "*" else x / y

    def compare(self, operator, a, b):
        holds = {
            "<": lambda x, y: x < y, "lt": lambda x, y: x < y,
            "<=": lambda x, y: x <= y, "le": lambda x, y: x <= y,
            ">": lambda x, y: x > y, "gt": lambda x, y: x > y,
            ">=": lambda x, y: x >= y, "ge": lambda x, y: x >= y,
        }[operator]
        if self.browser:
            x = number(a) if text_of(a).strip() else 0.0
            y = number(b) if text_of(b).strip() else 0.0
            if x is None or y is None:
                both = isinstance(a, str) and isinstance(b, str)
                return both and holds(a, b)
            return holds(x, y)
        # getMismatchInformation: what is neither both numbers nor both texts is false.
        x, y = number(a), number(b)
        numeric_a = text_of(a) != "" and x is not None
        numeric_b = text_of(b) != "" and y is not None
        string_a = not truth(a) or not numeric_a
        string_b = not truth(b) or not numeric_b
        both_numeric = numeric_a and numeric_b
        if not both_numeric and not (string_a and string_b):
            return False
        if operator in ("<=", "le", ">", "gt") and {text_of(a), text_of(b)} == {"0", ""}:
            return operator in ("<=", "le")
        return holds(x, y) if both_numeric else holds(text_of(a), text_of(b))


def expressions(text):
    """The expressions in a text, and the text around them; as asSplitStringOnExpressions."""
    parts = [p for p in re.split(r"([{}'\"\\])", text) if p != ""]
    found, depth, single, double = [], 0, False, False
    token, i = "", 0
    while i < len(parts):
        part = parts[i]
        if part == "{":
            blank = i + 1 < len(parts) and parts[i + 1][:1].isspace()
            if blank:
                token += "{" + parts[i + 1]
                i += 1
            elif single or double:
                token += "{"
            elif depth > 0:
                token += "{"
                depth += 1
            else:
                depth, token = 1, "{"
        elif part == "}":
            blank = i > 0 and parts[i - 1][-1:].isspace()
            token += "}"
            if not blank and depth > 0 and not single and not double:
                depth -= 1
                if depth == 0:
                    found.append(token[1:-1])
                    token = ""
        elif part == "'" and depth and not double:
            single = not single
            token += part
        elif part == '"' and depth and not single:
            double = not double
            token += part
        elif part == "\\" and i + 1 < len(parts):
            token += part + parts[i + 1]
            i += 1
        else:
            token += part
        i += 1
    if depth:
        raise ExpressionError(f"unclosed expression in {text!r}")
    return found
