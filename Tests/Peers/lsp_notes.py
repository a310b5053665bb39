"""Speaks to `lagesbild lsp` with pygls about tables' notes and a codebook, and prints what it answered.

usage: lsp_notes.py LAGESBILD NOTES CODEBOOK

NOTES and CODEBOOK are texts as they would be open in an editor; `¤` marks places where words are asked
for, and is not part of the text. Prints one JSON object.
"""

import asyncio
import json
import pathlib
import sys

from lsprotocol import converters, types
from pygls.lsp.client import LanguageClient

CONVERTER = converters.get_converter()


def without_marks(text):
    """The text, and the position of each mark in it."""
    places = []
    while "¤" in text:
        at = text.index("¤")
        text = text[:at] + text[at + 1 :]
        line = text.count("\n", 0, at)
        start = text.rfind("\n", 0, at) + 1
        places.append(types.Position(line=line, character=len(text[start:at].encode("utf-8"))))
    return text, places


async def main():
    client = LanguageClient("peer", "1")
    published = {}
    news = asyncio.Event()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def tell(params):
        published[params.uri] = params
        news.set()

    await client.start_io(sys.argv[1], "lsp", "--stdio")
    await client.initialize_async(
        types.InitializeParams(
            process_id=None,
            root_uri=None,
            locale="sv",
            capabilities=types.ClientCapabilities(
                general=types.GeneralClientCapabilities(
                    position_encodings=[types.PositionEncodingKind.Utf8]
                ),
                text_document=types.TextDocumentClientCapabilities(
                    document_symbol=types.DocumentSymbolClientCapabilities(
                        hierarchical_document_symbol_support=True
                    ),
                ),
            ),
        )
    )
    client.initialized(types.InitializedParams())
    report = {}
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        uri = path.as_uri()
        text, places = without_marks(path.read_text("utf-8"))
        document = types.TextDocumentIdentifier(uri=uri)
        client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                types.TextDocumentItem(uri=uri, language_id="text", version=1, text=text)
            )
        )
        while uri not in published:
            news.clear()
            await asyncio.wait_for(news.wait(), 30)
        offered = []
        for place in places:
            answer = await client.text_document_completion_async(
                types.CompletionParams(text_document=document, position=place)
            )
            offered.append([[item.label, item.detail] for item in answer.items])
        edits = await client.text_document_formatting_async(
            types.DocumentFormattingParams(
                text_document=document, options=types.FormattingOptions(tab_size=2, insert_spaces=True)
            )
        )
        symbols = await client.text_document_document_symbol_async(
            types.DocumentSymbolParams(text_document=document)
        )
        hover = await client.text_document_hover_async(
            types.HoverParams(text_document=document, position=types.Position(line=0, character=0))
        )
        actions = await client.text_document_code_action_async(
            types.CodeActionParams(
                text_document=document,
                range=types.Range(
                    start=types.Position(line=0, character=0),
                    end=types.Position(line=text.count("\n"), character=0),
                ),
                context=types.CodeActionContext(diagnostics=published[uri].diagnostics),
            )
        )
        report[path.suffix] = {
            "diagnostics": [
                f"{d.range.start.line + 1}:{d.range.start.character + 1} {d.code}"
                for d in published[uri].diagnostics
            ],
            "offered": offered,
            "edits": [edit.new_text for edit in edits],
            "symbols": [[s.name, [c.name for c in s.children or []]] for s in symbols],
            "fixes": [action.title for action in actions],
            "hover": CONVERTER.unstructure(hover),
        }
    await client.shutdown_async(None)
    client.exit(None)
    print(json.dumps(report, ensure_ascii=False))


asyncio.run(main())
