/// The answer to a question in the middle of a text, while the text is still the form's.
///
/// Private-use characters mark it: no form's text has them by chance, and those that do lose them.
struct QuotedAnswer: Hashable {
    let key: String
    let spelling: String

    private static let start: Character = "\u{E010}"
    private static let middle: Character = "\u{E011}"
    private static let end: Character = "\u{E012}"

    var marked: String { "\(Self.start)\(key)\(Self.middle)\(spelling)\(Self.end)" }

    enum Part {
        case text(String)
        case answer(QuotedAnswer)
    }

    /// A text as its words and the answers between them.
    static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: start) {
            parts.append(.text(String(rest[..<open])))
            rest = rest[open...].dropFirst()
            guard let bar = rest.firstIndex(of: middle),
                let close = rest[bar...].firstIndex(of: end)
            else { continue }
            parts.append(
                .answer(
                    QuotedAnswer(
                        key: String(rest[..<bar]), spelling: String(rest[bar..<close].dropFirst())))
            )
            rest = rest[close...].dropFirst()
        }
        parts.append(.text(rest.filter { $0 != middle && $0 != end }))
        return parts
    }
}
