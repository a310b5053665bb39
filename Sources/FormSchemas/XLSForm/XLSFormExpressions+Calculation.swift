import SurveyModel

extension XLSFormExpressions {
    /// A calculation that is empty where something it needs is unanswered, missing or zero.
    func xpath(_ calculation: Calculation) -> String {
        var guards: [String] = []
        collectGuards(calculation, &guards)
        let value = value(calculation)
        guard !guards.isEmpty else { return value }
        return "if(" + guards.joined(separator: " and ") + ", " + value + ", '')"
    }

    /// XPath has no empty numbers: an empty text would make the result *not a number*, and a
    /// missing level would count as the number that is its code.
    private func collectGuards(_ calculation: Calculation, _ guards: inout [String]) {
        func add(_ guarding: String) {
            if !guards.contains(guarding) { guards.append(guarding) }
        }
        switch calculation {
        case .number: return
        case .item(let item):
            add(isAnswered(item))
            guard let answer = answers[item], case .choice(let categories) = answer.kind else {
                return
            }
            for category in categories where category.value == nil {
                add(self.value(answer.field) + " != '" + category.code + "'")
            }
        case .negative(let part): collectGuards(part, &guards)
        case .sum(let a, let b), .difference(let a, let b), .product(let a, let b):
            collectGuards(a, &guards)
            collectGuards(b, &guards)
        case .quotient(let a, let b):
            collectGuards(a, &guards)
            collectGuards(b, &guards)
            add(self.value(b) + " != 0")
        }
    }

    private func value(_ calculation: Calculation) -> String {
        switch calculation {
        case .number(let number): XPathLiteral.number(number)
        case .item(let item): number(item)
        case .negative(let part): "(0 - " + value(part) + ")"
        case .sum(let a, let b): "(" + value(a) + " + " + value(b) + ")"
        case .difference(let a, let b): "(" + value(a) + " - " + value(b) + ")"
        case .product(let a, let b): "(" + value(a) + " * " + value(b) + ")"
        case .quotient(let a, let b): "(" + value(a) + " div " + value(b) + ")"
        }
    }

    /// The number an answer stands for; a guard sees to it that there is one.
    private func number(_ item: ItemReference) -> String {
        guard let answer = answers[item] else { return "''" }
        let value = value(answer.field)
        guard case .place(let option, let count) = answer.kind,
            let literal = XPathLiteral.string(option)
        else { return value }
        return (1..<max(count, 1)).reversed().reduce(String(max(count, 1))) { rest, place in
            "if(selected-at(\(value), \(place - 1)) = \(literal), \(place), \(rest))"
        }
    }
}
