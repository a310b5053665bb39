/// The cells of a record as libcsv told how long they are: places in the text, and nothing copied.
struct ToldCells {
    private let text: UnsafeRawBufferPointer
    private let record: Range<Int>
    private let lengths: UnsafeBufferPointer<RecordSplitter.Length>
    private var index = 0
    private var cursor: Int

    /// - Parameters:
    ///   - text: Valid for as long as the cells are asked for.
    ///   - record: What libcsv split, without its last line end.
    init(
        _ text: UnsafeRawBufferPointer, _ record: Range<Int>,
        lengths: UnsafeBufferPointer<RecordSplitter.Length>
    ) {
        self.text = text
        self.record = record
        self.lengths = lengths
        cursor = record.lowerBound
    }

    /// Hands over the cells in order, until one is declined.
    ///
    /// - Parameter visit: False declines.
    /// - Returns: Whether none was.
    @inline(__always)
    func forEachCell(_ visit: (_ place: Range<Int>, _ form: LineCells.Form) -> Bool) -> Bool {
        var start = record.lowerBound
        for length in lengths {
            let count = max(Int(length), 0)
            guard start < record.upperBound, text[start] == DoubledQuotes.mark else {
                guard visit(start..<start + count, .plain) else { return false }
                start += count + 1
                continue
            }
            start += 1
            let taken = DoubledQuotes.length(of: count, at: start, in: text)
            guard visit(start..<start + taken, taken > count ? .doubled : .quoted) else {
                return false
            }
            // The closing quotation mark, and the separator.
            start += taken + 2
        }
        return true
    }
}

extension ToldCells: PlainCellEnds {
    @inline(__always)
    mutating func next() -> Int {
        guard index < lengths.count else { return record.upperBound }
        let end = cursor &+ max(Int(lengths[index]), 0)
        index &+= 1
        cursor = end &+ 1
        return end
    }
}
