import Diagnostics
import FormSchemas
import SurveyLanguage
import SurveyModel
import Tables

extension LanguageServer {
    /// What would be renamed: the id at the place.
    func prepareRename(
        _ params: JSONValue, in document: Document
    ) throws(ResponseError) -> JSONValue {
        let use = try renameable(params, in: document)
        return ["range": document.range(use.range), "placeholder": .string(use.name.id)]
    }

    /// The edits that give an id a new name wherever it stands.
    ///
    /// Answers that have come in carry the old id. Whether there are any only the author knows, so
    /// `tidigare: old` is spoken of, not written.
    func rename(
        _ params: JSONValue, in document: Document, notices: inout [JSONValue]
    ) throws(ResponseError) -> JSONValue {
        guard let new = params["newName"]?.string else { throw .invalidParams("newName") }
        let use = try renameable(params, in: document)
        try checkNew(new, for: use.name, in: document)
        try checkUnderstood(use.name, in: document)
        let places = places(of: use.name, from: document, declarations: true)
        if new != use.name.id, let notice = formerly(use.name, in: document) {
            notices.append(
                .notification(
                    "window/showMessage", ["type": 3, "message": .string(notice)]))
        }
        return edit(places.map { ($0, new) })
    }

    // MARK: What may be renamed

    private func renameable(
        _ params: JSONValue, in document: Document
    ) throws(ResponseError) -> NameUse {
        guard let offset = document.offset(params["position"]) else {
            throw .invalidParams("position")
        }
        guard let use = use(at: offset, in: document), !use.name.id.isEmpty else {
            throw .failed(words("Här står inget id.", "There is no id here."))
        }
        if case .level = use.name.kind {
            throw .failed(
                words(
                    "Ett steg på en skala är ett tal, inget namn.",
                    "A level of a scale is a number, not a name."))
        }
        let isDeclared = surveys(with: document).contains { survey in
            survey.checked.names.contains { $0.name == use.name && $0.isDeclaration }
        }
        guard isDeclared else {
            throw .failed(
                words(
                    "\"\(use.name.id)\" är inte beskrivet i enkäten och kan inte byta namn här.",
                    "\"\(use.name.id)\" is not declared in the survey and cannot be renamed here."))
        }
        return use
    }

    private func checkNew(
        _ new: String, for name: Name, in document: Document
    ) throws(ResponseError) {
        if let fault = NewName.fault(new, as: name.kind) {
            throw .failed(sentence(Diagnostic(fault, facts: [.value: new])))
        }
        guard new != name.id else { return }
        let taken = surveys(with: document).flatMap { $0.declared[name.kind] ?? [] }
        let folded = IdentifierFolding.fold(new)
        let other = taken.first { $0 != name.id && IdentifierFolding.fold($0) == folded }
        if other == new {
            throw .failed(words("\"\(new)\" finns redan.", "\"\(new)\" is already there."))
        }
        if let other {
            throw .failed(
                sentence(
                    Diagnostic(
                        .idCollision, facts: [.name: new, .other: other, .value: folded])))
        }
    }

    /// A line that is not understood may name what is renamed without being found.
    private func checkUnderstood(
        _ name: Name, in document: Document
    ) throws(ResponseError) {
        for survey in surveys(with: document) {
            guard let line = survey.tree.lineNotUnderstood(naming: name.id) else { continue }
            throw .failed(
                words(
                    "Rad \(line) går inte att förstå men nämner \"\(name.id)\". Rätta den först.",
                    "Line \(line) is not understood but mentions \"\(name.id)\". Mend it first."))
        }
    }

    private func formerly(_ name: Name, in document: Document) -> String? {
        switch name.kind {
        case .question, .row, .option: break
        default: return nil
        }
        let line =
            KeywordTable.spelling(of: .formerly, in: document.tree.spelling) + ": " + name.id
        return words(
            "Har enkäten redan svar? Lägg då till \"\(line)\" under raden, så att de följer med.",
            "Are there answers already? Then add \"\(line)\" below the line, so that they follow.")
    }

    private func sentence(_ diagnostic: Diagnostic) -> String {
        DiagnosticRenderer(language: language).sentences(on: diagnostic).joined(separator: " ")
    }

    func words(_ swedish: String, _ english: String) -> String {
        language == .swedish ? swedish : english
    }

    // MARK: Edits

    /// A change to several files in the form the editor takes.
    func edit(_ edits: [(place: Place, text: String)]) -> JSONValue {
        var files: [String] = []
        var byFile: [String: [JSONValue]] = [:]
        for (place, text) in edits {
            if byFile[place.uri] == nil { files.append(place.uri) }
            byFile[place.uri, default: []].append(
                ["range": place.range, "newText": .string(text)])
        }
        guard client.hasDocumentChanges else {
            return ["changes": .object(files.map { ($0, .array(byFile[$0] ?? [])) })]
        }
        let changes = files.map { file -> JSONValue in
            let document: JSONValue = [
                "uri": .string(file), "version": documents[file]?.version ?? .null,
            ]
            return ["textDocument": document, "edits": .array(byFile[file] ?? [])]
        }
        return ["documentChanges": .array(changes)]
    }
}
