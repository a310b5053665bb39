import FormSchemas
import SurveyModel

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

    /// Positions of the shape's columns that nothing in the file carries; one may be carried by
    /// others together (a multiple choice by its options).
    func missing(of shape: ExportShape) -> [Int] {
        let bound = Set(
            targets.compactMap { target -> Int? in
                if case .answer(let index) = target { index } else { nil }
            })
        let carried = Set(bound.flatMap { shape.columns[$0].columns })
        return shape.columns.indices.filter { index in
            let column = shape.columns[index]
            return column.isExpected && !bound.contains(index)
                && !column.columns.allSatisfy(carried.contains)
        }
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
    /// Compared as `NormalizedText.key`. Until an answer has come, a header of the tool's own that
    /// is always written goes before a question of the same text; else the question does. A header
    /// that occurs again stands for the next of the same text (`Kommentar`, then `Kommentar2`), and
    /// one with a number behind a header that exists for the question that header was not bound to. An id
    /// with å, ä or ö stands for its column's name.
    /// Last, a header that is the beginning of exactly one text that is left.
    init(_ headers: [String], shape: ExportShape) {
        self.headers = headers
        targets = Array(repeating: nil, count: headers.count)
        possiblePoints = shape.columns.count { $0.isExpected } * 2
        let keys = headers.map { NormalizedText.key($0) }
        let all = Set(keys)
        let names = Names(shape)
        var taken: [Target: Int] = [:]
        var hasAnswer = false
        for (index, key) in keys.enumerated() where !key.isEmpty {
            let candidates = names.candidates(key, preferringSystem: !hasAnswer)
                .filter { !names.yields($0, in: all) }
            guard let best = candidates.first else { continue }
            if let free = candidates.first(where: { taken[$0.target] == nil })
                ?? names.repetition(of: key, taken: taken)
            {
                bind(index, to: free, &taken)
                if case .answer = free.target { hasAnswer = true }
            } else if case .answer = best.target, let earlier = taken[best.target] {
                clashes.append(Clash(first: earlier, second: index, target: best.target))
            }
        }
        bindNumbered(keys, names, &taken)
        bindUnfolded(headers, names, &taken)
        bindBeginnings(keys, names, &taken)
        // What the file tells in another way is as good as there.
        let missing = Set(missing(of: shape))
        answerPoints +=
            2
            * shape.columns.indices.count {
                shape.columns[$0].isExpected && taken[.answer($0)] == nil && !missing.contains($0)
            }
    }

    /// Binds headers to a shape whose headers a user has written: whole headers only.
    ///
    /// Of equal headers in a file the second is called `header2`, the third `header3`; where only
    /// one of them is named it is not clear which is meant.
    init(_ headers: [String], bound shape: ExportShape) {
        self.headers = headers
        targets = Array(repeating: nil, count: headers.count)
        possiblePoints = shape.columns.count * 2
        var places: [String: [Int]] = [:]
        for (index, header) in headers.enumerated() {
            places[NormalizedText.key(header), default: []].append(index)
        }
        for (key, equal) in places.sorted(by: { $0.key < $1.key }) where equal.count > 1 {
            for (number, index) in equal.enumerated().dropFirst()
            where places[key + String(number + 1)] == nil {
                places[key + String(number + 1)] = [index]
            }
        }
        let wanted =
            shape.columns.enumerated().map { (Target.answer($0), $1.header) }
            + shape.system.enumerated().map { (Target.system($0), $1.header) }
        for (target, header) in wanted {
            let found = places[NormalizedText.key(header)] ?? []
            for index in found.prefix(1) { targets[index] = target }
            guard !found.isEmpty, case .answer = target else { continue }
            answerPoints += 2
        }
        for (target, header) in wanted {
            let found = places[NormalizedText.key(header)] ?? []
            if found.count > 1, targets[found[1]] == nil {
                clashes.append(Clash(first: found[0], second: found[1], target: target))
            }
        }
    }

    /// `komp_smärta_nu` for `komp_smarta_nu`: ids as their author wrote them.
    private mutating func bindUnfolded(
        _ headers: [String], _ names: Names, _ taken: inout [Target: Int]
    ) {
        for (index, header) in headers.enumerated() where targets[index] == nil {
            let plain = NormalizedText.normalize(header)
            let folded = IdentifierFolding.fold(plain)
            // Only what may be an id is read as one: texts have blanks, other tools' paths have signs.
            let mayBeID = plain.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
            guard mayBeID, folded != NormalizedText.key(plain) else { continue }
            let free = names.candidates(folded, preferringSystem: false)
                .first { taken[$0.target] == nil }
            if let free { bind(index, to: free, &taken) }
        }
    }

    /// `Namn2` beside a `Namn` that is the tool's own.
    private mutating func bindNumbered(
        _ keys: [String], _ names: Names, _ taken: inout [Target: Int]
    ) {
        for index in keys.indices where targets[index] == nil {
            let base = String(keys[index].reversed().drop { $0.isNumber }.reversed())
            guard base.count < keys[index].count, keys.contains(base) else { continue }
            let free = names.candidates(base, preferringSystem: false)
                .first { taken[$0.target] == nil }
            if let free { bind(index, to: free, &taken) }
        }
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
        /// Headers of the same column that are meant where the file has them too.
        let better: [String]
        let isExpected: Bool
        /// Of the tool's own: in every export.
        let isWritten: Bool

        /// 0 is the likeliest.
        func rank(_ preferringSystem: Bool) -> Int {
            switch target {
            case .system: preferringSystem && isWritten ? 0 : 3
            case .answer: isPrimary ? 1 : 2
            }
        }
    }

    let all: [Name]
    private let byKey: [String: [Int]]

    init(_ shape: ExportShape) {
        var all: [Name] = []
        func add(
            _ paths: [[String]], _ target: HeaderBinding.Target, isExpected: Bool, isWritten: Bool
        ) {
            let keys = paths.map { NormalizedText.key($0.joined(separator: ".")) }
            for (rank, key) in keys.enumerated() {
                all.append(
                    Name(
                        key: key, target: target,
                        isPrimary: (rank == 0 || shape.hasEqualHeaders) && isWritten,
                        better: shape.hasEqualHeaders
                            ? keys.prefix(rank).filter { $0 != key } : [],
                        isExpected: isExpected, isWritten: isWritten))
            }
        }
        for (index, column) in shape.columns.enumerated() {
            add(
                [column.path] + column.aliases, .answer(index), isExpected: column.isExpected,
                isWritten: true)
        }
        for (index, column) in shape.system.enumerated() {
            add(
                [column.path] + column.aliases, .system(index), isExpected: false,
                isWritten: column.isWritten)
        }
        self.all = all
        byKey = Dictionary(grouping: all.indices) { all[$0].key }
    }

    /// Everything a header can mean, the likeliest first.
    func candidates(_ key: String, preferringSystem: Bool) -> [Name] {
        (byKey[key] ?? []).map { all[$0] }.enumerated().sorted { a, b in
            (a.element.rank(preferringSystem), a.offset)
                < (b.element.rank(preferringSystem), b.offset)
        }.map(\.element)
    }

    /// Whether a file with these headers has a better one for the same column.
    func yields(_ name: Name, in keys: Set<String>) -> Bool {
        name.better.contains(where: keys.contains)
    }

    /// The first of `key2`, `key3`, … that is left: the header came again without its number.
    func repetition(of key: String, taken: [HeaderBinding.Target: Int]) -> Name? {
        for number in 2...9 {
            let name = candidates(key + String(number), preferringSystem: false).first
            if let name, taken[name.target] == nil { return name }
        }
        return nil
    }
}
