import SurveyModel

/// The order of ids in a long file broke after they had been let go: it has to be read again from
/// its start with `IngestOptions.ascendingIDsKept` at `Int.max`.
package struct IDOrderBroken: Error {}

/// Which responses of a file have come already, so that the same one twice is found.
///
/// Tools number responses upwards, and while every id is greater than the one before none can have
/// come already: then nothing is kept. A long file in which the order breaks is read again from its
/// start with everything kept.
struct ResponseLedger {
    /// A response that counts so far.
    struct Entry {
        let row: Int
        let hash: UInt64
        let line: Int
        let byteOffset: Int
    }

    /// This many are kept while they ascend; beyond them none is, or all are.
    private let kept: Int
    private var entries: [ResponseKey: Entry] = [:]
    /// Those that came while ids ascended, of which none can be asked for until the order breaks.
    private var ascending: [(key: ResponseKey, entry: Entry)] = []
    private var isLetGo = false
    private var isAscending = true
    private var last = ""

    init(kept: Int) { self.kept = kept }

    /// The earlier record of the same response; nil where it is new.
    mutating func earlier(_ key: ResponseKey, id: String) throws -> Entry? {
        if isAscending {
            if isGreater(id) { return nil }
            isAscending = false
            for (key, entry) in ascending { entries[key] = entry }
            ascending = []
        }
        if isLetGo { throw IDOrderBroken() }
        return entries[key]
    }

    mutating func note(_ key: ResponseKey, _ entry: Entry) {
        guard !isLetGo else { return }
        guard isAscending else {
            entries[key] = entry
            return
        }
        guard ascending.count < kept else {
            ascending = []
            isLetGo = true
            return
        }
        ascending.append((key, entry))
    }

    /// Longer ids are greater, so that 10 comes after 9; those of one length by their bytes.
    private mutating func isGreater(_ id: String) -> Bool {
        var (id, before) = (id, last)
        last = id
        return id.withUTF8 { id in
            before.withUTF8 { before in
                id.count == before.count
                    ? before.lexicographicallyPrecedes(id) : id.count > before.count
            }
        }
    }
}
