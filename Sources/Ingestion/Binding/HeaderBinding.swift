import FormSchemas

/// Which columns of a table carry which columns of an export's shape.
struct HeaderBinding: Sendable, Hashable {
    enum Target: Sendable, Hashable {
        /// Position among the shape's columns.
        case answer(Int)
        /// Position among the tool's own columns.
        case system(Int)
    }

    /// Two columns of the file that say they are the same.
    struct Clash: Sendable, Hashable {
        let first: Int
        let second: Int
        let target: Target
    }

    let headers: [String]
    /// Parallel to `headers`; nil where nothing is bound.
    fileprivate(set) var targets: [Target?]
    fileprivate(set) var clashes: [Clash] = []
    /// Columns that were bound by the beginning of their header only.
    fileprivate(set) var shortened: [Int] = []
    /// How well the file fits: bound answer columns, two points for the tool's own header and one
    /// for another that is known, out of two points for every expected one.
    fileprivate(set) var answerPoints = 0
    fileprivate(set) var systemPoints = 0
    let possiblePoints: Int

    /// Positions of the shape's columns that nothing in the file carries.
    func missing(of shape: ExportShape) -> [Int] {
        let bound = Set(
            targets.compactMap { target -> Int? in
                if case .answer(let index) = target { index } else { nil }
            })
        return shape.columns.indices.filter { shape.columns[$0].isExpected && !bound.contains($0) }
    }

    /// Positions of headers that are bound to nothing and that the tool is not known to add.
    func extras(of shape: ExportShape) -> [Int] {
        headers.indices.filter { targets[$0] == nil && !shape.isKnownExtra(headers[$0]) }
    }

    func column(of target: Target) -> Int? { targets.firstIndex { $0 == target } }
}

extension HeaderBinding {
    /// A header must be this long before its beginning alone is trusted.
    private static let shortestBeginning = 12

    /// Binds headers to a shape.
    ///
    /// Compared as `NormalizedText.key`. A header found in the tool's own columns is one of those
    /// as long as no answer has come; a header that occurs again stands for the next of the same
    /// text (`Kommentar`, then `Kommentar2`); last, a header that is the beginning of exactly one
    /// text that is left.
    init(_ headers: [String], shape: ExportShape) {
        self.headers = headers
        targets = Array(repeating: nil, count: headers.count)
        possiblePoints = shape.columns.count { $0.isExpected } * 2
        let keys = headers.map { NormalizedText.key($0) }
        let names = Names(shape)
        var taken: [Target: Int] = [:]
        var hasAnswer = false
        for (index, key) in keys.enumerated() where !key.isEmpty {
            let candidates = names.candidates(key)
            let system = candidates.first { if case .system = $0.target { true } else { false } }
            let answer = candidates.first { if case .answer = $0.target { true } else { false } }
            var choice = hasAnswer ? answer ?? system : system ?? answer
            // Both a question and a column of the tool: the second takes what is left.
            if let first = choice, taken[first.target] != nil,
                let other = candidates.first(where: { taken[$0.target] == nil })
            {
                choice = other
            }
            guard let choice else { continue }
            if let earlier = taken[choice.target] {
                if let next = names.repetition(of: key, taken: taken) {
                    bind(index, to: next, &taken)
                } else {
                    clashes.append(Clash(first: earlier, second: index, target: choice.target))
                }
                continue
            }
            bind(index, to: choice, &taken)
            if case .answer = choice.target { hasAnswer = true }
        }
        bindBeginnings(keys, names, &taken)
    }

    private mutating func bind(
        _ index: Int, to name: Names.Name, _ taken: inout [Target: Int]
    ) {
        targets[index] = name.target
        taken[name.target] = index
        switch name.target {
        case .answer: if name.isExpected { answerPoints += name.isPrimary ? 2 : 1 }
        case .system: systemPoints += name.isPrimary ? 2 : 1
        }
    }

    private mutating func bindBeginnings(
        _ keys: [String], _ names: Names, _ taken: inout [Target: Int]
    ) {
        let free = keys.indices.filter { targets[$0] == nil }
        for index in free {
            var key = keys[index]
            if key.hasSuffix("...") { key = String(key.dropLast(3)) }
            guard key.count >= Self.shortestBeginning else { continue }
            let matches = names.all.filter {
                taken[$0.target] == nil && $0.isPrimary && $0.key.hasPrefix(key)
            }
            let rivals = free.filter { $0 != index && keys[$0].hasPrefix(key) }
            guard matches.count == 1, let match = matches.first, rivals.isEmpty else { continue }
            bind(index, to: match, &taken)
            shortened.append(index)
        }
    }
}

/// The headers of a shape, for look-up.
private struct Names {
    struct Name {
        let key: String
        let target: HeaderBinding.Target
        let isPrimary: Bool
        let isExpected: Bool
    }

    let all: [Name]
    private let byKey: [String: [Int]]

    init(_ shape: ExportShape) {
        var all: [Name] = []
        for (index, column) in shape.columns.enumerated() {
            for (rank, path) in ([column.path] + column.aliases).enumerated() {
                all.append(
                    Name(
                        key: NormalizedText.key(path.joined(separator: ".")),
                        target: .answer(index), isPrimary: rank == 0,
                        isExpected: column.isExpected))
            }
        }
        for (index, column) in shape.system.enumerated() {
            for (rank, path) in ([column.path] + column.aliases).enumerated() {
                all.append(
                    Name(
                        key: NormalizedText.key(path.joined(separator: ".")),
                        target: .system(index), isPrimary: rank == 0 && column.isWritten,
                        isExpected: false))
            }
        }
        self.all = all
        byKey = Dictionary(grouping: all.indices) { all[$0].key }
    }

    /// The tool's own headers before other known ones.
    func candidates(_ key: String) -> [Name] {
        let found = (byKey[key] ?? []).map { all[$0] }
        return found.filter(\.isPrimary) + found.filter { !$0.isPrimary }
    }

    /// The first of `key2`, `key3`, … that is left: the header came again without its number.
    func repetition(of key: String, taken: [HeaderBinding.Target: Int]) -> Name? {
        for number in 2...9 {
            let name = candidates(key + String(number)).first
            if let name, taken[name.target] == nil { return name }
        }
        return nil
    }
}
