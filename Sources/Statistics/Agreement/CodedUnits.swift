/// Codes that several coders gave the same units.
///
/// Shape: units × coders; nil where a coder did not code a unit. A code is a number: for nominal
/// codes any numbering will do.
package struct CodedUnits: Sendable, Hashable {
    package let units: [[Double?]]

    /// - Parameter units: one list of codes for each unit, in the order of the coders.
    package init(_ units: [[Double?]]) {
        self.units = units.map { $0.map { $0?.isFinite == true ? $0 : nil } }
    }

    /// From texts, numbered in their own order.
    package init(texts units: [[String?]]) {
        let codes = Set(units.joined().compactMap(\.self)).sorted()
        let numbers = Dictionary(
            uniqueKeysWithValues: codes.enumerated().map { ($0.element, Double($0.offset)) })
        self.units = units.map { $0.map { $0.flatMap { numbers[$0] } } }
    }

    /// Every code that somebody gave, in ascending order.
    var codes: [Double] { Set(units.joined().compactMap(\.self)).sorted() }

    /// The table of two coders: how often the first gave code i and the second code j, with only the
    /// units that both coded.
    ///
    /// - Throws: `.argumentOutOfRange` for a coder that is not there, `.emptyBase` when no unit was
    ///   coded by both.
    package func table(_ first: Int, _ second: Int) throws(NotComputable) -> [[Int]] {
        guard first >= 0, second >= 0,
            units.allSatisfy({ $0.count > max(first, second) })
        else { throw .argumentOutOfRange }
        let pairs = units.compactMap { unit -> (Double, Double)? in
            guard let one = unit[first], let other = unit[second] else { return nil }
            return (one, other)
        }
        guard !pairs.isEmpty else { throw .emptyBase }
        let codes = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: codes.count), count: codes.count)
        for pair in pairs {
            guard let i = codes.firstIndex(of: pair.0), let j = codes.firstIndex(of: pair.1) else {
                continue
            }
            table[i][j] += 1
        }
        return table
    }
}
