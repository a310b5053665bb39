import SurveyModel

/// Conditions and calculations in FHIRPath, over the whole response (`%resource`).
struct FHIRPath {
    private let survey: Survey
    private let questions: [String: Question]

    init(_ survey: Survey) {
        self.survey = survey
        questions = Dictionary(
            survey.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func text(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts): joined(parts, " and ", none: "true")
        case .any(let parts): joined(parts, " or ", none: "false")
        case .not(let part): "(" + text(part) + ").not()"
        case .isOneOf(let item, let codes): equals(item, anyOf: codes)
        case .isNot(let item, let code): equals(item, anyOf: [code]) + ".not()"
        case .atLeast(let item, let low): ordered(item, low...(.infinity))
        case .atMost(let item, let high): ordered(item, -.infinity...high)
        case .between(let item, let low, let high):
            low <= high ? ordered(item, low...high) : "false"
        case .contains(let item, let code): equals(item, anyOf: [code], ofList: true)
        case .isAnswered(let item): answers(item) + ".exists()"
        }
    }

    private func joined(_ parts: [Condition], _ word: String, none: String) -> String {
        parts.isEmpty
            ? none
            : parts.map { part in
                switch part {
                case .all, .any: "(" + text(part) + ")"
                default: text(part)
                }
            }.joined(separator: word)
    }

    // MARK: Answers

    /// Wherever the item stands: groups may be nested, link ids are unique.
    func answers(_ item: ItemReference) -> String { answers([FHIRNames.linkID(item)]) }

    func answers(_ links: [String]) -> String {
        let test =
            links.count == 1
            ? "linkId = " + Self.literal(links[0])
            : "linkId in (" + links.map(Self.literal).joined(separator: " | ") + ")"
        return "%resource.repeat(item).where(\(test)).answer"
    }

    private func equals(
        _ item: ItemReference, anyOf codes: [String], ofList: Bool = false
    ) -> String {
        guard let question = questions[item.question] else { return "false" }
        switch question.kind {
        case .register, .single, .scale, .pair, .matrix:
            return ofList ? "false" : exists(item, codes.map { "code = " + Self.literal($0) })
        case .multiple:
            return ofList ? exists(item, codes.map { "code = " + Self.literal($0) }) : "false"
        case .text, .date:
            return exists(item, codes.map { "$this = " + Self.literal(FHIRTexts.allowed($0)) })
        case .integer, .decimal, .ranking, .allocation, .calculated:
            return exists(
                item,
                codes.compactMap(Double.init).map { "$this = " + Calculation.text(of: $0) })
        case .information: return "false"
        }
    }

    private func exists(_ item: ItemReference, _ tests: [String]) -> String {
        tests.isEmpty
            ? "false" : answers(item) + ".value.where(\(tests.joined(separator: " or "))).exists()"
    }

    private func ordered(_ item: ItemReference, _ range: ClosedRange<Double>) -> String {
        guard let question = questions[item.question] else { return "false" }
        switch question.kind {
        case .scale, .pair, .matrix:
            let levels = question.scale.flatMap { survey.scale($0) }?.levels ?? []
            return exists(
                item,
                levels.filter { range.contains(Double($0.value)) }
                    .map { "code = " + Self.literal(String($0.value)) })
        case .integer, .decimal, .ranking, .allocation, .calculated:
            var tests: [String] = []
            if range.lowerBound.isFinite {
                tests.append("$this >= " + Calculation.text(of: range.lowerBound))
            }
            if range.upperBound.isFinite {
                tests.append("$this <= " + Calculation.text(of: range.upperBound))
            }
            return exists(item, [tests.joined(separator: " and ")])
        case .register, .single, .multiple, .text, .date, .information: return "false"
        }
    }

    // MARK: Calculations

    /// Empty where something is not answered, as FHIRPath's arithmetic is by itself.
    func text(_ calculation: Calculation) -> String {
        switch calculation {
        case .number(let number):
            number < 0
                ? "(0 - " + Calculation.text(of: -number) + ")" : Calculation.text(of: number)
        case .item(let item): operand(item)
        case .negative(let part): "(0 - " + text(part) + ")"
        case .sum(let a, let b): "(" + text(a) + " + " + text(b) + ")"
        case .difference(let a, let b): "(" + text(a) + " - " + text(b) + ")"
        case .product(let a, let b): "(" + text(a) + " * " + text(b) + ")"
        case .quotient(let a, let b): "(" + text(a) + " / " + text(b) + ")"
        }
    }

    /// *Vet ej* is no number: only levels are turned into one.
    private func operand(_ item: ItemReference) -> String {
        let value = answers(item) + ".value"
        guard let scale = questions[item.question]?.scale.flatMap({ survey.scale($0) }) else {
            return value
        }
        let levels = scale.levels.map { "$this = " + Self.literal(String($0.value)) }
        return value + ".code.where(" + levels.joined(separator: " or ") + ").toInteger()"
    }

    static func literal(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": result += "\\'"
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "'"
    }
}
