import SurveyModel

/// Conditions and calculations in LimeSurvey's expression language (*ExpressionScript*).
///
/// What its engine does with values decides what is written here:
/// - `.NAOK` lets a hidden or blank answer be the empty string rather than making everything false;
/// - the empty string is at most 0 to it, so that a number is only compared where there is one;
/// - `==` takes texts that look like numbers for numbers (`1` is `01`): codes are kept apart by
///   `LimeSurveyCodes`, texts are compared with `strcmp`;
/// - `+` joins texts unless both sides are numbers: sums are only made where nothing is blank;
/// - words are written for the operators that HTML filters would change (`le`, `and`).
struct LimeSurveyExpression {
    private let layout: ColumnLayout
    private let names: LimeSurveyNames
    private let compiler: LogicCompiler

    init(survey: Survey, layout: ColumnLayout, names: LimeSurveyNames) {
        self.layout = layout
        self.names = names
        compiler = LogicCompiler(survey: survey, layout: layout)
    }

    /// When something is shown; `1` for always.
    func relevance(_ condition: Condition?) -> String {
        condition.map { text(compiler.logic($0), isOutermost: true) } ?? "1"
    }

    /// Where a tool's own clearing of hidden values is not to be trusted.
    func effectiveRelevance(of question: Question) -> String {
        relevance(compiler.effectiveCondition(of: question))
    }

    func validity(of question: Question) -> String? {
        compiler.validity(of: question).map { text($0, isOutermost: true) }
    }

    // MARK: Logic

    private func text(_ logic: FormLogic, isOutermost: Bool = false) -> String {
        switch logic {
        case .always: "1"
        case .never: "0"
        case .all(let parts): joined(parts, " and ", isOutermost)
        case .any(let parts): joined(parts, " or ", isOutermost)
        case .test(let test): self.test(test)
        }
    }

    private func joined(_ parts: [FormLogic], _ word: String, _ isOutermost: Bool) -> String {
        let inner = parts.map { text($0) }.joined(separator: word)
        return isOutermost ? inner : "(" + inner + ")"
    }

    private func test(_ test: LogicTest) -> String {
        switch test.kind {
        case .category(let column, let categories):
            return list(equalities(column, categories, test.holds), test.holds)
        case .text(let column, let texts):
            let value = variable(column)
            let own = isDate(column) ? "substr(\(value), 0, 10)" : value
            return list(texts.map { equals(own, $0, test.holds) }, test.holds)
        case .number(let column, let low, let high):
            return number(variable(column), low, high, test.holds)
        case .chosen(let column):
            guard let field = names.fields[column].first else { return test.holds ? "0" : "1" }
            if field.style == .impliedFlag { return answered(field.variable + ".NAOK", test.holds) }
            let yes = field.values.last ?? "Y"
            return "(\(field.variable).NAOK \(test.holds ? "==" : "!=") '\(yes)')"
        case .answered(let columns):
            let tests = columns.flatMap { column -> [String] in
                if case .rankPlace? = names.fields[column].first?.style {
                    return equalities(
                        column, Array(layout.columns[column].categories.indices), test.holds)
                }
                return [answered(variable(column), test.holds)]
            }
            return list(tests, test.holds)
        }
    }

    /// One of several tests, or none of them.
    private func list(_ tests: [String], _ holds: Bool) -> String {
        tests.count == 1
            ? tests[0] : "(" + tests.joined(separator: holds ? " or " : " and ") + ")"
    }

    private func equalities(_ column: Int, _ categories: [Int], _ holds: Bool) -> [String] {
        let sign = holds ? "==" : "!="
        return stored(column, categories).map { "(\($0.variable) \(sign) '\($0.value)')" }
    }

    /// In which variable which value stands for a category.
    private func stored(
        _ column: Int, _ categories: [Int]
    ) -> [(variable: String, value: String)] {
        let fields = names.fields[column]
        if case .rankPlace? = fields.first?.style {
            let option = rankedOption(column)
            return categories.compactMap { place in
                fields.indices.contains(place) && fields[place].values.indices.contains(option)
                    ? (fields[place].variable + ".NAOK", fields[place].values[option]) : nil
            }
        }
        guard let field = fields.first else { return [] }
        return categories.compactMap { category in
            field.values.indices.contains(category)
                ? (field.variable + ".NAOK", field.values[category]) : nil
        }
    }

