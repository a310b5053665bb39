"""Reads exported answers with other programs' readers and counts them.

    answer_exports.py csv FILE | ndjson FILE | sqlite FILE | frequencies FILE

Prints JSON. `csv`: the header and the rows as Python reads them. `ndjson` and `sqlite`: per column
how many have each value or reason for none. `frequencies`: what PSPP counted, by variable label.
"""

import collections
import csv
import json
import sqlite3
import sys

PLACES = {"number", "response_id", "started", "wave", "source", "source_row", "source_byte"}


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    return {"header": rows[0], "rows": rows[1:]}


def read_ndjson(path):
    counts = collections.defaultdict(collections.Counter)
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            for name, value in row.items():
                if name in PLACES or name == "missing":
                    continue
                reason = row["missing"].get(name)
                assert (value is None) == (reason is not None), (name, value, reason)
                counts[name][str(value) if reason is None else reason] += 1
    return counts


def read_sqlite(path):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    counts, labels = {}, {}
    for (name,) in db.execute('SELECT name FROM "column" ORDER BY position').fetchall():
        counts[name] = {
            str(value): n
            for value, n in db.execute(
                f'SELECT coalesce(v."{name}", m."{name}"), count(*) FROM response v '
                f"JOIN response_missing m USING (number) GROUP BY 1"
            )
        }
        both = db.execute(
            f'SELECT count(*) FROM response v JOIN response_missing m USING (number) '
            f'WHERE (v."{name}" IS NULL) = (m."{name}" IS NULL)'
        ).fetchone()
        assert both == (0,), name
        labels[name] = {
            str(label): n
            for label, n in db.execute(
                f'SELECT "{name}", count(*) FROM response_label GROUP BY 1'
            )
        }
    strict = db.execute(
        "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite%' AND NOT strict"
    ).fetchone()
    return {"counts": counts, "labels": labels, "lax": strict[0]}


def read_frequencies(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    counts, label = {}, None
    for row in rows:
        if row and row[0].startswith("Table: "):
            label = row[0][len("Table: ") :]
        elif len(row) == 6 and row[0] in ("Valid", "Missing", "") and row[2].isdigit() and label:
            kind = row[0] or kind
            counts.setdefault(label, {})[row[1]] = [kind, int(row[2])]
    return counts


READERS = {
    "csv": read_csv,
    "ndjson": read_ndjson,
    "sqlite": read_sqlite,
    "frequencies": read_frequencies,
}

if __name__ == "__main__":
    json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout, ensure_ascii=False)
