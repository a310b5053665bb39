package import SurveyModel

/// Survey → text: the canonical `.enkat` file that compiles to this survey.
///
/// For every survey that a file can hold, compile(write(survey)) = survey, and the text is what
/// the formatter would write. What no file can hold (an id with a space, a text with two spaces at
/// its end, `.all` of one condition) is not mended here: `WritableText` and `Identifier` say what
/// can be written.
package struct SurveyWriter {
    let survey: Survey
    let spelling: Spelling
    private(set) var lines: [String] = []

    package static func text(of survey: Survey) -> String {
        var writer = SurveyWriter(survey, spelling: .suiting(survey.languages))
        writer.writeAll()
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private init(_ survey: Survey, spelling: Spelling) {
        self.survey = survey
        self.spelling = spelling
    }

    private mutating func writeAll() {
        writeHeader()
        writePersonalData()
        writeAnonymity()
        writeLists()
        for section in survey.sections { writeSection(section) }
        writeIndices()
        writePlan()
    }

    // MARK: Lines

    /// A block with lines of its own stands apart.
    mutating func writeBlank() {
        if !lines.isEmpty { lines.append("") }
    }

    /// `keyword id: text | en: text`, with `>` lines where the text needs them.
    mutating func write(
        _ keyword: Keyword, id: String? = nil, _ text: LocalizedText, depth: Int
    ) {
        var pieces: [(language: String?, lines: [String])] = [
            (nil, WritableText.lines(text.base, languages: survey.languages))
        ]
        for language in survey.languages.dropFirst() {
            guard let translation = text.translations[language] else { continue }
            pieces.append(
                (language, WritableText.lines(translation, languages: survey.languages)))
        }
        var first = head(keyword, id) + ":"
        var more: [String] = []
        for piece in pieces {
            let mark = piece.language.map { "| \($0): " } ?? ""
            let opening = mark + (piece.lines.first ?? "")
            if more.isEmpty {
                if !opening.isEmpty { first += " " + opening }
            } else {
                more.append(opening)
            }
            more += piece.lines.dropFirst()
        }
        add(first, depth)
        for line in more { add(line.isEmpty ? ">" : "> " + line, depth + 1) }
    }

    /// `keyword: value`, in words that are not translated.
    mutating func write(_ keyword: Keyword, id: String? = nil, _ value: String, depth: Int) {
        write(keyword, id: id, LocalizedText(value), depth: depth)
    }

    /// `keyword`
    mutating func write(_ keyword: Keyword, id: String? = nil, depth: Int) {
        add(head(keyword, id), depth)
    }

    /// `keyword: ja`, where it is so.
    mutating func write(_ keyword: Keyword, if isSet: Bool, depth: Int) {
        if isSet { write(keyword, word(.yes), depth: depth) }
    }

    private mutating func add(_ text: String, _ depth: Int) {
        lines.append(String(repeating: "  ", count: depth) + text)
    }

    private func head(_ keyword: Keyword, _ id: String?) -> String {
        if keyword == .level { return id ?? "" }
        let spelled = KeywordTable.spelling(of: keyword, in: spelling)
        return id.map { "\(spelled) \($0)" } ?? spelled
    }

    func word(_ word: Word) -> String { word.text(in: spelling) }

    func text(_ condition: Condition) -> String {
        ConditionText(spelling: spelling).text(condition)
    }
}
