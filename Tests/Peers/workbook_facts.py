"""Tells what a workbook says beside its cells: dates, bold cells, what stays in view.

usage: workbook_facts.py FILE.xlsx
"""

import datetime
import json
import sys
import zipfile

import openpyxl

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    dates = {datetime.datetime(*member.date_time).isoformat() for member in archive.infolist()}
book = openpyxl.load_workbook(path)
sheet = book.worksheets[0]
json.dump(
    {
        "members": sorted(dates),
        "created": book.properties.created.isoformat(),
        "modified": book.properties.modified.isoformat(),
        "bold": [cell.coordinate for row in sheet for cell in row if cell.font.b],
        "frozen": sheet.freeze_panes,
    },
    sys.stdout,
)
