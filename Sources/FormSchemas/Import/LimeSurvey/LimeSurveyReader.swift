import Diagnostics
import SurveyModel

/// A survey structure → a survey with its own names, and notes.
struct LimeSurveyReader {
    typealias Line = LimeSurveySheet.Line

    /// A question with the lines that belong to it, in the first language.
    struct Block {
        let head: Line
        var rows: [Line] = []
        /// By scale, `0` and `1`.
        var answers: [String: [Line]] = [:]
    }

    let source: ImportSource
    let sheet: LimeSurveySheet
    let languages: [String]
    /// Texts in other languages, by what they translate and the language.
    private var translations: [String: [String: Line]] = [:]
    var answers: [String: ToolAnswer] = [:]
    /// All codes of questions with given answers.
    var closed: [String: [String]] = [:]
    var notes: [Diagnostic] = []
    var scales = FoundScales()
    /// Codes of options that open a text of their own, by question.
    var openedBy: [String: Set<String>] = [:]
    /// Questions that are told of with another one.
    var taken: Set<String> = []
    private var survey: ImportedSurvey

    init(_ sheet: LimeSurveySheet, _ source: ImportSource) {
        self.sheet = sheet
        self.source = source
        func setting(_ name: String) -> String {
            sheet.lines.first { $0.kind == "S" && $0.name == name }?["text"] ?? ""
        }
        let base = setting("language")
        let others = setting("additional_languages").split(separator: " ").map(String.init)
        var languages: [String] = []
        for code in [base.isEmpty ? "en" : base] + others where !languages.contains(code) {
            languages.append(code)
        }
        self.languages = languages
        survey = ImportedSurvey(
            name: source.stem, title: LocalizedText(source.stem), languages: languages)
    }

    mutating func read() -> ImportedForm {
        let (groups, blocks) = gather()
        readSettings()
        findOtherTexts(blocks.flatMap { $0 })
        for (index, group) in groups.enumerated() {
            section(group, index, blocks[index])
        }
        survey.scales = scales.scales
        return ImportedForm(survey: survey, notes: notesInOrder)
    }

    // MARK: Lines

    /// Groups and their questions in the first language; the rest are translations.
    private mutating func gather() -> ([Line], [[Block]]) {
        var groups: [Line] = []
        var blocks: [[Block]] = []
        var counts: [String: Int] = [:]
        var group = ""
        var question = ""
        for line in sheet.lines {
            let language = line.language.isEmpty ? languages[0] : line.language
            let isBase = language == languages[0]
            switch line.kind {
            case "G":
                counts[language, default: 0] += 1
                group = line.type.isEmpty ? "\(counts[language] ?? 0)" : line.type
                if isBase {
                    groups.append(line)
                    blocks.append([])
                }
                keep(line, "G" + group, language)
            case "Q":
                question = line.name
                keep(line, "Q" + question, language)
                if isBase, !blocks.isEmpty {
                    blocks[blocks.count - 1].append(Block(head: line))
                }
            case "SQ", "A":
                keep(line, Self.key(line, of: question), language)
                guard isBase, !blocks.isEmpty, let last = blocks[blocks.count - 1].indices.last
                else { continue }
                if line.kind == "SQ" {
                    blocks[blocks.count - 1][last].rows.append(line)
                } else {
                    let scale = line.type.isEmpty ? "0" : line.type
                    blocks[blocks.count - 1][last].answers[scale, default: []].append(line)
                }
            case "S", "SL": continue
            default:
                note(
                    .elementNotCarried, at: sheet.place(line),
                    [.name: line.name, .value: line.kind])
            }
        }
        return (groups, blocks)
    }

    private mutating func keep(_ line: Line, _ key: String, _ language: String) {
        if translations[key]?[language] == nil {
            translations[key, default: [:]][language] = line
        }
    }

    static func key(_ line: Line, of question: String) -> String {
        "\(line.kind)\(question)/\(line.type)/\(line.name)"
    }

    /// A column of a line in all languages.
    mutating func text(
        _ key: String, _ column: String, of name: String, at place: Place
    ) -> LocalizedText {
        var texts: [String: String] = [:]
        var hadMarkup = false
        for (language, line) in translations[key] ?? [:] {
            let (words, markup) = PlainMarkup.text(marked(line[column]))
            texts[language] = words
            hadMarkup = hadMarkup || markup
        }
        if hadMarkup { note(.markupRemoved, at: place, [.name: name]) }
        let base = texts[languages[0]] ?? ""
        return LocalizedText(
            base, translations: texts.filter { $0.key != languages[0] && !$0.value.isEmpty })
    }

