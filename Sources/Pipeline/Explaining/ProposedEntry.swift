import Diagnostics
import FormSchemas
import Ingestion

/// An entry for `responses` in pipelines.yml that reads a file as it was understood; what is not sure
/// stands in it as comments.
struct ProposedEntry {
    let explanation: FileExplanation
    let language: MessageLanguage

    private var isSwedish: Bool { language == .swedish }

    /// The lines, without indentation and line ends.
    var lines: [String] {
        let path = "- path: " + YAMLText.quoted(explanation.file)
        switch explanation.verdict {
        case .found(let format), .told(let format): return [path, "  format: " + format.rawValue]
        case .either(let formats):
            let why =
                isSwedish ? "# passar lika bra; välj en" : "# fit equally well; choose one"
            return [path, "  " + why] + formats.map { "  # format: " + $0.rawValue }
        case .unknown: return [path] + columns
        }
    }

    private var columns: [String] {
        let sure = explanation.guesses.filter(\.isSure)
        let body = explanation.guesses.flatMap(lines) + notFound
        // Nothing but comments would be no columns at all.
        if sure.isEmpty { return (["columns:"] + BindingText.indented(body)).map { "  # " + $0 } }
        return dates + BindingText.indented(["columns:"] + BindingText.indented(body))
    }

    private var dates: [String] {
        if let order = explanation.dates { return ["  dates: " + order.rawValue] }
        guard let either = explanation.ambiguousDate else { return [] }
        let why =
            isSwedish
            ? "# \(YAMLText.quoted(either)) kan vara två dagar; välj en"
            : "# \(YAMLText.quoted(either)) may be two days; choose one"
        return ["  " + why, "  # dates: day first", "  # dates: month first"]
    }

    private func lines(_ guess: FileExplanation.Guess) -> [String] {
        let own = BindingText.lines(guess.entry)
        guard guess.isSure else {
            let percent = Int((guess.likelihood * 100).rounded(.down))
            let why =
                isSwedish ? "osäker, \(percent) %" : "not sure, \(percent)%"
            return own.enumerated().map { "# " + $1 + ($0 == 0 ? "  # " + why : "") }
                + meanings(guess)
        }
        return own + meanings(guess)
    }

    /// The same entry with what its values may mean.
    private func meanings(_ guess: FileExplanation.Guess) -> [String] {
        guard !guess.unknown.isEmpty, case .single(let header, _, _) = guess.entry.cells else {
            return []
        }
        let why =
            isSwedish
            ? "värden som inte känns igen; byt raden ovan mot:"
            : "values that are not known; put in place of the line above:"
        let values = guess.unknown.map {
            "    " + YAMLText.quoted($0.value) + ": " + YAMLText.quoted($0.nearest ?? "?")
        }
        return
            ([
                why, YAMLText.quoted(guess.entry.key.text) + ":",
                "  column: " + YAMLText.quoted(header.text), "  values:",
            ] + values).map { "# " + $0 }
    }

    private var notFound: [String] {
        let why = isSwedish ? "hittades inte" : "not found"
        let guessed = Set(explanation.guesses.map(\.entry.key.text))
        return explanation.missing.filter { !guessed.contains($0) }
            .map { "# " + YAMLText.quoted($0) + ": …  # " + why }
    }
}
