import Diagnostics
import FormSchemas
import Ingestion

/// What was understood of a file, in words for a person.
struct ExplanationText {
    /// Longer texts are cut: a terminal is no place for whole answers.
    private static let longest = 60

    let explanation: FileExplanation
    let language: MessageLanguage

    private var isSwedish: Bool { language == .swedish }

    var text: String {
        let parts = [
            [shown(explanation.file)] + head.map { "  " + $0 },
            [say("Form", "Format") + ": " + verdict] + fits.map { "  " + $0 },
            columns, unread, missing,
            [say("Till pipelines.yml, under responses:", "For pipelines.yml, under responses:")]
                + [""]
                + ProposedEntry(explanation: explanation, language: language).lines,
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private var head: [String] {
        var lines = [say("teckenkodning", "encoding") + ": " + explanation.encoding]
        if let separator = explanation.separator {
            lines.append(say("skiljetecken", "separator") + ": " + separator)
        }
        if let ends = explanation.lineEnds {
            lines.append(say("radslut", "line ends") + ": " + ends)
        }
        lines.append(
            say("rubrikrader", "header rows") + ": \(explanation.headerRows), "
                + say("lästa poster", "records looked at") + ": \(explanation.records)")
        return lines
    }

    private var verdict: String {
        switch explanation.verdict {
        case .told(let format): format.rawValue + say(" (angivet)", " (as told)")
        case .found(let format):
            format.rawValue + say(" (passar bäst)", " (fits best)")
        case .either(let formats):
            formats.map(\.rawValue).joined(separator: say(" eller ", " or "))
                + say(" (passar lika bra)", " (fit equally well)")
        case .unknown:
            say(
                "ingen känd (minst hälften av frågornas poäng krävs)",
                "none known (at least half of the points for questions are needed)")
        }
    }

    private var fits: [String] {
        explanation.fits.map { fit in
            fit.format.rawValue + ": "
                + say("frågor", "questions") + " \(fit.answers)/\(fit.possible), "
                + say("verktygets egna", "the tool's own") + " \(fit.own)"
        }
    }

    private var columns: [String] {
        let bound = explanation.columns.filter { $0.key != nil }
        guard !bound.isEmpty else { return [] }
        return [say("Kolumner som läses", "Columns that are read") + ":"]
            + bound.flatMap { column -> [String] in
                ["  \(column.number) " + shown(column.header) + " → " + (column.key ?? "")]
                    + column.examples.map { example in
                        "      " + shown(example.value) + " → "
                            + (example.meaning.map(shown)
                                ?? say("känns inte igen", "not understood"))
                    }
            }
    }

    private var unread: [String] {
        let extra = explanation.columns.filter { $0.key == nil }
        guard !extra.isEmpty else { return [] }
        return [say("Kolumner som inte läses", "Columns that are not read") + ":"]
            + extra.map { "  \($0.number) " + shown($0.header) }
    }

    private var missing: [String] {
        guard !explanation.missing.isEmpty else { return [] }
        return [say("Frågor utan kolumn", "Questions without a column") + ":"]
            + explanation.missing.map { "  " + $0 }
    }

    private func say(_ swedish: String, _ english: String) -> String {
        isSwedish ? swedish : english
    }

    /// On one line, cut, and without anything a terminal would obey.
    private func shown(_ text: String) -> String {
        let start = String(text.prefix(Self.longest))
        let quoted = YAMLText.quoted(start)
        let isHarmless = !start.isEmpty && quoted.dropFirst().dropLast() == start
        return (isHarmless ? start : quoted) + (text.count > Self.longest ? "…" : "")
    }
}
