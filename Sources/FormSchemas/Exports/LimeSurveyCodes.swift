import SurveyModel

/// The codes a survey's questions, rows and answers have in LimeSurvey.
///
/// LimeSurvey takes letters and digits only, at most 20 in a question's code and 5 in an answer's.
/// An id is folded and stripped of everything else (`hinder_text` → `hindertext`). One that is
/// then too long, empty, begins with a digit (questions) or equals an earlier one is replaced:
/// a question or row by its beginning and a number (`…2`), an answer by `a` and its position in
/// four digits (`a0012`). Codes that need no change are given first, so that they never have to
/// give way, and appending to a list changes no earlier code that was itself unchanged.
struct LimeSurveyCodes {
    static let longestQuestion = 20
    static let longestAnswer = 5

    private let questions: [String: String]
    private let rows: [String: [String: String]]

    init(_ survey: Survey, layout: ColumnLayout) {
        // Texts of a second and further option with text are questions of their own.
        let texts = layout.columns.compactMap { column -> String? in
            if case .otherText = column.kind { column.name } else { nil }
        }
        questions = Self.names(survey.questions.map(\.id) + texts, limit: Self.longestQuestion)
        rows = Dictionary(
            survey.questions.map { question in
                let parts: [String] =
                    if case .pair(let pair) = question.kind {
                        pair.rows.map(\.id)
                    } else {
                        question.options.map(\.code)
                    }
                return (
                    question.id,
                    Self.names(parts, limit: Self.longestQuestion, digitsMayLead: true)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    func question(_ id: String) -> String { questions[id] ?? Self.strip(id) }

    func row(_ id: String, of question: String) -> String {
        rows[question]?[id] ?? Self.strip(id)
    }

    /// The answer codes of a list, in its order.
    func answers(_ codes: [String]) -> [String] {
        var taken: Set<String> = []
        let kept: [String?] = codes.map { code in
            let stripped = Self.isPlain(code) ? code : Self.strip(code)
            guard !stripped.isEmpty, stripped.utf8.count <= Self.longestAnswer else { return nil }
            return taken.insert(stripped).inserted ? stripped : nil
        }
        return kept.enumerated().map { position, code in
            if let code { return code }
            var number = position + 1
            var made = Self.numbered(number)
            while !taken.insert(made).inserted {
                number += codes.count
                made = Self.numbered(number)
            }
            return made
        }
    }

    private static func numbered(_ number: Int) -> String {
        let digits = String(number)
        return "a" + String(repeating: "0", count: max(longestAnswer - 1 - digits.count, 0))
            + digits
    }

    private static func names(
        _ ids: [String], limit: Int, digitsMayLead: Bool = false
    ) -> [String: String] {
        var names: [String: String] = [:]
        var taken: Set<String> = []
        var left: [String] = []
        for id in ids where names[id] == nil {
            let name = strip(id)
            let leads = digitsMayLead || !(name.first?.isNumber ?? true)
            if !name.isEmpty, leads, name.utf8.count <= limit, taken.insert(name).inserted {
                names[id] = name
            } else {
                left.append(id)
            }
        }
        for id in left where names[id] == nil {
            var base = strip(id)
            if !digitsMayLead, base.first?.isNumber ?? true { base = "q" + base }
            var number = 2
            var name = String(base.prefix(limit))
            while name.isEmpty || !taken.insert(name).inserted {
                let suffix = String(number)
                name = String(base.prefix(limit - suffix.count)) + suffix
                number += 1
            }
            names[id] = name
        }
        return names
    }

    /// Folded, with everything but letters and digits taken out.
    private static func strip(_ id: String) -> String {
        IdentifierFolding.fold(id).filter { $0 != "_" }
    }

    /// Answer codes are case-sensitive: one of plain letters and digits is left as it is.
    private static func isPlain(_ code: String) -> Bool {
        code.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
        }
    }
}
