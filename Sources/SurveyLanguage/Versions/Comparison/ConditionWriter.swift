import SurveyModel

extension Condition {
    /// The condition as an author writes it.
    func written(in spelling: Spelling) -> String { written(.lowest, spelling) }

    private enum Level: Int {
        /// May stand anywhere.
        case lowest
        /// Between `och`.
        case conjunct
        /// After `inte`.
        case factor
    }

    private func written(_ level: Level, _ spelling: Spelling) -> String {
        func word(_ word: Word) -> String { word.text(in: spelling) }
        func number(_ value: Double) -> String { Calculation.text(of: value) }
        func compared(_ item: ItemReference, _ words: Word..., to value: String) -> String {
            ([item.written(in: spelling)] + words.map(word) + [value]).joined(separator: " ")
        }
        func joined(_ parts: [Condition], by joint: Word, loose: Bool) -> String {
            guard parts.count != 1 else { return parts[0].written(level, spelling) }
            let text = parts.map { $0.written(.conjunct, spelling) }
                .joined(separator: " \(word(joint)) ")
            return loose ? text : "(\(text))"
        }
        switch self {
        case .all(let parts): return joined(parts, by: .and, loose: level != .factor)
        case .any(let parts): return joined(parts, by: .or, loose: level == .lowest)
        case .not(.isOneOf(let item, let codes)):
            return compared(item, .is, .not, .anyOf, to: shown(codes))
        case .not(let part): return word(.not) + " " + part.written(.factor, spelling)
        case .isOneOf(let item, let codes) where codes.count == 1:
            return compared(item, .is, to: codes[0])
        case .isOneOf(let item, let codes):
            return compared(item, .is, .anyOf, to: shown(codes))
        case .isNot(let item, let code): return compared(item, .is, .not, to: code)
        case .atLeast(let item, let limit): return compared(item, .atLeast, to: number(limit))
        case .atMost(let item, let limit): return compared(item, .atMost, to: number(limit))
        case .between(let item, let low, let high):
            return compared(
                item, .between, to: "\(number(low)) \(word(.and)) \(number(high))")
        case .contains(let item, let code): return compared(item, .contains, to: code)
        case .isAnswered(let item): return compared(item, to: word(.answered))
        }
    }
}

extension ItemReference {
    /// `komp.neuro.nuläge`
    func written(in spelling: Spelling) -> String {
        let side = horizon.map { ($0 == .now ? Word.now : .need).text(in: spelling) }
        return ([question] + [row, side].compactMap { $0 }).joined(separator: ".")
    }
}
