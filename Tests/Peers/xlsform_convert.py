"""Converts XLSForms with pyxform.

usage: xlsform_convert.py [--validate] FOLDER

Every FOLDER/*.xlsx and *.md becomes FOLDER/*.xml. With --validate ODK Validate, which comes with
pyxform, reads the result too. Prints {"NAME": {"code": 100, "message": "…", "warnings": […]}, …}
with pyxform's own codes: 100 all is well, 101 there are warnings, 999 there is no form.
"""

import json
import pathlib
import sys

from pyxform.xls2xform import convert


def one(path, validate):
    warnings = []
    try:
        result = convert(path, warnings=warnings, validate=validate)
    except Exception as error:  # whatever it is, the form was refused
        return {"code": 999, "message": str(error), "warnings": warnings}
    path.with_suffix(".xml").write_text(result.xform, encoding="utf-8")
    return {"code": 101 if warnings else 100, "message": "", "warnings": warnings}


def main():
    validate = "--validate" in sys.argv
    folder = pathlib.Path(sys.argv[-1])
    files = sorted(p for p in folder.iterdir() if p.suffix in {".xlsx", ".md"})
    json.dump({p.name: one(p, validate) for p in files}, sys.stdout, ensure_ascii=False)


main()
