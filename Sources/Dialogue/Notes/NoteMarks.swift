import SurveyLanguage

/// What stands behind a note's text: codes, perspectives and the rest, read from the end, so that
/// the text itself may hold any characters.
struct NoteMarks {
    private(set) var codes: [Span] = []
    private(set) var perspectives: [Span] = []
    private(set) var agreeing: Int?
    private(set) var term: Term?
    private(set) var responsible: String?
    private(set) var isForFAQ = false
    private(set) var id: Span?
    private(set) var quoteStatus: Span?
    /// Marks that cannot be understood, or stand twice.
    private(set) var problems: [Span] = []
    /// What is left for the text.
    private(set) var text: Range<Int>

    init(_ note: NoteText) {
        text = note.trimmed(note.all)
        while !text.isEmpty, takeMark(of: note) { text = note.trimmed(text) }
        codes.reverse()
        perspectives.reverse()
        problems.reverse()
    }

    /// Takes the mark that the text ends with; false where it ends with a word.
    private mutating func takeMark(of note: NoteText) -> Bool {
        switch note.characters[text.upperBound - 1] {
        case "}": return takeID(of: note)
        case ")" where takeAgreeing(of: note): return true
        default: return takeWord(of: note)
        }
    }

    /// `{^id}`, `{^id citat:granskas}`.
    private mutating func takeID(of note: NoteText) -> Bool {
        let characters = note.characters[text]
        guard let open = characters.lastIndex(of: "{"), open + 1 < text.upperBound,
            characters[open + 1] == "^"
        else { return false }
        let whole = open..<text.upperBound
        let words = note.characters[(open + 2)..<(text.upperBound - 1)].split(separator: " ")
            .map { $0.startIndex..<$0.endIndex }
        text = text.lowerBound..<open
        guard let first = words.first, words.count <= 2, Identifier.isCode(note.text(first)),
            id == nil
        else {
            problems.append(note.span(whole))
            return true
        }
        id = note.span(first)
        guard words.count == 2 else { return true }
        let word = note.text(words[1]).lowercased()
        guard let colon = word.firstIndex(of: ":"),
            ["citat", "quote"].contains(String(word[..<colon]))
        else {
            problems.append(note.span(whole))
            return true
        }
        let length = word.distance(from: word.startIndex, to: colon) + 1
        quoteStatus = note.span((words[1].lowerBound + length)..<words[1].upperBound)
        return true
    }

    /// `(x5)`.
    private mutating func takeAgreeing(of note: NoteText) -> Bool {
        let characters = note.characters[text]
        guard let open = characters.lastIndex(of: "("),
            open == text.lowerBound || characters[open - 1] == " "
        else { return false }
        let inside = note.text((open + 1)..<(text.upperBound - 1)).lowercased()
            .filter { $0 != " " }
        guard let first = inside.first, first == "x" || first == "×",
            inside.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
        else { return false }
        let whole = open..<text.upperBound
        text = text.lowerBound..<open
        if let count = Int(inside.dropFirst()), count > 0, count < 10_000, agreeing == nil {
            agreeing = count
        } else {
            problems.append(note.span(whole))
        }
        return true
    }

    private mutating func takeWord(of note: NoteText) -> Bool {
        let range = note.lastWord(text)
        let before = note.trimmed(text.lowerBound..<range.lowerBound)
        let word = note.text(range)
        let lowered = word.lowercased()
        if let first = word.dropFirst().first, first.isLetter || first.isNumber {
            switch word.first {
            case "#":
                codes.append(note.span(Self.withoutPunctuation(note, range, dropping: 1)))
                text = before
                return true
            case "@":
                perspectives.append(note.span(Self.withoutPunctuation(note, range, dropping: 1)))
                text = before
                return true
            case "~":
                let name = note.span(Self.withoutPunctuation(note, range, dropping: 1))
                if let known = Term(name.text), term == nil {
                    term = known
                } else {
                    problems.append(note.span(range))
                }
                text = before
                return true
            default: break
            }
        }
        if let name = Self.responsible(lowered).map({ word.dropFirst($0) }), !name.isEmpty {
            return takeResponsible(String(name), note.span(range), leaving: before)
        }
        let second = note.lastWord(before)
        if Self.responsible(note.text(second).lowercased()) == second.count, !second.isEmpty {
            return takeResponsible(
                word, note.span(second.lowerBound..<range.upperBound),
                leaving: note.trimmed(text.lowerBound..<second.lowerBound))
        }
        if ["->faq", "→faq"].contains(lowered) {
            isForFAQ = true
            text = before
            return true
        }
        if lowered == "faq", ["->", "→"].contains(note.text(second)) {
            isForFAQ = true
            text = text.lowerBound..<second.lowerBound
            return true
        }
        return false
    }

    private mutating func takeResponsible(
        _ name: String, _ span: Span, leaving rest: Range<Int>
    ) -> Bool {
        if responsible == nil { responsible = name } else { problems.append(span) }
        text = rest
        return true
    }

    /// How long `ansvarig:` at the beginning of a word is; nil where it begins otherwise.
    private static func responsible(_ word: String) -> Int? {
        ["ansvarig:", "responsible:"].first { word.hasPrefix($0) }?.count
    }

    /// People end a line with a full stop, or put commas between marks.
    private static func withoutPunctuation(
        _ note: NoteText, _ range: Range<Int>, dropping count: Int
    ) -> Range<Int> {
        var upper = range.upperBound
        while upper > range.lowerBound + count + 1, ",;.".contains(note.characters[upper - 1]) {
            upper -= 1
        }
        return (range.lowerBound + count)..<upper
    }
}
