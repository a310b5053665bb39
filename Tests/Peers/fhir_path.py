"""Evaluates FHIRPath expressions over QuestionnaireResponses with fhirpathpy.

usage: fhir_path.py CASES.json

CASES.json: [{"resource": {…}, "expressions": [text, …]}, …]
Prints {"results": [[value or null for nothing, …], …]}.
"""

import json
import pathlib
import sys
from decimal import Decimal

from fhirpathpy import compile as compiled
from fhirpathpy.models import models


def plain(values):
    if not values:
        return None
    value = values[0]
    return float(value) if isinstance(value, Decimal) else value


def main():
    cases = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    known = {}
    results = []
    for case in cases:
        resource = case["resource"]
        row = []
        for text in case["expressions"]:
            if text not in known:
                known[text] = compiled(text, models["r4"])
            row.append(plain(known[text](resource, {"resource": resource})))
        results.append(row)
    json.dump({"results": results}, sys.stdout)


main()
