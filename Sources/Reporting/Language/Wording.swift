import Mustache

/// The fixed texts of one language, also as templates see them: `{{t.showAsTable}}`.
struct Wording: Sendable, MustacheParent {
    let language: String
    let isSwedish: Bool
    /// How one is written where things are counted.
    private let ones: Set<String>

    /// - Parameter language: `sv` or a code starting so, else English.
    init(language: String) {
        self.language = language
        isSwedish = language == "sv" || language.hasPrefix("sv-")
        let numbers = NumberFormat(language: language)
        let written = [numbers.inWords(1), numbers.inWords(1, isNeuter: true)]
        ones = Set(
            [numbers.integer(1), numbers.integer(-1)] + written + written.map(\.capitalisedFirst))
    }

    subscript(_ phrase: Phrase) -> String { isSwedish ? phrase.swedish : phrase.english }

    subscript(_ phrase: WorkshopPhrase) -> String {
        isSwedish ? phrase.swedish : phrase.english
    }

    subscript(_ phrase: EvaluationPhrase) -> String {
        isSwedish ? phrase.swedish : phrase.english
    }

    subscript(_ phrase: FollowUpPhrase) -> String {
        isSwedish ? phrase.swedish : phrase.english
    }

    /// A phrase with what stands in braces filled in.
    ///
    /// `{name}` is the value of that name. `{name:one|many}` is the first of its two forms where that value
    /// is one, in digits or in words, and else the second: `{count} {count:fråga|frågor}`.
    /// Fills in one pass, so that a survey's own text may hold braces.
    func callAsFunction(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
        filled(self[phrase], values)
    }

    /// The same of the pages about workshops.
    func callAsFunction(_ phrase: WorkshopPhrase, _ values: [String: String] = [:]) -> String {
        filled(self[phrase], values)
    }

    /// The same of the pages about evaluations.
    func callAsFunction(_ phrase: EvaluationPhrase, _ values: [String: String] = [:]) -> String {
        filled(self[phrase], values)
    }

    /// The same of the pages beside a report.
    func callAsFunction(_ phrase: FollowUpPhrase, _ values: [String: String] = [:]) -> String {
        filled(self[phrase], values)
    }

    private func filled(_ template: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 1)
            let value = parts.first.flatMap { values[String($0)] } ?? ""
            if let forms = parts.dropFirst().first?.split(separator: "|") {
                result += (ones.contains(value) ? forms.first : forms.last) ?? ""
            } else {
                result += value
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// `A, B och C`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " " + self[.and] + " " + last
    }

    func child(named: String) -> Any? {
        if named == "language" { return language }
        return Phrase(rawValue: named).map { self[$0] }
            ?? WorkshopPhrase(rawValue: named).map { self[$0] }
            ?? EvaluationPhrase(rawValue: named).map { self[$0] }
            ?? FollowUpPhrase(rawValue: named).map { self[$0] }
    }
}
