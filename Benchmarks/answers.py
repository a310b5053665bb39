"""CSV → durable coded answers → counts per unit of 60 questions: Lagesbild, DuckDB and Polars.

usage: answers.py LAGESBILD [ROWS ...]

All three do the same work on the same file in the same run: read it, give every label its code,
keep the result in a file, and count the answers to 60 questions in each of 200 units. The counts
have to be equal. CPU seconds of the whole process, so that neither threads nor waiting hide
anything; the least of two runs, or one run of more than 1,000,000 rows. Polars, which holds the whole
table in memory, is asked for no more rows than that, and neither is Lagesbild without its own scanner.
"""

import csv
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SURVEY = HERE / "answers" / "answers.enkat"
# Of the first rows, so that everyone measures the same file.
DIGESTS = {
    1_000: "0330f18779c80fe1e1df439a13cabe5b6ef93da85f573992b462235ed4b961ba",
    1_000_000: "ff68039450b96b828133eb62485b9a91184fd75edbd47e327e730176cf2da4d1",
}
LIKERT = [
    "Instämmer inte alls",
    "Instämmer i låg grad",
    "Varken eller",
    "Instämmer i hög grad",
    "Instämmer helt",
]

DUCKDB = """
import duckdb, json, sys
data, store, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
db = duckdb.connect(store)
db.execute(f"SET threads = {threads}")
likert = %r
def code(q):
    name = f'"Q{q + 1:02d}"'
    if q %% 10 in (0, 1):
        return f"CASE {name} " + " ".join(
            f"WHEN '{label}' THEN {i + 1}" for i, label in enumerate(likert)) + " END"
    if q %% 10 == 2:
        return f"CASE {name} WHEN 'Ja' THEN 1 WHEN 'Nej' THEN 2 END"
    return f"TRY_CAST({name} AS UTINYINT)"
codes = ", ".join(f"CAST({code(q)} AS UTINYINT) AS q{q}" for q in range(60))
db.execute(
    f"CREATE TABLE answers AS SELECT respondent, enhet, {codes}, kommentar "
    f"FROM read_csv('{data}', all_varchar = true, header = true)")
db.execute("CHECKPOINT")
if sys.argv[4] == "load":
    sys.exit()
""" % (LIKERT,)

DUCKDB_COUNT = """
import duckdb, json, sys
db = duckdb.connect(sys.argv[1], read_only=True)
db.execute(f"SET threads = {int(sys.argv[2])}")
counts = {}
for q in range(60):
    for unit, code, n in db.execute(
            f"SELECT enhet, q{q}, count(*) FROM answers GROUP BY ALL").fetchall():
        if code is not None:
            counts[f"{unit};{q};{code}"] = n
json.dump(counts, open(sys.argv[3], "w"))
"""

POLARS = """
import json, sys
import polars as pl
data, store, out = sys.argv[1:4]
likert = {label: i + 1 for i, label in enumerate(%r)}
def code(q):
    column = pl.col(f"Q{q + 1:02d}")
    if q %% 10 in (0, 1):
        return column.replace_strict(likert, default=None, return_dtype=pl.UInt8).alias(f"q{q}")
    if q %% 10 == 2:
        return column.replace_strict(
            {"Ja": 1, "Nej": 2}, default=None, return_dtype=pl.UInt8).alias(f"q{q}")
    return column.cast(pl.UInt8, strict=False).alias(f"q{q}")
frame = pl.read_csv(data, infer_schema=False).select(
    "respondent", "enhet", *[code(q) for q in range(60)], "kommentar")
frame.write_parquet(store)
counts = {}
for q in range(60):
    for unit, answer, n in frame.group_by("enhet", f"q{q}").len().iter_rows():
        if answer is not None:
            counts[f"{unit};{q};{answer}"] = n
json.dump(counts, open(out, "w"))
""" % (LIKERT,)


class Run:
    """What one process took."""

    def __init__(self, command, env=None, stdout=subprocess.DEVNULL):
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdout=stdout, stderr=subprocess.DEVNULL, env={**os.environ, **(env or {})}
        )
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise SystemExit(f"failed: {' '.join(map(str, command))[:200]}")
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024


def least(make, times=2):
    return min((make() for _ in range(times)), key=lambda run: run.cpu)


def tell(name, run, size=None):
    size = f"{size / 1e6:8.0f} MB" if size else " " * 11
    print(f"{name:<34} {run.cpu:7.2f} s CPU {run.wall:7.2f} s {run.peak:7.0f} MiB{size}")


def our_counts(path):
    """Every question's codes per unit, as the peers name them."""
    counts = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            item = row["item"]
            if row["kind"] != "column" or row["dimension"] or not item.startswith("q"):
                continue
            if not row["codes"].startswith("."):
                code = {"ja": "1", "nej": "2"}.get(row["codes"], row["codes"])
                counts[f"{row['unit']};{int(item[1:]) - 1};{code}"] = int(row["n"])
    return counts


