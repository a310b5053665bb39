import Diagnostics
import SurveyModel
import Tables

extension FHIRReader {
    /// When an item is shown; nil where always, or where the reason it cannot be said is noted.
    mutating func condition(of item: FormJSON, _ link: String) -> ImportedCondition? {
        if let found = expression("sdc-questionnaire-enableWhenExpression", of: item) {
            return condition(found, of: link, .conditionNotCarried)
        }
        guard let list = item["enableWhen"], !list.list.isEmpty else { return nil }
        let source = list.shown
        do throws(Obstacle) {
            var parts: [Condition] = []
            for json in list.list { parts.append(try comparison(json)) }
            let isAny = item["enableBehavior"]?.text == "any"
            let merged = isAny ? Self.merged(parts) : Self.ranges(parts)
            let condition =
                merged.count == 1 ? merged[0] : isAny ? Condition.any(merged) : .all(merged)
            return ImportedCondition(condition, source: source, at: .path(list.path))
        } catch {
            note(
                .conditionNotCarried, at: list,
                [
                    .name: link, .value: source, .other: error.part,
                    .reason: error.reason.fact,
                ])
            return nil
        }
    }

    /// FHIRPath as a condition, where it is of the kind that `FHIRPath` writes.
    mutating func condition(
        _ json: FormJSON, of link: String, _ code: DiagnosticCode, exceptFor own: [String] = []
    ) -> ImportedCondition? {
        let source = json.text ?? ""
        do throws(Obstacle) {
            var parser = FHIRPathParser(source)
            let syntax = try parser.whole()
            return ImportedCondition(
                try condition(FHIRPathParser.withoutException(syntax, for: own)), source: source,
                at: .path(json.path))
        } catch {
            note(
                code, at: json,
                [
                    .name: link, .value: source, .other: error.part,
                    .reason: error.reason.fact,
                ])
            return nil
        }
    }

    // MARK: enableWhen

    private func comparison(_ json: FormJSON) throws(Obstacle) -> Condition {
        let link = json["question"]?.text ?? ""
        guard let item = items[link] else { throw Obstacle(part: link, reason: .unknownAnswer) }
        let sign = json["operator"]?.text ?? ""
        let answer = json.members.first { $0.key.hasPrefix("answer") }?.value
        if sign == "exists" {
            let exists = answer?.value != .bool(false)
            return exists ? .isAnswered(item.reference) : .not(.isAnswered(item.reference))
        }
        guard let answer, let code = answer["code"]?.text ?? answer["value"]?.text ?? answer.text
        else { throw Obstacle(part: json.shown, reason: .malformed) }
        return try comparison(sign, code, item, link)
    }

    private func comparison(
        _ sign: String, _ text: String, _ item: Item, _ link: String
    ) throws(Obstacle) -> Condition {
        let reference = item.reference
        let code = renumbered[reference.question + "\u{0}" + text] ?? text
        switch (sign, item.kind) {
        case ("=", .list): return .contains(reference, code)
        case ("!=", .list): return .not(.contains(reference, code))
        case ("=", _): return .isOneOf(reference, [code])
        case ("!=", _): return .isNot(reference, code)
        default: break
        }
        guard let limit = Double(text) else { throw Obstacle(part: text, reason: .notANumberHere) }
        switch sign {
        case ">=": return .atLeast(reference, limit)
        case "<=": return .atMost(reference, limit)
        case ">": return .all([.isAnswered(reference), .not(.atMost(reference, limit))])
        case "<": return .all([.isAnswered(reference), .not(.atLeast(reference, limit))])
        default: throw Obstacle(part: link + " " + sign, reason: .notExpressible)
        }
    }

    /// Several answers to one item are a choice among them.
    private static func merged(_ parts: [Condition]) -> [Condition] {
        var result: [Condition] = []
        for part in parts {
            if case .isOneOf(let a, let known)? = result.last,
                case .isOneOf(let b, let more) = part,
                a == b
            {
                result[result.count - 1] = .isOneOf(a, known + more)
            } else {
                result.append(part)
            }
        }
        return result
    }

    private static func ranges(_ parts: [Condition]) -> [Condition] {
        var result: [Condition] = []
        for part in parts {
            if case .atLeast(let a, let low)? = result.last, case .atMost(let b, let high) = part,
                a == b
            {
                result[result.count - 1] = .between(a, low, high)
            } else {
                result.append(part)
            }
        }
        return result
    }

    // MARK: FHIRPath

    private func condition(_ syntax: FHIRPathParser.Syntax) throws(Obstacle) -> Condition {
        switch syntax {
        case .all(let parts):
            var conditions: [Condition] = []
            for part in parts { conditions.append(try condition(part)) }
            return .all(conditions)
        case .any(let parts):
            var conditions: [Condition] = []
            for part in parts { conditions.append(try condition(part)) }
            return .any(conditions)
        case .not(let part): return .not(try condition(part))
        case .answered(let links):
            guard links.count == 1, let item = items[links[0]] else {
                throw Obstacle(part: links.joined(separator: ", "), reason: .unknownAnswer)
            }
            return .isAnswered(item.reference)
        case .tests(let link, let tests, let isAny):
            guard let item = items[link] else { throw Obstacle(part: link, reason: .unknownAnswer) }
            var parts: [Condition] = []
            for test in tests { parts.append(try comparison(test.sign, test.value, item, link)) }
            let merged = isAny ? Self.merged(parts) : Self.ranges(parts)
            return merged.count == 1 ? merged[0] : isAny ? .any(merged) : .all(merged)
        }
    }

    mutating func calculation(_ json: FormJSON, of link: String) -> Calculation? {
        let source = json.text ?? ""
        do throws(Obstacle) {
            var parser = FHIRPathParser(source)
            let items = items
            return try parser.calculation { items[$0]?.reference }
        } catch {
            note(
                .calculationNotCarried, at: json,
                [
                    .name: link, .value: source, .other: error.part,
                    .reason: error.reason.fact,
                ])
            return nil
        }
    }

    // MARK: Rules

    /// The constraints on an item, in R4's or R5's extension.
    func rules(of item: FormJSON) -> [(expression: FormJSON?, human: FormJSON?)] {
        (item["extension"]?.list ?? []).filter { found in
            let url = found["url"]?.text ?? ""
            return url.hasSuffix("/questionnaire-constraint") || url.hasSuffix("/targetConstraint")
        }.map { found in
            let expression = Self.part("expression", of: found)
            return (
                expression?["expression"] ?? expression, Self.part("human", of: found)
            )
        }
    }

    mutating func rules(of item: FormJSON, _ link: String, _ question: inout ImportedQuestion) {
        // What a ranking or an allocation must fulfil is part of its kind.
        switch question.kind {
        case .ranking, .allocation: return
        default: break
        }
        for rule in rules(of: item) {
            guard let expression = rule.expression else { continue }
            let own = items.keys.filter { items[$0]?.reference.question == link }.sorted()
            guard question.validity == nil,
                let condition = condition(
                    expression, of: link, .ruleNotCarried, exceptFor: own)
            else { continue }
            question.validity = condition
            question.message = rule.human?.text.map { LocalizedText($0) }
        }
    }
}
