"""Validates DDI Codebook files against the published schema, and reads them back.

usage: ddi_check.py codebook.xsd FILE.xml …

Prints {"files": [{"problems": […], "variables": [names], "titles": [titles by language],
"missing": {variable: [codes]}, "labels": {variable: {language: text}}, "groups": {name: [names]}}]}.
"""

import json
import sys

from lxml import etree

DDI = "{ddi:codebook:2_5}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(path, schema):
    try:
        tree = etree.parse(path)
    except etree.XMLSyntaxError as error:
        return {"problems": [str(error)]}
    schema.validate(tree)
    root = tree.getroot()
    variables = root.findall(f".//{DDI}var")
    names = {v.get("ID"): v.get("name") for v in variables}
    return {
        "problems": [f"{e.line}: {e.message}" for e in schema.error_log],
        "variables": [v.get("name") for v in variables],
        "titles": [
            t.text for t in root.iter(f"{DDI}titl", f"{DDI}parTitl")
        ],
        "missing": {
            v.get("name"): [
                c.findtext(f"{DDI}catValu")
                for c in v.findall(f"{DDI}catgry") if c.get("missing") == "Y"
            ]
            for v in variables
        },
        "labels": {
            v.get("name"): {label.get(LANG): label.text for label in v.findall(f"{DDI}labl")}
            for v in variables
        },
        "groups": {
            g.get("name"): [names[i] for i in g.get("var").split()]
            for g in root.iter(f"{DDI}varGrp") if g.get("type") != "section"
        },
    }


def main():
    schema = etree.XMLSchema(etree.parse(sys.argv[1]))
    json.dump(
        {"files": [read(path, schema) for path in sys.argv[2:]]}, sys.stdout, ensure_ascii=False
    )


main()
