/// A line as it lies in the text, in places of the decoded text.
struct PhysicalLine {
    /// Where its line end begins.
    let contentEnd: Int
    /// Where the next line begins.
    let end: Int
    /// Whether there is a line end; the last line may lack it.
    let isEnded: Bool
}

/// A record's line, or several where line ends stand between quotation marks, in places of the decoded
/// text.
struct JoinedLines {
    /// Where the last line end begins.
    var contentEnd: Int
    /// Where the next line begins.
    var end: Int
    /// Physical lines.
    var lines = 1
    let hasQuotes: Bool

    /// A mark that was lost would join everything.
    static let most = 64
}

/// Finds line ends, remembering what it has looked through for each of the two bytes: a file
/// without a single CR is searched for one once, not once per line.
struct LineEndSearch {
    /// There is no such byte from `from` to `place`; at `place` there is one if `isHit`.
    private struct Known {
        var from = 0
        var place = 0
        var isHit = false
    }

    private var lineFeed = Known()
    private var carriageReturn = Known()

    /// The line at `start`, if its line end is in the window; a CR on the edge of an unfinished
    /// window is not enough, for an LF may follow.
    mutating func find(from start: Int, in window: borrowing TextWindow) -> PhysicalLine? {
        Self.search(0x0A, from: start, in: window, &lineFeed)
        Self.search(0x0D, from: start, in: window, &carriageReturn)
        let edge = window.base + window.bytes.count
        if carriageReturn.isHit, !lineFeed.isHit || carriageReturn.place < lineFeed.place {
            let place = carriageReturn.place
            if lineFeed.isHit, lineFeed.place == place + 1 {
                return PhysicalLine(contentEnd: place, end: place + 2, isEnded: true)
            }
            guard place + 1 < edge || window.isAtEnd else { return nil }
            return PhysicalLine(contentEnd: place, end: place + 1, isEnded: true)
        }
        guard lineFeed.isHit else { return nil }
        return PhysicalLine(contentEnd: lineFeed.place, end: lineFeed.place + 1, isEnded: true)
    }

    private static func search(
        _ byte: UInt8, from start: Int, in window: borrowing TextWindow, _ known: inout Known
    ) {
        if start < known.from || start > known.place {
            known = Known(from: start, place: start)
        }
        guard !known.isHit else { return }
        let edge = window.base + window.bytes.count
        let hit = ByteSearch.first(
            byte, in: window.bytes, from: known.place - window.base, to: window.bytes.count)
        known.isHit = hit != nil
        known.place = hit.map { $0 + window.base } ?? edge
    }
}
