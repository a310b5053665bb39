/// What libcsv has to be told of a line before it splits it.
///
/// It trims blanks at the ends of cells unless it may ask a function, for every byte there is, whether
/// that is a blank. Where there are none it need not ask.
struct LineGlance {
    /// Whether libcsv might treat any blank otherwise than as a part of its cell.
    let hasLooseBlanks: Bool
    let hasQuotes: Bool

    private typealias Bytes = SIMD16<UInt8>
    private typealias Found = SIMDMask<SIMD16<Int8>>

    /// - Parameter line: With its line end.
    init(_ text: UnsafeRawBufferPointer, _ line: Range<Int>, separator: UInt8) {
        guard let first = text[line].first, let last = text[line].last else {
            (hasLooseBlanks, hasQuotes) = (false, false)
            return
        }
        let blank = (space: UInt8(ascii: " "), other: separator == Self.tab ? Self.space : Self.tab)
        func isBlank(_ byte: UInt8) -> Bool { byte == blank.space || byte == blank.other }

        // Compared with whole vectors only: to compare them with a scalar is slow.
        let (spaces, others) = (Bytes(repeating: blank.space), Bytes(repeating: blank.other))
        let separators = Bytes(repeating: separator)
        let marks = Bytes(repeating: DoubledQuotes.mark)
        let returns = Bytes(repeating: Self.carriageReturn)
        let feeds = Bytes(repeating: Self.lineFeed)
        var index = line.lowerBound
        var (loose, quotes) = (Found(), Found())
        // Each byte beside the one after it; the last of them once more rather than one by one.
        let lastIndex = line.upperBound &- Bytes.scalarCount &- 1
        while lastIndex >= line.lowerBound {
            let here = text.loadUnaligned(fromByteOffset: index, as: Bytes.self)
            let next = text.loadUnaligned(fromByteOffset: index &+ 1, as: Bytes.self)
            let isMark = here .== marks
            let before = (here .== separators) .| isMark
            let after = (next .== separators) .| (next .== returns) .| (next .== feeds)
            let isBlankHere = (here .== spaces) .| (here .== others)
            let isBlankNext = (next .== spaces) .| (next .== others)
            loose = loose .| (isBlankHere .& after) .| (before .& isBlankNext)
            quotes = quotes .| isMark
            if index == lastIndex {
                index = line.upperBound
                break
            }
            index = min(index &+ Bytes.scalarCount, lastIndex)
        }
        var hasLooseBlanks = isBlank(first) || isBlank(last) || Self.isAny(loose)
        var hasQuotes = last == DoubledQuotes.mark || Self.isAny(quotes)
        while index &+ 1 < line.upperBound {
            let (here, next) = (text[index], text[index &+ 1])
            if here == DoubledQuotes.mark { hasQuotes = true }
            if isBlank(here), [separator, Self.carriageReturn, Self.lineFeed].contains(next) {
                hasLooseBlanks = true
            }
            if isBlank(next), here == separator || here == DoubledQuotes.mark {
                hasLooseBlanks = true
            }
            index &+= 1
        }
        self.hasLooseBlanks = hasLooseBlanks
        self.hasQuotes = hasQuotes
    }

    private static func isAny(_ found: Found) -> Bool {
        let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
        return words.x | words.y != 0
    }

    private static let space = UInt8(ascii: " ")
    private static let tab: UInt8 = 0x09
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
}
