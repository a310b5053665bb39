"""How long `lagesbild check` takes for a survey of 10,000 lines, beside pyxform on the same survey.

Usage: survey_check.py LAGESBILD [LINES]

The peer converts the XLSForm that Lagesbild makes of the survey (no validation by Java): it reads,
checks and resolves every question too, from a table instead of a text. CPU time of whole processes,
the least of three runs each; the ratio is the figure of record.
"""

import os
import resource
import subprocess
import sys
import tempfile


def survey(lines: int) -> str:
    """Sections of ten questions each, with conditions, pairs and references backwards."""
    out = ["enkät stor: Stor enkät", "  språk: sv", "", "skala grad: I vilken grad?"]
    out += [f"  {n}: Steg {n}" for n in range(1, 6)] + ["  saknas 9: Vet ej", ""]
    number = 0
    while len(out) < lines - 40:
        number += 1
        out.append(f"avsnitt s{number}: Avsnitt {number}")
        if number > 1:
            out.append(f"  visa om: f{number - 1}_1 är a eller p{number - 1}.r1.nuläge högst 2")
        for question in range(1, 6):
            out.append(f"  fråga f{number}_{question}: Fråga {number} nummer {question}?")
            out += ["    - a: Ett", "    - b: Två", "    - c: Tre"]
            if question > 1:
                out.append(f"    visa om: f{number}_{question - 1} är någon av a, b")
        out.append(f"  par p{number}: I vilken grad räcker nummer {number} …")
        out += ["    skala: grad", "    nuläge: I dag", "    framtida behov: Om tre år"]
        out += [f"    rad r{row}: Rad {number}.{row}" for row in range(1, 4)]
        out.append("")
    return "\n".join(out) + "\n"


def cpu(command: list[str], check: bool = True) -> float:
    """The least CPU time of three runs, in seconds."""
    best = float("inf")
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=check, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def main() -> None:
    lagesbild = sys.argv[1]
    lines = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "stor.enkat")
        text = survey(lines)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        ours = cpu([lagesbild, "check", path])
        subprocess.run(
            [lagesbild, "compile", path, "-o", folder], check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        form = os.path.join(folder, "stor.xlsform.xlsx")
        script = "import sys; from pyxform.xls2xform import convert; convert(sys.argv[1])"
        peer = cpu([sys.executable, "-c", script, form])
        other = {
            "format": [lagesbild, "format", "--dry-run", path],
            "compile": [lagesbild, "compile", path, "-o", folder],
            "compare": [lagesbild, "compare", path, path],
        }
        times = {name: cpu(command, check=False) for name, command in other.items()}
    print(f"lagesbild check  {text.count(chr(10)):>6} lines  {ours:7.2f} s CPU")
    print(f"pyxform          same survey   {peer:7.2f} s CPU")
    print(f"ratio            {peer / ours:7.1f} × less")
    for name, time in times.items():
        print(f"lagesbild {name:8} same survey   {time:6.2f} s CPU")


if __name__ == "__main__":
    main()