    /// `{yrke.shown}` is the answer to a question above.
    private func marked(_ html: String) -> String {
        guard html.contains("{") else { return html }
        var result = ""
        var rest = html[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}") else { break }
            let inside = String(rest[..<close].dropFirst())
            if case .whole(let item)? = answers[ToolTranslator.bare(inside)], item.row == nil {
                result += ImportedSurvey.quote(item.question, spelling: "{\(inside)}")
            } else {
                result += rest[...close]
            }
            rest = rest[close...].dropFirst()
        }
        return result + rest
    }

    // MARK: Settings

    /// What tells how a survey is run, not what it asks.
    private static let carriedSettings: Set<String> = [
        "language", "additional_languages", "sid", "gsid", "owner_id",
    ]

    private mutating func readSettings() {
        var titles: [String: String] = [:]
        var welcomes: [String: String] = [:]
        for line in sheet.lines where !line["text"].isEmpty {
            switch (line.kind, line.name) {
            case ("S", let name) where !Self.carriedSettings.contains(name):
                note(
                    .settingNotCarried, at: sheet.place(line),
                    [.name: name, .value: line["text"]])
            case ("SL", "surveyls_title"):
                titles[line.language] = PlainMarkup.text(line["text"]).text
            case ("SL", "surveyls_welcometext"), ("SL", "surveyls_description"):
                if welcomes[line.language] == nil {
                    welcomes[line.language] = PlainMarkup.text(line["text"]).text
                }
            case ("SL", let name) where name != "surveyls_language":
                note(
                    .settingNotCarried, at: sheet.place(line),
                    [.name: name, .value: String(line["text"].prefix(60))])
            default: continue
            }
        }
        func localized(_ texts: [String: String]) -> LocalizedText? {
            guard let base = texts[languages[0]] else { return nil }
            return LocalizedText(
                base, translations: texts.filter { $0.key != languages[0] })
        }
        if let title = localized(titles) { survey.title = title }
        survey.introduction = localized(welcomes)
    }

    // MARK: Groups

    private mutating func section(_ line: Line, _ index: Int, _ blocks: [Block]) {
        let key = "G" + (line.type.isEmpty ? "\(index + 1)" : line.type)
        let place = sheet.place(line)
        // A name that is only a number stands for a title that was too long for one.
        let isNumbered = !line["text"].isEmpty && Int(line.name) != nil
        var section = ImportedSection(
            key: "grupp\(index + 1)",
            title: text(key, isNumbered ? "text" : "name", of: line.name, at: place), at: place)
        section.isRandomized = !line["random_group"].isEmpty
        section.condition = condition(line, of: line.name)
        if !isNumbered, !line["text"].isEmpty {
            section.questions.append(
                ImportedQuestion(
                    key: "grupp\(index + 1)text",
                    title: text(key, "text", of: line.name, at: place), kind: .information,
                    at: place))
        }
        for block in blocks where !taken.contains(block.head.name) {
            section.questions += questions(block)
        }
        survey.sections.append(section)
    }

    mutating func condition(_ line: Line, of name: String) -> ImportedCondition? {
        expression(line, "relevance", of: name, .conditionNotCarried)
    }

    mutating func expression(
        _ line: Line, _ column: String, of name: String, _ code: DiagnosticCode
    ) -> ImportedCondition? {
        let source = line[column]
        guard !source.isEmpty, source != "1" else { return nil }
        let place = sheet.place(line, column)
        do throws(Obstacle) {
            guard let parsed = ToolExpressionParser.parse(source, .limeSurvey) else {
                throw Obstacle(part: source, reason: .unreadableExpression)
            }
            let condition = try ToolTranslator(
                answers: answers, closed: closed, dialect: .limeSurvey
            ).condition(parsed)
            return ImportedCondition(condition, source: source, at: place)
        } catch {
            note(
                code, at: place,
                [
                    .name: name, .value: source, .other: error.part, .reason: error.reason.fact,
                ])
            return nil
        }
    }

    // MARK: Notes

    mutating func note(_ code: DiagnosticCode, at place: Place, _ facts: [Fact: String]) {
        notes.append(Diagnostic(code, file: source.name, at: place, facts: facts))
    }

    private var notesInOrder: [Diagnostic] {
        func line(_ note: Diagnostic) -> Int {
            if case .cell(let row, _, _, _) = note.place { row } else { 0 }
        }
        return notes.enumerated().sorted { a, b in
            (line(a.element), a.offset) < (line(b.element), b.offset)
        }.map(\.element)
    }
}
