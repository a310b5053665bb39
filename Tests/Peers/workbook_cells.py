"""Reads workbooks with openpyxl, in the form that our reader gives them.

usage: workbook_cells.py FILE.xlsx…
Prints {path: [{"name": sheet, "cells": {"row,column": text}}, …]}; cells that hold nothing are
left out. Formulas are read as the result saved with them.
"""

import datetime
import json
import sys
from decimal import Decimal

import openpyxl


def two(number):
    return f"{number:02d}"


def clock(seconds):
    return f"{two(seconds // 3600)}:{two(seconds // 60 % 60)}:{two(seconds % 60)}"


def text(cell):
    value = cell.value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        # openpyxl keeps milliseconds, ours are whole seconds.
        value = (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0)
        has_time = any(c in cell.number_format.lower().replace("am/pm", "") for c in "hs")
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight and not has_time else value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return clock(value.hour * 3600 + value.minute * 60 + value.second)
    if isinstance(value, datetime.timedelta):
        return clock(round(value.total_seconds()))
    if isinstance(value, float):
        digits = format(Decimal(repr(value)), "f")
        return digits.removesuffix(".0")
    return str(value)


def sheets(path):
    workbook = openpyxl.load_workbook(path, data_only=True)
    return [
        {
            "name": sheet.title,
            "cells": {
                f"{cell.row},{cell.column}": text(cell)
                # Only what is there: a sheet may have a format down to its last row.
                for cell in sheet._cells.values()
                if cell.value is not None
            },
        }
        for sheet in workbook.worksheets
    ]


json.dump({path: sheets(path) for path in sys.argv[1:]}, sys.stdout, ensure_ascii=False)
