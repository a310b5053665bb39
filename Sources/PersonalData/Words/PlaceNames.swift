/// What the units are called, as words in lower case.
struct PlaceNames: Sendable {
    private let names: [[WordHash]]

    init(_ labels: [String]) {
        names = labels.map { label in
            let bytes = TextBytes(label)
            return WordScanner.words(in: bytes).map { bytes.hash($0.range) }
        }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    /// How many words from one on are the name of a unit; 0 where none begins there.
    func length(at index: Int, _ words: [Word], in bytes: TextBytes) -> Int {
        guard !names.isEmpty else { return 0 }
        let rest = words[index...].prefix(names[0].count).map { bytes.hash($0.range) }
        return names.first { rest.starts(with: $0) }?.count ?? 0
    }
}
