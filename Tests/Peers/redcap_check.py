"""Reads a REDCap data dictionary strictly, and answers it.

usage: redcap_check.py DICTIONARY.csv [ANSWERS.json]

ANSWERS.json is a list of answer sheets: {field: text, or for a checkbox a list of codes}.
Prints {"problems": […], "fields": [names], "types": {field: type},
"sheets": [{"shown": [fields], "values": {calculation: value}}, …]}.
"""

import json
import math
import pathlib
import sys

from redcap_reader import Reader, evaluate


def text(value):
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
    return "" if value == "NaN" else value


def answer(reader, sheet):
    """From the first field to the last; what is hidden is emptied, as REDCap does."""
    values, shown, worked_out = {}, [], {}
    for field in reader.fields:
        logic = reader.logic.get(field.name)
        is_shown = bool(evaluate(logic.tree, values)) if logic else True
        if is_shown:
            shown.append(field.name)
        if field.type == "calc":
            # A calculation is made whether it is shown or not.
            values[field.name] = text(evaluate(reader.formulas[field.name].tree, values))
            worked_out[field.name] = values[field.name]
        elif field.type == "checkbox":
            values[field.name] = sheet.get(field.name, []) if is_shown else []
        elif field.type != "descriptive":
            values[field.name] = sheet.get(field.name, "") if is_shown else ""
    return {"shown": shown, "values": worked_out}


def main():
    reader = Reader(pathlib.Path(sys.argv[1]).read_bytes())
    report = {
        "problems": reader.problems,
        "fields": [field.name for field in reader.fields],
        "types": {field.name: field.type for field in reader.fields},
    }
    if len(sys.argv) > 2 and not reader.problems:
        sheets = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
        report["sheets"] = [answer(reader, sheet) for sheet in sheets]
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
