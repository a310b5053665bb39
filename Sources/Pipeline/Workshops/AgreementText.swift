package import Dialogue

/// Agreement as lines of tab-separated text: a header, a line per code, and one for all where every
/// coder gave each note one code; then, of codes that are steps of a scale, a table of their own.
package enum AgreementText {
    package static func lines(_ agreement: CodingAgreement) -> [String] {
        let header = [
            "code", "notes", "raw", "kappa", "fleiss", "alpha", "prevalence", "disagreements",
        ]
        let codes = agreement.codes.map { code in
            [code.code] + numbers(code.measures)
                + [number(code.prevalence), code.disagreements.joined(separator: " ")]
        }
        let all = agreement.overall.map { [["*"] + numbers($0) + ["", ""]] } ?? []
        return ([header] + codes + all + scale(agreement.ordered))
            .map { $0.joined(separator: "\t") }
    }

    /// An empty line before it. How often each step was chosen stands beside it, so that a misspelt one
    /// shows.
    private static func scale(_ ordered: OrderedAgreement?) -> [[String]] {
        guard let ordered else { return [] }
        let steps = ordered.steps.map { "\($0.code) (\($0.judgements))" }
        let values = [
            ordered.linearKappa, ordered.quadraticKappa, ordered.ordinalAlpha,
            ordered.intervalAlpha,
        ]
        return [
            [],
            [
                "scale", "notes", "kappa_linear", "kappa_quadratic", "alpha_ordinal",
                "alpha_interval",
            ],
            [steps.joined(separator: " < "), String(ordered.notes)] + values.map(number),
        ]
    }

    private static func numbers(_ measures: CodingAgreement.Measures) -> [String] {
        [
            String(measures.notes), number(measures.raw), number(measures.kappa),
            number(measures.fleiss), number(measures.alpha),
        ]
    }

    /// Four decimals; a constant code has no agreement beyond chance.
    private static func number(_ value: Double?) -> String {
        value.map { FixedDecimals.text($0, 4) } ?? ""
    }
}
