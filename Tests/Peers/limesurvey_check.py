"""Reads a LimeSurvey survey structure strictly, and answers it.

usage: limesurvey_check.py SURVEY.txt [ANSWERS.json]

ANSWERS.json is a list of answer sheets: {variable: what LimeSurvey would store}.
Prints {"problems": […], "questions": [codes], "types": {code: letter},
"sheets": [{"server": {…}, "browser": {…}}, …]}; a dialect holds the codes of the questions shown,
{"shown": [codes], "values": {equation: value}, "invalid": [codes]}.
"""

import json
import pathlib
import sys

from limesurvey_expressions import Evaluator, Parser, expressions, text_of, truth
from limesurvey_reader import Reader

TREES = {}


def evaluate(source, values, dialect):
    if source not in TREES:
        TREES[source] = Parser(source).tree()
    return Evaluator(values, dialect).value(TREES[source])


def answer(reader, sheet, dialect):
    """Walks the questionnaire as the engine does: hidden answers are no answers."""
    values, shown, equations, invalid = {}, [], {}, []
    for group in reader.groups:
        is_open = truth(evaluate(group.row["relevance"], values, dialect))
        for question in group.questions:
            relevant = truth(evaluate(question.row["relevance"], values, dialect))
            if question.type == "*":
                # An equation is worked out whether or not its group is shown.
                value = None
                if relevant:
                    source = expressions(question.attributes["equation"])[0]
                    value = text_of(evaluate(source, values, dialect))
                values[question.code] = value
                equations[question.code] = value
                if relevant and is_open:
                    shown.append(question.code)
                continue
            visible = is_open and relevant
            if visible:
                shown.append(question.code)
            for name in question.variables:
                values[name] = sheet.get(name, "") if visible else None
            rule = question.attributes.get("em_validation_q")
            if visible and rule and not truth(evaluate(rule, values, dialect)):
                invalid.append(question.code)
    return {"shown": shown, "values": equations, "invalid": invalid}


def main():
    reader = Reader(pathlib.Path(sys.argv[1]).read_bytes())
    report = {
        "problems": reader.problems,
        "questions": [question.code for question in reader.questions],
        "types": {question.code: question.type for question in reader.questions},
    }
    if len(sys.argv) > 2 and not reader.problems:
        sheets = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
        report["sheets"] = [
            {dialect: answer(reader, sheet, dialect) for dialect in ("server", "browser")}
            for sheet in sheets
        ]
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
