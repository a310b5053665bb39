import SurveyModel

/// The lines of one question: itself, its subquestions, its answers, and questions of its own for
/// the texts of further options.
struct LimeSurveyQuestion {
    private let question: Question
    private let section: Section
    private let context: LimeSurveyRows
    private let source: ShapeSource
    private let text: LimeSurveyText
    private let language: String
    private let isBase: Bool

    init(
        _ question: Question, in section: Section, rows: LimeSurveyRows, language: String,
        isBase: Bool
    ) {
        self.question = question
        self.section = section
        context = rows
        source = ShapeSource(survey: rows.survey, layout: rows.layout, language: language)
        text = rows.text(in: language)
        self.language = language
        self.isBase = isBase
    }

    /// More answers than these stand in a drop-down list.
    private static let mostRadioButtons = 12

    private var codes: LimeSurveyCodes { context.names.codes }
    private var parts: ShapeSource.Parts { source.parts(of: question) }

    var rows: [LimeSurveyRow] {
        [head] + subquestions + answers + parts.furtherTexts.map(further)
    }

    // MARK: The question

    private var head: LimeSurveyRow {
        var row = LimeSurveyRow(.question, name: codes.question(question.id))
        row.type = letter
        // An equation is worked out whatever its group: the group's condition is its own too.
        row.relevance =
            isEquation
            ? context.expressions.effectiveRelevance(of: question)
            : context.expressions.relevance(question.condition)
        row.text = text.piped(title)
        row.help = text.piped(question.help)
        row.language = language
        row.mandatory = question.isRequired && question.isAsked ? "Y" : "N"
        row.other = parts.nativeOther == nil ? "N" : "Y"
        row.attributes = attributes
        return row
    }

    private var isEquation: Bool {
        if case .calculated = question.kind { true } else { false }
    }

    private var title: LocalizedText {
        if question.title.base.isEmpty, case .register(let id) = question.kind,
            let register = context.survey.register(id)
        {
            return register.title
        }
        return question.title
    }

    private var letter: String {
        switch question.kind {
        case .register, .single, .scale:
            source.codes(of: parts.answers.first ?? 0).count > Self.mostRadioButtons ? "!" : "L"
        case .multiple: "M"
        case .pair: "1"
        case .matrix: "F"
        case .ranking: "R"
        case .allocation: "K"
        case .text(let long): long ? "T" : "S"
        case .integer, .decimal: "N"
        case .date: "D"
        case .information: "X"
        case .calculated: "*"
        }
    }

    /// Those with a text in every language, and in the first language all.
    private var attributes: [LimeSurveyRow.Attribute: String] {
        var values = kindAttributes
        if let validity = question.validity {
            values[.validation] = context.expressions.validity(of: question)
            values[.validationTip] = validity.message.map { text.plain($0) }
        }
        if let other = parts.nativeOther {
            values[.otherText] = text.html(source.label(other.option, of: question))
        }
        if question.isRandomized {
            switch question.kind {
            case .register, .single, .scale: values[.answerOrder] = "random"
            default: values[.randomOrder] = "1"
            }
        }
        return isBase ? values : values.filter { $0.key.isTranslated }
    }

    private var kindAttributes: [LimeSurveyRow.Attribute: String] {
        switch question.kind {
        case .pair(let pair):
            [.firstHeading: text.plain(pair.nowTitle), .secondHeading: text.plain(pair.needTitle)]
        case .multiple(let options):
            options.contains { $0.isExclusive } ? [.exclusive: exclusive(options)] : [:]
        case .ranking(let options): question.isRequired ? [.fewest: "\(options.count)"] : [:]
        case .allocation(_, let total):
            [.sum: "\(total)", .minimum: "0", .maximum: "\(total)", .wholeNumbers: "1"]
        case .integer(let range): bounds(range?.lowerBound, range?.upperBound, isInteger: true)
        case .decimal(let range): bounds(range?.lowerBound, range?.upperBound)
        case .date: [.dateFormat: "yyyy-mm-dd"]
        case .calculated(let calculation):
            [
                .equation: context.expressions.equation(calculation), .hidden: "1",
                .numbersOnly: "1",
            ]
        case .register, .single, .scale, .matrix, .text, .information: [:]
        }
    }

    private func exclusive(_ options: [SurveyModel.Option]) -> String {
        options.filter(\.isExclusive).map { option in
            option.code == parts.nativeOther?.option
                ? "other" : codes.row(option.code, of: question.id)
        }.joined(separator: ";")
    }

    private func bounds(_ low: Int?, _ high: Int?, isInteger: Bool) -> [LimeSurveyRow.Attribute:
        String]
    {
        var values = bounds(low.map(Double.init), high.map(Double.init))
        values[.wholeNumbers] = "1"
        return values
    }

    private func bounds(_ low: Double?, _ high: Double?) -> [LimeSurveyRow.Attribute: String] {
        var values: [LimeSurveyRow.Attribute: String] = [:]
        values[.minimum] = low.map(PlainNumber.text)
        values[.maximum] = high.map(PlainNumber.text)
        return values
    }

    // MARK: What belongs to it

    private var subquestions: [LimeSurveyRow] {
        switch question.kind {
        case .pair, .matrix:
            return question.rows.map { subquestion($0.id, text.plain($0.title)) }
        case .multiple(let options):
            // The native "other" is no row.
            return options.filter { $0.code != parts.nativeOther?.option }
                .map { subquestion($0.code, text.plain($0.label)) }
        case .allocation(let options, _):
            return options.map { subquestion($0.code, text.plain($0.label)) }
        default: return []
        }
    }

    private func subquestion(_ id: String, _ title: String) -> LimeSurveyRow {
        var row = LimeSurveyRow(.subquestion, name: codes.row(id, of: question.id))
        row.type = "0"
        row.relevance = "1"
        row.text = title
        row.language = language
        return row
    }

    private var answers: [LimeSurveyRow] {
        switch question.kind {
        case .register, .single, .scale, .matrix: return scale("0", of: parts.answers.first)
        case .pair:
            return scale("0", of: parts.answers.first) + scale("1", of: parts.answers.first)
        case .ranking(let options):
            return answers(
                codes.answers(options.map(\.code)), options.map { text.plain($0.label) }, "0")
        default: return []
        }
    }

    private func scale(_ number: String, of column: Int?) -> [LimeSurveyRow] {
        guard let column else { return [] }
        let categories = context.layout.columns[column].categories
        let values = codes.answers(categories.map(\.code))
        let shown = categories.indices.filter {
            categories[$0].code != parts.nativeOther?.option
        }
        return answers(
            shown.map { values[$0] }, shown.map { text.plain(categories[$0].label) }, number)
    }

    private func answers(
        _ values: [String], _ labels: [String], _ number: String
    ) -> [LimeSurveyRow] {
        zip(values, labels).map { value, label in
            var row = LimeSurveyRow(.answer, name: value)
            row.type = number
            row.text = label
            row.language = language
            return row
        }
    }

    /// The text of a second and further option is a question that is shown where it was chosen.
    private func further(_ text: (option: String, column: Int)) -> LimeSurveyRow {
        let item = ItemReference(question: question.id)
        let name = context.layout.columns[text.column].name
        var row = LimeSurveyRow(.question, name: codes.question(name))
        row.type = "S"
        let isMultiple = if case .multiple = question.kind { true } else { false }
        row.relevance = context.expressions.relevance(
            isMultiple ? .contains(item, text.option) : .isOneOf(item, [text.option]))
        row.text = self.text.html(source.label(text.option, of: question))
        row.language = language
        row.mandatory = "N"
        row.other = "N"
        return row
    }
}
