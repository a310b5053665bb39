import SurveyModel

/// Branching logic and calculations in REDCap's notation: `[yrke] <> 'chef'`, `[hinder(tid)] = '1'`.
///
/// An empty field is `''`, and in comparisons of numbers 0, so that a number is only compared where
/// there is one. There is no "not"; tests are turned round instead.
struct REDCapLogic {
    private let layout: ColumnLayout
    private let names: REDCapNames
    private let compiler: LogicCompiler

    init(survey: Survey, layout: ColumnLayout, names: REDCapNames) {
        self.layout = layout
        self.names = names
        compiler = LogicCompiler(survey: survey, layout: layout)
    }

    /// Something with a quotation mark, bracket or backslash in it cannot stand in a text.
    struct NotExpressible: Error {}

    /// When a question is shown, its section included; empty for always.
    func branching(of question: Question) throws(NotExpressible) -> String {
        guard let condition = compiler.effectiveCondition(of: question) else { return "" }
        return try branching(compiler.logic(condition))
    }

    /// When the text of an option is asked for.
    func branching(
        of question: Question, whenChosen option: String
    ) throws(NotExpressible) -> String {
        let item = ItemReference(question: question.id)
        let isMultiple = if case .multiple = question.kind { true } else { false }
        let chosen: Condition =
            isMultiple ? .contains(item, option) : .isOneOf(item, [option])
        let own = compiler.effectiveCondition(of: question).map { [$0] } ?? []
        return try branching(compiler.logic(.all(own + [chosen])))
    }

    func isExpressible(_ condition: Condition) -> Bool {
        (try? text(compiler.logic(condition))) != nil
    }

    private func branching(_ logic: FormLogic) throws(NotExpressible) -> String {
        logic == .always ? "" : try text(logic, isOutermost: true)
    }

    // MARK: Logic

    private func text(
        _ logic: FormLogic, isOutermost: Bool = false
    ) throws(NotExpressible) -> String {
        switch logic {
        case .always: return "'1' = '1'"
        case .never: return "'1' = '0'"
        case .all(let parts): return try joined(parts, " and ", isOutermost)
        case .any(let parts): return try joined(parts, " or ", isOutermost)
        case .test(let test): return try self.test(test)
        }
    }

    private func joined(
        _ parts: [FormLogic], _ word: String, _ isOutermost: Bool
    ) throws(NotExpressible) -> String {
        var texts: [String] = []
        for part in parts { texts.append(try text(part)) }
        let inner = texts.joined(separator: word)
        return isOutermost ? inner : "(" + inner + ")"
    }

    private func test(_ test: LogicTest) throws(NotExpressible) -> String {
        let equals = test.holds ? "=" : "<>"
        switch test.kind {
        case .category(let column, let categories):
            return list(
                categories.map { "\(field(column)) \(equals) '\(names.codes[column][$0])'" },
                test.holds)
        case .text(let column, let texts):
            guard texts.allSatisfy(Self.isPlain) else { throw NotExpressible() }
            return list(texts.map { "\(field(column)) \(equals) '\($0)'" }, test.holds)
        case .number(let column, let low, let high):
            return number(field(column), low, high, test.holds)
        case .chosen(let column): return "\(field(column)) \(equals) '1'"
        case .answered(let columns):
            return list(
                columns.map { column in
                    if case .optionFlag = layout.columns[column].kind {
                        return "\(field(column)) \(equals) '1'"
                    }
                    return "\(field(column)) \(test.holds ? "<>" : "=") ''"
                }, test.holds)
        }
    }

    private func list(_ tests: [String], _ holds: Bool) -> String {
        tests.count == 1
            ? tests[0] : "(" + tests.joined(separator: holds ? " or " : " and ") + ")"
    }

    private func number(_ field: String, _ low: Double?, _ high: Double?, _ holds: Bool) -> String {
        if let low, low == high {
            let limit = PlainNumber.text(low)
            return holds
                ? "(\(field) <> '' and \(field) = \(limit))"
                : "(\(field) = '' or \(field) <> \(limit))"
        }
        var tests = ["\(field) \(holds ? "<>" : "=") ''"]
        if let low { tests.append("\(field) \(holds ? ">=" : "<") \(PlainNumber.text(low))") }
        if let high { tests.append("\(field) \(holds ? "<=" : ">") \(PlainNumber.text(high))") }
        return "(" + tests.joined(separator: holds ? " and " : " or ") + ")"
    }

    private func field(_ column: Int) -> String {
        if case .optionFlag = layout.columns[column].kind {
            return "[\(names.fields[column])(\(names.codes[column][0]))]"
        }
        return "[\(names.fields[column])]"
    }

    /// Whether a text can stand between quotation marks: REDCap counts marks and brackets without
    /// regard to where they stand.
    private static func isPlain(_ text: String) -> Bool {
        !text.contains { "'\"\\[]()".contains($0) || $0.isNewline }
    }

    // MARK: Calculations

    /// A formula that gives the value, and `"NaN"`, which REDCap shows as nothing, where something
    /// it needs is missing.
    func formula(_ calculation: Calculation) -> String {
        var missing: [String] = []
        let value = value(calculation, &missing)
        guard !missing.isEmpty else { return value }
        var seen: Set<String> = []
        let tests = missing.filter { seen.insert($0).inserted }
        return "if(\(tests.joined(separator: " or ")), \"NaN\", \(value))"
    }

    private func value(_ calculation: Calculation, _ missing: inout [String]) -> String {
        switch calculation {
        case .number(let number):
            return number < 0 ? "(\(PlainNumber.text(number)))" : PlainNumber.text(number)
        case .item(let item): return value(of: item, &missing)
        case .negative(let part): return "(0 - \(value(part, &missing)))"
        case .sum(let a, let b): return binary(a, "+", b, &missing)
        case .difference(let a, let b): return binary(a, "-", b, &missing)
        case .product(let a, let b): return binary(a, "*", b, &missing)
        case .quotient(let a, let b):
            let dividend = value(a, &missing)
            let divisor = value(b, &missing)
            missing.append("(\(divisor) = 0)")
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
            missing.append("'1' = '1'")
            return "0"
        }
        let field = field(column)
        missing.append("\(field) = ''")
        let categories = layout.columns[column].categories
        guard !categories.isEmpty else { return field }
        let codes = names.codes[column]
        for (category, code) in zip(categories, codes) where category.value == nil {
            missing.append("\(field) = '\(code)'")
        }
        let counted = zip(categories, codes).compactMap { category, code in
            category.value.map { (code: code, value: $0) }
        }
        if counted.allSatisfy({ $0.code == String($0.value) }) { return field }
        return counted.reversed().reduce("0") { rest, pair in
            "if(\(field) = '\(pair.code)', \(pair.value), \(rest))"
        }
    }
}
