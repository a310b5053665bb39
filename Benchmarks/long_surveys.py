"""How the time of `lagesbild` grows with surveys made to take long.

Usage: long_surveys.py LAGESBILD [SHAPE…]

Every shape is written at two sizes, one four times the other. CPU time of whole processes, with
that of checking a survey of ten lines taken away; `growth` is the exponent: 1 is proportional to
the size, 2 its square. Anything over 1.35 that takes half a second or more is marked.
"""

import math
import os
import resource
import subprocess
import sys
import tempfile

from survey_check import survey

HEAD = "enkät stor: Stor enkät\n  språk: sv\n\n"
SCALE = "skala grad: Grad?\n  1: Lite\n  2: Lagom\n  3: Mycket\n\n"
CHOICE = "    - a: Ett\n    - b: Två\n    - c: Tre\n"


def questions(count, line, start=0):
    """So many questions with one choice, each followed by what `line` gives."""
    return "".join(
        f"  fråga f{n}: Fråga nummer {n}?\n{CHOICE}{line(n)}" for n in range(start, count))


def typical(n, folder):
    return survey(n)


def one_question(n, folder):
    """Conditions that all look at one question."""
    return HEAD + "avsnitt a: A\n" + questions(n, lambda i: "    visa om: f0 är a\n" if i else "")


def chain(n, folder):
    """Every question is shown by the one above it."""
    return HEAD + "avsnitt a: A\n" + questions(
        n, lambda i: f"    visa om: f{i - 1} är någon av a, b\n" if i else "")


def alternatives(n, folder):
    """One condition with as many alternatives as there are questions."""
    text = " eller ".join(f"f{i} är a" for i in range(n))
    return (HEAD + "avsnitt a: A\n" + questions(n, lambda i: "")
            + f"avsnitt b: B\n  visa om: {text}\n" + questions(2 * n, lambda i: "", n))


def numbers(n, folder):
    """Conditions on different limits of one number."""
    return (HEAD + "avsnitt a: A\n  fråga tal: Tal?\n    heltal: 0 till 1000000\n"
            + questions(n, lambda i: f"    visa om: tal minst {i + 1}\n"))


def unknown(n, folder):
    """Every condition names a question that is not there."""
    return HEAD + "avsnitt a: A\n" + questions(n, lambda i: f"    visa om: frga{i} är a\n")


def unread(n, folder):
    """No line can be read."""
    return HEAD + "".join(f"frågga f{i} Fråga {i}\n" for i in range(n))


def shuffled(n, folder):
    """Sections that are all shuffled, with conditions across them."""
    return HEAD + "".join(
        f"avsnitt s{i}: Avsnitt {i}\n  slumpa: ja\n  fråga f{i}: Fråga {i}\n{CHOICE}"
        + ("    visa om: f0 är a\n" if i else "") for i in range(n))


def rows(n, folder):
    """A matrix of n rows, and n references to them."""
    return (HEAD + SCALE + "avsnitt a: A\n  matris m: Hur?\n    skala: grad\n"
            + "".join(f"    rad r{i}: Rad nummer {i}\n" for i in range(n))
            + questions(n, lambda i: f"    visa om: m.r{i} minst 2\n"))


def scales(n, folder):
    """As many scales and areas as questions."""
    return HEAD + "".join(
        f"skala s{i}: Skala {i}?\n  1: A{i}\n  2: B{i}\nområde o{i}: Område {i}\n" for i in range(n)
    ) + "avsnitt a: A\n" + "".join(
        f"  fråga f{i}: Fråga nummer {i}?\n    skala: s{i}\n    område: o{i}\n" for i in range(n))


