/// A record before places are made of its cells, and what a record says of its place.
///
/// Line ends may stand between quotation marks in it. It belongs to who offers it, and is gone with the call.
package struct TableLine {
    /// The physical line where it begins, counted from 1.
    package let line: Int
    /// Bytes from the start of the file as it lies on the disk (not of the decoded text).
    package let byteOffset: Int
    /// Bytes of the record on the disk, without its line end.
    package let byteCount: Int
    /// Decoded text that the record is in.
    package let storage: [UInt8]
    /// Where it lies in `storage`, without its line end.
    package let range: Range<Int>
    package let separator: UInt8
    /// Whether there is any quotation mark in it.
    let hasQuotes: Bool
    /// How long its cells are, where libcsv has told.
    var lengths: UnsafeBufferPointer<RecordSplitter.Length>?

    /// The whole record as it stands, decoded.
    package var raw: ArraySlice<UInt8> { storage[range] }

    /// Whether any of some cells has doubled quotation marks.
    package func hasDoubled(_ places: [PlacedCell]) -> Bool {
        hasQuotes && places.contains(where: \.isDoubled)
    }

    /// Bytes of the record's own in which cells that had doubled quotation marks have single ones.
    ///
    /// - Parameter places: Of `storage`; they become places of the result.
    package func undoubled(_ places: inout [PlacedCell]) -> [UInt8] {
        var bytes = Array(raw)
        for index in places.indices {
            let cell = places[index].range
            let own = cell.lowerBound - range.lowerBound..<cell.upperBound - range.lowerBound
            guard places[index].isDoubled else {
                places[index].range = own
                continue
            }
            let start = bytes.count
            DoubledQuotes.copy(own, of: &bytes)
            places[index] = PlacedCell(start..<bytes.count)
        }
        return bytes
    }
}

/// Two quotation marks in a quoted cell mean one.
enum DoubledQuotes {
    static let mark: UInt8 = 0x22

    /// How many bytes of the text a cell takes between its quotation marks.
    ///
    /// - Parameters:
    ///   - count: Its bytes once two quotation marks are one.
    ///   - start: Behind the opening quotation mark.
    static func length(of count: Int, at start: Int, in text: UnsafeRawBufferPointer) -> Int {
        var end = start + count
        var from = start
        while let hit = ByteSearch.first(mark, in: text, from: from, to: end) {
            end += 1
            from = hit + 2
        }
        return end - start
    }

    /// Appends a stretch of some bytes to them, with one quotation mark for every two.
    static func copy(_ range: Range<Int>, of bytes: inout [UInt8]) {
        var from = range.lowerBound
        while let hit = ByteSearch.first(mark, in: bytes, from: from, to: range.upperBound) {
            bytes += bytes[from...hit]
            from = hit + 2
        }
        bytes += bytes[from..<range.upperBound]
    }
}
