"""Small inputs that the fuzzer of the readers begins with: seeds.py FOLDER"""

import os
import sys

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
# The parts of a workbook, with a null byte between: a sheet, shared texts, styles.
PARTS = [
    f'<worksheet xmlns="{SPACE}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>'
    '<c r="B1" s="1"><v>45000.5</v></c><c r="C1" t="inlineStr"><is><t>a</t></is></c></row>'
    '</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    f'<sst xmlns="{SPACE}"><si><r><t>x_x000D_</t></r></si></sst>',
    f'<styleSheet xmlns="{SPACE}"><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>'
    '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
]
SEEDS = {
    "parts": "\0".join(PARTS),
    "json": '[{"id": 1, "svar": {"a": [true, null, -1.5e3, "\\u00e5\\ud83d\\ude00"]}}]',
    "lines": '{"a": 1}\n{"a": "x", "a": 2}\n',
    "plain": '[{"id": "1", "q1": "ja", "q2": 2}, {"id": "2", "q1": "å", "m": {"r": [1, null]}}]',
    "csv": 'id;namn\n1;"a ""b"";\nc"\n2;\n',
    "tabs": "sep=\t\nid\tnamn\r\n1\tå\r\n",
}

for name, text in SEEDS.items():
    with open(os.path.join(sys.argv[1], name), "w", encoding="utf-8", newline="") as file:
        file.write(text)
