"""Every statistic of 60 questions in 200 units, and R's survey on one of them.

usage: group_means.py LAGESBILD [ROWS]

The answers of `answers.py` are read into a pipeline's store; then a run that has them already computes,
protects and writes every figure. R's svyby computes the mean and its standard error of one question
in the same units, of the same answers; both have to be the same as ours. CPU seconds: of our whole process,
and of R without its start and the reading of its file.
"""

import csv
import math
import os
import pathlib
import subprocess
import sys
import tempfile

from answers import HERE, Run, generate

R = """
library(survey)
arguments <- commandArgs(TRUE)
d <- read.csv(arguments[1])
start <- proc.time()
design <- svydesign(ids = ~1, strata = ~unit, fpc = ~N, data = d)
means <- svyby(~answer, ~unit, design, svymean)
took <- proc.time() - start
n <- table(d$unit)
means$half <- qt(0.975, as.integer(n[as.character(means$unit)]) - 1) * means$se
write.csv(means, arguments[2], row.names = FALSE)
cat(took[["user.self"]] + took[["sys.self"]])
"""
PIPELINE = """pipelines:
  bench:
    survey: survey/answers.enkat
    responses:
      - path: survey/answers.csv
"""


def project(folder, rows):
    survey = pathlib.Path(folder, "survey")
    survey.mkdir()
    for name in ("answers.enkat", "enheter.csv"):
        (survey / name).write_bytes((HERE / "answers" / name).read_bytes())
    os.rename(generate(folder, rows), survey / "answers.csv")
    pathlib.Path(folder, "pipelines.yml").write_text(PIPELINE, encoding="utf-8")
    return survey


def our_means(folder):
    with open(pathlib.Path(folder, "Output/bench/internal/figures.csv"), encoding="utf-8") as file:
        return {
            row["unit"]: tuple(float(row[name]) for name in ("value", "lower", "upper"))
            for row in csv.DictReader(file)
            if (row["question"], row["statistic"], row["horizon"]) == ("q04", "mean", "")
            and row["unit"] and not row["dimension"] and row["value"]
        }


def main():
    lagesbild = os.path.abspath(sys.argv[1])
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        survey = project(folder, rows)
        os.chdir(folder)
        Run([lagesbild, "run", "--internal"])
        # The answers stay, what was made of them goes.
        for name in pathlib.Path("Output/bench").iterdir():
            if name.name != "internal" and name.is_file():
                name.unlink()
        os.remove("Output/bench/internal/stages.json")
        ours = Run([lagesbild, "run", "--internal"])
        with open(survey / "enheter.csv", encoding="utf-8") as file:
            staff = {row["id"]: int(row["antal"]) for row in csv.DictReader(file) if row["antal"]}
        with open(survey / "answers.csv", encoding="utf-8") as file, open("one.csv", "w") as one:
            one.write("unit,N,answer\n")
            for row in csv.DictReader(file):
                if row["Q04"]:
                    one.write(f"{row['enhet']},{staff[row['enhet']]},{row['Q04']}\n")
        command = ["Rscript", "--vanilla", "-e", R, "one.csv", "means.csv"]
        theirs = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        means = our_means(folder)
        with open("means.csv", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                value, lower, upper = means.pop(row["unit"])
                expected, half = float(row["answer"]), float(row["half"])
                same = math.isclose(value, expected, rel_tol=1e-12) and math.isclose(
                    (upper - lower) / 2, half, rel_tol=1e-9)
                if not same:
                    raise SystemExit(f"{row['unit']}: {value} ± {(upper - lower) / 2} ≠ {row}")
        if means:
            raise SystemExit(f"R knows nothing of {sorted(means)}")
        figures = sum(1 for _ in open("Output/bench/internal/figures.csv", encoding="utf-8")) - 1
        print(f"{rows} stored answers, 60 questions, 200 units")
        print(f"lagesbild, {figures} figures      {ours.cpu:7.2f} s CPU {ours.peak:7.0f} MiB")
        print(f"R svydesign and svyby, 1 question {theirs:7.2f} s CPU")
        print(f"R, one question, of ours, all     {theirs / ours.cpu:7.2f} ×")


if __name__ == "__main__":
    main()
