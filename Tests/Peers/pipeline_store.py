"""Opens the store as any SQLite program would.

usage: pipeline_store.py STORE.sqlite

Prints one JSON object: what integrity_check says, rows and records by file, marks of personal
data by kind, and how many rows have a text with the example's personal number in it.
"""

import json
import sqlite3
import sys


def main():
    # Looking must not mend anything, nor leave files beside it.
    store = sqlite3.connect(f"file:{sys.argv[1]}?immutable=1", uri=True)
    ask = lambda sql: store.execute(sql).fetchall()
    json.dump(
        {
            "integrity": ask("PRAGMA integrity_check")[0][0],
            "foreign_keys": len(ask("PRAGMA foreign_key_check")),
            "records": dict(ask("SELECT path, records FROM source")),
            "scattered": ask(
                "SELECT count(*) FROM segment WHERE source NOT IN (SELECT id FROM source)"
            )[0][0],
            "marks": dict(ask("SELECT kind, count(*) FROM personal_data_mark GROUP BY kind")),
            "numbers": sum(
                bytes(data).count(b"19710314-3413") for (data,) in ask("SELECT data FROM segment")
            ),
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