def register(n, folder):
    """A register of n units in three levels, and conditions on its inner units."""
    write(folder, "enheter.csv", "id,namn,överordnad,antal\ntopp,Topp,,\n" + "".join(
        f"g{i},Grupp {i},topp,\n" if i % 20 == 0 else f"u{i},Enhet {i},g{i - i % 20},9\n"
        for i in range(n)))
    return (HEAD + "register enhet: Var?\n  från: enheter.csv\navsnitt a: A\n"
            + "  fråga enhet\n    register: enhet\n    krävs: ja\n"
            + questions(n // 20, lambda i: f"    visa om: enhet är g{20 * i}\n"))


def orphans(n, folder):
    """A register of n units that all lie under one that is not there."""
    write(folder, "enheter.csv", "id,namn,överordnad\n" + "".join(
        f"u{i},Enhet {i},uu{i}\n" for i in range(n)))
    return (HEAD + "register enhet: Var?\n  från: enheter.csv\navsnitt a: A\n"
            + "  fråga enhet\n    register: enhet\n")


def options(n, folder):
    """A question with n answers, in pairs that become one column."""
    return HEAD + "avsnitt a: A\n  fråga f: Fråga?\n    flera\n" + "".join(
        f"    - å{i}: Svar {i}\n    - ä{i}: Annat svar {i}\n" for i in range(n // 2))


def modules(n, folder):
    """n lines in modules of ten lines."""
    for i in range(n // 10):
        write(folder, f"m{i}.enkat", f"modul m{i}: M\n\navsnitt s{i}: S {i}\n" + "".join(
            f"  fråga f{i}_{k}: Fråga {i} {k}\n    fritext: kort\n" for k in range(4)))
    return HEAD + "".join(f"inkludera: m{i}.enkat\n" for i in range(n // 10))


def long_line(n, folder):
    """One line with n words that mean nothing."""
    words = " eller ".join(f"okand{i} är y" for i in range(n))
    return HEAD + f"avsnitt a: A\n  visa om: {words}\n  information i: Text\n"


def braces(n, folder):
    """Texts with names in braces that are nearly names of questions."""
    return HEAD + "avsnitt a: A\n" + "".join(
        f"  fråga f{i}: Du svarade {{frga{i}}} på fråga {i}\n    fritext: kort\n" for i in range(n))


def deep(n, folder):
    """Every line a step deeper than the one above."""
    return HEAD + "".join(" " * min(2 * i, 4000) + f"fråga f{i}: Fråga {i}\n" for i in range(n))


def parentheses(n, folder):
    """Conditions in parentheses as deep as may be, and deeper."""
    return (HEAD + "avsnitt a: A\n" + questions(2, lambda i: "")
            + f"avsnitt b: B\n  visa om: {'(' * n}f0 är a{')' * n}\n  information i: Text\n")


def index(n, folder):
    """An index of n answers."""
    names = ", ".join(f"f{i}" for i in range(n))
    return HEAD + SCALE + "avsnitt a: A\n" + "".join(
        f"  fråga f{i}: Fråga nummer {i}?\n    skala: grad\n" for i in range(n)
    ) + f"index i: Index\n  medel av: {names}\n"


# Shape → smaller size.
SHAPES = {
    typical: 5000, one_question: 1000, chain: 1000, alternatives: 800, numbers: 1000,
    unknown: 1000, unread: 5000, shuffled: 800, rows: 1000, scales: 800, register: 2500,
    orphans: 2500, options: 25000, modules: 2500, long_line: 10000, braces: 1500, deep: 1000,
    parentheses: 20000, index: 1500,
}


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


def cpu(command):
    """CPU seconds of one run; what it says of the survey does not matter."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    lagesbild = sys.argv[1]
    wanted = sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "liten.enkat", HEAD + "avsnitt a: A\n  information i: Text\n")
        start = min(cpu([lagesbild, "check", os.path.join(folder, "liten.enkat")]) for _ in range(3))
        for shape, size in SHAPES.items():
            if wanted and shape.__name__ not in wanted:
                continue
            times = []
            for count in (size, 4 * size):
                write(folder, "lang.enkat", shape(count, folder))
                path = os.path.join(folder, "lang.enkat")
                try:
                    times.append(max(cpu([lagesbild, "check", path]) - start, 0.001))
                except subprocess.TimeoutExpired:
                    times.append(math.inf)
            growth = math.log(times[1] / times[0], 4)
            mark = " <--" if growth > 1.35 and times[1] >= 0.5 else ""
            print(f"{shape.__name__:14} {size:>6} {times[0]:7.3f} s   {4 * size:>6} "
                  f"{times[1]:7.3f} s   growth {growth:4.2f}{mark}", flush=True)


if __name__ == "__main__":
    main()
