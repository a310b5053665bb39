import Diagnostics
import SurveyLanguage
import SurveyModel

/// Candidates of the language → what an editor lists.
struct Offers {
    let document: Document
    let hasSnippets: Bool
    let language: MessageLanguage

    private var spelling: Spelling { document.tree.spelling }

    func offers(for candidate: Expectation.Candidate) -> [Offer] {
        switch candidate {
        case .line(let rule): [line(rule)]
        case .word(let word): [Offer(word.text(in: spelling), kind: .operation)]
        case .name(let kind): names(kind)
        case .answer(let reference): answers(to: reference)
        case .comparison(let reference): comparisons(of: reference)
        case .question(let limit): questions(before: limit)
        case .planned(let keyword): planned(keyword)
        case .part(let parts): self.parts(after: parts)
        case .dimension: dimensions()
        case .crossing: [Offer("×", kind: .operation)]
        }
    }

    // MARK: Lines

    private func line(_ rule: Rule) -> Offer {
        let keyword = KeywordTable.spelling(of: rule.keyword, in: spelling)
        let isMark = KeywordTable.marks.contains(rule.keyword)
        let help = KeywordMeaning.of(rule.keyword, in: language)
        let label = rule.keyword == .level ? "1" : keyword
        var text = isMark && rule.keyword == .level ? "1: " : keyword
        var isSnippet = false
        switch rule.id {
        case .required where hasSnippets:
            isSnippet = true
            let id =
                isMark ? (rule.keyword == .level ? "${1:1}" : "- ${1:kod}") : keyword + " ${1:id}"
            text = id + (rule.text == .forbidden ? "" : ": ${2}")
        case .required: if rule.keyword != .level { text += " " }
        case .optional, .forbidden: if rule.text == .required { text += ": " }
        }
        return Offer(
            label: label, text: text, kind: .keyword, detail: nil,
            help: help.isEmpty ? nil : help, isSnippet: isSnippet)
    }

    // MARK: Names

    private func names(_ kind: Name.Kind) -> [Offer] {
        let ids = document.declared[kind] ?? entries(kind)
        return ids.map { id in
            Offer(
                label: id, text: id, kind: Self.kind(of: kind),
                detail: document.titles[Name(kind, id)])
        }
    }

    /// Answers that are declared elsewhere: in a register's file, or by the language itself.
    private func entries(_ kind: Name.Kind) -> [String] {
        guard let survey = document.soundSurvey?.survey else { return [] }
        switch kind {
        case .entry(let register): return survey.register(register)?.entries.map(\.code) ?? []
        case .level(let id):
            guard let scale = survey.scale(id) else { return [] }
            return (scale.levels.map(\.value) + scale.missing.map(\.value)).map { String($0) }
        default: return []
        }
    }

    private static func kind(of kind: Name.Kind) -> Offer.Kind {
        switch kind {
        case .question, .index: .variable
        case .register, .scale, .area, .section: .enumeration
        case .row: .field
        case .option, .entry, .level: .member
        }
    }

    /// A condition may only ask for questions above it.
    private func questions(before limit: Int?) -> [Offer] {
        guard let limit else { return names(.question) }
        let below = Set(
            document.checked.names.filter {
                $0.isDeclaration && $0.name.kind == .question && $0.file == document.path
                    && $0.range.start >= limit
            }.map(\.name.id))
        return names(.question).filter { !below.contains($0.label) }
    }

    private func planned(_ keyword: Keyword) -> [Offer] {
        guard let survey = document.soundSurvey?.survey else { return names(.question) }
        let unfit = survey.questions.filter { !$0.kind.canBeReported(by: keyword) }.map(\.id)
        return names(.question).filter { !unfit.contains($0.label) }
    }

    private func comparisons(of reference: String) -> [Offer] {
        let survey = document.soundSurvey?.survey
        let id = reference.split(separator: ".").first.map(String.init) ?? reference
        let words = survey.flatMap { survey in
            survey.question(id).map { ComparisonWords.words(for: $0, in: survey) }
        }
        return (words ?? ComparisonWords.all).map {
            Offer($0.text(in: spelling), kind: .operation)
        }
    }

    private func answers(to reference: String) -> [Offer] {
        guard let first = reference.split(separator: ".").first.map(String.init) else { return [] }
        if let kind = questionNames(first)?.answers { return names(kind) }
        guard let question = document.soundSurvey?.survey.question(first) else { return [] }
        return question.scale.map { names(.level(of: $0)) } ?? []
    }

    private func questionNames(_ id: String) -> QuestionNames? {
        QuestionNames(id, in: document.tree)
    }

    /// `komp.` → rows, `komp.neuro.` → sides.
    private func parts(after parts: [String]) -> [Offer] {
        guard let first = parts.first, let names = questionNames(first) else { return [] }
        let sides = [Word.now, .need].map { Offer($0.text(in: spelling), kind: .operation) }
        switch parts.count {
        case 1: return (names.parts.map { self.names($0) } ?? []) + (names.hasSides ? sides : [])
        case 2: return names.hasSides ? sides : []
        default: return []
        }
    }

    /// Questions that group people, and attributes of registers.
    private func dimensions() -> [Offer] {
        guard let survey = document.soundSurvey?.survey else { return names(.question) }
        let groups = survey.questions.filter { question in
            switch question.kind {
            case .register, .single: true
            default: false
            }
        }
        let attributes = survey.registers.flatMap(\.attributes)
        return groups.map {
            Offer(label: $0.id, text: $0.id, kind: .variable, detail: $0.title.base)
        }
            + attributes.map { Offer($0, kind: .property) }
    }
}

extension Offer {
    init(_ text: String, kind: Kind) { self.init(label: text, text: text, kind: kind) }
}
