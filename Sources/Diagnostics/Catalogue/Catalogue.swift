/// The sentences of every diagnostic code.
package enum Catalogue {
    /// All messages; the tables lie in one file per range of codes.
    package static let messages: [DiagnosticCode: Message] = [
        surveyText, surveyModules, tables, answers, pipelines, registers, imports,
        surveyText, surveyModules, surveyVersions, tables, answers, pipelines, registers,
    ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }

    /// What is wrong and what to do, with the diagnostic's facts filled in.
    package static func wording(
        of diagnostic: Diagnostic, in language: MessageLanguage
    ) -> Message.Wording {
        guard let message = messages[diagnostic.code] else {
            return Message.Wording(what: diagnostic.code.rawValue, help: nil)
        }
        let template = message[language]
        return Message.Wording(
            what: fill(template.what, with: diagnostic.facts, in: language),
            help: template.help.map { fill($0, with: diagnostic.facts, in: language) })
    }

    /// A template with `{fact}` filled in.
    package static func fill(
        _ template: String, with facts: [Fact: String], in language: MessageLanguage
    ) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...].dropFirst()
            guard let close = rest.firstIndex(of: "}") else { break }
            if let fact = Fact(rawValue: String(rest[..<close])) {
                result += facts[fact].map { Phrase.wording(of: $0, in: language) } ?? ""
            }
            rest = rest[close...].dropFirst()
        }
        return result + rest
    }
}
