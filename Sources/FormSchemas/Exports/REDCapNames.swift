import SurveyModel

/// What a survey's answers are called in REDCap: in its data dictionary, its branching logic and
/// its exports.
///
/// A field is a canonical column, or a whole multiple choice. REDCap allows `[a-z][a-z0-9_]*` up to
/// 100 characters without a double or a last `_`, and keeps some names for itself. Two that become
/// alike are told to the author as E047 and get a number here.
struct REDCapNames {
    static let longestField = 100
    static let longestGroup = 60
    static let longestForm = 50
    /// Beside everything that begins with `redcap_`.
    static let reserved: Set<String> = ["hidden_edit_flag", "admin"]

    let form: String
    let recordID: String
    /// Before the first question: the survey's introduction, and the notice on personal data.
    let introduction: String
    let notice: String
    /// The field of every canonical column; of an option of a multiple choice the question's.
    let fields: [String]
    /// The field of an information or a multiple choice, and of the sum of a sharing of points.
    private let questionFields: [String: String]
    private let groups: [String: String]
    /// The stored codes of every canonical column, parallel to its categories; of an option of a
    /// multiple choice the one code that stands for it.
    let codes: [[String]]

    init(survey: Survey, layout: ColumnLayout) {
        form = Self.clean(survey.id, limit: Self.longestForm)
        var namer = Namer(taken: [form + "_complete", form + "_timestamp"])
        var questionFields: [String: String] = [:]
        var fields = layout.columns.map { _ in "" }
        for (index, column) in layout.columns.enumerated() {
            let id = column.item.question
            if case .optionFlag = column.kind {
                let field = questionFields[id] ?? namer.name(Self.clean(id))
                questionFields[id] = field
                fields[index] = field
            } else {
                fields[index] = namer.name(Self.clean(column.name))
            }
        }
        for question in survey.questions {
            switch question.kind {
            case .information: questionFields[question.id] = namer.name(Self.clean(question.id))
            case .allocation:
                questionFields[question.id] = namer.name(Self.clean(question.id + "_summa"))
            default: break
            }
        }
        self.fields = fields
        self.questionFields = questionFields
        recordID = namer.name("record_id")
        introduction = namer.name("inledning")
        notice = namer.name("personuppgifter")
        var groupNamer = Namer(taken: [])
        groups = Dictionary(
            survey.questions.flatMap(Self.groupIDs).map { id in
                (id, groupNamer.name(Self.clean(id, limit: Self.longestGroup)))
            }, uniquingKeysWith: { first, _ in first })
        codes = layout.columns.map { column in
            if case .optionFlag(let option) = column.kind {
                return [IdentifierFolding.fold(option)]
            }
            return Self.codes(column.categories.map(\.code))
        }
    }

    func field(of question: String) -> String { questionFields[question] ?? Self.clean(question) }

    /// The name of a matrix of fields; of a pair one per side.
    func group(of question: Question, _ horizon: Horizon? = nil) -> String {
        let id = horizon.map { question.id + "_" + $0.columnSuffix } ?? question.id
        return groups[id] ?? Self.clean(id, limit: Self.longestGroup)
    }

    static func groupIDs(of question: Question) -> [String] {
        switch question.kind {
        case .pair: Horizon.allCases.map { question.id + "_" + $0.columnSuffix }
        case .matrix, .ranking: [question.id]
        default: []
        }
    }

    /// What an id becomes before it is told apart from others.
    static func clean(_ id: String, limit: Int = longestField) -> String {
        var name = IdentifierFolding.fold(id).split(separator: "_").joined(separator: "_")
        if !(name.first?.isLetter ?? false) { name = name.isEmpty ? "f" : "f" + name }
        if name.hasPrefix("redcap_") || reserved.contains(name) { name = "f_" + name }
        name = String(name.prefix(limit))
        return name.hasSuffix("_") ? String(name.dropLast()) : name
    }

    /// The codes of a list, in its order: letters, digits, `_`, `-` and `.`, all different also as
    /// numbers.
    private static func codes(_ codes: [String]) -> [String] {
        var taken: Set<String> = []
        return codes.map { code in
            let plain = code.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte) || "._-".utf8.contains(byte)
            }
            let base = plain ? code : IdentifierFolding.fold(code)
            var name = base
            var number = 2
            while !taken.insert(CodeEquality.numeric(name)).inserted {
                name = base + "_\(number)"
                number += 1
            }
            return name
        }
    }

    /// Gives every name once.
    private struct Namer {
        var taken: Set<String>

        mutating func name(_ base: String) -> String {
            var name = base
            var number = 2
            while !taken.insert(name).inserted {
                let suffix = "_\(number)"
                name = String(base.prefix(longestField - suffix.count)) + suffix
                number += 1
            }
            return name
        }
    }
}
