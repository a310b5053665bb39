/// Blanks at the ends of cells.
///
/// libcsv trims them unless it may ask a function, for every byte there is, whether that is a blank. Where
/// there are none it need not ask.
enum LooseBlanks {
    private typealias Bytes = SIMD16<UInt8>

    /// Whether libcsv might treat any blank of a line otherwise than as a part of its cell.
    ///
    /// - Parameter line: With its line end.
    static func occur(
        in text: UnsafeRawBufferPointer, _ line: Range<Int>, separator: UInt8
    ) -> Bool {
        guard let first = text[line].first, let last = text[line].last else { return false }
        let blank = (space: UInt8(ascii: " "), other: separator == tab ? space : tab)
        func isBlank(_ byte: UInt8) -> Bool { byte == blank.space || byte == blank.other }
        if isBlank(first) || isBlank(last) { return true }

        // Compared with whole vectors only: to compare them with a scalar is slow.
        let (spaces, others) = (Bytes(repeating: blank.space), Bytes(repeating: blank.other))
        let (separators, marks) = (
            Bytes(repeating: separator), Bytes(repeating: DoubledQuotes.mark)
        )
        let (returns, feeds) = (Bytes(repeating: carriageReturn), Bytes(repeating: lineFeed))
        var index = line.lowerBound
        var found = SIMDMask<SIMD16<Int8>>()
        // Each byte beside the one after it.
        while index &+ Bytes.scalarCount < line.upperBound {
            let here = text.loadUnaligned(fromByteOffset: index, as: Bytes.self)
            let next = text.loadUnaligned(fromByteOffset: index &+ 1, as: Bytes.self)
            let before = (here .== separators) .| (here .== marks)
            let after = (next .== separators) .| (next .== returns) .| (next .== feeds)
            let isBlankHere = (here .== spaces) .| (here .== others)
            let isBlankNext = (next .== spaces) .| (next .== others)
            found = found .| (isBlankHere .& after) .| (before .& isBlankNext)
            index &+= Bytes.scalarCount
        }
        let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
        guard words.x | words.y == 0 else { return true }
        while index &+ 1 < line.upperBound {
            let (here, next) = (text[index], text[index &+ 1])
            if isBlank(here), [separator, carriageReturn, lineFeed].contains(next) { return true }
            if isBlank(next), here == separator || here == DoubledQuotes.mark { return true }
            index &+= 1
        }
        return false
    }

    private static let space = UInt8(ascii: " ")
    private static let tab: UInt8 = 0x09
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
}
