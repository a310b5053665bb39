"""Speaks to `lagesbild lsp` with pygls, a language client by others, and prints what it answered.

usage: lsp_client.py LAGESBILD FOLDER utf-8|utf-16

FOLDER holds enkät.enkat (with CR LF, emoji, combining letters and a mistake) and what it reads.
Prints one JSON object with the answers, in the form pygls' own types give them.
"""

import asyncio
import json
import pathlib
import sys

from lsprotocol import converters, types
from pygls.lsp.client import LanguageClient

CONVERTER = converters.get_converter()


def plain(value):
    return CONVERTER.unstructure(value)


async def main():
    tool, folder, encoding = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    client = LanguageClient("peer", "1")
    published = {}
    news = asyncio.Event()
    messages = []

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def tell(params):
        published[params.uri] = params
        news.set()

    @client.feature(types.WINDOW_SHOW_MESSAGE)
    def show(params):
        messages.append(params.message)

    await client.start_io(tool, "lsp", "--stdio")
    hello = await client.initialize_async(
        types.InitializeParams(
            process_id=None,
            root_uri=folder.as_uri(),
            locale="sv",
            capabilities=types.ClientCapabilities(
                general=types.GeneralClientCapabilities(
                    position_encodings=[types.PositionEncodingKind(encoding)]
                ),
                workspace=types.WorkspaceClientCapabilities(
                    workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
                ),
                text_document=types.TextDocumentClientCapabilities(
                    publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
                        related_information=True
                    ),
                    document_symbol=types.DocumentSymbolClientCapabilities(
                        hierarchical_document_symbol_support=True
                    ),
                    hover=types.HoverClientCapabilities(
                        content_format=[types.MarkupKind.Markdown]
                    ),
                ),
            ),
        )
    )
    client.initialized(types.InitializedParams())
    path = folder / "enkät.enkat"
    uri = path.as_uri()
    text = path.read_bytes().decode("utf-8")
    document = types.TextDocumentIdentifier(uri=uri)
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri=uri, language_id="enkat", version=1, text=text)
        )
    )

    async def settled(version):
        while published.get(uri) is None or published[uri].version != version:
            news.clear()
            await asyncio.wait_for(news.wait(), 30)
        return published[uri]

    def place(words, after=0, into=0):
        """Where `words` stand, counted by hand in the encoding that was agreed."""
        at = text.index(words, after) + into
        line_start = max(text.rfind("\n", 0, at), -1) + 1
        before = text[line_start:at]
        width = len(before.encode("utf-8")) if encoding == "utf-8" else (
            len(before.encode("utf-16-le")) // 2
        )
        return types.Position(line=text.count("\n", 0, at), character=width)

    def applied(text, edits):
        """The text after edits, each of whole lines, from the last to the first."""
        lines = text.split("\r\n")
        for edit in sorted(edits, key=lambda e: -e.range.start.line):
            assert edit.range.start.character == 0 and edit.range.end.character == 0
            new = edit.new_text.split("\n")[:-1]
            lines[edit.range.start.line : edit.range.end.line] = new
        return "\n".join(lines)

    def about(words, after=0, into=0):
        return {"text_document": document, "position": place(words, after, into)}

    report = {"encoding": hello.capabilities.position_encoding}
    report["diagnostics"] = plain((await settled(1)).diagnostics)
    condition = text.index("visa om")
    report["completion"] = [
        item.label
        for item in (
            await client.text_document_completion_async(
                types.CompletionParams(**about("yrkee", condition))
            )
        ).items
    ]
    report["definition"] = plain(
        await client.text_document_definition_async(
            types.DefinitionParams(**about("hinder", condition))
        )
    )
    rename = await client.text_document_rename_async(
        types.RenameParams(**about("{yrke}", into=3), new_name="yrkesroll")
    )
    report["rename"] = plain(rename.document_changes)
    await asyncio.sleep(0.2)
    report["messages"] = messages
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=document)
    )

    def outline(items):
        return [[item.name, item.detail, outline(item.children or [])] for item in items]

    report["symbols"] = outline(symbols)
    first = next(d for d in published[uri].diagnostics if d.code == "E030")
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=document,
            range=first.range,
            context=types.CodeActionContext(diagnostics=[first]),
        )
    )
    report["actions"] = plain(actions)
    # The mistake is mended by the edit that the server itself proposed.
    edit = actions[0].edit.document_changes[0].edits[0]
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=uri, version=2),
            content_changes=[
                types.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text)
            ],
        )
    )
    report["mended"] = [d.code for d in (await settled(2)).diagnostics]
    report["hover"] = (
        await client.text_document_hover_async(types.HoverParams(**about("smärta")))
    ).contents.value
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(
            text_document=document, options=types.FormattingOptions(tab_size=2, insert_spaces=True)
        )
    )
    report["formatted"] = applied(text.replace("yrkee", "yrke"), edits)
    try:
        await client.protocol.send_request_async("textDocument/somethingElse", {})
        report["unknown"] = None
    except Exception as error:  # pygls has a class for each code
        report["unknown"] = getattr(error, "code", str(error))
    await client.shutdown_async(None)
    client.exit(None)
    await asyncio.sleep(0.3)
    report["status"] = client._server.returncode
    json.dump(report, sys.stdout, ensure_ascii=False)


asyncio.run(main())
