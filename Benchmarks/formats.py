"""The same answers as CSV, JSON and a workbook: what reading each costs, and that they are the same.

usage: formats.py LAGESBILD [ROWS]

The answers of `answers.py` written as SurveyJS' results and as an .xlsx with one sheet. Each is read
into a store of its own; the counts of all three have to be equal. CPU seconds of the whole process,
the least of two runs.
"""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from answers import SURVEY, Run, generate, least

import openpyxl


def main():
    lagesbild = os.path.abspath(sys.argv[1])
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        path = lambda name: os.path.join(folder, name)
        table = generate(folder, rows)
        with open(table, encoding="utf-8", newline="") as file:
            records = list(csv.reader(file))
        header, records = records[0], records[1:]
        names = ["id"] + [name.lower() for name in header[1:]]
        with open(path("answers.json"), "w", encoding="utf-8") as file:
            json.dump(
                [
                    {name: value for name, value in zip(names, record) if value}
                    for record in records
                ],
                file, ensure_ascii=False)
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Svar")
        sheet.append(header)
        for record in records:
            sheet.append([int(cell) if cell.isdecimal() else cell or None for cell in record])
        book.save(path("answers.xlsx"))

        counts = {}
        cells = len(records) * len(header)
        for name in ("answers.csv", "answers.json", "answers.xlsx"):
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
                f" {size / 1e6 / run.cpu:6.0f} MB/s {run.cpu / (cells / 1e6):5.2f} s a million cells")
            counts[name] = subprocess.run(
                [lagesbild, "tally", "--survey", SURVEY, "--store", path("store"), "--internal"],
                stdout=subprocess.PIPE, check=True).stdout
        if len(set(counts.values())) != 1:
            raise SystemExit("the counts differ")
        print(f"{rows} answers, {cells / 1e6:.1f} million cells; the counts are equal in all three")


if __name__ == "__main__":
    main()
