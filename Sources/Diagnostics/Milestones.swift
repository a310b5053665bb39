/// How many characters lie before some places of long lines, so that a column deep inside one is
/// counted from there: a line of a megabyte with a mistake in every word would otherwise be counted
/// from its start every time.
struct Milestones: Sendable {
    /// In order; only of lines longer than the distance between two.
    private var stones: [Stone] = []

    struct Stone: Sendable {
        /// UTF-8 offset, where a character begins.
        let offset: Int
        /// Characters of the line before it.
        let characters: Int
    }

    private static let distance = 1024

    init(_ text: String, _ lines: [SourceRange]) {
        for line in lines where line.end - line.start > 2 * Self.distance {
            let bytes = text.utf8
            let start = bytes.index(bytes.startIndex, offsetBy: line.start)
            let end = bytes.index(start, offsetBy: line.end - line.start)
            var offset = line.start
            var characters = 0
            var next = line.start + Self.distance
            for character in text[start..<end] {
                if offset >= next {
                    stones.append(Stone(offset: offset, characters: characters))
                    next = offset + Self.distance
                }
                offset += character.utf8.count
                characters += 1
            }
        }
    }

    /// The last one at or before an offset, of the line that begins at another.
    func last(upTo offset: Int, inLineAt start: Int) -> Stone? {
        var low = 0
        var high = stones.count
        while low < high {
            let middle = (low + high) / 2
            if stones[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, stones[low - 1].offset >= start else { return nil }
        return stones[low - 1]
    }
}
