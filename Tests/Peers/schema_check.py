"""Checks a JSON Schema against the 2020-12 metaschema, and documents against it.

usage: schema_check.py SCHEMA.json DOCUMENTS.json

DOCUMENTS.json: {"rows": [row, …], "files": [response file, …]}
Prints {"rows": [[messages], …], "files": [[messages], …]}; an empty list means valid.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from referencing import Registry, Resource


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    documents = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    rows = Draft202012Validator(schema)
    registry = Registry().with_resource(schema["$id"], Resource.from_contents(schema))
    files = Draft202012Validator(
        {"$ref": schema["$id"] + "#/$defs/responseFile"}, registry=registry
    )

    def check(validator, values):
        return [[e.message[:200] for e in validator.iter_errors(v)][:5] for v in values]

    json.dump(
        {
            "rows": check(rows, documents.get("rows", [])),
            "files": check(files, documents.get("files", [])),
        },
        sys.stdout,
        ensure_ascii=False,
    )


main()
