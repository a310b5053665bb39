import SurveyModel

extension SurveyLock {
    /// The format of the file; a reader refuses a later one.
    static let format = 2
    /// What stands at the end, before the hash of all lines above it.
    static let end = "end"

    /// The lock as a file: one thing a line, in document order, the same text for the same lock.
    package var text: String {
        var lines = [
            "# Vad den utgivna enkäten innehåller. Skrivs av \"lagesbild compile … --lock\".",
            "# What the published survey holds. Written by \"lagesbild compile … --lock\".",
            "lock \(Self.format)",
            "survey \(survey)",
            "version \(version)",
        ]
        lines += waves.map { "wave \($0.version) \($0.name)" }
        for question in questions { lines += [""] + question.lines }
        for list in lists {
            lines += ["", "list \(list.id.text)"]
            lines += list.codes.map { code in
                Self.line("  \(code.role.rawValue)", code.id, since: code.since, code.formerIDs)
            }
        }
        lines.append("")
        lines += texts.map { text in
            (["text", text.path] + text.hashes.flatMap { [$0.language, $0.digits] })
                .joined(separator: " ") + " since \(text.since)"
        }
        lines.append("\(Self.end) \(Self.checksum(of: lines))")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Tells whether lines were changed, lost or moved after they were written.
    static func checksum(of lines: [some StringProtocol]) -> String {
        var hash = StableHash()
        for line in lines { hash.add(String(line)) }
        return hash.digits
    }

    fileprivate static func line(
        _ keyword: String, _ words: String..., since: Int, _ former: [String]
    ) -> String {
        var parts = [keyword] + words + ["since", String(since)]
        if !former.isEmpty { parts += ["former", former.joined(separator: ",")] }
        return parts.joined(separator: " ")
    }
}

extension SurveyLock.Question {
    fileprivate var lines: [String] {
        var words = ["question", id, kind.rawValue]
        if let list { words += ["list", list.text] }
        if let condition { words += ["condition", condition] }
        if let calculation { words += ["calculation", calculation] }
        return [
            SurveyLock.line(words.joined(separator: " "), since: since, formerIDs)
        ]
            + rows.map { SurveyLock.line("  row", $0.id, since: $0.since, $0.formerIDs) }
            + columns.map {
                SurveyLock.line("  column", $0.name, $0.part.text, since: $0.since, $0.formerNames)
            }
    }
}

extension SurveyLock.ListID {
    /// `scale/grad`
    var text: String { kind.rawValue + "/" + name }

    init?(_ text: some StringProtocol) {
        guard let slash = text.firstIndex(of: "/"),
            let kind = Kind(rawValue: String(text[..<slash]))
        else { return nil }
        self.init(kind: kind, name: String(text[slash...].dropFirst()))
    }
}

extension SurveyLock.Part {
    /// `answer`, `row neuro`, `row neuro now`, `chosen tid`, `text annan`
    var text: String {
        switch self {
        case .answer: "answer"
        case .row(let row, let horizon):
            "row \(row)" + (horizon.map { " " + $0.rawValue } ?? "")
        case .chosen(let code): "chosen \(code)"
        case .text(let code): "text \(code)"
        }
    }

    init?(_ words: some Collection<Substring>) {
        let words = words.map(String.init)
        switch (words.first, words.count) {
        case ("answer", 1): self = .answer
        case ("row", 2): self = .row(words[1], nil)
        case ("row", 3):
            guard let horizon = Horizon(rawValue: words[2]) else { return nil }
            self = .row(words[1], horizon)
        case ("chosen", 2): self = .chosen(words[1])
        case ("text", 2): self = .text(words[1])
        default: return nil
        }
    }
}