def generate(folder, rows):
    generator = os.path.join(folder, "generate")
    subprocess.run(
        ["swiftc", "-O", str(HERE / "answers" / "Generate.swift"), "-o", generator], check=True
    )
    data = os.path.join(folder, "answers.csv")
    with open(data, "wb") as file:
        subprocess.run([generator, str(rows)], stdout=file, check=True)
    if rows in DIGESTS:
        with open(data, "rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != DIGESTS[rows]:
            raise SystemExit(f"the generator made another file: {digest}")
    return data


class Measure:
    """One file of answers, read and counted by everyone."""

    def __init__(self, lagesbild, rows, folder):
        self.lagesbild = lagesbild
        self.rows = rows
        self.folder = folder
        self.times = 2 if rows <= 1_000_000 else 1
        self.data = generate(folder, rows)

    def path(self, name):
        return os.path.join(self.folder, name)

    def least(self, make):
        return least(make, self.times)

    def ingest(self, *options):
        for ending in ("", "-wal", "-shm"):
            if os.path.exists(self.path("store") + ending):
                os.remove(self.path("store") + ending)
        store = self.path("store")
        command = [self.lagesbild, "ingest", self.data, "--survey", SURVEY, "--store", store]
        return Run([*command, *options])

    def tally(self):
        with open(self.path("ours"), "wb") as out:
            command = [self.lagesbild, "tally", "--survey", SURVEY, "--internal"]
            return Run([*command, "--store", self.path("store")], stdout=out)

    def duck_load(self, threads):
        if os.path.exists(self.path("duck")):
            os.remove(self.path("duck"))
        duck = self.path("duck")
        return Run([sys.executable, "-c", DUCKDB, self.data, duck, str(threads), "load"])

    def duck_count(self):
        return Run([sys.executable, "-c", DUCKDB_COUNT, self.path("duck"), "1", self.path("duckdb")])

    def polars(self):
        paths = [self.data, self.path("parquet"), self.path("polars")]
        return Run([sys.executable, "-c", POLARS, *paths], env={"POLARS_MAX_THREADS": "1"})

    def run(self):
        print(f"{self.rows} answers, {os.path.getsize(self.data) / 1e6:.0f} MB")
        with_everyone = self.rows <= 1_000_000
        if with_everyone:
            libcsv = self.least(lambda: self.ingest("--libcsv-alone"))
            tell("lagesbild ingest, libcsv alone", libcsv)
            self.tally()
            by_libcsv = our_counts(self.path("ours"))
        loaded = self.least(self.ingest)
        counted = self.least(self.tally)
        tell("lagesbild ingest", loaded, os.path.getsize(self.path("store")))
        tell("lagesbild tally", counted)
        two = self.least(lambda: self.duck_load(2))
        tell("duckdb load, 2 threads", two)
        duck = self.least(lambda: self.duck_load(1))
        duck_counted = self.least(self.duck_count)
        tell("duckdb load, 1 thread", duck, os.path.getsize(self.path("duck")))
        tell("duckdb count, 1 thread", duck_counted)
        peers = ["duckdb"]
        whole = loaded.cpu + counted.cpu
        if with_everyone:
            polars = self.least(self.polars)
            tell("polars load and count, 1 thread", polars, os.path.getsize(self.path("parquet")))
            print(f"polars, load and count    {polars.cpu / whole:5.2f} × ours")
            peers.append("polars")
        peer = duck.cpu + duck_counted.cpu
        print(f"duckdb, load and count    {peer / whole:5.2f} × ours")
        if with_everyone:
            print(f"duckdb, to libcsv alone   {peer / (libcsv.cpu + counted.cpu):5.2f} × ours")
        print(f"duckdb, load, wall time of two threads {two.wall / loaded.wall:5.2f} × ours of one")
        print(f"duckdb, stored counts     {duck_counted.cpu / counted.cpu:5.2f} × ours")
        ours = our_counts(self.path("ours"))
        if with_everyone and by_libcsv != ours:
            raise SystemExit("the counts differ: libcsv alone")
        for name in peers:
            with open(self.path(name), encoding="utf-8") as file:
                if json.load(file) != ours:
                    raise SystemExit(f"the counts differ: {name}")
        print(f"{len(ours)} counts, equal in all")


def main():
    lagesbild = os.path.abspath(sys.argv[1])
    for rows in [int(rows) for rows in sys.argv[2:]] or [100_000, 1_000_000]:
        with tempfile.TemporaryDirectory() as folder:
            Measure(lagesbild, rows, folder).run()


if __name__ == "__main__":
    main()
