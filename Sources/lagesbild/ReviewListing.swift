import Diagnostics
import PersonalData
import Pipeline

/// Free texts with what was found in them, on standard output.
struct ReviewListing {
    let console: Console

    private var isSwedish: Bool { console.language == .swedish }

    func whole(_ text: QuotableText) {
        if console.isJSON { return json(text) }
        console.write("\(text.digest.prefix(12))  \(text.question)  \(words(for: text.state))")
        console.write("  " + Self.oneLine(text.shown))
        if !text.found.isEmpty {
            let masks = text.found.map(\.mask).joined(separator: " ")
            console.write("  " + (isSwedish ? "maskerat: " : "masked: ") + masks)
        }
        if !text.unusual.isEmpty {
            console.write(
                "  "
                    + (isSwedish
                        ? "ord som inget annat svar har: " : "words no other answer has: ")
                    + text.unusual.joined(separator: ", "))
        }
        console.write("")
    }

    func decided(_ state: QuotableText.State, _ shown: String?) {
        if console.isJSON {
            var texts = ["event": "decided", "verdict": state.rawValue]
            texts["text"] = shown
            return console.write(JSONLine.object(texts: texts))
        }
        console.say(
            words(for: state) + (shown.map { ": " + Self.oneLine($0) } ?? "")
                + (isSwedish
                    ? "\nKör lagesbild run så att det gäller."
                    : "\nRun lagesbild run to make it count."))
    }

    private func words(for state: QuotableText.State) -> String {
        switch (state, isSwedish) {
        case (.quarantined, true): "i karantän"
        case (.quarantined, false): "in quarantine"
        case (.approved, true): "godkänd"
        case (.approved, false): "approved"
        case (.rejected, true): "avvisad"
        case (.rejected, false): "rejected"
        }
    }

    private func json(_ text: QuotableText) {
        console.write(
            JSONLine.object(texts: [
                "event": "text", "digest": text.digest, "question": text.question,
                "state": text.state.rawValue, "text": text.shown,
                "found": text.found.map(\.rawValue).joined(separator: " "),
                "unusual": text.unusual.joined(separator: " "),
            ]))
    }

    /// What people wrote must not move the cursor or begin a line of its own.
    static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control ? " " : scalar
                }))
    }
}
