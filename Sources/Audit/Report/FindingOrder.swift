/// The order findings are told in: what is known best first, then by name.
enum FindingOrder {
    struct Key: Comparable {
        let rank: Int
        let width: Double
        let most: Double
        let name: [String]

        static func < (left: Key, right: Key) -> Bool {
            if left.rank != right.rank { return left.rank < right.rank }
            if left.width != right.width { return left.width < right.width }
            if left.most != right.most { return left.most < right.most }
            return left.name.lexicographicallyPrecedes(right.name)
        }
    }

    static func key(_ finding: Finding) -> Key {
        let range = finding.respondents
        return Key(
            rank: Finding.Kind.allCases.firstIndex(of: finding.kind) ?? 0,
            width: range.map { $0.upperBound - $0.lowerBound } ?? 0,
            most: range?.upperBound ?? 0,
            name: [
                finding.wave, finding.question, finding.row, finding.horizon, finding.group.unit,
                finding.group.dimension, finding.group.category,
            ])
    }
}
