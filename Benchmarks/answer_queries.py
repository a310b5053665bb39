"""SQL over stored answers: virtual tables over the segments, or rows generated first.

usage: answer_queries.py LAGESBILD [ROWS]

Three ways to the same result, which have to agree:

- virtual: `lagesbild sql`, which reads the segments while the query runs
- in memory: the same, but the columns of the query are first copied into a table
- a file: `lagesbild export --format sqlite` once, then queries over its ordinary tables

CPU seconds of the whole process, the least of two runs.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile

from answers import SURVEY, Run, generate, least, tell

QUERIES = {
    "group by one column": (
        "SELECT q04, count(*) FROM response GROUP BY q04",
        ["q04"],
    ),
    "average by unit": (
        "SELECT enhet, avg(q04), count(q04) FROM response GROUP BY enhet",
        ["enhet", "q04"],
    ),
    "where over two columns": (
        "SELECT count(*) FROM response WHERE q04 >= 4 AND q05 <= 2",
        ["q04", "q05"],
    ),
    "54 averages": (
        "SELECT "
        + ", ".join(f"avg(q{i:02d})" for i in range(1, 61) if i % 10 != 3)
        + " FROM response",
        [f"q{i:02d}" for i in range(1, 61) if i % 10 != 3],
    ),
    "texts": (
        "SELECT count(*) FROM response WHERE kommentar LIKE '%kommunen%'",
        ["kommentar"],
    ),
}

FILE = """
import sqlite3, sys
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
for row in db.execute(sys.argv[2]):
    print(*("" if cell is None else cell for cell in row), sep=",")
"""


def rows(path):
    """As numbers where they are, since programs round differently when they print."""

    def cell(text):
        try:
            return round(float(text), 9)
        except ValueError:
            return text

    with open(path, encoding="utf-8") as file:
        return sorted(str([cell(part) for part in line.rstrip("\n").split(",")]) for line in file)


def main():
    lagesbild = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = lambda name: os.path.join(folder, name)
        data = generate(folder, count)
        store = ["--survey", str(SURVEY), "--store", path("store")]
        subprocess.run([lagesbild, "ingest", data] + store, check=True, capture_output=True)
        os.remove(data)
        print(f"{count} answers, SQLite {sqlite3.sqlite_version}")

        def export(form):
            target = path("out." + {"spss": "sps"}.get(form, form))
            command = [lagesbild, "export", "--format", form, "--output", target, "--internal"]
            run = Run(command + store)
            data = target.replace(".sps", ".csv")
            tell(f"export --format {form}", run, os.path.getsize(data))

        for form in ("csv", "ndjson", "spss", "sqlite"):
            export(form)

        for name, (query, columns) in QUERIES.items():
            copied = f"WITH r AS MATERIALIZED (SELECT {', '.join(columns)} FROM response) "
            copied += query.replace("FROM response", "FROM r")

            def ask(sql, out):
                with open(path(out), "wb") as file:
                    command = [lagesbild, "sql", sql, "--internal", "--format", "csv"]
                    return Run(command + store, stdout=file)

            def ask_file():
                with open(path("file"), "wb") as file:
                    return Run(
                        [sys.executable, "-c", FILE, path("out.sqlite"), query], stdout=file
                    )

            tell(f"{name}: virtual", least(lambda: ask(query, "virtual")))
            tell(f"{name}: in memory", least(lambda: ask(copied, "memory")))
            tell(f"{name}: a file", least(ask_file))
            virtual = rows(path("virtual"))
            memory, file = rows(path("memory")), rows(path("file"))
            # Ours begin with a line of names.
            if sorted(set(virtual) - set(file)) != sorted(set(memory) - set(file)):
                raise SystemExit(f"the results differ: {name}")
            if len(virtual) != len(file) + 1 or len(set(file) - set(virtual)) > 0:
                raise SystemExit(f"the results differ: {name}")


if __name__ == "__main__":
    main()
