package import Dialogue

/// What was found elsewhere: cases by aspects, with every cell, also the empty ones.
package struct ScanMatrix: Sendable {
    package let cases: [Topic]
    package let aspects: [Topic]
    package let findings: [Finding]

    package struct Finding: Sendable {
        package let caseID: String
        package let aspect: String
        /// What kind of finding it is, to compare cases by; nil for nobody said.
        package let code: String?
        package let text: String
        package let source: String?
        package let date: Day?
        package let certainty: Certainty?
    }

    package enum Certainty: String, Sendable, CaseIterable { case high, medium, low }

    package func findings(_ caseID: String, _ aspect: String) -> [Finding] {
        findings.filter { $0.caseID == caseID && $0.aspect == aspect }
    }

    /// Cells that nobody found anything for.
    package var emptyCells: [(caseTopic: Topic, aspect: Topic)] {
        cases.flatMap { one in
            aspects.filter { findings(one.id, $0.id).isEmpty }.map { (one, $0) }
        }
    }

    /// A code of an aspect: which cases have it. Cases whose cell is empty are not known, neither alike
    /// nor different.
    package struct Comparison: Sendable {
        package let code: String
        package let having: [Topic]
        package let lacking: [Topic]
        package let unknown: [Topic]

        /// Whether all cases that are known have it, and at least two are.
        package var isShared: Bool { lacking.isEmpty && having.count > 1 }
    }

    /// Codes in the order they come.
    package func comparisons(of aspect: Topic) -> [Comparison] {
        let here = findings.filter { $0.aspect == aspect.id }
        let known = Set(here.map(\.caseID))
        return here.compactMap(\.code).unique().map { code in
            let having = Set(here.filter { $0.code == code }.map(\.caseID))
            return Comparison(
                code: code, having: cases.filter { having.contains($0.id) },
                lacking: cases.filter { known.contains($0.id) && !having.contains($0.id) },
                unknown: cases.filter { !known.contains($0.id) })
        }
    }
}