    /// Which of a ranking's options a column belongs to.
    private func rankedOption(_ column: Int) -> Int {
        let question = layout.columns[column].item.question
        let first = layout.columns.firstIndex { $0.item.question == question } ?? column
        return column - first
    }

    private func number(_ value: String, _ low: Double?, _ high: Double?, _ holds: Bool) -> String {
        if let low, low == high {
            let limit = PlainNumber.text(low)
            return holds
                ? "(!is_empty(\(value)) and (\(value) == \(limit)))"
                : "(is_empty(\(value)) or (\(value) != \(limit)))"
        }
        var tests: [String] = []
        if let low { tests.append("(\(value) \(holds ? "ge" : "lt") \(PlainNumber.text(low)))") }
        if let high { tests.append("(\(value) \(holds ? "le" : "gt") \(PlainNumber.text(high)))") }
        let first = answered(value, holds)
        return "(" + ([first] + tests).joined(separator: holds ? " and " : " or ") + ")"
    }

    private func answered(_ value: String, _ holds: Bool) -> String {
        (holds ? "!" : "") + "is_empty(\(value))"
    }

    private func equals(_ value: String, _ text: String, _ holds: Bool) -> String {
        if LimeSurveyString.looksLikeNumber(text) {
            return "(strcmp(\(value), \(LimeSurveyString.literal(text))) \(holds ? "==" : "!=") 0)"
        }
        return "(\(value) \(holds ? "==" : "!=") \(LimeSurveyString.literal(text)))"
    }

    private func variable(_ column: Int) -> String {
        (names.fields[column].first?.variable ?? layout.columns[column].name) + ".NAOK"
    }

    private func isDate(_ column: Int) -> Bool { layout.columns[column].kind == .date }

    // MARK: Calculations

    /// An equation that gives the value, and nothing where something it needs is missing.
    func equation(_ calculation: Calculation) -> String {
        var missing: [String] = []
        let value = value(calculation, &missing)
        guard !missing.isEmpty else { return "{\(value)}" }
        var seen: Set<String> = []
        let tests = missing.filter { seen.insert($0).inserted }
        return "{if(\(tests.joined(separator: " or ")), '', \(value))}"
    }

    private func value(_ calculation: Calculation, _ missing: inout [String]) -> String {
        switch calculation {
        case .number(let number):
            return number < 0 ? "(\(PlainNumber.text(number)))" : PlainNumber.text(number)
        case .item(let item): return value(of: item, &missing)
        case .negative(let part): return "(-\(value(part, &missing)))"
        case .sum(let a, let b): return binary(a, "+", b, &missing)
        case .difference(let a, let b): return binary(a, "-", b, &missing)
        case .product(let a, let b): return binary(a, "*", b, &missing)
        case .quotient(let a, let b):
            let dividend = value(a, &missing)
            let divisor = value(b, &missing)
            missing.append("(\(divisor) == 0)")
            return "(\(dividend) / \(divisor))"
        }
    }

    private func binary(
        _ a: Calculation, _ sign: String, _ b: Calculation, _ missing: inout [String]
    ) -> String {
        let left = value(a, &missing)
        let right = value(b, &missing)
        return "(\(left) \(sign) \(right))"
    }

    private func value(of item: ItemReference, _ missing: inout [String]) -> String {
        guard let column = layout.index(of: item) else {
            missing.append("1")
            return "0"
        }
        let categories = layout.columns[column].categories
        guard !categories.isEmpty else {
            missing.append("is_empty(\(variable(column)))")
            return variable(column)
        }
        let counted = categories.indices.filter { categories[$0].value != nil }
        let tests = stored(column, counted)
        missing.append(
            tests.isEmpty
                ? "1"
                : "("
                    + tests.map { "(\($0.variable) != '\($0.value)')" }
                    .joined(separator: " and ") + ")")
        let values = counted.map { categories[$0].value ?? 0 }
        let isItself = zip(tests, values).allSatisfy { $0.value == String($1) }
        if isItself, let first = tests.first { return first.variable }
        return zip(tests, values).reversed().reduce("0") { rest, pair in
            "if(\(pair.0.variable) == '\(pair.0.value)', \(pair.1), \(rest))"
        }
    }
}
