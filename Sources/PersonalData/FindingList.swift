/// Findings in the order of the text; what was added first keeps its place.
struct FindingList {
    private(set) var findings: [Finding] = []

    mutating func add(_ kind: Finding.Kind, _ ranges: [Range<Int>]) {
        for range in ranges { add(Finding(kind: kind, range: range)) }
    }

    mutating func add(_ finding: Finding) {
        // Most come in order.
        var place = findings.count
        while place > 0, findings[place - 1].range.lowerBound > finding.range.lowerBound {
            place -= 1
        }
        if place > 0, findings[place - 1].range.upperBound > finding.range.lowerBound { return }
        if place < findings.count, findings[place].range.lowerBound < finding.range.upperBound {
            return
        }
        guard !finding.range.isEmpty else { return }
        findings.insert(finding, at: place)
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
