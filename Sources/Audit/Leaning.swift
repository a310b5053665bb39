/// Directions in which many numbers are pulled at once: all the same way, then every pair of them apart at
/// least once.
///
/// One way to fill the cells that lies far out in such a direction tells of many numbers how far they
/// go, where looking at each by itself takes a program of its own.
enum Leaning {
    /// By direction, 1 or -1 for each number. Pulling the opposite way belongs to each.
    static func pulls(at count: Int) -> [[Double]] {
        guard count > 1 else { return [] }
        let all = [Double](repeating: 1, count: count)
        let digits = Int.bitWidth - (count - 1).leadingZeroBitCount
        return [all]
            + (0..<digits).map { digit in
                (0..<count).map { ($0 >> digit) & 1 == 0 ? 1 : -1 }
            }
    }
}
