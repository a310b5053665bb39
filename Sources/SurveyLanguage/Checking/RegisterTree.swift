import SurveyModel

/// What lies under what in a register.
struct RegisterTree {
    /// Codes of the entries, and for every inner one the positions of those right below it.
    private let codes: [String]
    private let children: [String: [Int]]
    private let leafPositions: Set<Int>

    init(_ register: Register) {
        let codes = register.entries.map(\.code)
        var children: [String: [Int]] = [:]
        for (position, entry) in register.entries.enumerated() {
            if let parent = entry.parent { children[parent, default: []].append(position) }
        }
        leafPositions = Set(codes.indices.filter { children[codes[$0]] == nil })
        self.codes = codes
        self.children = children
    }

    /// The leaves below an inner entry, in the register's order; nil for a leaf.
    func leaves(below code: String) -> [String]? {
        guard let first = children[code] else { return nil }
        var leaves: [Int] = []
        var seen: Set<Int> = []
        var waiting = first
        while let position = waiting.popLast() {
            // Entries that lie under each other in a ring are told elsewhere.
            guard seen.insert(position).inserted else { continue }
            if leafPositions.contains(position) {
                leaves.append(position)
            } else {
                waiting += children[codes[position]] ?? []
            }
        }
        return leaves.isEmpty ? nil : leaves.sorted().map { codes[$0] }
    }
}
