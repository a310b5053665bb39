package import SurveyModel

/// Calculation → text, with no more parentheses than it needs to be read back as the same one.
package struct CalculationText {
    private let references: ConditionText

    package init(spelling: Spelling) {
        references = ConditionText(spelling: spelling)
    }

    package func text(_ calculation: Calculation) -> String { text(calculation, within: 0) }

    /// - Parameter strength: How tightly what stands around binds: 0 nothing, 1 a sum, 2 what is
    ///   subtracted or a product, 3 what is divided by, 4 a sign.
    private func text(_ calculation: Calculation, within strength: Int) -> String {
        let (written, own): (String, Int) =
            switch calculation {
            // A number below zero is read as a sign and a number.
            case .number(let number): (Calculation.text(of: number), number < 0 ? 0 : 5)
            case .item(let item): (references.reference(item), 5)
            case .negative(let part): ("-" + text(part, within: 4), 4)
            case .sum(let a, let b): (text(a, within: 1) + " + " + text(b, within: 2), 1)
            case .difference(let a, let b): (text(a, within: 1) + " - " + text(b, within: 2), 1)
            case .product(let a, let b): (text(a, within: 2) + " * " + text(b, within: 3), 2)
            case .quotient(let a, let b): (text(a, within: 2) + " / " + text(b, within: 3), 2)
            }
        return own < strength ? "(\(written))" : written
    }
}
