"""Reads the tables of report pages and compares every cell with the published figures."""

import html.parser
import re

UNSHOWN = ".."


class Tables(html.parser.HTMLParser):
    """All tables of a page: caption, headers, rows of (text, link) and cells."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.tables, self.cell = [], None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.tables.append({"caption": "", "rows": []})
        elif not self.tables:
            return
        elif tag == "tr":
            self.tables[-1]["rows"].append([])
        elif tag in ("td", "th", "caption"):
            self.cell = ""
        elif tag == "span" and self.cell is not None and attributes.get("class") == "sr":
            # The same in words for a screen reader.
            self.cell += "\0"

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if self.cell is None or tag not in ("td", "th", "caption"):
            return
        text = re.sub(r"\s+", " ", self.cell.split("\0")[0]).strip()
        if tag == "caption":
            self.tables[-1]["caption"] = re.sub(r"\s+", " ", self.cell.replace("\0", "")).strip()
        else:
            self.tables[-1]["rows"][-1].append(text)
        self.cell = None


def number(text):
    """A Swedish number as a float, a percentage as a share; None where nothing is shown."""
    if text in (UNSHOWN, "–", ""):
        return None
    plain = text.replace("\u2212", "-").replace("\u00a0", "").replace(" ", "")
    plain = plain.replace("\u202f", "").replace(",", ".").replace("+", "")
    return float(plain[:-1]) / 100 if plain.endswith("%") else float(plain)


def page_name(code):
    """A unit's code as its page is named."""
    plain = code.lower().translate(str.maketrans("åäö", "aao"))
    return re.sub(r"[^a-z0-9]", "-", plain)


class Comparison:
    def __init__(self, published, figures):
        self.published, self.figures = published, figures
        self.wrong, self.cells = [], 0

    def check(self, page, text, key):
        """A cell shows the published figure, which is the peer's own within its rounding."""
        row = self.published.get(key)
        self.cells += 1
        if row is None:
            self.wrong.append(f"{page}: no figure {key}")
            return
        found = number(text)
        if row["status"] != "published":
            if text != UNSHOWN and found is not None:
                self.wrong.append(f"{page}: {key} is {row['status']} but shows {text}")
            return
        value = float(row["value"])
        if found is None or abs(found - value) > 1e-9:
            self.wrong.append(f"{page}: {key} shows {text}, published {value}")
        own = self.figures.get(key)
        if own and found is not None and abs(found - own[2][0]) > (0.0051 if "%" in text else 0.051):
            self.wrong.append(f"{page}: {key} shows {text}, counted {own[2][0]}")


def compare(output, survey, published, figures):
    comparison = Comparison(published, figures)
    page = (output / "report.html").read_text(encoding="utf-8")
    tables = Tables(page).tables
    by_caption = {table["caption"]: table["rows"] for table in tables}
    place = ("", "", "")
    participation(comparison, survey, by_caption)
    situation(comparison, "report.html", survey, by_caption, place)
    heat(comparison, survey, by_caption)
    codes = {page_name(unit.code): unit.code for unit in survey.units.all.values()}
    for path in sorted((output / "units").glob("*.html")):
        tables = Tables(path.read_text(encoding="utf-8")).tables
        rows = {table["caption"]: table["rows"] for table in tables}
        before = comparison.cells
        situation(comparison, path.name, survey, rows, (codes[page_name(path.stem)], "", ""))
        if comparison.cells == before:
            comparison.wrong.append(f"{path.name}: no table recognised")
    return comparison.wrong, comparison.cells


def participation(comparison, survey, tables):
    units = {u.name: "" if u is survey.units.root else u.code for u in survey.units.all.values()}
    groups = {label: code for code, label in survey.question("yrke").options}
    for caption, places in [
        ("Svarsfrekvens per enhet", {name: (code, "", "") for name, code in units.items()}),
        ("Svarsfrekvens per yrke", {name: ("", "yrke", code) for name, code in groups.items()}),
    ]:
        rows = tables[caption][1:]
        for row in rows:
            place = places.get(row[0], ("", "", ""))
            for text, statistic in zip(row[1:], ("n", "headcount", "response_rate")):
                comparison.check(caption, text, (*place, "", "", "", "", statistic))
        if len(rows) < len(places):
            comparison.wrong.append(f"{caption}: {len(rows)} rows for {len(places)} groups")


def situation(comparison, page, survey, tables, place):
    rows = {
        title: (question, row)
        for question in survey.questions
        if question.kind == "pair"
        for row, title in question.rows
    }
    for caption, table in tables.items():
        header = table[0]
        if caption.startswith("Nuläge och framtida behov"):
            wanted = {
                "Svar på båda (n)": ("gap", "n"),
                "Nuläge": ("now", "mean"),
                "Framtida behov": ("need", "mean"),
                "Gap": ("gap", "mean"),
                "Behov större än i dag": ("gap", "positive_share"),
            }
            for cells in table[1:]:
                question, row = rows[cells[0]]
                for name, text in zip(header, cells):
                    if name in wanted:
                        horizon, statistic = wanted[name]
                        key = (*place, question.id, row, horizon, "", statistic)
                        comparison.check(page, text, key)
        elif caption.startswith("Svarsfördelning"):
            for cells in table[1:]:
                question, row = rows[cells[0]]
                distribution(comparison, page, place, question, row, header, cells)
        else:
            other(comparison, page, survey, place, caption, table)


def distribution(comparison, page, place, question, row, header, cells):
    side = "now" if cells[1] == "Nuläge" else "need"
    levels = {label: str(value) for value, label in question.levels}
    missing = {label: str(value) for value, label in question.missing}
    for name, text in zip(header[2:], cells[2:]):
        if name in levels:
            key = (*place, question.id, row, side, levels[name], "share")
        elif name in missing:
            key = (*place, question.id, row, side, missing[name], "count")
        else:
            key = (*place, question.id, row, "gap", "", "n")
        comparison.check(page, text, key)


def other(comparison, page, survey, place, caption, table):
    for question in survey.questions:
        if question.title == caption and question.kind in ("single", "multiple"):
            codes = {label: code for code, label in question.options}
            for label, count, share in table[1:]:
                for text, statistic in ((count, "count"), (share, "share")):
                    key = (*place, question.id, "", "", codes[label], statistic)
                    comparison.check(page, text, key)
    if caption == "Sammanvägda index":
        indices = {index.text: index.id for index in survey.indices}
        for cells in table[1:]:
            for text, statistic in zip(cells[1:3], ("n", "mean")):
                comparison.check(page, text, (*place, indices[cells[0]], "", "", "", statistic))


def heat(comparison, survey, tables):
    areas = {node.text: node.id for node in survey.nodes.all("område")}
    units = {u.name: "" if u is survey.units.root else u.code for u in survey.units.all.values()}
    table = tables["Gap per enhet och område"]
    for cells in table[1:]:
        for name, text in zip(table[0][1:], cells[1:]):
            key = (units[cells[0]], "area", areas[name], "", "", "gap", "", "mean")
            comparison.check("heat map", text, key)
