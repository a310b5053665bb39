import Tables

/// One line of LimeSurvey's tab-separated survey structure.
struct LimeSurveyRow: Sendable, Hashable {
    /// What a line is about, in the order of the groups of a file.
    enum Kind: String, Sendable {
        case setting = "S"
        case languageSetting = "SL"
        case group = "G"
        case question = "Q"
        case subquestion = "SQ"
        case answer = "A"
    }

    let kind: Kind
    /// Letter of a question's type, number of a group, or 0 and 1 for the scale of an answer.
    var type = ""
    var name = ""
    var relevance = ""
    var text = ""
    var help = ""
    var language = ""
    /// `Y` or `N` in rows that have it.
    var mandatory = ""
    var other = ""
    var attributes: [Attribute: String] = [:]

    init(_ kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }

    /// Columns beyond those of every file; LimeSurvey takes each for an attribute of the question.
    enum Attribute: String, Sendable, CaseIterable {
        case answerOrder = "answer_order"
        case dateFormat = "date_format"
        case firstHeading = "dualscale_headerA"
        case secondHeading = "dualscale_headerB"
        case validation = "em_validation_q"
        case validationTip = "em_validation_q_tip"
        case sum = "equals_num_value"
        case equation
        case exclusive = "exclude_all_others"
        case hidden
        case maximum = "max_num_value_n"
        case fewest = "min_answers"
        case minimum = "min_num_value_n"
        case wholeNumbers = "num_value_int_only"
        case numbersOnly = "numbers_only"
        case otherText = "other_replace_text"
        /// Of a group: groups of one name come in random order.
        case randomGroup = "random_group"
        case randomOrder = "random_order"

        /// Whether it is a text of its own in every language.
        var isTranslated: Bool {
            switch self {
            case .firstHeading, .secondHeading, .validationTip, .otherText: true
            default: false
            }
        }
    }

    static let header =
        [
            "class", "type/scale", "name", "relevance", "text", "help", "language", "validation",
            "mandatory", "other", "default", "same_default",
        ] + Attribute.allCases.map(\.rawValue)

    var cells: [String] {
        [
            kind.rawValue, type, name, relevance, text, help, language, "", mandatory, other, "",
            "",
        ] + Attribute.allCases.map { attributes[$0] ?? "" }
    }
}

/// The file: UTF-8 with a byte order mark, as LimeSurvey writes it.
struct LimeSurveyTable {
    let rows: [LimeSurveyRow]

    func bytes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(
            DelimitedWriter.Options(
                separator: UInt8(ascii: "\t"), encoding: .utf8WithBOM, lineEnd: .lf,
                guardsFormulas: false))
        try writer.record(LimeSurveyRow.header)
        for row in rows { try writer.record(row.cells) }
        return writer.bytes
    }
}
