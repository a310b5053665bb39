import Diagnostics
import SurveyModel

extension SurveyBuilder {
    /// `enkät id: titel` and the lines under it.
    mutating func buildHeader() {
        survey.languages = tree.languages
        survey.sources = (top(.survey) + top(.module)).flatMap { $0.children(.source) }.map(\.text)
        // A module checked by itself is a survey of what it holds.
        guard let node = top(.survey).first ?? top(.module).first else { return }
        survey.id = node.statement.id?.text ?? ""
        survey.title = localized(node)
        if let languages = node.child(.languages) {
            for code in list(of: languages) where !FileHead.isLanguageCode(code.text.lowercased()) {
                reportBadValue(
                    languages, expected: Phrase.languageCodes.fact, at: code,
                    meant: Self.languageNames[code.text.lowercased()])
            }
        }
        survey.wave = node.child(.wave)?.text ?? ""
        if let open = node.child(.open) { buildPeriod(open) }
        survey.introduction = node.child(.introduction).map { localized($0) }
    }

    /// Languages by what people call them.
    private static let languageNames = [
        "svenska": "sv", "engelska": "en", "finska": "fi", "norska": "nb", "danska": "da",
        "arabiska": "ar", "somaliska": "so", "swedish": "sv", "english": "en", "finnish": "fi",
        "norwegian": "nb", "danish": "da", "arabic": "ar", "somali": "so",
    ]

    private mutating func buildPeriod(_ node: SyntaxNode) {
        guard let (first, last) = sides(of: node) else {
            reportBadValue(node, expected: Phrase.dateRange.fact)
            return
        }
        for side in [first, last] where !CalendarDate.isValid(side.text) {
            reportBadValue(node, expected: Phrase.date.fact, at: side)
        }
        if first.text > last.text, CalendarDate.isValid(first.text),
            CalendarDate.isValid(last.text)
        {
            let word = Word.to.text(in: spelling(at: node.headRange))
            reportBadValue(
                node, expected: Phrase.dateRange.fact, meant: "\(last.text) \(word) \(first.text)")
        }
        survey.opens = first.text
        survey.closes = last.text
    }

    mutating func buildPersonalData() {
        guard let node = top(.personalData).first else {
            guard tree.nodes.first?.keyword != .module else { return }
            let name = tree.nodes.first?.headRange ?? SourceRange(start: 0, end: 0)
            if !tree.nodes.isEmpty { bag.report(.noPersonalDataNotice, at: name) }
            return
        }
        var notice = PersonalDataNotice()
        notice.controller = node.child(.controller)?.text
        notice.purpose = node.child(.purpose)?.text
        notice.legalBasis = node.child(.legalBasis)?.text
        notice.categories = node.child(.dataCategories).map { list(of: $0).map(\.text) } ?? []
        notice.retention = node.child(.retention)?.text
        notice.officer = node.child(.officer)?.text
        survey.personalData = notice
        let missing = Grammar.rules(in: .personalData).map(\.keyword)
            .filter { node.child($0) == nil }
        if !missing.isEmpty, !node.hasErrorChild {
            bag.report(
                .incompletePersonalDataNotice, at: node.headRange,
                [.list: listed(missing.map { spelled($0) })])
        }
    }
}

/// Dates as ISO 8601 writes them.
enum CalendarDate {
    /// Whether the text is a day of the Gregorian calendar, `2026-02-06`.
    static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2],
            parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}
