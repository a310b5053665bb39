/// A text in which answers to earlier questions may stand: `{yrke}`.
///
/// Braces around anything but the id of a question are text like any other.
package struct PipedText: Sendable, Hashable {
    package enum Segment: Sendable, Hashable {
        case text(String)
        /// The answer to the question with this id, as the respondent sees it.
        case answer(String)
    }

    package let segments: [Segment]

    /// - Parameter isQuestion: Whether a name is the id of a question that can be quoted.
    package init(_ text: String, isQuestion: (String) -> Bool) {
        var segments: [Segment] = []
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            plain += rest[..<open]
            let after = rest[rest.index(after: open)...]
            let name = after.prefix { $0 != "}" && $0 != "{" }
            guard name.endIndex < after.endIndex, after[name.endIndex] == "}", !name.isEmpty,
                isQuestion(String(name))
            else {
                plain.append("{")
                rest = after
                continue
            }
            if !plain.isEmpty { segments.append(.text(plain)) }
            plain = ""
            segments.append(.answer(String(name)))
            rest = after[after.index(after: name.endIndex)...]
        }
        plain += rest
        if !plain.isEmpty || segments.isEmpty { segments.append(.text(plain)) }
        self.segments = segments
    }

    /// Ids of the questions that are quoted, in order.
    package var references: [String] {
        segments.compactMap { if case .answer(let id) = $0 { id } else { nil } }
    }
}

extension Survey {
    /// A text with the places where answers of this survey stand.
    package func piped(_ text: String) -> PipedText {
        guard text.contains("{") else { return PipedText(text) { _ in false } }
        return PipedText(text) { id in question(id).map(\.canBeQuoted) ?? false }
    }
}

extension Question {
    /// Whether its answer can stand in a text: one answer, not a table of them.
    package var canBeQuoted: Bool {
        switch kind {
        case .register, .single, .scale, .text, .integer, .decimal, .date, .calculated: true
        case .multiple, .pair, .matrix, .ranking, .allocation, .information: false
        }
    }
}
