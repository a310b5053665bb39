import SurveyModel

/// A rule for one field: an expression, and what is said where it does not hold.
struct XLSFormConstraint {
    let expression: String
    let message: (String) -> String
}

extension XLSFormRows {
    /// Range, exclusive options and the question's own rule.
    func constrain(_ question: Question, own: String? = nil, _ row: inout [String: String]) {
        constrain(by: constraints(on: question, own: own ?? field(question)), &row)
    }

    func constrain(by constraints: [XLSFormConstraint], _ row: inout [String: String]) {
        guard !constraints.isEmpty else { return }
        row["constraint"] =
            constraints.count == 1
            ? constraints[0].expression
            : constraints.map { "(" + $0.expression + ")" }.joined(separator: " and ")
        row.merge(
            texts.cells("constraint_message") { language in
                constraints.map { $0.message(language) }.joined(separator: " ")
            }
        ) { $1 }
    }

    /// - Parameter own: The field; its value is `.` in its own constraint.
    func constraints(on question: Question, own: String) -> [XLSFormConstraint] {
        var constraints: [XLSFormConstraint] = []
        switch question.kind {
        case .integer(let range?):
            constraints.append(
                within(Double(range.lowerBound), Double(range.upperBound)))
        case .decimal(let range?):
            constraints.append(within(range.lowerBound, range.upperBound))
        case .multiple(let options): constraints += standingAlone(options)
        default: break
        }
        guard let validity = question.validity else { return constraints }
        var expressions = expressions
        expressions.own = own
        constraints.append(
            XLSFormConstraint(expression: expressions.xpath(validity.condition)) { language in
                validity.message.map { XLSFormTexts.plain($0.text(in: language)) }
                    ?? XLSFormWording.ruleBroken.text(in: language)
            })
        return constraints
    }

    func within(_ low: Double, _ high: Double) -> XLSFormConstraint {
        let facts = ["low": Calculation.text(of: low), "high": Calculation.text(of: high)]
        return XLSFormConstraint(
            expression: ". >= \(XPathLiteral.number(low)) and . <= \(XPathLiteral.number(high))"
        ) { language in
            let words = FormWording.outOfRange.text(in: survey.languages).text(in: language)
            return XLSFormWording.fill(words, facts)
        }
    }

    /// One rule for all options that stand alone, or messages would repeat themselves.
    private func standingAlone(_ options: [SurveyModel.Option]) -> [XLSFormConstraint] {
        let alone = options.filter(\.isExclusive)
        let chosen = alone.compactMap { option in
            XPathLiteral.string(option.code).map { "selected(., \($0))" }
        }
        guard !chosen.isEmpty else { return [] }
        let any = chosen.count == 1 ? chosen[0] : "(" + chosen.joined(separator: " or ") + ")"
        return [
            XLSFormConstraint(expression: "not(\(any) and count-selected(.) > 1)") { language in
                let labels = alone.map { XLSFormTexts.plain($0.label.text(in: language)) }
                let facts = ["list": labels.joined(separator: ", ")]
                return XLSFormWording.standsAlone.text(in: language, facts)
            }
        ]
    }
}
