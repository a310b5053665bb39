/// Findings in the order of the text; what was added first keeps its place.
struct FindingList {
    private(set) var findings: [Finding] = []

    mutating func add(_ kind: Finding.Kind, _ ranges: [Range<Int>]) {
        add(ranges.map { Finding(kind: kind, range: $0) })
    }

    /// Takes up those that no earlier finding lies in the way of.
    ///
    /// - Parameter added: In the order of the text.
    mutating func add(_ added: [Finding]) {
        guard !added.isEmpty else { return }
        // In one pass, so that no text of many findings takes the square of its length.
        var merged: [Finding] = []
        var next = 0
        for finding in added where !finding.range.isEmpty {
            while next < findings.count,
                findings[next].range.upperBound <= finding.range.lowerBound
            {
                merged.append(findings[next])
                next += 1
            }
            let isFree =
                next == findings.count
                || findings[next].range.lowerBound >= finding.range.upperBound
            let isBehind = merged.last.map { $0.range.upperBound <= finding.range.lowerBound }
            if isFree, isBehind ?? true { merged.append(finding) }
        }
        findings = merged + findings[next...]
    }

    /// The stretches between findings.
    func gaps(upTo end: Int) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var position = 0
        for finding in findings {
            if finding.range.lowerBound > position {
                gaps.append(position..<finding.range.lowerBound)
            }
            position = finding.range.upperBound
        }
        if position < end { gaps.append(position..<end) }
        return gaps
    }
}
