import FormSchemas
import Tables

/// What the keys of plain records mean, by their numbers.
struct FlatBinding {
    private enum Meaning {
        case answer(Int)
        case system(Int)
        /// What it holds has keys that mean something.
        case group
        case nothing
        /// Only the parser can tell: another key means the same.
        case parsed
    }

    private var meanings: [Meaning] = []
    /// Those of keys, one each.
    private var targets: Set<HeaderBinding.Target> = []
    private var groups: [Int] = []
    private var hasParsed = false
    /// Keys whose every value is one closed answer.
    private(set) var closed: [ClosedColumn] = []
    /// The other keys of answers, and those of the tool's own.
    private(set) var open: [(key: Int, export: Int)] = []
    private(set) var system: [(key: Int, column: Int)] = []
    /// Keys of answers that no record coded had yet.
    private var unseen: [Bool] = []
    private var unseenCount = 0

    /// Learns the keys that are new.
    ///
    /// - Returns: False where one of them means nothing, which is told as for any record.
    mutating func learn(
        _ keys: FlatKeys, _ paths: PathBinding,
        closing: ([(file: Int, export: Int)]) -> [ClosedColumn]
    ) -> Bool {
        var isTold = true
        for key in meanings.count..<keys.count {
            unseen.append(false)
            switch paths.meaning(of: Self.path(of: key, keys)) {
            case .group:
                meanings.append(.group)
                groups.append(key)
            case .nothing:
                // Of what stands in it nothing is said.
                if let parent = keys.parent(key), case .nothing = meanings[parent] {
                } else {
                    isTold = false
                }
                meanings.append(.nothing)
            case .target(let target) where targets.insert(target).inserted:
                unseen[key] = true
                unseenCount += 1
                switch target {
                case .answer(let index):
                    meanings.append(.answer(index))
                    let column = closing([(key, index)])
                    if column.isEmpty { open.append((key, index)) } else { closed += column }
                case .system(let index):
                    meanings.append(.system(index))
                    system.append((key, index))
                }
            case .target, .mixed:
                meanings.append(.parsed)
                hasParsed = true
            }
        }
        return isTold
    }

    var count: Int { meanings.count }

    /// Whether every key of a record holds what it may.
    func fits(_ record: FlatJSONRecord) -> Bool {
        if hasParsed, record.present.contains(where: { isParsed($0) }) { return false }
        for key in record.objects {
            switch meanings[key] {
            case .group, .nothing: continue
            case .answer, .system, .parsed: return false
            }
        }
        for list in record.lists {
            switch meanings[list.key] {
            case .answer, .nothing: continue
            case .system, .group, .parsed: return false
            }
        }
        return groups.allSatisfy { record.kinds[$0] != .text }
    }

    /// The export column of a key that has a list of answers.
    func answer(_ key: Int) -> Int? {
        if case .answer(let index) = meanings[key] { index } else { nil }
    }

    /// The export columns that a record is the first to have a key of.
    mutating func first(in record: FlatJSONRecord) -> [Int] {
        guard unseenCount > 0 else { return [] }
        var columns: [Int] = []
        for key in record.present where unseen[key] {
            unseen[key] = false
            unseenCount -= 1
            if let column = answer(key) { columns.append(column) }
        }
        return columns
    }

    private func isParsed(_ key: Int) -> Bool {
        if case .parsed = meanings[key] { true } else { false }
    }

    private static func path(of key: Int, _ keys: FlatKeys) -> [String] {
        var path: [String] = []
        var next: Int? = key
        while let key = next {
            path.append(keys.name(key))
            next = keys.parent(key)
        }
        return path.reversed()
    }
}
