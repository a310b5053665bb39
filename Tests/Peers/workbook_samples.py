"""Writes workbooks with openpyxl that hold every kind of cell.

usage: workbook_samples.py FOLDER
Writes types.xlsx, dates.xlsx, from1904.xlsx, numbers.xlsx and many.xlsx.
"""

import datetime
import pathlib
import random
import sys

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900
from openpyxl.workbook.defined_name import DefinedName

DATES = [
    "yyyy-mm-dd", "d/m/yy", "dd mmm yyyy", "[$-41D]d mmmm yyyy;@", "mmm", '"den "d/m', "mm-dd-yy",
]
MOMENTS = ["yyyy-mm-dd h:mm:ss", "d/m/yy h:mm", "m/d/yy h:mm", "yyyy-mm-dd hh:mm AM/PM", "[Red]d h"]
CLOCKS = ["h:mm", "h:mm:ss", "mm:ss", "h:mm AM/PM", "mm:ss.0"]
LENGTHS = ["[h]:mm:ss", "[hh]:mm", "[mm]:ss"]
NUMBERS = ["General", "0", "0.00", '0" dagar"', '#,##0 "h"', "0.00E+00", "[Red]0;[Blue]-0", "@", "0\\d"]


def types(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Typer & <tecken>"
    rows = [
        ["text", "åäö €", "  kanter  ", "rad\nrad\ttab", "<r>&\"'</r>", "'=1+1"],
        [True, False, 0, 1, -1, 2.5, 0.1, 1e-7, 123456789012345, 1e21],
        ["#N/A", "#DIV/0!", None, "", " "],
        [datetime.date(2026, 1, 12), datetime.datetime(2026, 1, 12, 8, 9, 10)],
        [datetime.time(23, 59, 58), datetime.timedelta(hours=30, minutes=1, seconds=2)],
    ]
    for row in rows:
        sheet.append(row)
    sheet["A20"] = CellRichText(
        "vanlig ", TextBlock(InlineFont(b=True), "fet"), TextBlock(InlineFont(i=True), " & sned ")
    )
    sheet["C22"] = "sammanslagen"
    sheet.merge_cells("C22:F24")
    sheet["XFD1048576"] = "sista cellen"
    sheet["B30"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet["A31"] = "länk"
    sheet["A31"].hyperlink = "https://exempel.se/?a=1&b=2"
    sheet["A31"].font = Font(bold=True)
    sheet["A32"] = "kommentar"
    sheet["A32"].comment = Comment("syns inte", "någon")
    sheet["A33"] = "=1+1"
    book.create_sheet("tomt blad")
    book.create_sheet("dolt").append(["hemligt"])
    book["dolt"].sheet_state = "hidden"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=2))
    book.create_chartsheet("diagram").add_chart(chart)
    book.defined_names["namn"] = DefinedName("namn", attr_text="dolt!$A$1")
    book.save(folder / "types.xlsx")


def serials(sheet, epoch):
    """Serial numbers in every format: our dates against openpyxl's."""
    source = random.Random(19)
    # openpyxl takes less than a day for a time of day, whatever the format; Excel does not show
    # 29 February 1900 (60) as a date that there was.
    first = 61 if epoch == CALENDAR_WINDOWS_1900 else 1
    # openpyxl's own dates end on 31 December 9999.
    last = 2_958_465 if epoch == CALENDAR_WINDOWS_1900 else 2_957_003
    days = [first, first + 1, 366, 1000, 36_525, 36_526, 36_585, 45_000, last]
    days += [source.randint(first, last) for _ in range(150)]
    for code in DATES + MOMENTS:
        for day in days:
            part = source.choice([0, source.randrange(86_400) / 86_400]) if day < last else 0
            cell = sheet.cell(sheet.max_row + 1, 1, day + (part if code in MOMENTS else 0))
            cell.number_format = code
    for code in CLOCKS + LENGTHS:
        for second in [0, 1, 59, 60, 3_599, 86_399] + [source.randrange(86_400) for _ in range(40)]:
            cell = sheet.cell(sheet.max_row + 1, 2, second / 86_400)
            cell.number_format = code
    for code in NUMBERS:
        row = sheet.max_row + 1
        for column, number in enumerate([0, 1, -3, 2.5, 45_000, 0.75], 1):
            sheet.cell(row, column, number).number_format = code


def dates(folder):
    for name, epoch in [("dates.xlsx", CALENDAR_WINDOWS_1900), ("from1904.xlsx", CALENDAR_MAC_1904)]:
        book = openpyxl.Workbook()
        book.epoch = epoch
        serials(book.active, epoch)
        book.save(folder / name)


def numbers(folder):
    source = random.Random(7)
    book = openpyxl.Workbook()
    for _ in range(2000):
        book.active.append(
            [
                source.uniform(-1, 1),
                source.uniform(-1, 1) * 10 ** source.randint(-30, 30),
                source.randint(-10**18, 10**18),
                round(source.uniform(0, 1000), 2),
                source.randint(-9, 9),
            ]
        )
    book.save(folder / "numbers.xlsx")


def many(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in range(1, 2001):
        for column in (1, 3, 30, 800):
            if (row * column) % 7:
                sheet.cell(row, column, f"r{row}k{column}")
    book.save(folder / "many.xlsx")


folder = pathlib.Path(sys.argv[1])
types(folder)
dates(folder)
numbers(folder)
many(folder)
