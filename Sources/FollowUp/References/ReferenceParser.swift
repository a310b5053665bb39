import Diagnostics
import SurveyLanguage

/// Reads references: a measure, a path where it needs one, then conditions `key=value`.
struct ReferenceParser {
    var bag: DiagnosticBag

    init(file: String) { bag = DiagnosticBag(file: file) }

    /// - Parameter offset: Where the text begins in its file.
    mutating func reference(_ text: some StringProtocol, at offset: Int) -> FigureReference? {
        let words = Self.words(of: text, at: offset)
        let whole = Self.trimmed(text, at: offset)
        guard let first = words.first else {
            bag.report(
                .figureIncomplete, at: SourceRange(start: offset, end: offset + text.utf8.count),
                [.value: "", .expected: "{{\(FigureMeasure.gap.example)}}"])
            return nil
        }
        guard let measure = FigureMeasure(spelled: first.text) else {
            bag.reportUnknown(
                .figureWordUnknown, first, among: FigureMeasure.allCases.flatMap(\.spellings),
                [
                    .value: first.text,
                    .list: FigureMeasure.allCases.map { $0.spellings[0] }.joined(separator: ", "),
                ])
            return nil
        }
        var path: Span?
        var counted: FigureMeasure?
        var filters: [FigureReference.Filter] = []
        var showsN: Bool?
        for word in words.dropFirst() {
            if let filter = Self.filter(word) {
                if filter.key.text == "n" {
                    guard let wanted = Self.truth(filter.value.text) else {
                        bag.report(
                            .unknownValue, at: filter.value.range,
                            [.value: filter.value.text, .name: "n", .list: "ja, nej"])
                        return nil
                    }
                    showsN = wanted
                } else {
                    filters.append(filter)
                }
            } else if path == nil, measure != .n || !Self.isCounted(word.text) {
                path = word
            } else if measure == .theme, Self.isCounted(word.text) {
                counted = FigureMeasure(spelled: word.text)
            } else {
                incomplete(measure, whole)
                return nil
            }
        }
        return FigureReference(
            measure: measure, path: path, counted: counted, filters: filters, showsN: showsN,
            text: whole.text, range: whole.range)
    }

    private mutating func incomplete(_ measure: FigureMeasure, _ whole: Span) {
        bag.report(
            .figureIncomplete, at: whole.range,
            [.value: whole.text, .expected: measure.example])
    }

    private static func truth(_ word: String) -> Bool? {
        switch word {
        case "ja", "yes": true
        case "nej", "no": false
        default: nil
        }
    }

    private static func isCounted(_ word: String) -> Bool {
        [.notes, .tables, .forums, .participants].contains(FigureMeasure(spelled: word))
    }

    private static func filter(_ word: Span) -> FigureReference.Filter? {
        guard let sign = word.text.firstIndex(of: "=") else { return nil }
        let key = word.text[..<sign]
        let value = word.text[word.text.index(after: sign)...]
        let start = word.range.start
        return .init(
            key: Span(
                text: key.lowercased(),
                range: SourceRange(start: start, end: start + key.utf8.count)),
            value: Span(
                text: String(value),
                range: SourceRange(start: start + key.utf8.count + 1, end: word.range.end)))
    }

    /// The text without blanks around it.
    private static func trimmed(_ text: some StringProtocol, at offset: Int) -> Span {
        let blanks = text.prefix { $0 == " " }.utf8.count
        let rest = text.drop { $0 == " " }
        let kept = String(rest.reversed().drop { $0 == " " }.reversed())
        return Span(
            text: kept,
            range: SourceRange(start: offset + blanks, end: offset + blanks + kept.utf8.count))
    }

    private static func words(of text: some StringProtocol, at offset: Int) -> [Span] {
        var words: [Span] = []
        var word = ""
        var start = offset
        var place = offset
        for character in String(text) + " " {
            if character == " " || character == "\t" {
                if !word.isEmpty {
                    words.append(
                        Span(text: word, range: SourceRange(start: start, end: place)))
                }
                word = ""
            } else {
                if word.isEmpty { start = place }
                word.append(character)
            }
            place += character.utf8.count
        }
        return words
    }
}
