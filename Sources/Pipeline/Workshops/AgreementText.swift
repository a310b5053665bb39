package import Dialogue

/// Agreement as lines of tab-separated text: a header, a line per code, and one for all where every
/// coder gave each note one code.
package enum AgreementText {
    package static func lines(_ agreement: CodingAgreement) -> [String] {
        let header = ["code", "notes", "raw", "kappa", "alpha", "prevalence", "disagreements"]
        let codes = agreement.codes.map { code in
            [code.code] + numbers(code.measures)
                + [number(code.prevalence), code.disagreements.joined(separator: " ")]
        }
        let all = agreement.overall.map { [["*"] + numbers($0) + ["", ""]] } ?? []
        return ([header] + codes + all).map { $0.joined(separator: "\t") }
    }

    private static func numbers(_ measures: CodingAgreement.Measures) -> [String] {
        [
            String(measures.notes), number(measures.raw), number(measures.kappa),
            number(measures.alpha),
        ]
    }

    /// Four decimals; a constant code has no agreement beyond chance.
    private static func number(_ value: Double?) -> String {
        value.map { FixedDecimals.text($0, 4) } ?? ""
    }
}
