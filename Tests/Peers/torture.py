"""Kills readings of answers at random moments, and fills the disk under others.

usage: torture.py LAGESBILD SURVEY ANSWERS [KILLS] [SEED]

An undisturbed reading makes a store; its digest is that of every row of every table. Then, KILLS
times: a reading into a new store is killed (SIGKILL) somewhere in its course; what lies there has to
be a whole store with the file or without it; reading again has to give the digest of the undisturbed
one. Last, readings that may not write as much as they have to: each has to say so and end with 1,
leave the store whole, and leave nothing in the way of the next reading.

Prints one JSON object; ends with 1 where anything is not as it should be.
"""

import hashlib
import json
import pathlib
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time


def digest(store):
    """Of all that is in a store; the order of the sources' row ids apart."""
    result = hashlib.sha256()
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as db:
        if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            return "damaged"
        tables = [row[0] for row in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        for table in tables:
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            order = ", ".join(columns)
            for row in db.execute(f"SELECT * FROM {table} ORDER BY {order}"):
                result.update(repr((table, row)).encode())
    return result.hexdigest()


def sources(store):
    """How many files a store holds; none where there is no store yet."""
    if not store.exists() or store.stat().st_size == 0:
        return 0
    # For writing, since it is SQLite that takes back what was half written, when it is opened next.
    with sqlite3.connect(f"file:{store}?mode=rw", uri=True) as db:
        if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            return "damaged"
        if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'source'").fetchone():
            return 0
        (count,) = db.execute("SELECT count(*) FROM source").fetchone()
        (segments,) = db.execute("SELECT count(*) FROM segment").fetchone()
        return count if (count > 0) == (segments > 0) else "half"


def limited(size):
    """Writing beyond so many bytes of a file fails, as on a full disk."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


def main():
    tool, survey, answers = sys.argv[1:4]
    kills = int(sys.argv[4]) if len(sys.argv) > 4 else 10
    draw = random.Random(int(sys.argv[5]) if len(sys.argv) > 5 else 1)
    problems = []
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        def command(store):
            return [tool, "ingest", answers, "--survey", survey, "--store", str(store)]

        def read(store, **more):
            return subprocess.run(
                command(store), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)

        whole = folder / "whole.sqlite"
        start = time.monotonic()
        run = read(whole)
        length = time.monotonic() - start
        if run.returncode != 0:
            sys.exit(run.stderr)
        expected = digest(whole)
        size = whole.stat().st_size

        killed = ended = empty = 0
        while killed < kills and ended < 3 * kills:
            store = folder / f"kill-{killed}-{ended}.sqlite"
            process = subprocess.Popen(
                command(store), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(draw.random() * length)
            if process.poll() is not None:
                ended += 1
                continue
            process.kill()
            process.wait()
            killed += 1
            found = sources(store)
            empty += found == 0
            if found not in (0, 1):
                problems.append(f"kill {killed}: {found}")
            again = read(store)
            if again.returncode != 0:
                problems.append(f"kill {killed}, again: {again.stderr}")
            elif digest(store) != expected:
                problems.append(f"kill {killed}: another digest")
            for path in folder.glob(store.name + "*"):
                path.unlink()

        refused = 0
        for share in (0.001, 0.05, 0.3, 0.6, 0.95):
            store = folder / f"full-{share}.sqlite"
            # The signal has to stay ignored, as this program ignores it: an error comes instead.
            run = read(
                store, preexec_fn=limited(max(int(size * share), 512)), restore_signals=False)
            refused += run.returncode == 1
            if run.returncode != 1 or "E4" not in run.stderr:
                problems.append(f"full at {share}: {run.returncode} {run.stderr}")
            if sources(store) != 0:
                problems.append(f"full at {share}: {sources(store)} sources")
        again = read(store)
        if again.returncode != 0 or digest(store) != expected:
            problems.append(f"after a full disk: {again.stderr}")
        print(json.dumps({
            "kills": killed, "before_anything_was_kept": empty, "full_disks": refused,
            "seconds_undisturbed": round(length, 2), "problems": problems,
        }))
    finally:
        shutil.rmtree(folder)
    sys.exit(1 if problems or killed < kills else 0)


main()
