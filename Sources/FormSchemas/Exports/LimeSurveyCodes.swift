import SurveyModel

/// The codes a survey's questions, rows and answers have in LimeSurvey.
///
/// LimeSurvey takes letters and digits only, at most 20 in a question's code and 5 in an answer's.
/// An id is folded, stripped of everything else (`hinder_text` → `hindertext`) and cut. Those that
/// become alike end in four signs made of the whole id, which depend on nothing else in the survey:
/// whatever is added or moved, no code ever passes to another question. A word that LimeSurvey keeps
/// for itself gets a number. An answer that does not fit is `a` and its position in four digits
/// (`a0012`). Codes that need no change are given first, so that they never have to give way.
struct LimeSurveyCodes: Sendable {
    static let longestQuestion = 20
    static let longestAnswer = 5
    /// Words that its expressions read as something else than a question.
    static let reservedQuestions: Set<String> = [
        "self", "that", "this", "and", "or", "eq", "ne", "lt", "le", "gt", "ge", "lang", "sid",
        "savedid", "token", "qid", "gid", "sgq",
    ]
    /// What it calls columns of its own beside those of a question's rows.
    static let reservedRows: Set<String> = ["other", "time", "comment"]

    private let questions: [String: String]
    private let rows: [String: [String: String]]

    init(_ survey: Survey, layout: ColumnLayout) {
        // Texts of a second and further option with text are questions of their own.
        let texts = layout.columns.compactMap { column -> String? in
            if case .otherText = column.kind { column.name } else { nil }
        }
        questions = Self.names(
            survey.questions.map(\.id) + texts, limit: Self.longestQuestion,
            reserved: Self.reservedQuestions)
        rows = Dictionary(
            survey.questions.map { question in
                (
                    question.id,
                    Self.names(
                        Self.parts(of: question), limit: Self.longestQuestion,
                        reserved: Self.reservedRows, digitsMayLead: true)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What is a row (*subquestion*) in LimeSurvey: rows, and the options of a list of fields.
    static func parts(of question: Question) -> [String] {
        question.rows.isEmpty ? question.options.map(\.code) : question.rows.map(\.id)
    }

    func question(_ id: String) -> String {
        questions[id] ?? Self.shortened(id, limit: Self.longestQuestion)
    }

    func row(_ id: String, of question: String) -> String {
        rows[question]?[id]
            ?? Self.shortened(id, limit: Self.longestQuestion, digitsMayLead: true)
    }

    /// What an id becomes before it is told apart from others.
    static func shortened(_ id: String, limit: Int, digitsMayLead: Bool = false) -> String {
        var base = strip(id)
        if !digitsMayLead, base.first?.isNumber ?? true { base = "q" + base }
        return String(base.prefix(limit))
    }

    /// The answer codes of a list, in its order.
    ///
    /// No two are equal to LimeSurvey, which neither tells upper from lower case in its database
    /// nor `1` from `01` in its expressions.
    func answers(_ codes: [String]) -> [String] {
        var taken: Set<String> = ["false"]
        let kept: [String?] = codes.map { code in
            let stripped = Self.isPlain(code) ? code : Self.strip(code)
            guard !stripped.isEmpty, stripped.utf8.count <= Self.longestAnswer else { return nil }
            return taken.insert(Self.comparable(stripped)).inserted ? stripped : nil
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

    /// Equal for codes that LimeSurvey takes for one.
    private static func comparable(_ code: String) -> String {
        CodeEquality.numeric(code.lowercased())
    }

    private static func numbered(_ number: Int) -> String {
        let digits = String(number)
        return "a" + String(repeating: "0", count: max(longestAnswer - 1 - digits.count, 0))
            + digits
    }

    private static func names(
        _ ids: [String], limit: Int, reserved: Set<String>, digitsMayLead: Bool = false
    ) -> [String: String] {
        var names: [String: String] = [:]
        var taken = reserved
        var left: [(id: String, base: String)] = []
        var alike: [String: Int] = [:]
        for id in ids where names[id] == nil {
            let folded = IdentifierFolding.fold(id)
            let base = shortened(id, limit: limit, digitsMayLead: digitsMayLead)
            if base == folded, !base.isEmpty, taken.insert(base).inserted {
                names[id] = base
            } else {
                left.append((id, base))
                alike[base, default: 0] += 1
            }
        }
        for (id, base) in left where names[id] == nil {
            var name = base
            if reserved.contains(base) {
                name = numbered(base, from: 2, limit, &taken)
            } else if base.isEmpty || alike[base, default: 0] > 1 || !taken.insert(base).inserted {
                name = String(base.prefix(limit - Self.markLength)) + mark(of: id)
                if !taken.insert(name).inserted { name = numbered(name, from: 2, limit, &taken) }
            }
            names[id] = name
        }
        return names
    }

    private static func numbered(
        _ base: String, from first: Int, _ limit: Int, _ taken: inout Set<String>
    ) -> String {
        var number = first
        while true {
            let suffix = String(number)
            let name = String(base.prefix(limit - suffix.count)) + suffix
            if taken.insert(name).inserted { return name }
            number += 1
        }
    }

    private static let markLength = 4

    /// Four letters and digits that are always the same for an id, and rarely those of another:
    /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) in base 36.
    private static func mark(of id: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in IdentifierFolding.fold(id).utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash % (36 * 36 * 36 * 36), radix: 36)
        return String(repeating: "0", count: markLength - digits.count) + digits
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
