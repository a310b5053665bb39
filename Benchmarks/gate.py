"""What protection costs: 60 questions of few people in many units and five professions.

usage: gate.py LAGESBILD [UNITS ...]

Draws a register of units of a few to some fifty people, answers of two thirds of them, and runs the
pipeline: reading, statistics, gate, figures. CPU seconds and the peak of the whole process; then the
same with the crossing of unit and profession reported. The smaller report is audited, which has to find
nothing.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile

from answers import Run

PROFESSIONS = ["ft", "at", "ssk", "lak", "chef"]
SURVEY = """enkät stor: Stor
  språk: sv
  mättillfälle: 2026-vår

anonymitet
  profil: standard
  minsta grupp: 5

register enhet: Var arbetar du?
  från: enheter.csv
register yrke: Vilken är din yrkesroll?
{professions}
skala grad: I vilken grad?
  1: Inte alls
  2: I låg grad
  3: Delvis
  4: I hög grad
  5: Helt
  saknas 9: Vet ej

område a: Område

avsnitt bakgrund: Om dig
  fråga enhet
    register: enhet
    krävs: ja
  fråga yrke
    register: yrke
    krävs: ja

avsnitt frågor: Frågor
  par komp: Hur väl räcker det?
    område: a
    skala: grad
    nuläge: I dag
    framtida behov: Om tre år
{rows}
analys
  svarsfrekvens: per enhet, per yrke{crossing}
  gap komp: per enhet, per yrke
"""
PIPELINE = """pipelines:
  stor:
    survey: stor.enkat
    responses:
      - path: svar.csv
    reports: [tables]
"""


def register(units):
    draw = random.Random(units)
    above = max(2, round(units**0.5 / 1.5))
    lines = ["id,namn,överordnad,antal,yrke"] + [f"o{i},Område {i},,," for i in range(above)]
    for unit in range(units):
        for profession in PROFESSIONS:
            sizes = [3, 6, 10, 20] if profession == "ssk" else [0, 1, 2, 3, 5, 8, 12]
            lines.append(f"u{unit},Enhet {unit},o{unit % above},{draw.choice(sizes)},{profession}")
    return "\n".join(lines) + "\n"


def survey(crossing):
    return SURVEY.format(
        professions="\n".join(f"  - {p}: Yrke {p}" for p in PROFESSIONS),
        rows="\n".join(f"    rad r{i}: Rad {i}" for i in range(30)),
        crossing=", per enhet × yrke" if crossing else "")


def main():
    lagesbild = os.path.abspath(sys.argv[1])
    sizes = [int(size) for size in sys.argv[2:]] or [40, 200]
    print(f"{'units':>5} {'answers':>8} {'crossing':>9} {'s CPU':>7} {'MiB':>5}")
    for units in sizes:
        for crossing in [False, True]:
            with tempfile.TemporaryDirectory() as folder:
                os.chdir(folder)
                pathlib.Path("pipelines.yml").write_text(PIPELINE, encoding="utf-8")
                pathlib.Path("enheter.csv").write_text(register(units), encoding="utf-8")
                pathlib.Path("stor.enkat").write_text(survey(crossing), encoding="utf-8")
                answers = str(units * 35 // 2)
                subprocess.run(
                    [lagesbild, "simulate", "stor.enkat", "--answers", answers, "-o", "svar.csv"],
                    check=True, capture_output=True)
                run = Run([lagesbild, "run"])
                told = "yes" if crossing else "no"
                print(f"{units:5} {answers:>8} {told:>9} {run.cpu:7.2f} {run.peak:5.0f}")
                if units == min(sizes) and not crossing:
                    subprocess.run(
                        [lagesbild, "audit", "Output/stor", "--register", "enheter.csv"],
                        check=True, capture_output=True)
                os.chdir("/")


if __name__ == "__main__":
    main()
