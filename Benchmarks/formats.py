"""The same answers as CSV, JSON and a workbook: what reading each costs, and that they are the same.

usage: formats.py LAGESBILD [ROWS]

The answers of `answers.py` written as SurveyJS' results and as an .xlsx with one sheet, its
texts once in the cells, as openpyxl writes them, and once shared, as Excel does. Each is read into a
store of its own; the counts of all have to be equal. CPU seconds of the whole process, the least of
two runs. Of more than 100,000 rows no workbook is made: that takes minutes.
"""

import csv
import json
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
import zipfile

from answers import SURVEY, Run, generate, least

import openpyxl

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
INLINE = re.compile(r't="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>')


def share(source, target):
    """The same workbook with its texts in a part of their own."""
    texts = {}

    def number(match):
        return f't="s"><v>{texts.setdefault(match[1], len(texts))}</v></c>'

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name).decode()
            if name.endswith("sheet1.xml"):
                part = INLINE.sub(number, part)
            elif name == "xl/_rels/workbook.xml.rels":
                part = part.replace(
                    "</Relationships>",
                    f'<Relationship Id="rIdTexts" Type="{RELATIONSHIPS}/sharedStrings"'
                    ' Target="/xl/sharedStrings.xml"/></Relationships>')
            new.writestr(name, part)
        new.writestr(
            "xl/sharedStrings.xml",
            '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            + "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in texts) + "</sst>")


def write(folder, rows, names):
    """The answers in every format."""
    path = lambda name: os.path.join(folder, name)
    table = generate(folder, rows)
    with open(table, encoding="utf-8", newline="") as file:
        records = list(csv.reader(file))
    keys = ["id"] + [name.lower() for name in records[0][1:]]
    with open(path("answers.json"), "w", encoding="utf-8") as file:
        json.dump(
            [
                {name: value for name, value in zip(keys, record) if value}
                for record in records[1:]
            ],
            file, ensure_ascii=False)
    if "answers.xlsx" in names:
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Svar")
        for record in records:
            sheet.append([int(cell) if cell.isdecimal() else cell or None for cell in record])
        book.save(path("answers.xlsx"))
        share(path("answers.xlsx"), path("shared.xlsx"))


def main():
    lagesbild = os.path.abspath(sys.argv[1])
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    names = ["answers.csv", "answers.json"]
    if rows <= 100_000:
        names += ["answers.xlsx", "shared.xlsx"]
    with tempfile.TemporaryDirectory() as folder:
        path = lambda name: os.path.join(folder, name)
        # In a process of its own: what one has taken counts as the peak of those that it starts.
        writing = multiprocessing.Process(target=write, args=(folder, rows, names))
        writing.start()
        writing.join()
        if writing.exitcode != 0:
            raise SystemExit("the files could not be made")
        with open(path("answers.csv"), encoding="utf-8") as file:
            columns = len(file.readline().split(","))

        counts = {}
        cells = rows * columns
        for name in names:
            def ingest():
                for ending in ("", "-wal", "-shm"):
                    if os.path.exists(path("store") + ending):
                        os.remove(path("store") + ending)
                return Run([
                    lagesbild, "ingest", path(name), "--survey", SURVEY, "--store", path("store")])

            run = least(ingest)
            size = os.path.getsize(path(name))
            print(
                f"{name:<14} {size / 1e6:7.1f} MB {run.cpu:6.2f} s CPU"
                f" {size / 1e6 / run.cpu:6.0f} MB/s {run.cpu / (cells / 1e6):5.2f} s a million cells"
                f" {run.peak:5.0f} MiB")
            counts[name] = subprocess.run(
                [lagesbild, "tally", "--survey", SURVEY, "--store", path("store"), "--internal"],
                stdout=subprocess.PIPE, check=True).stdout
        if len(set(counts.values())) != 1:
            raise SystemExit("the counts differ")
        print(f"{rows} answers, {cells / 1e6:.1f} million cells; the counts are equal in all")


if __name__ == "__main__":
    main()
