import Decisions
import Diagnostics
import Ingestion
import Pipeline

/// What was set aside, in lines on standard output.
struct QuarantineListing {
    let console: Console

    private var isSwedish: Bool { console.language == .swedish }

    /// One entry in a line: key, place, code, value, what is wrong, decision.
    func line(_ entry: QuarantineEntry) {
        if console.isJSON { return json(entry) }
        let record = entry.record
        let wording = Catalogue.wording(of: record.diagnostic, in: console.language)
        var parts = [entry.key, place(of: entry), record.code.rawValue, wording.what]
        let verdict = entry.state.words(in: console.language)
        if !verdict.isEmpty { parts.append("(\(verdict))") }
        console.write(parts.map(Self.oneLine).joined(separator: "  "))
    }

    /// Everything that is known of an entry.
    func whole(_ entry: QuarantineEntry) {
        if console.isJSON { return json(entry) }
        let record = entry.record
        let wording = Catalogue.wording(of: record.diagnostic, in: console.language)
        var lines: [(String, String)] = [
            (isSwedish ? "nyckel" : "key", entry.key),
            (isSwedish ? "plats" : "place", place(of: entry)),
            ("byte", String(record.byteOffset)),
            (isSwedish ? "fel" : "fault", "\(wording.what) [\(record.code.rawValue)]"),
        ]
        if let help = wording.help { lines.append((isSwedish ? "åtgärd" : "remedy", help)) }
        if let meant = record.suggestion {
            lines.append((isSwedish ? "menades" : "meant", meant))
        }
        if let value = record.rawValue { lines.append((isSwedish ? "värde" : "value", value)) }
        lines.append((isSwedish ? "posten" : "record", record.rawRecord))
        if let decision = entry.decision {
            let verdict = entry.state.words(in: console.language)
            let value = decision.value.map { " = \($0)" } ?? ""
            lines.append(
                (
                    isSwedish ? "beslut" : "decision",
                    "\(verdict)\(value), \(decision.time): \(decision.reason)"
                ))
        }
        for (name, text) in lines { console.write(name + ": " + Self.oneLine(text)) }
        console.write("")
    }

    func decided(_ count: Int, _ verdict: String) {
        if console.isJSON {
            return console.write(
                JSONLine.object(
                    texts: ["event": "decided", "verdict": verdict], numbers: ["records": count]))
        }
        console.say(
            isSwedish
                ? "\(verdict): \(count) i karantänen. Kör lagesbild run så att det gäller."
                : "\(verdict): \(count) in the quarantine. Run lagesbild run to make it count.")
    }

    private func place(of entry: QuarantineEntry) -> String {
        let record = entry.record
        return ["\(record.file):\(record.line)", record.header].compactMap { $0 }
            .joined(separator: " ")
    }

    private func json(_ entry: QuarantineEntry) {
        let record = entry.record
        let wording = Catalogue.wording(of: record.diagnostic, in: console.language)
        var texts = [
            "event": "quarantined", "key": entry.key, "file": record.file,
            "code": record.code.rawValue, "what": wording.what, "record": record.rawRecord,
            "state": entry.state.words(in: .english),
            "scope": record.isWholeRecord ? "record" : "cell",
        ]
        texts["help"] = wording.help
        texts["column"] = record.header
        texts["value"] = record.rawValue
        texts["reason"] = entry.decision?.reason
        console.write(
            JSONLine.object(
                texts: texts, numbers: ["row": record.line, "byte_offset": record.byteOffset]))
    }

    /// What people wrote must not move the cursor or begin a line of its own.
    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control ? " " : scalar
                }))
    }
}
