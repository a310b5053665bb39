"""Tries FHIR questionnaires and responses with three independent judges.

usage: fhir_check.py SCHEMA.json FILE.json…

SCHEMA.json is HL7's JSON Schema of R4 (or - for none). A file whose name has `r5` in it is R5, any
other is R4. Prints {"<name>": [problems], …}; an empty list means that nobody complained.
"""

import json
import pathlib
import sys

from fhirpathpy import evaluate
from fhirpathpy.models import models
from jsonschema import Draft6Validator

ITEMS = "descendants().where(linkId.exists())"
# The invariants of the specification, as HL7 words them for all items of a questionnaire.
INVARIANTS = {
    "que-1": ITEMS + ".all((type = 'group' implies item.empty().not())"
    " and (type = 'display' implies item.empty()))",
    "que-2": "descendants().linkId.isDistinct()",
    "que-7": ITEMS + ".enableWhen.all(operator = 'exists' implies (answer is boolean))",
    "que-12": ITEMS + ".all(enableWhen.count() > 1 implies enableBehavior.exists())",
}


def items(resource):
    for item in resource.get("item", []):
        yield item
        yield from items(item)


def dangling(resource):
    """Conditions on what does not stand above: unknown, later, or the item itself."""
    seen = set()
    for item in items(resource):
        for condition in item.get("enableWhen", []):
            if condition["question"] not in seen:
                yield f"{item.get('linkId')}: enableWhen of {condition['question']}"
        seen.add(item.get("linkId"))


def typed(resource, release):
    try:
        if release == "r5":
            from fhir.resources import get_fhir_model_class
        else:
            from fhir.resources.R4B import get_fhir_model_class
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    except Exception as error:  # what the library raises differs by kind of fault
        return [f"fhir.resources: {str(error)[:300]}"]
    return []


def check(path, schema):
    resource = json.loads(path.read_text(encoding="utf-8"))
    release = "r5" if "r5" in path.name else "r4"
    problems = typed(resource, release)
    if release == "r4" and schema is not None:
        problems += [
            f"schema: {'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
            for e in schema(resource["resourceType"]).iter_errors(resource)
        ][:10]
    if resource["resourceType"] == "Questionnaire":
        for name, expression in INVARIANTS.items():
            if evaluate(resource, expression, {}, models[release]) != [True]:
                problems.append(name)
        problems += dangling(resource)
    return problems


def main():
    schema = None
    if sys.argv[1] != "-":
        whole = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))

        def schema(kind):
            # The definition of one kind, instead of "one of all kinds", names what is wrong.
            rules = {"definitions": whole["definitions"], "$ref": f"#/definitions/{kind}"}
            return Draft6Validator(rules)

    found = {}
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        found[path.name] = check(path, schema)
    json.dump(found, sys.stdout, ensure_ascii=False)


main()
