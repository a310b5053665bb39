/// The sentences of every diagnostic code.
package enum Catalogue {
    /// All messages; the tables lie in one file per range of codes.
    package static let messages: [DiagnosticCode: Message] = [
        surveyText, surveyModules, surveyVersions, tables, answers, pipelines, bindings, decisions,
        exports,
        registers, imports, audits, releases, workshops, evaluations, followUp,
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
            help: template.help.flatMap { help(from: $0, diagnostic.facts, in: language) })
    }

    /// Help that speaks of something not known here is none: a suggestion says enough where there
    /// is one, and a list of what is allowed is left out beside it.
    private static func help(
        from template: String, _ facts: [Fact: String], in language: MessageLanguage
    ) -> String? {
        let parts = template.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        let names = parts.compactMap { part in
            part.firstIndex(of: "}").flatMap { Fact(rawValue: String(part[..<$0])) }
        }
        guard names.allSatisfy({ facts[$0] != nil }) else { return nil }
        // A list that goes on ends a sentence by itself.
        return fill(template, with: facts, in: language).replacing("….", with: "…")
    }

    /// A template with `{fact}` filled in; a phrase among the facts may speak of facts itself.
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
                let value = facts[fact] ?? ""
                if let phrase = Phrase.wording(of: value, in: language) {
                    // What a phrase speaks of is the author's words, never a phrase that does.
                    result +=
                        phrase.contains("{")
                        ? fill(phrase, with: plain(facts), in: language) : phrase
                } else {
                    result += value
                }
            }
            rest = rest[close...].dropFirst()
        }
        return result + rest
    }

    /// The facts that are not phrases.
    private static func plain(_ facts: [Fact: String]) -> [Fact: String] {
        facts.filter { Phrase.wording(of: $0.value, in: .swedish) == nil }
    }
}
