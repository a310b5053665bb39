import ArgumentParser
import Diagnostics
import Dialogue
internal import Glibc
import LanguageServer
import Pipeline
import SurveyLanguage
import Tables

struct LSPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: "Språkserver för editorer: talar Language Server Protocol på standard in och ut.")

    @ArgumentParser.Option(help: "Language of messages: sv or en. Default: the editor's.")
    var language: MessageLanguage?

    @Flag(help: "Read from standard input; the only way there is, taken for editors that say it.")
    var stdio = false

    func run() throws {
        var server = LanguageServer(
            version: Version.current, language: language, defaultLanguage: .ofEnvironment,
            checker: Self.check)
        var reader = MessageReader()
        while server.exitCode == nil {
            if server.isUnsettled, !StandardInput.hasBytes(within: Self.pause) {
                Self.send(server.settle())
                continue
            }
            let bytes = StandardInput.read()
            // An editor that went away without a word has nobody to tell.
            guard !bytes.isEmpty else { break }
            reader.append(bytes)
            var parts: [MessageReader.Part] = []
            while let part = reader.next() { parts.append(part) }
            Self.send(server.receive(parts))
        }
        guard server.exitCode == 0 else { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    /// Milliseconds without a keystroke after which the text is checked.
    private static let pause: Int32 = 120

    private static func check(
        _ source: SourceText, open: (String) -> String?
    ) -> CheckedSurvey {
        if let kind = DialogueFileKind(path: source.name) {
            return companion(source, kind, open: open)
        }
        let definition = SurveyDefinition(source, unsaved: open)
        return CheckedSurvey(
            survey: definition.survey, diagnostics: definition.diagnostics,
            tree: definition.tree ?? SyntaxParser.parse(source), names: definition.names,
            entryLines: definition.entryLines, sources: definition.sources,
            files: definition.files)
    }

    private static func companion(
        _ source: SourceText, _ kind: DialogueFileKind, open: (String) -> String?
    ) -> CheckedSurvey {
        let check = DialogueCheck(path: source.name, kind: kind) { path in
            path == source.name ? source.text : open(path)
        }
        let offers = DialogueOffers(kind, workshop: check.workshop, codebook: check.codebook)
        let headings = kind == .notes ? NoteOutline.headings(of: NoteDocument(source)) : []
        return CheckedSurvey(
            survey: nil, diagnostics: check.diagnostics,
            tree: SyntaxParser.parse(SourceText(name: source.name, text: "")), names: [],
            entryLines: [:], sources: check.sources, files: check.files,
            companion: CheckedCompanion(
                formatted: kind.format(source),
                outline: headings.map { heading in
                    .init(
                        name: heading.title, detail: "", range: heading.range,
                        children: heading.notes.map {
                            .init(name: $0.text, detail: String($0.kind.sign), range: $0.range)
                        })
                },
                offers: { before in
                    let (typed, found) = offers.offers(after: before)
                    return (typed, found.map { .init(text: $0.text, title: $0.title) })
                }))
    }

    private static func send(_ messages: [JSONValue]) {
        for message in messages {
            let text = message.rendered(.compact)
            StandardStream.output.write("Content-Length: \(text.utf8.count)\r\n\r\n" + text)
        }
    }
}
