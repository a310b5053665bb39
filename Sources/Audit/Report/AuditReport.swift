/// What an audit found, and what it did not look at.
package struct AuditReport: Sendable {
    /// Whether each conclusion stops a release is said by its kind.
    package var findings: [Finding] = []
    package var threshold: Int
    /// How much was looked at.
    package var coverage = Coverage()

    package struct Coverage: Sendable, Hashable {
        package var figures = 0
        package var groups = 0
        package var hiddenNumbers = 0
        package var hiddenDistributions = 0
        package var notReached = 0
        package var numbersNotReached = 0
        package var linearPrograms = 0
        package var wholeNumberPrograms = 0
        /// People who must be in no unit or category for the figures to fit.
        package var open = 0
        package var files: [String] = []
    }

    package init(threshold: Int) { self.threshold = threshold }

    package var leaks: [Finding] { findings.filter(\.kind.isLeak) }
    package var notes: [Finding] { findings.filter { !$0.kind.isLeak } }

    /// Takes up what another look at the same figures found that is not known yet.
    mutating func addNew(_ other: AuditReport) {
        let known = Set(findings.map(\.name))
        findings += other.findings.filter { !known.contains($0.name) }
        coverage.notReached = max(coverage.notReached, other.coverage.notReached)
        coverage.numbersNotReached = max(
            coverage.numbersNotReached, other.coverage.numbersNotReached)
        coverage.linearPrograms += other.coverage.linearPrograms
        coverage.wholeNumberPrograms += other.coverage.wholeNumberPrograms
    }

    /// Takes up the findings of another wave or file.
    package mutating func add(_ other: AuditReport) {
        findings += other.findings
        coverage.figures += other.coverage.figures
        coverage.groups += other.coverage.groups
        coverage.hiddenNumbers += other.coverage.hiddenNumbers
        coverage.hiddenDistributions += other.coverage.hiddenDistributions
        coverage.notReached += other.coverage.notReached
        coverage.numbersNotReached += other.coverage.numbersNotReached
        coverage.linearPrograms += other.coverage.linearPrograms
        coverage.wholeNumberPrograms += other.coverage.wholeNumberPrograms
        coverage.open += other.coverage.open
        coverage.files += other.coverage.files
    }
}

extension Finding {
    /// What it is about, however it was found.
    fileprivate var name: [String] {
        [
            kind.rawValue, wave, group.unit, group.dimension, group.category, question, row,
            horizon,
        ]
    }
}
